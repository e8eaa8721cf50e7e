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
  let credit: PictureCredit
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
  /// Rows that the axis and its labels take.
  private static let axisRows = 2
  /// The most rows that the upright axis of a picture is labelled for.
  private static let mostLabelled = 18

  /// Draws a view of a race under a title; throws why there is no chart.
  ///
  /// As text a crowd is drawn as on the dashboard, the front as lines and the others as dots; for a
  /// picture everyone has a line.
  package init(
    _ kind: RaceView.Kind, of race: OpenRace, title: String, credit: PictureCredit, asText: Bool
  ) throws(NoChart) {
    var race = race
    race.view.chosen = kind
    // Nobody has chosen an athlete, and so the first three are what the eye follows.
    race.selection = nil
    let entries = race.rows(.none).entries
    guard let chart = RacePanel(race: race, filter: .none, entries: entries, drawsAll: true).chart
    else {
      throw NoChart(reason: "The view has no chart.")
    }
    if let reason = chart.reason { throw NoChart(reason: reason) }
    let count = chart.entries.count - chart.undrawn.count
    // A row for each place, else room for the labels of a field.
    let rows = kind == .places ? count + Self.axisRows : max(count + 6, Self.rows.lowerBound)
    height = min(rows, Self.rows.upperBound)
    let looks =
      asText
      ? FieldLook(race, chart.entries, height: height - 2)
      : FieldLook(picture: race, chart.entries)
    let labelled = asText || kind == .places ? height : min(height, Self.mostLabelled)
    self.chart = chart.chart(looks, height: labelled)
    self.title = title
    self.credit = credit
    axis =
      switch kind {
      case .gaps: GapChart.unit(of: self.chart) + " behind " + ReferenceText(race: race).name
      case .pace: PaceChart.remark(of: race)
      case .field, .places, .laps, .track, .duel, .remarks: "place"
      }
    course = race.race.discipline.isOnRoad ? "km" : "metres"
    notes = chart.notes + UndrawnText(race: race, entries: chart.undrawn).notes
  }

  /// The chart as text, in so many columns, without any escape sequence.
  package func text(columns: Int) -> String {
    var canvas = Canvas(
      grid: CellGrid(size: GridSize(width: columns, height: height)), theme: .plain)
    chart.draw(on: &canvas, in: canvas.grid.bounds)
    func lines(_ text: String) -> String {
      text.wrapped(to: columns).map { VisibleText.of($0) + "\n" }.joined()
    }
    let notes = (notes + [credit.text]).map(lines).joined()
    return lines(title) + lines(axis + " over " + course) + "\n"
      + canvas.grid.text() + "\n" + (notes.isEmpty ? "" : "\n" + notes)
  }
}
