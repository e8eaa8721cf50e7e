import CellGrid
import RaceReplay

/// The track from above as text, for a page or a pipe instead of the dashboard.
package struct TrackPicture {
  let race: OpenRace

  private static let rows = 20

  package init(of race: OpenRace) { self.race = race }

  /// The track in so many columns, without any escape sequence.
  package func text(columns: Int) -> String {
    var canvas = Canvas(
      grid: CellGrid(size: GridSize(width: columns, height: Self.rows)), theme: .plain)
    TrackView(race: race, filter: .none).draw(on: &canvas, in: canvas.grid.bounds)
    var lines = canvas.grid.text().split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
