import RaceBoard

/// How a race is opened, as the command line says: of a list of races the one that is chosen first.
struct RaceOpening {
  /// Where one stands: the words of `--at`.
  let at: String?
  /// The panel or view that has the keys.
  let view: String?
  let plays: Bool

  /// Brings the open race there; what cannot be is told.
  func open(_ state: inout BoardState) {
    do {
      if let at, let race = state.race {
        let place = try PositionWord.watched(at, in: race.replay)
        state.stand(at: place.position, remark: place.remark)
      }
    } catch {
      state.tell("\(error)")
    }
    if let view { _ = state.show(panel: view) }
    if plays { state.play() }
  }
}
