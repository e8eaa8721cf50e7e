import RaceReplay

/// Runners in cells side by side on the oval, of whom one has a sign: two figures next to each other
/// would read as a number.
struct OvalPack {
  /// Whose sign is drawn.
  let first: RunnerPosition
  let cell: LabelSpace.Spot
  /// Its own cell, and those beside it where somebody runs who has no other sign.
  private(set) var cells: [LabelSpace.Spot]
  /// Whether others are in its own cell.
  let sharesCell: Bool

  /// Everyone on a plan: the selected one and the leader have signs in any case, then whoever is in
  /// front.
  static func packs(of field: TrackField, on plan: OvalPlan) -> [OvalPack] {
    let shared = Dictionary(grouping: field.runners) { plan.cell(of: $0.distance) }
    var packs = shared.compactMap { cell, runners in
      field.foremost(of: runners).map {
        OvalPack(first: $0, cell: cell, cells: [cell], sharesCell: runners.count > 1)
      }
    }
    func key(_ pack: OvalPack) -> (Int, Int, Int, Int) {
      let rank = field.rank(of: pack.first)
      return (rank.weight, rank.place, pack.cell.y, pack.cell.x)
    }
    packs.sort { key($0) < key($1) }
    var drawn: [OvalPack] = []
    for pack in packs {
      let isFigure =
        field.weight(of: pack.first.entry) >= TrackField.usualWeight
        && field.sign(of: pack.first).isFigure
      let neighbour = drawn.firstIndex { other in
        isFigure && field.sign(of: other.first).isFigure && other.cell.y == pack.cell.y
          && abs(other.cell.x - pack.cell.x) == 1
      }
      if let neighbour {
        drawn[neighbour].cells.append(pack.cell)
      } else {
        drawn.append(pack)
      }
    }
    return drawn
  }
}
