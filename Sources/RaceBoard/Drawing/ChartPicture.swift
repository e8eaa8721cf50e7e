import Athletics
import CellGrid
import RaceReplay

/// A chart of a race with the words around it, for a page or a pipe instead of the dashboard.
package struct ChartPicture {
  let title: String
  /// What the upright axis tells.
  let axis: String
  /// What the course is measured in.
  let course: String
  let chart: LineChart
  /// What has to be said of what is drawn.
  package let notes: [String]
  /// How many rows of text it takes.
  let height: Int
}

/// Why there is no chart of a race.
package struct NoChart: Error, Hashable {
  package let reason: String
}

extension ChartPicture {
  /// Rows of the chart itself, where it is drawn as text.
  private static let rows = 16...40

  /// Draws a view of a race under a title; throws why there is no chart.
  ///
  /// As text a crowd is drawn as on the dashboard, the front as lines and the others as dots; for a
  /// picture everyone has a line.
  package init(
    _ kind: RaceView.Kind, of race: OpenRace, title: String, asText: Bool
  ) throws(NoChart) {
    let filter = Filter.none
    var race = race
    race.view.chosen = kind
    guard let chart = RacePanel(race: race, filter: filter).chart else {
      throw NoChart(reason: "The view has no chart.")
    }
    if let reason = chart.reason { throw NoChart(reason: reason) }
    let rows = chart.entries.count + 6
    height = min(max(rows, Self.rows.lowerBound), Self.rows.upperBound)
    let looks =
      asText
      ? FieldLook(race, chart.entries, height: height - 2)
      : FieldLook(picture: race, chart.entries)
    self.chart = chart.chart(looks, height: height)
    self.title = title
    axis =
      switch kind {
      case .gaps: "seconds behind " + ReferenceText(race: race).name
      case .pace: PaceChart.remark(of: race)
      case .field, .places, .laps, .track, .duel, .remarks: "place"
      }
    course = race.race.discipline.isOnRoad ? "km" : "metres"
    notes = chart.notes
  }

  /// The chart as text, in so many columns, without any escape sequence.
  package func text(columns: Int) -> String {
    var canvas = Canvas(
      grid: CellGrid(size: GridSize(width: columns, height: height)), theme: .plain)
    chart.draw(on: &canvas, in: canvas.grid.bounds)
    let notes = notes.map { VisibleText.of($0) + "\n" }.joined()
    return VisibleText.of(title) + "\n" + VisibleText.of(axis + " over " + course) + "\n\n"
      + canvas.grid.text() + "\n" + (notes.isEmpty ? "" : "\n" + notes)
  }
}
