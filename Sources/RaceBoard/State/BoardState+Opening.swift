import RaceReplay

extension BoardState {
  /// Opens somewhere else than at the latest result, with what has to be said about it.
  package mutating func stand(at position: Position, remark: String?) {
    race?.move(to: position)
    // Whoever won is not pointed at before that is told.
    if let first = race?.state.order.first { race?.selection = first }
    if let remark { tell(remark) }
    keepUp()
  }

  /// Plays from where one stands, or from the gun where the race is over.
  package mutating func play() {
    guard let race, race.replay.timeline.end > .zero else { return tell(Self.nothingToPlay) }
    self.race?.togglePlay()
    keepUp()
  }

  static let nothingToPlay = "nothing to play: no times are known"
}
