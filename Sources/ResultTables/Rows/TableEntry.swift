import Athletics
import ResultReading

/// What a row of a table tells about who is entered.
package struct TableEntry: Hashable, Sendable {
  /// Who it is; a team is one as well.
  package let athlete: Athlete
  /// Whom the athlete runs for; nothing where the row does not tell.
  package var nation: Nation?
  /// As it was written.
  package var club: String?
  /// As it was written, and where.
  package var bib: TableCell?
  /// From 0 to 99.
  package var lane: Int?

  /// What a row tells, of which only the name is needed.
  package init(
    athlete: Athlete, nation: Nation? = nil, club: String? = nil, bib: TableCell? = nil,
    lane: Int? = nil
  ) {
    self.athlete = athlete
    self.nation = nation
    self.club = club
    self.bib = bib
    self.lane = lane
  }

  /// Where the athlete stands in the start list.
  package var position: StartPosition {
    StartPosition(lane: lane, bib: bib?.text, name: athlete.name)
  }

  /// The entry, and what is wrong with it where its bib, or its name where it has none, is that of
  /// an entry before.
  package func entry(in keys: EntryKeys) -> (Entry, Problem?) {
    let number = bib?.text
    let (key, isForced) = keys.free(id: nil, bib: number, name: athlete.name)
    let entry = Entry(
      id: isForced ? key : nil, athlete: athlete, nation: nation, club: club, bib: number,
      lane: lane)
    return (entry, isForced ? Self.repetition(bib, athlete, key: key) : nil)
  }

  /// What is wrong with who has the bib, or without one the name, of an entry before.
  static func repetition(_ bib: TableCell?, _ athlete: Athlete, key: String) -> Problem {
    Problem(
      column: bib?.column, key: bib == nil ? "athlete" : "bib",
      found: "\((bib?.text ?? athlete.name).quoted) a second time",
      expected: "one athlete of it; this one is named \(key.quoted)", isError: true)
  }
}
