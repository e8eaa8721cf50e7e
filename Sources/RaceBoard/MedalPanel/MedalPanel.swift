import Athletics
import CellGrid
import RaceReplay

/// Nations by their medals as of where one stands, before this race or over the days, and what lies
/// opened over the table.
struct MedalPanel {
  let race: OpenRace
  private let standing: MedalStanding?

  /// From how many rows on the views are named.
  private static let leastForTabs = 8

  init(race: OpenRace) { (self.race, standing) = (race, race.medalStanding) }

  /// What the upper edge says of the table.
  var remark: String {
    guard let standing else { return "" }
    let order = race.medals.order == .total ? " · by total" : ""
    return whenText(standing) + order
  }

  /// The views there are: what is later is none while it is hidden.
  private var views: [MedalView.Kind] {
    MedalView.Kind.allCases.filter { $0 != .end || race.tellsAll }
  }

  private func whenText(_ standing: MedalStanding) -> String {
    switch race.medals.kind {
    case .before: return standing.knowsOtherFinals ? "before this race" : "this race only"
    case .progress: return "over the days"
    case .end:
      if standing.finalCount == standing.decidedCount(.end) { return "at the end" }
      return standing.knowsOtherFinals ? "all known finals" : "this race only"
    case .now: break
    }
    guard race.state.sheet == nil else {
      if !standing.knowsOtherFinals { return "this race only" }
      if !standing.medals.isProvisional { return "after this race" }
      return race.medals.order == .total ? "provisional" : "after this race, provisional"
    }
    // That other finals are not known is said below, where there is room for it.
    return race.state.way == .atStart ? "as it stands" : "if it ended now"
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard let standing else {
      canvas.write(
        "This race gives no medals.", x: rect.x + 2, y: rect.y, .quiet, width: rect.width - 2)
      return
    }
    let (head, body) = rect.removingTop(rect.height >= Self.leastForTabs ? 1 : 0)
    ViewTabs(
      titles: views.map(\.title), shown: race.medals.kind.title, explanation: ""
    ).draw(on: &canvas, in: head)
    let notes = MedalNotes(race: race, standing: standing).lines(width: rect.width - 4)
    let (bottom, upper) = body.removingBottom(min(notes.count + 1, max(0, body.height - 4)))
    for (offset, note) in notes.enumerated() {
      let y = bottom.y + 1 + offset
      if y < bottom.maxY { canvas.write(note, x: rect.x + 2, y: y, width: rect.width - 3) }
    }
    if race.medals.isOpen {
      MedallistList(race: race, standing: standing).draw(on: &canvas, in: upper)
    } else if race.medals.kind == .progress {
      MedalProgressView(race: race, standing: standing).draw(on: &canvas, in: upper)
    } else {
      MedalTableView(race: race, standing: standing).draw(on: &canvas, in: upper)
    }
  }
}
