import Athletics
import LiveFeed
import RaceReplay
import ResultReading

/// Frames of our scoreboard script, as FinishLynx sends them.
enum Frames {
  static func frame(_ kind: String, _ parts: [String]) -> [UInt8] {
    Array("\u{1}\(kind)\u{2}\(parts.joined(separator: "\u{1f}"))\u{4}".utf8)
  }

  struct Heat {
    var number = ["12", "1", "2"]
    var name = "Women 1500m"
    var distance = "1500"
    var wind = "NWI"
    var status = "UNOFFICIAL"
    var start = ""

    func list(_ letter: String, _ rows: [Row], count: Int? = nil, isEnded: Bool = true) -> [UInt8] {
      let head =
        ["1"] + number + [status, name, wind, "\(count ?? rows.count)", distance, start, ""]
      return frame(letter + "H", head) + rows.flatMap { frame(letter + "R", number + $0.parts) }
        + (isEnded ? frame(letter + "E", number) : [])
    }

    func clock(_ kind: String, _ text: String) -> [UInt8] { frame(kind, number + [text]) }
  }

  struct Row {
    var bib: String
    var name: String
    var lane = ""
    var place = ""
    var time = ""
    var split = ""
    var lap = ""
    var toGo = ""
    var reaction = ""

    var parts: [String] {
      [place, lane, bib, name, "", "RSA", time, split, lap, toGo, reaction, "", name]
    }
  }
}

/// The bytes in UTF-16, low bytes first.
func wide(_ bytes: [UInt8]) -> [UInt8] {
  String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
}

/// Feeds a reader with bytes of these kinds in no order, and then lets time pass.
func feedNoise(_ reader: inout some WireReader, _ kinds: String) {
  var state: UInt64 = 7
  let kinds = Array(kinds.utf8) + [0, 0xe9]
  for now in 0..<200 {
    let bytes = (0..<500).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return kinds[Int(state >> 33) % kinds.count]
    }
    _ = reader.feed(bytes[...], at: Int64(now) * 100_000)
  }
  _ = reader.timePassed(at: 100_000_000)
}

extension [SourceNews] {
  var told: [(race: String, readout: Readout)] {
    compactMap { if case .told(let race, let readout) = $0 { (race, readout) } else { nil } }
  }
  var clocks: [(race: String, reading: ClockReading)] {
    compactMap { if case .clock(let race, let reading) = $0 { (race, reading) } else { nil } }
  }
  var warnings: [Warning] {
    flatMap { news -> [Warning] in
      switch news {
      case .warned(let warnings): return warnings
      case .told(_, let readout): return readout.warnings
      case .added, .clock: return []
      }
    }
  }
  /// The whole of what was told last of each race.
  var last: [String: Readout] { Dictionary(told.map { ($0.race, $0.readout) }) { $1 } }
}

extension Readout {
  /// `417 1 4:01.24 (4:01.237)`, `417@700m 1:55.30`, a line a report.
  var lines: [String] {
    reports.map { report in
      func bib(_ id: EntryID) -> String {
        guard let entry = startList?.entries[id.index] else { return "?" }
        return entry.bib ?? entry.athlete.name
      }
      return switch report.claim {
      case .pass(let id, let rank, let reading):
        "\(bib(id))@\(stage(report.stage)) " + (rank.map { "(\($0)) " } ?? "")
          + (reading?.text ?? "-")
      case .result(let claim):
        [
          bib(claim.entry), claim.place.map { "\($0)." }, claim.reading?.text, claim.finer?.text,
          claim.outcome?.word, claim.qualification.map { "\($0)" },
        ].compactMap(\.self).joined(separator: " ")
          + (stage(report.stage) == "" ? "" : " at " + stage(report.stage))
      case .reaction(let id, let time): "\(bib(id)) reacts \(time.text(decimals: 3))"
      case .deadHeat(let ids, let place):
        "level: " + ids.map(bib).joined(separator: " ") + (place.map { " (\($0).)" } ?? "")
      case .wind(let wind): "wind \(wind)"
      case .official: "official"
      case .note(let note): "note \(note)"
      case .leaderTime(let reading, _): "leader \(reading.text)"
      default: "?"
      }
    }
  }

  private func stage(_ stage: Stage) -> String {
    if case .markPoint(let markPoint) = stage { markPoint.code } else { "" }
  }
}
