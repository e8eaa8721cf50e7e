import Athletics
import RaceReplay

/// The photo-finish strip as geometry, in times: lanes with a bar and the interval around it, the
/// labels of the axis and the hairline. Cells are drawn from it, and so can any other picture be.
package struct StripPicture: Hashable, Sendable {
  /// One athlete's lane.
  package struct Lane: Hashable, Sendable {
    package let entry: EntryID
    /// The place as shown, `2` or `3=`; empty where it is not known.
    package let place: String
    package let name: String
    /// The reading as shown.
    package let time: String
    /// The printed time, where the bar stands.
    package let bar: RaceTime
    /// The interval in which the athlete crossed.
    package let shade: TimeRange
    package let isSelected: Bool
    package let isPinned: Bool
    /// Whether it is there only beside one that the filter keeps.
    package let isNeighbour: Bool
    /// The medal that the place wins, where the race gives any.
    package let medal: Medal?
  }

  package let scale: StripScale
  package let lanes: [Lane]
  /// Nothing where no athlete is looked at.
  package let hairline: RaceTime?

  /// The strip of an open race where one stands, over a number of columns; all lanes with a time that
  /// the filter keeps. Nothing where there are none.
  package init?(race: OpenRace, filter: Filter = .none, columns: Int) {
    self.init(PhotoField(race: race, filter: filter), columns: columns)
  }

  /// The same with only some of the lanes, by their positions.
  init?(_ field: PhotoField, columns: Int, showing shown: [Int]? = nil) {
    guard !field.lanes.isEmpty else { return nil }
    scale = StripScale(field, columns: columns)
    hairline = field.hairline?.time
    let race = field.race
    let indices = shown ?? Array(field.lanes.indices)
    lanes = indices.filter(field.lanes.indices.contains).map { index in
      let lane = field.lanes[index]
      return Lane(
        entry: lane.entry, place: field.place(of: lane).text, name: field.name(lane.entry),
        time: lane.reading.value.text, bar: lane.reading.value.time, shade: lane.range,
        isSelected: lane.entry == race.selection, isPinned: lane.entry == race.pinned,
        isNeighbour: field.neighbours.contains(lane.entry),
        medal: race.race.awardsMedals && field.markPoint == nil
          ? lane.placing.flatMap { Medal(rawValue: $0.number) } : nil)
    }
  }
}

extension StripScale {
  /// The scale on which a field is looked at: the one chosen by hand, else what the fit needs; moved
  /// to where the hairline is in sight.
  init(_ field: PhotoField, columns: Int) {
    let view = field.race.strip
    let chosen = view.window.map {
      StripScale(columnWidth: $0.columnWidth, start: $0.start, columns: columns)
    }
    let scale = chosen ?? StripScale(fitting: view.fit, of: field, columns: columns)
    self = scale.showing(field.hairline?.time)
  }

  /// The scale on which the lanes of a fit are all in sight.
  init(fitting fit: StripView.Fit, of field: PhotoField, columns: Int) {
    let ranges = field.lanes(of: fit).map(\.range)
    let first = ranges.map(\.lower).min() ?? .zero
    let last = ranges.map(\.upper).max() ?? .zero
    self.init(fitting: TimeRange(lower: first, upper: last), columns: columns)
  }
}
