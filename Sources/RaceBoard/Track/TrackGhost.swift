import Athletics
import RaceReplay

/// A run that gaps are told against and that is not in the race, such as an even pace or a run of
/// another race, where it would be by now.
struct TrackGhost: Hashable {
  let label: String
  let distance: Distance

  /// Nothing where gaps are told to somebody in the race, and where the run is over or unknown.
  init?(of reference: Reference, at time: RaceTime) {
    guard case .run(let run) = reference, let distance = run.distance(at: time) else { return nil }
    label = ReferenceText.name(of: run)
    self.distance = distance
  }
}
