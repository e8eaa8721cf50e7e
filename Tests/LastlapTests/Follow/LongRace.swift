import Foundation
import Testing

/// A road race as a log that is written piece by piece, long enough for something to go wrong within.
struct LongRace {
  let folder: TemporaryFolder
  let path: String
  /// The reports, a line each.
  let reports: [String]
  private var written = 0

  static let runners = 100
  static let kilometres = 20

  init() throws {
    folder = try TemporaryFolder()
    let entries = (1...Self.runners).map {
      #"{"bib":"\#($0)","athlete":"Runner No\#($0)","nation":"NOR"}"#
    }
    let header =
      #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"town","name":"Town"},"#
      + #""race":{"discipline":"42.195km","category":"w","round":"final"},"entries":["#
      + entries.joined(separator: ",") + "]}"
    reports = (1...Self.kilometres).flatMap { kilometre in
      (1...Self.runners).map { runner in
        let seconds = kilometre * (200 + runner)
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        let rest = String(format: "%02d:%02d", minutes, seconds % 60)
        let time = hours > 0 ? "\(hours):\(rest)" : String(rest.drop { $0 == "0" })
        return #"{"at":"\#(kilometre)km","entry":"\#(runner)","time":"\#(time)"}"#
      }
    }
    path = try folder.write(header + "\n", to: "source.race.jsonl")
  }

  /// Writes the next part of so many.
  mutating func write(part: Int, of parts: Int) throws {
    let end = reports.count * part / parts
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    let text = reports[written..<end].map { $0 + "\n" }.joined()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
    written = end
  }

  /// What a log says that holds what has come of it: the numbers of its reports, and of whom each is.
  static func kept(in path: String) -> (sequences: [Int], reports: [String]) {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    let reports = lines.filter { $0["at"] != nil }
    return (
      reports.map { $0["seq"] as? Int ?? -1 },
      reports.map { "\($0["entry"] ?? "") \($0["time"] ?? "")" }
    )
  }

  /// Of whom each report is that was written, as ``kept(in:)`` tells it.
  var told: [String] { Self.kept(in: path).reports }
}
