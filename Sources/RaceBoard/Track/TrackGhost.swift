import Athletics

/// Something that runs along without being in the race, such as an even pace or another race.
struct TrackGhost: Hashable, Sendable {
  let label: String
  let distance: Distance
}
