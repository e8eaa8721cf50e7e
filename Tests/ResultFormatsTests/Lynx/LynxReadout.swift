import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// What is read from FinishLynx rows, as tests look at it.
struct LynxReadout {
  let readout: Readout

  static let head = "001,1,1,800m Men,NWI,,,,,800,20:11:54.4049"

  init(_ bytes: [UInt8], file: String) {
    var reader = LynxResultReader(FileRequest(file: file, hint: file))
    readout = reader.readout(of: bytes)
  }

  init(_ text: String, file: String = "f") { self.init(Array(text.utf8), file: file) }

  /// Rows under a head.
  init(rows: String..., head: String = Self.head) {
    self.init(([head] + rows).joined(separator: "\n") + "\n")
  }

  var race: Race? { readout.startList?.race }
  var warnings: [String] { readout.warnings.map(\.text) }
  var results: [ResultClaim] {
    readout.reports.compactMap { if case .result(let result) = $0.claim { result } else { nil } }
  }
  /// `mark/finer` of each result, in the order of the rows.
  var marks: [String] {
    results.map { result in
      [result.reading?.text, result.finer?.text].compactMap(\.self).joined(separator: "/")
    }
  }
  var names: [String] { readout.startList?.entries.map(\.athlete.name) ?? [] }
  /// `400 m 52.10` for each pass.
  var passes: [String] {
    readout.reports.compactMap { report in
      guard case .markPoint(let point) = report.stage,
        case .pass(_, _, let reading?) = report.claim
      else { return nil }
      return point.text + " " + reading.text
    }
  }
}
