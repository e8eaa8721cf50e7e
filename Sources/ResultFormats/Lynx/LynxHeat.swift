import Athletics
import RaceReplay
import ResultReading

/// A heat as one FinishLynx file tells it, held so that the files beside it can complete it.
struct LynxHeat: Hashable, Sendable {
  let file: String
  let hint: String
  /// What is contested, where someone says so.
  let event: GivenEvent?
  var header: LynxHeader
  /// None in a start list.
  let rows: [LynxRow]
  /// The competitors of the rows, in their order, then those who are only on the start list.
  var field: [LynxEntrant]
  /// What the reader of the file has found, and what putting it together has.
  var warnings: [Warning]

  init(
    _ header: LynxHeader, rows: [LynxRow] = [], field: [LynxEntrant], request: FileRequest,
    _ warnings: [Warning]
  ) {
    self.header = header
    self.rows = rows
    self.field = field
    file = request.file
    hint = request.hint
    event = request.event
    self.warnings = warnings
  }

  var isStartList: Bool { rows.isEmpty }

  /// Which heat it is; nothing where the operator left event and heat unnumbered.
  var key: LynxHeatKey? { LynxHeatKey(header.event, header.round, header.row[2].text) }

  /// The race that it is, in the competition of its folder unless the file tells another.
  func readout(in folder: Competition? = nil) -> Readout {
    var result = LynxResult(self, folder: folder)
    var readout = result.readout()
    if isStartList { readout.guess.append("a start list: no result is known") }
    let found = result.problems.map { $0.problem.warning(file: file, line: $0.line) }
    readout.warnings = (warnings + found).inOrderOfLines(of: file)
    readout.fragments.lynxHeat = self
    return readout
  }
}

/// A heat by the three columns that name it in results, start lists and schedules.
///
/// `001` and `1` are one number; what is missing is 1; an event 0 is none.
package struct LynxHeatKey: Hashable, Sendable {
  let event: String
  let round: String
  let heat: String

  /// Nothing where the event is not numbered.
  package init?(_ event: String, _ round: String, _ heat: String) {
    self.event = Self.plain(event, else: "0")
    self.round = Self.plain(round, else: "1")
    self.heat = Self.plain(heat, else: "1")
    guard self.event != "0" else { return nil }
  }

  private static func plain(_ text: String, else missing: String) -> String {
    guard !text.isEmpty else { return missing }
    if let number = UInt(text) { return "\(number)" }
    return text.lowercased()
  }

  /// `event 5, round 1, heat 2`.
  package var text: String { "event \(event), round \(round), heat \(heat)" }
}

extension [Warning] {
  /// Those of the file by their lines, then those of others as they are.
  func inOrderOfLines(of file: String) -> [Warning] {
    guard count > 1 else { return self }
    let own = filter { $0.file == file }.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }
    return own.map(\.element) + filter { $0.file != file }
  }
}
