import Athletics
import ResultReading

extension ScoreboardItem {
  /// Reads a frame of our script, whose parts end with US, or of the one of control bytes that others
  /// use, whose parts end with a bar; nothing where it says nothing.
  init?(frame: [UInt8]) {
    let parts = frame.split(separator: 0x02, maxSplits: 1, omittingEmptySubsequences: false)
    let kind = String(decoding: parts[0], as: UTF8.self)
    let body = parts.count > 1 ? parts[1] : []
    if body.contains(0x1f) {
      self.init(kind, ScoreboardParts(body, separator: 0x1f))
    } else {
      self.init(barred: kind, ScoreboardParts(body, separator: UInt8(ascii: "|")))
    }
  }

  /// Reads a frame of ``LynxScoreboardScript``.
  private init?(_ kind: String, _ parts: ScoreboardParts) {
    let number = ScoreboardHeatNumber(event: parts[0], round: parts[1], heat: parts[2])
    switch kind {
    case "A", "T", "P", "S":
      guard let reading = ClockReading(kind, parts[3]) else { return nil }
      self = .clock(number, reading)
    case "W": self = .wind(number, parts[3])
    default:
      guard kind.utf8.count == 2, let family = ScoreboardFamily(letter: kind.first) else {
        return nil
      }
      switch kind.last {
      case "H": self = .begins(ScoreboardHead(family, parts))
      case "R": self = .row(family, number, ScoreboardRow(parts))
      case "E": self = .ends(family, number)
      default: return nil
      }
    }
  }

  private init?(barred kind: String, _ parts: ScoreboardParts) {
    switch kind {
    case "TR", "TS":
      guard let reading = ClockReading(kind == "TR" ? "T" : "S", parts[0]) else { return nil }
      self = .clock(nil, reading)
    case "WL": self = .wind(nil, parts[0])
    case "SH", "LH":
      self = .begins(ScoreboardHead(kind == "SH" ? .running : .result, barred: parts, count: 7))
    case "LR": self = .row(nil, nil, ScoreboardRow(barred: parts))
    case "LE": self = .ends(nil, nil)
    default: return nil
    }
  }
}

/// The parts of a frame as text, empty behind its end.
struct ScoreboardParts {
  private let texts: [String]

  init(_ utf8: ArraySlice<UInt8>, separator: UInt8) {
    texts = utf8.split(separator: separator, omittingEmptySubsequences: false).map { part in
      String(decoding: part.filter { $0 >= 0x20 && $0 != 0x7f }, as: UTF8.self).trimmingSpaces
    }
  }

  var count: Int { texts.count }

  subscript(_ index: Int) -> String { index < texts.count ? texts[index] : "" }
}

extension ScoreboardFamily {
  fileprivate init?(letter: Character?) {
    switch letter {
    case "L": self = .start
    case "R": self = .running
    case "F": self = .result
    default: return nil
    }
  }
}

extension ClockReading {
  /// Reads what a clock shows by the kind of its frame: `A` armed, `T` running, `P` and `S` held.
  init?(_ kind: String, _ text: String) {
    guard kind != "A" else {
      self = .armed
      return
    }
    guard let time = try? PrintedTime(text).time else { return nil }
    self = kind == "T" ? .running(time) : .stopped(time)
  }
}

extension ScoreboardHead {
  fileprivate init(_ family: ScoreboardFamily, _ parts: ScoreboardParts) {
    self.init(
      family: family,
      number: ScoreboardHeatNumber(event: parts[1], round: parts[2], heat: parts[3]))
    isOfficial = Self.isOfficial(parts[4])
    name = parts[5]
    wind = parts[6]
    count = Int(parts[7])
    distance = parts[8]
    start = parts[9]
    isArmed = parts[10].uppercased() == "ARMED"
  }

  /// Reads `UNOFFICIAL|Women 1500m|NWI|12|1|2`, and the number of competitors at its place.
  init(_ family: ScoreboardFamily, barred parts: ScoreboardParts, count: Int) {
    self.init(
      family: family,
      number: ScoreboardHeatNumber(event: parts[3], round: parts[4], heat: parts[5]))
    isOfficial = Self.isOfficial(parts[0])
    name = parts[1]
    wind = parts[2]
    self.count = Int(parts[count])
  }

  private static func isOfficial(_ status: String) -> Bool {
    let status = status.uppercased()
    return status.hasSuffix("OFFICIAL") && !status.hasSuffix("UNOFFICIAL")
  }
}

extension ScoreboardRow {
  fileprivate init(_ parts: ScoreboardParts) {
    line.place = parts[3]
    line.lane = parts[4]
    line.bib = parts[5]
    line.familyName = parts[6]
    line.givenName = parts[7]
    line.affiliation = parts[8]
    line.time = parts[9]
    cumulative = parts[10]
    lastLap = parts[11]
    lapsToGo = parts[12]
    line.reaction = parts[13]
    line.remarks = parts[14]
    // Old versions do not set the names apart.
    if line.familyName.isEmpty, line.givenName.isEmpty { line.givenName = parts[15] }
  }

  /// Reads `place|lane|id|name|affiliation|time|gap|split|lap|laps to go|licence|reaction`.
  init(barred parts: ScoreboardParts) {
    line.place = parts[0]
    line.lane = parts[1]
    line.bib = parts[2]
    line.givenName = parts[3]
    line.affiliation = parts[4]
    line.time = parts[5]
    cumulative = parts[7]
    lastLap = parts[8]
    lapsToGo = parts[9]
    line.reaction = parts[11]
  }
}
