import Athletics

/// What a row of a table tells about who is entered.
struct TableEntry: Hashable, Sendable {
  let athlete: Athlete
  var nation: Nation?
  var club: String?
  var group: String?
  var bib: TableCell?
  var lane: Int?
  var runners: [Runner] = []

  var position: StartPosition {
    StartPosition(lane: lane, bib: bib?.text, name: athlete.name)
  }

  /// The entry, and what is wrong with it where its bib, or its name where it has none, is that of
  /// an entry before.
  func entry(in keys: EntryKeys) -> (Entry, Problem?) {
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
