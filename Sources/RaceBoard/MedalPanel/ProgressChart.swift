import Athletics
import CellGrid
import RaceReplay

/// Medals added up over the days, a line for each nation.
struct ProgressChart {
  let progress: MedalProgress
  let nations: [Nation]
  let selected: Nation?
  /// The column that is read out.
  let cursor: Int

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let last = progress.columns.count - 1
    let most = nations.map { progress.total($0, through: last) }.max() ?? 1
    let top = Double(max(most, 1))
    let ticks = RoundTicks(from: 0, to: top, atMost: LineChart.tickCount(height: rect.height))
    let marks = progress.columns.indices.map(Double.init)
    let labels = progress.columns.enumerated().map {
      LineChart.Tick(value: Double($0.offset), text: $0.element.label)
    }
    LineChart(
      lines: lines(last), xRange: 0...Double(max(last, 1)), top: top, bottom: 0, xMarks: marks,
      xTicks: [labels, labels.filter { Int($0.value) % 2 == 0 }],
      yTicks: ticks.values.filter { $0 == $0.rounded() }.map {
        LineChart.Tick(value: $0, text: "\(Int($0))")
      }, cursor: Double(cursor)
    ).draw(on: &canvas, in: rect)
  }

  private func lines(_ last: Int) -> [LineChart.Line] {
    nations.enumerated().map { number, nation in
      let isSelected = nation == selected
      return LineChart.Line(
        points: progress.columns.indices.map {
          .init(x: Double($0), y: Double(progress.total(nation, through: $0)))
        },
        label: LineLabel(name: nation.code, after: " \(progress.total(nation, through: last))"),
        pattern: isSelected ? .strong : LinePattern.plain[number % LinePattern.plain.count],
        role: isSelected ? .accent : .quiet, labelRole: isSelected ? .accent : .text,
        strength: isSelected ? nations.count : nations.count - 1 - number)
    }
  }
}
