/// An athlete in a race.
package struct Entry: Hashable, Sendable {
  /// What reports name the entry by: its id, else its bib, else the athlete's name.
  package private(set) var key: String
  package let athlete: Athlete
  /// The nation, where it is known.
  package let nation: Nation?
  /// Whether the nation was read somewhere; an `estimated` one is shown as such and not exported.
  package let nationOrigin: Origin
  package let club: String?
  /// The age group or division within the race, as the source writes it: `W35`.
  package let group: String?
  package private(set) var bib: String?
  /// The runners of a relay team, in the order of their legs where that is told.
  package let runners: [Runner]
  // Half a word each: a table may enter a million.
  private let laneNumber: Int32
  private let startNumber: Int32
  /// What the bib, the lane and the order of start are worth.
  package let provenance: Provenance

  package init(
    id: String? = nil, athlete: Athlete, nation: Nation?, nationOrigin: Origin = .official,
    club: String? = nil, group: String? = nil, bib: String? = nil, lane: Int? = nil,
    startOrder: Int? = nil, runners: [Runner] = [],
    provenance: Provenance = Provenance(.official, .oneSource)
  ) {
    key = id ?? bib ?? athlete.name
    self.athlete = athlete
    self.nation = nation
    self.nationOrigin = nationOrigin
    self.club = club
    self.group = group
    self.bib = bib
    laneNumber = lane.map { Int32(clamping: $0) } ?? Self.none
    startNumber = startOrder.map { Int32(clamping: $0) } ?? Self.none
    self.runners = runners
    self.provenance = provenance
  }

  private static let none = Int32.min
}

extension Entry {
  package var lane: Int? { laneNumber == Self.none ? nil : Int(laneNumber) }
  /// The place in the order of start, counted from 1.
  package var startOrder: Int? { startNumber == Self.none ? nil : Int(startNumber) }

  /// The same entry with another bib, named by reports as before.
  package func bearing(_ bib: String?) -> Entry {
    var entry = self
    entry.bib = bib
    return entry
  }

  /// The same entry, named by reports otherwise.
  package func named(_ key: String) -> Entry {
    var entry = self
    entry.key = key
    return entry
  }

  /// What a scoreboard shows: a team’s whole name, else the athlete’s family name.
  package var scoreboardName: String {
    runners.isEmpty ? athlete.scoreboardName : athlete.name.uppercased()
  }

  /// The athlete’s family name, or a team’s whole name.
  package var surname: String { runners.isEmpty ? athlete.surname : athlete.name }
}

/// An entry of one race, by its position in the race's list of entries.
package struct EntryID: Hashable, Comparable, Sendable {
  // Half a word: reports and orders of large fields hold millions of them.
  @usableFromInline package let number: Int32

  @inlinable package var index: Int { Int(number) }
  /// The entry at an index; one beyond what a race can hold is nobody’s.
  package init(_ index: Int) { number = Int32(clamping: index) }
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
