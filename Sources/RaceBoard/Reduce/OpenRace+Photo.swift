import Athletics
import CellGrid
import RaceReplay

extension OpenRace {
  /// Goes on to the next view of the panel that keys go to, or back to the one before; a panel of one
  /// view goes on to the race.
  mutating func showView(by count: Int) {
    switch panel {
    case .race:
      view.chosen = raceView.moved(by: count)
      view.column = nil
    case .photo: photo.kind = photo.kind.moved(by: count)
    case .medals:
      medals.show(by: count)
      if medals.kind == .end, !tellsAll { medals.show(by: count) }
    case .results: show(.race)
    }
  }

  /// Goes on to the next fit of the strip; a hairline that is not in sight then goes to the first.
  mutating func fitStrip(filter: Filter, size: GridSize) {
    showStrip()
    strip.fit = strip.fit.next
    strip.window = nil
    let field = PhotoField(race: self, filter: filter)
    let scale = StripScale(fitting: strip.fit, of: field, columns: stripColumns(size))
    if let time = field.hairline?.time, scale.contains(time) { return }
    strip.hairline = field.lanes(of: strip.fit).first?.reading.value.time
  }

  /// What the strip is fitted to, in words.
  func fitText(filter: Filter) -> String {
    let field = PhotoField(race: self, filter: filter)
    switch strip.fit {
    case .all: return "the strip shows all \(field.lanes.count)"
    case .medals:
      return race.awardsMedals && markPoint == nil
        ? "the strip shows the medals" : "the strip shows the first three"
    case .pair:
      guard let pair = field.pair else { return "the strip shows all \(field.lanes.count)" }
      let names = [pair.ahead, pair.behind].map { field.name(field.lanes[$0].entry) }
      return "the strip shows these two: " + names.joined(separator: " and ")
    }
  }

  /// Makes columns of the strip worth more or less, about the hairline.
  mutating func zoomStrip(by steps: Int, filter: Filter, size: GridSize) {
    showStrip()
    let field = PhotoField(race: self, filter: filter)
    guard let first = field.lanes.first else { return }
    let scale = StripScale(field, columns: stripColumns(size))
    look(
      through: scale.zoomed(by: steps, about: field.hairline?.time ?? first.reading.value.time))
  }

  /// Moves the hairline by columns; at an edge the strip goes along.
  mutating func moveHairline(by columns: Int, filter: Filter, size: GridSize) {
    guard photo.kind == .strip else { return }
    let field = PhotoField(race: self, filter: filter)
    guard let first = field.lanes.first else { return }
    let scale = StripScale(field, columns: stripColumns(size))
    let time = field.hairline?.time ?? first.reading.value.time
    let limit = RaceTime.longest.ticks
    let moved = time.ticks + Int64(columns) * scale.columnWidth
    let next = RaceTime(ticks: min(max(moved, -limit), limit))
    strip.hairline = next
    look(through: scale.panned(to: next))
  }

  /// Puts the hairline on the bar of the next athlete, or the one before, and selects that one.
  mutating func moveHairline(toBar direction: Int, filter: Filter, size: GridSize) {
    show(.photo)
    let field = PhotoField(race: self, filter: filter)
    let scale = StripScale(field, columns: stripColumns(size))
    guard let lane = field.lane(direction, from: field.hairline, scale) else { return }
    let entry = field.lanes[lane].entry
    // A neighbour is looked at and not selected, since the filter leaves it out.
    guard !field.neighbours.contains(entry) else {
      strip.hairline = field.lanes[lane].reading.value.time
      return
    }
    selection = entry
    strip.hairline = nil
  }

  private mutating func showStrip() {
    show(.photo)
    photo.kind = .strip
  }

  private mutating func look(through scale: StripScale) {
    strip.window = StripView.Window(columnWidth: scale.columnWidth, start: scale.start)
  }

  /// How many columns the strip has on a screen of this size.
  private func stripColumns(_ size: GridSize) -> Int {
    let layout = ScreenLayout(self, size: size)
    let inside = (layout.panes[.panel(.photo)]?.width ?? 0) - (layout.hasFrames ? 2 : 0)
    return PhotoStrip.columns(inside: inside)
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The case so many further on, past the last the first.
  func moved(by count: Int) -> Self {
    let cases = Self.allCases
    let index = cases.firstIndex(of: self) ?? 0
    return cases[(index + count + cases.count) % cases.count]
  }

  /// The case after this one, or the first.
  var next: Self { moved(by: 1) }
}
