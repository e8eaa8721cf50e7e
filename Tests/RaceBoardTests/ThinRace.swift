import Foundation
import ResultFormats
import Testing

@testable import RaceBoard

/// A race log written by hand for a test, opened on a board.
enum ThinRace {
  /// Opens a race of these athletes with these reports, in the words of a race log.
  static func board(
    _ discipline: String, _ athletes: [String], _ reports: [String], width: Int = 100,
    height: Int = 30
  ) throws -> Board {
    let entries = athletes.enumerated().map { number, name in
      #"{"bib":"\#(number + 1)","athlete":"\#(name)","nation":"GBR"}"#
    }
    let header =
      #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"x","name":"X"},"#
      + #""race":{"discipline":"\#(discipline)","category":"w","round":"final"},"#
      + #""entries":[\#(entries.joined(separator: ","))]}"#
    var reader = RaceLogReader(file: "thin.race.jsonl")
    let text = ([header] + reports).joined(separator: "\n") + "\n"
    let readout = reader.readout(of: Array(text.utf8))
    let startList = try #require(readout.startList)
    return try Board(
      LoadedRace(
        replay: .init(startList, reports: readout.reports), competition: nil,
        warnings: readout.warnings, remarks: []), width, height)
  }

  /// Reports of one athlete's cut splits, by metres.
  static func splits(_ bib: String, _ times: [(Int, String)]) -> [String] {
    times.map {
      #"{"at":"\#($0.0)m","entry":"\#(bib)","time":"\#($0.1)","rounding":"cut"}"#
    }
  }

  static func result(_ bib: String, _ place: Int, _ time: String) -> String {
    #"{"at":"finish","entry":"\#(bib)","place":\#(place),"time":"\#(time)"}"#
  }
}

extension Board {
  /// The text of a view of the race.
  func text(of kind: RaceView.Kind) throws -> String {
    var board = self
    try board.press("4")
    while try board.race.raceView != kind { try board.press("v") }
    return board.grid().text()
  }
}
