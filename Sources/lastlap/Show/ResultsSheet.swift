import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// The results view: places, marks, gaps and splits as of the position.
  var results: Sheet {
    let splits = splitPoints
    let columns =
      [
        Sheet.Column("#", key: "place", isFigure: true), Sheet.Column("tied"),
        Sheet.Column("bib", isFigure: true), Sheet.Column("athlete"),
        Sheet.Column("nat", key: "nation"), Sheet.Column("mark", isFigure: true),
        Sheet.Column("gap", isFigure: true), Sheet.Column("outcome"), Sheet.Column("flags"),
        Sheet.Column("origin"), Sheet.Column("read", isFigure: true),
      ]
      + splits.map { Sheet.Column(race.text(of: $0), key: $0.code, isFigure: true) }
    let rows = state.order.map { id in row(of: id) + splits.map { Sheet.Cell(split(id, at: $0)) } }
    return Sheet(
      title: title, subject: subject, columns: columns, rows: rows, notes: resultNotes,
      hiddenFromPrograms: [10], hiddenFromPeople: hiddenResultColumns(rows))
  }

  private func row(of id: EntryID) -> [Sheet.Cell] {
    let entry = replay.startList[id]
    let line = sheet?[id] ?? (state.lastSeen[id.index] == .finish ? replay.sheets.first?[id] : nil)
    let placing = state.placing(of: id)
    let gap = replay.gap(of: id, to: .leader, in: state)
    return [
      .place(placing),
      placing.map { Sheet.Cell(shown: "", value: .flag($0.isShared)) } ?? .empty,
      Sheet.Cell(entry.bib), Sheet.Cell(entry.athlete.name), .nation(of: entry),
      Sheet.Cell(line?.isOut == true ? nil : line?.reading), gapCell(gap),
      outcomeCell(line, id),
      Sheet.Cell((line?.flags ?? []).map(\.value.text).joined(separator: " ")),
      Sheet.Cell((line?.reading?.provenance ?? placing?.provenance)?.origin.word),
      Sheet.Cell(line?.finer),
    ]
  }

  private func gapCell(_ gap: Gap?) -> Sheet.Cell {
    guard let gap else { return .empty }
    let isEstimate = gap.isStale || gap.provenance.origin == .estimated
    return Sheet.Cell(
      shown: gap.text, value: isEstimate ? .none : .text(gap.difference.text))
  }

  private func outcomeCell(_ line: ResultLine?, _ id: EntryID) -> Sheet.Cell {
    if let outcome = line?.outcome?.value ?? state.outcomes[id] { return Sheet.Cell(outcome.word) }
    let hasFinished = line?.reading != nil || (sheet != nil && state.placing(of: id) != nil)
    return Sheet.Cell(hasFinished ? Outcome.finished.word : nil)
  }

  /// Columns that people need not see: those that repeat others, and the empty ones.
  private func hiddenResultColumns(_ rows: [[Sheet.Cell]]) -> Set<Int> {
    let empty = [2, 5, 6, 8, 10].filter { index in rows.allSatisfy { $0[index].shown.isEmpty } }
    let hasOutcomes = rows.contains { !["", Outcome.finished.word].contains($0[7].shown) }
    return Set(empty + [1, 9] + (hasOutcomes ? [] : [7]))
  }

  private var resultNotes: [String] {
    var notes = [remark].compactMap { $0 }
    notes += (sheet?.holes ?? []).map { hole in
      hole.count == 1
        ? "place \(hole.lowerBound) not known"
        : "places \(hole.lowerBound)–\(hole.upperBound) not known"
    }
    notes += TableNotes(race: OpenRace(loaded, at: state.position), hasMetres: false)
      .lines(width: .max)
    return notes
  }
}
