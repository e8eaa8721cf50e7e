/// A line of a result as it was read in print, typed by hand.
struct PrintedLine: Equatable, Sendable {
  let place: Int
  let athlete: String
  /// The code of the nation; nothing where the source names none.
  let nation: String?
  let mark: String

  init(_ place: Int, _ athlete: String, _ nation: String?, _ mark: String) {
    self.place = place
    self.athlete = athlete
    self.nation = nation
    self.mark = mark
  }
}

/// What the archive must say of one race: its first three, and how much is known of the rest.
struct PrintedRace: Equatable, Sendable {
  /// `paris-2024/1500m-m/final`.
  let path: String
  /// Everyone in one of the first three places.
  let firstThree: [PrintedLine]
  /// How many have a reported place, at the official result.
  let places: Int
  /// How many have a mark.
  let marks: Int
  /// How many have an outcome other than finished, at the official result.
  let out: Int

  init(
    _ path: String, places: Int, marks: Int, out: Int = 0, _ firstThree: [PrintedLine]
  ) {
    self.path = path
    self.firstThree = firstThree
    self.places = places
    self.marks = marks
    self.out = out
  }
}
