import Athletics
import RaceReplay

extension ChartPicture {
  /// Rows of a chart with one line.
  private static let comparisonRows = 12

  /// Draws how far the second of two runs is behind the first, over the course; throws why there is
  /// no chart.
  package init(
    _ comparison: RunComparison, in race: Race, title: String, credit: PictureCredit
  ) throws(NoChart) {
    let gaps = comparison.shared.compactMap { row in row.gap.map { (at: row.distance, gap: $0) } }
    guard gaps.count > 1, let last = gaps.last else {
      throw NoChart(
        reason: gaps.isEmpty
          ? "There is no chart: at no mark point both have a time."
          : "There is no chart: both have a time only at " + race.text(of: gaps[0].at) + ".")
    }
    func seconds(_ gap: Attested<TimeDifference>) -> Double { gap.value.range.middle.seconds }
    let values = gaps.map { seconds($0.gap) }
    let top = min(values.min() ?? 0, 0)
    let bottom = max(values.max() ?? 0, top + 0.1)
    let ticks = RoundTicks(
      seconds: top, to: bottom, atMost: LineChart.tickCount(height: Self.comparisonRows))
    let isEstimated = gaps.contains { $0.gap.isEstimated }
    let label = (last.gap.isEstimated ? "~" : "") + last.gap.value.signedText
    chart = LineChart(
      lines: [
        LineChart.Line(
          points: gaps.map { .init(x: $0.at.metres, y: seconds($0.gap)) },
          label: LineLabel(name: label), pattern: .solid, role: .accent, labelRole: .accent,
          strength: FieldLook.front)
      ],
      xRange: 0...max(last.at.metres, 1), top: top, bottom: bottom,
      xMarks: gaps.map(\.at.metres),
      xTicks: CourseAxis.ticks(at: gaps.map(\.at), in: race),
      yTicks: ticks.values.map { .init(value: $0, text: GapChart.text($0, ticks.decimals)) },
      baseline: 0)
    self.title = title
    self.credit = credit
    axis = GapChart.unit(of: chart) + " behind " + ReferenceText.name(of: comparison.first)
    course = race.discipline.isOnRoad ? "km" : "metres"
    let missing = comparison.rows.count - gaps.count
    notes =
      (isEstimated ? ["~ estimate"] : [])
      + (missing > 0
        ? [
          "no gap at \(missing) mark point" + (missing == 1 ? "" : "s")
            + ", where only one has a time"
        ] : [])
    height = Self.comparisonRows
  }
}
