import Foundation
import ResultFormats
import Testing

@testable import RaceBoard

/// Contests that are no plain race, and lists without a result, as race logs written by hand; the
/// athletes are invented.
enum ContestLog: String, CaseIterable {
  case longJump = "long-jump"
  case highJump = "high-jump"
  case relay, decathlon, heat
  case startList = "start-list"

  /// The contest on a board, at its latest result.
  func board(_ width: Int = 118, _ height: Int = 36) throws -> Board {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().appending(path: "Contests/\(rawValue).race.jsonl")
    var reader = RaceLogReader(file: "\(rawValue).race.jsonl")
    let readout = reader.readout(of: Array(try Data(contentsOf: file)))
    #expect(readout.warnings.isEmpty)
    let startList = try #require(readout.startList)
    return try Board(
      LoadedRace(
        replay: .init(startList, reports: readout.reports), competition: nil,
        warnings: readout.warnings, remarks: []), width, height)
  }
}
