import Athletics
import RaceReplay

/// A mark or outcome that is another one than was told before, or a place that is given to the same
/// mark; empty where there was none, or is none any more.
struct MarkChange: Hashable, Sendable {
  let entry: EntryID
  let before: String
  let after: String
  /// Whether what was told before does not stand, rather than that more is known or was achieved.
  let isCorrection: Bool

  /// Nothing where the line tells the same.
  init?(of entry: EntryID, from earlier: ResultLine?, to line: ResultLine?) {
    self.entry = entry
    let isCorrection = (line ?? ResultLine()).corrects(earlier ?? ResultLine())
    let marks = [earlier, line].map { $0.map(Self.text) ?? "" }
    let places = [earlier, line].map { $0?.reportedPlace.map { "place \($0.value)" } ?? "no place" }
    guard marks[0] != marks[1] || (isCorrection && places[0] != places[1]) else { return nil }
    (before, after) = marks[0] == marks[1] ? (places[0], places[1]) : (marks[0], marks[1])
    self.isCorrection = !before.isEmpty && isCorrection
  }

  var isWithdrawn: Bool { after.isEmpty }

  static let newSign = "+"
  static let correctedSign = "*"
  /// What stands before the row that it is of.
  var sign: String { isCorrection ? Self.correctedSign : Self.newSign }

  /// `3:27.79 → 3:27.78`.
  var text: String {
    [before, isWithdrawn ? "–" : after].filter { !$0.isEmpty }.joined(separator: " → ")
  }

  /// What is told of a line of the result.
  static func text(_ line: ResultLine) -> String {
    line.outcome?.value.unlessFinished?.text ?? line.reading?.value.text
      ?? line.mark?.value.text ?? ""
  }

  /// All marks that are known, as if none had been told.
  static func all(in race: OpenRace) -> [MarkChange] {
    guard let sheet = race.replay.lastSheet else { return [] }
    return sheet.order.compactMap { MarkChange(of: $0, from: nil, to: sheet[$0]) }
  }
}

extension Replay {
  /// The lines of the result that reports may change.
  func lines(thatMayChangeBy reports: [Report]) -> [EntryID: ResultLine?] {
    let sheet = lastSheet
    var lines: [EntryID: ResultLine?] = [:]
    for report in reports where report.claim.mayChangeMarks {
      for id in report.claim.entries where lines[id] == nil {
        lines[id] = .some(id.index < startList.entries.count ? sheet?[id] : nil)
      }
    }
    return lines
  }

  /// Whose marks are otherwise than their lines were, in the order of the result.
  func markChanges(since before: [EntryID: ResultLine?]) -> [MarkChange] {
    guard !before.isEmpty, let sheet = lastSheet else { return [] }
    return before.compactMap { id, line in MarkChange(of: id, from: line, to: sheet[id]) }
      .inOrder(of: sheet)
  }
}

extension [MarkChange] {
  /// By their places, those without one last: as many are looked at as changed, however large the field.
  func inOrder(of sheet: ResultSheet) -> [MarkChange] {
    func key(_ change: MarkChange) -> (Int, Int) {
      (sheet.placing(of: change.entry)?.number ?? .max, change.entry.index)
    }
    return sorted { key($0) < key($1) }
  }
}

extension Claim {
  fileprivate var mayChangeMarks: Bool {
    switch self {
    case .result, .reinstated, .entered, .withdrawn: true
    default: false
    }
  }
}
