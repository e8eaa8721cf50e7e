import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// The results view: places, marks, gaps and splits as of the position.
  var results: PrintedTable {
    let splits = splitPoints
    let further = furtherColumns
    let columns =
      [
        PrintedTable.Column("#", key: "place", isFigure: true), PrintedTable.Column("tied"),
        PrintedTable.Column("bib", isFigure: true), PrintedTable.Column("athlete"),
        PrintedTable.Column("nat", key: "nation"), PrintedTable.Column("mark", isFigure: true),
        PrintedTable.Column("gap", isFigure: true), PrintedTable.Column("outcome"),
        PrintedTable.Column("flags"),
        PrintedTable.Column("origin"), PrintedTable.Column("read", isFigure: true),
      ]
      + splits.map {
        PrintedTable.Column(race.text(of: $0), key: race.code(of: $0), isFigure: true)
      }
      + further.map(\.column)
    let rows = state.order.map { id in
      row(of: id) + splits.map { PrintedTable.Cell(split(id, at: $0)) }
        + further.map { $0.cell(id) }
    }
    return PrintedTable(
      title: title, subject: subject, columns: columns, rows: rows, notes: resultNotes,
      hiddenFromPrograms: [10],
      hiddenFromPeople: hiddenResultColumns(rows)
        .union(
          further.indices.filter { further[$0].isForPrograms }.map {
            $0 + columns.count - further.count
          }))
  }

  private func row(of id: EntryID) -> [PrintedTable.Cell] {
    let entry = replay.startList[id]
    let line = sheet?[id] ?? (state.lastSeen[id.index] == .finish ? replay.firstSheet?[id] : nil)
    let placing = state.placing(of: id)
    let gap = replay.gap(of: id, to: .leader, in: state)
    return [
      .place(placing),
      placing.map { PrintedTable.Cell(shown: "", value: .flag($0.isShared)) } ?? .empty,
      PrintedTable.Cell(entry.bib), PrintedTable.Cell(entry.athlete.name), .nation(of: entry),
      markCell(line), gapCell(gap),
      outcomeCell(line, id),
      PrintedTable.Cell((line?.flags ?? []).map(\.value.text).joined(separator: " ")),
      PrintedTable.Cell(
        (line?.reading?.provenance ?? line?.mark?.provenance ?? placing?.provenance)?.origin.word),
      PrintedTable.Cell(line?.finer),
    ]
  }

  /// The time, or what was achieved in a field or combined event.
  private func markCell(_ line: ResultLine?) -> PrintedTable.Cell {
    guard let line, !line.isOut || line.isOutOfCompetition else { return .empty }
    guard line.reading == nil, let mark = line.mark else { return PrintedTable.Cell(line.reading) }
    return .figure(mark.value.text, .text(mark.value.text), mark.provenance)
  }

  private func gapCell(_ gap: Gap?) -> PrintedTable.Cell {
    guard let gap else { return .empty }
    let isEstimate = gap.isStale || gap.provenance.origin == .estimated
    return PrintedTable.Cell(
      shown: gap.text, value: isEstimate ? .none : .text(gap.difference.text))
  }

  private func outcomeCell(_ line: ResultLine?, _ id: EntryID) -> PrintedTable.Cell {
    if let outcome = line?.outcome?.value ?? state.outcomes[id] {
      return PrintedTable.Cell(shown: outcome.text, value: .text(outcome.word))
    }
    let hasFinished =
      line?.reading != nil || line?.mark != nil || (sheet != nil && state.placing(of: id) != nil)
    return PrintedTable.Cell(hasFinished ? Outcome.finished.word : nil)
  }

  /// Columns that people need not see: those that repeat others, and the empty ones.
  private func hiddenResultColumns(_ rows: [[PrintedTable.Cell]]) -> Set<Int> {
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
