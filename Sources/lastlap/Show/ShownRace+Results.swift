import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// The results view: places, marks, gaps and splits as of the position.
  var results: PrintedTable {
    let splits = splitPoints
    let further = furtherColumns
    let impossible = impossibleColumn(finish: "mark")
    let fixed = 11 + splits.count
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
      + further.map(\.column) + (impossible.map { [$0.column] } ?? [])
    let rows = state.order.map { id in
      row(of: id) + splits.map { split(id, at: $0) } + further.map { $0.cell(id) }
        + (impossible.map { [$0.cell(id)] } ?? [])
    }
    return PrintedTable(
      title: title, subject: subject, columns: columns, rows: rows, notes: resultNotes,
      hiddenFromPrograms: [10],
      hiddenFromPeople: hiddenResultColumns(rows)
        .union(further.indices.filter { further[$0].isForPrograms }.map { $0 + fixed })
        .union(impossible == nil ? [] : [columns.count - 1]))
  }

  private func row(of id: EntryID) -> [PrintedTable.Cell] {
    let entry = replay.startList[id]
    let line = replay.line(of: id, in: state)
    let placing = state.placing(of: id)
    let outcome = replay.outcome(of: id, in: state)
    return [
      .place(placing),
      placing.map { PrintedTable.Cell(shown: "", value: .flag($0.isShared && !$0.isOpen)) }
        ?? .empty,
      PrintedTable.Cell(entry.bib), PrintedTable.Cell(entry.athlete.name), .nation(of: entry),
      markCell(replay.mark(of: id, in: state), line?.impossibility),
      gapCell(replay.rowGap(of: id, to: .leader, in: state)),
      outcome.map { PrintedTable.Cell(shown: $0.text, value: .text($0.word)) } ?? .empty,
      PrintedTable.Cell((line?.flags ?? []).map(\.value.text).joined(separator: " ")),
      PrintedTable.Cell(
        (line?.reading?.provenance ?? line?.mark?.provenance ?? placing?.provenance)?.origin.word),
      PrintedTable.Cell(line?.finer, line?.impossibility),
    ]
  }

  private func markCell(_ mark: RowMark?, _ why: Impossibility?) -> PrintedTable.Cell {
    switch mark {
    case .time(let reading)?: PrintedTable.Cell(reading, why)
    case .mark(let mark)?: .figure(mark.value.text, .text(mark.value.text), mark.provenance)
    case nil: .empty
    }
  }

  private func gapCell(_ gap: RowGap?) -> PrintedTable.Cell {
    guard case .behind(let gap)? = gap else { return .empty }
    return PrintedTable.Cell(
      shown: gap.text, value: gap.isEstimate ? .none : .text(gap.difference.text.plain))
  }

  /// Columns that people need not see: those that repeat others, and the empty ones.
  private func hiddenResultColumns(_ rows: [[PrintedTable.Cell]]) -> Set<Int> {
    let empty = [2, 5, 6, 8, 10].filter { index in rows.allSatisfy { $0[index].shown.isEmpty } }
    let hasOutcomes = rows.contains { !["", Outcome.finished.word].contains($0[7].shown) }
    return Set(empty + [1, 9] + (hasOutcomes ? [] : [7]))
  }

  private var resultNotes: [String] {
    var notes = [remark].compactMap { $0 }
    notes += [TableNotes.text(ofHoles: sheet?.holes ?? [])].compactMap(\.self)
    notes += TableNotes(race: OpenRace(loaded, at: state.position), isPrinted: true)
      .lines(width: .max)
    return notes
  }
}
