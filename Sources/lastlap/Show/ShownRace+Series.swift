import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// A column of the results that only some races have, and how it is filled.
  struct FurtherColumn {
    let column: PrintedTable.Column
    /// Whether people see the same in another column.
    var isForPrograms = false
    let cell: (EntryID) -> PrintedTable.Cell
  }

  /// Finer readings, reasons of outcomes, winds, qualification marks, trials and runners, so far as the race has them: behind every
  /// other column, so that programs find those where they were.
  var furtherColumns: [FurtherColumn] {
    let lines = sheet?.lines.compactMap(\.self) ?? []
    var columns: [FurtherColumn] = []
    if opened.isStartListOnly, replay.startList.entries.contains(where: { $0.lane != nil }) {
      columns.append(
        FurtherColumn(column: PrintedTable.Column("lane", isFigure: true)) { id in
          PrintedTable.Cell(replay.startList[id].lane)
        })
    }
    if lines.contains(where: { $0.finer != nil }) {
      var read = further("read", isFigure: true) { PrintedTable.Cell($0.finer) }
      read.isForPrograms = true
      columns.append(read)
    }
    if state.outcomes.values.contains(where: { $0.reason != nil }) {
      columns.append(
        FurtherColumn(column: PrintedTable.Column("reason"), isForPrograms: true) { id in
          PrintedTable.Cell(state.outcomes[id]?.reason)
        })
    }
    if lines.contains(where: { $0.wind != nil }) {
      columns.append(
        further("wind", isFigure: true) { line in
          line.wind.map {
            .figure(WindText.short($0.value), .text($0.value), $0.provenance)
          } ?? .empty
        })
    }
    if lines.contains(where: { $0.qualification != nil }) {
      columns.append(
        further("Q", key: "qualified") { PrintedTable.Cell($0.qualification?.value.text) })
    }
    if replay.startList.entries.contains(where: { $0.group != nil }) {
      columns.append(
        FurtherColumn(column: PrintedTable.Column("group")) { id in
          PrintedTable.Cell(replay.startList[id].group)
        })
    }
    columns += lines.lazy.flatMap(\.asides).map(\.value).names.map { name in
      further(name, isFigure: true) { line in
        PrintedTable.Cell(line.asides.first { $0.value.name == name }?.value.text)
      }
    }
    return columns + seriesColumns(lines) + runnerColumns
  }

  private func seriesColumns(_ lines: [ResultLine]) -> [FurtherColumn] {
    let series = SeriesColumns(lines)
    var columns: [FurtherColumn] = []
    for number in 0..<series.trialCount {
      let head = "\(number + 1)"
      columns.append(attempts(head, key: "trial " + head) { $0.trial(number + 1) })
      if lines.contains(where: { $0.trial(number + 1)?.wind != nil }) {
        var wind = further("wind", key: "trial " + head + " wind", isFigure: true) {
          PrintedTable.Cell($0.trial(number + 1)?.wind)
        }
        wind.isForPrograms = true
        columns.append(wind)
      }
    }
    return columns
      + series.heights.map { height in
        let key = height.jumpOff.map { "jump-off \($0) " + height.height.text }
        return attempts(height.head, key: key) { $0.trials(at: height) }
      }
  }

  private func attempts(
    _ head: String, key: String? = nil, _ attempt: @escaping (ResultLine) -> Attempt?
  ) -> FurtherColumn {
    further(head, key: key, isFigure: true) { line in
      guard let attempt = attempt(line) else { return .empty }
      let wind = attempt.wind.map { WindText.short($0) }
      let shown = [attempt.text, wind].compactMap { $0 }.joined(separator: " ")
      return PrintedTable.Cell(shown: shown, value: .text(attempt.text))
    }
  }

  private func further(
    _ head: String, key: String? = nil, isFigure: Bool = false,
    _ cell: @escaping (ResultLine) -> PrintedTable.Cell
  ) -> FurtherColumn {
    FurtherColumn(column: PrintedTable.Column(head, key: key, isFigure: isFigure)) { id in
      sheet?[id].map(cell) ?? .empty
    }
  }

  private var runnerColumns: [FurtherColumn] {
    guard replay.startList.entries.contains(where: { !$0.runners.isEmpty }) else { return [] }
    return [
      FurtherColumn(column: PrintedTable.Column("runners")) { id in
        PrintedTable.Cell(
          replay.startList[id].runners.map(\.athlete.name).joined(separator: ", "))
      }
    ]
  }
}
