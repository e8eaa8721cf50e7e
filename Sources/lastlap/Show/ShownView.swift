import ArgumentParser
import CellGrid
import RaceBoard
import RaceReplay

/// What `lastlap show` can print of a race.
enum ShownView: String, ExpressibleByArgument, CaseIterable {
  case results, splits, medals
  case medalsBefore = "medals-before"
  case medalsEnd = "medals-end"
  case photo, race, gaps, positions, laps, pace

  /// The chart that the view is drawn as, where it is one.
  private var chart: RaceView.Kind? {
    switch self {
    case .gaps: .gaps
    case .positions: .places
    case .pace: .pace
    case .results, .splits, .medals, .medalsBefore, .medalsEnd, .photo, .race, .laps: nil
    }
  }

  /// Whether it can be drawn as a picture.
  var hasPicture: Bool { chart != nil || self == .photo }

  /// The view as a table; throws where there is nothing to put into one.
  func table(_ shown: ShownRace) throws(CommandFailure) -> PrintedTable {
    let table: PrintedTable
    switch self {
    case .results: return shown.results
    case .splits: return shown.splits
    case .race: return shown.remarks
    case .medals: return try Self.medals(shown, .now)
    case .medalsBefore: return try Self.medals(shown, .before)
    case .medalsEnd: return try Self.medals(shown, .end)
    case .photo:
      guard let photo = shown.photo else { throw Self.noPhoto(shown) }
      return photo
    case .gaps: table = shown.gaps
    case .positions: table = shown.positions
    case .laps: table = shown.laps
    case .pace: table = shown.pace
    }
    let origins = table.columns.indices.filter { table.columns[$0].key.hasSuffix(" origin") }
    guard table.rows.contains(where: { row in origins.contains { row[$0] != .empty } }) else {
      throw CommandFailure(reason(shown))
    }
    return table
  }

  private static func medals(
    _ shown: ShownRace, _ extent: MedalStanding.Extent
  ) throws(CommandFailure) -> PrintedTable {
    guard let medals = shown.medals(extent) else {
      throw CommandFailure("this race gives no medals")
    }
    return medals
  }

  private static func noPhoto(_ shown: ShownRace) -> CommandFailure {
    CommandFailure(
      shown.race.discipline.isRace
        ? "nobody has finished by then, or no marks are known"
        : shown.race.discipline.name + ": there is no line to finish at")
  }

  private func reason(_ shown: ShownRace) -> String {
    guard let chart else {
      return shown.opened.reasonWithoutTimes ?? "no lap and no split is known so far"
    }
    do {
      _ = try ChartPicture(
        chart, of: shown.opened, title: "", credit: shown.credit, asText: true)
      return "nothing is known so far"
    } catch { return error.reason }
  }

  /// The view for people: a chart in so many columns, where it is one and there is enough for it.
  func text(_ shown: ShownRace, columns: Int) throws -> String {
    if self == .race { return Self.raceText(shown, columns: columns) }
    guard let chart else { return try table(shown).text }
    do throws(NoChart) {
      return try ChartPicture(
        chart, of: shown.opened, title: title(shown), credit: shown.credit, asText: true
      ).text(columns: columns) + shown.openingNotes.map { VisibleText.of($0) + "\n" }.joined()
    } catch {
      return try table(shown).text + error.reason + "\n"
    }
  }

  /// The remarks, what lies ahead of whoever leads, and the track.
  private static func raceText(_ shown: ShownRace, columns: Int) -> String {
    let outlook = OutlookText(race: shown.opened).lines
    return shown.remarks.text
      + (outlook.isEmpty ? "" : "\n" + outlook.joined(separator: "\n") + "\n")
      + "\n" + TrackPicture(of: shown.opened).text(columns: columns)
  }

  /// The view as an SVG picture.
  func svg(_ shown: ShownRace, columns: Int) throws -> String {
    if self == .photo {
      guard
        let drawing = FinishDrawing(
          of: shown.opened, title: title(shown), credit: shown.credit)
      else {
        throw Self.noPhoto(shown)
      }
      return drawing.svg(columns: columns)
    }
    guard let chart else { throw UsageError("--format svg: \(rawValue) has no picture") }
    do throws(NoChart) {
      return try ChartPicture(
        chart, of: shown.opened, title: title(shown), credit: shown.credit, asText: false
      ).svg(columns: columns)
    } catch { throw CommandFailure(error.reason) }
  }

  private func title(_ shown: ShownRace) -> String {
    shown.title + " · " + (self == .photo ? "photo finish" : rawValue)
  }
}
