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
  var group: String?
  /// As it was written, and where.
  package var bib: TableCell?
  /// From 0 to 99.
  package var lane: Int?
  var runners: [Runner] = []

  /// What a row tells, of which only the name is needed.
  package init(
    athlete: Athlete, nation: Nation? = nil, club: String? = nil, group: String? = nil,
    bib: TableCell? = nil, lane: Int? = nil, runners: [Runner] = []
  ) {
    self.athlete = athlete
    self.nation = nation
    self.club = club
    self.group = group
    self.bib = bib
    self.lane = lane
    self.runners = runners
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
      id: isForced ? key : nil, athlete: athlete, nation: nation, club: club, group: group,
      bib: number, lane: lane, runners: runners)
    guard isForced else { return (entry, nil) }
    return (
      entry,
      Problem(
        column: bib?.column, key: bib == nil ? "athlete" : "bib",
        found: "\((bib?.text ?? athlete.name).quoted) a second time",
        expected: "one athlete of it; this one is named \(key.quoted)", isError: true)
    )
  }
}
