import ResultReading

/// Reads a scoreboard script that needs no control bytes: parts that end with bars, lists that end
/// with `*COMPLETE`, and the running time behind a star.
///
/// `UNOFFICIAL|Women 1500m|NWI|12|1|2|012-1-02|AUTO|8;`, a row a competitor, `*COMPLETE`;
/// `*update|12.3|12|1|2|Women 1500m`, which has no end of its own.
struct BarredScoreboard: Sendable {
  private var bytes: [UInt8] = []
  private var bars = 0

  /// How long what begins with a star may be.
  private static let longestDirective = 400
  private static let bar = UInt8(ascii: "|")
  private static let star = UInt8(ascii: "*")
  private static let complete = Array("*COMPLETE".utf8)

  /// Takes in a byte; what it completes.
  mutating func take(_ byte: UInt8) -> ScoreboardItem? {
    switch byte {
    case UInt8(ascii: ";"):
      defer { forget() }
      return record()
    case Self.star: forget()
    case 0x0a, 0x0d: return nil
    // Half of the character before.
    case 0x00 where bytes.isEmpty: return nil
    case Self.bar: bars += 1
    default: break
    }
    let isDirective = bytes.first == Self.star
    if bytes.count >= (isDirective ? Self.longestDirective : ControlFrames.longest) { forget() }
    bytes.append(byte)
    guard bytes.first == Self.star else { return nil }
    if byte == Self.bar, bars == 5 {
      defer { forget() }
      return directive()
    }
    guard bytes.count >= Self.complete.count, bytes.filter({ $0 != 0 }) == Self.complete else {
      return nil
    }
    forget()
    return .ends(nil, nil)
  }

  private mutating func forget() {
    bytes.removeAll(keepingCapacity: true)
    bars = 0
  }

  private var parts: ScoreboardParts {
    let utf8 =
      bytes.contains(0)
      ? ControlFrames.utf8(bytes[...]) : CodePage.windows1252.mended(bytes[...])
    return ScoreboardParts(utf8[...], separator: Self.bar)
  }

  /// `*armed|0.0|12|1|2|`, once the heat is told.
  private func directive() -> ScoreboardItem? {
    let parts = parts
    let kinds = ["*armed": "A", "*start": "T", "*update": "T", "*pause": "P", "*stop": "S"]
    guard let kind = kinds[parts[0]], let reading = ClockReading(kind, parts[1]) else { return nil }
    return .clock(
      ScoreboardHeatNumber(event: parts[2], round: parts[3], heat: parts[4]), reading)
  }

  private func record() -> ScoreboardItem? {
    let parts = parts
    // The name of a running time that has no end may stand before the head.
    if parts.count == 9, parts[0].hasSuffix("OFFICIAL") {
      var head = ScoreboardHead(.running, barred: parts, count: 8)
      head.isOfAnyFamily = true
      return .begins(head)
    }
    return parts.count == 15 ? .row(nil, nil, ScoreboardRow(barred: parts)) : nil
  }
}
