import Athletics

/// What the rows of a table tell about one athlete.
struct TableCompetitor {
  struct Split {
    let markPoint: Distance
    let time: PrintedTime?
    let isHandTimed: Bool
    let rank: Int?
    let line: Int
    let column: Int
  }

  struct Mark {
    let time: PrintedTime
    let isHandTimed: Bool
    let line: Int
    let column: Int
    /// Which column of the table, by its position and its head.
    let position: Int
    let head: String
  }

  /// The first line about the athlete.
  let line: Int
  let name: String
  var bib: TableCell?
  var lane: Int?
  var nation: Nation?
  var club: String?
  var place: Int?
  /// Whether the table marks the place as shared (`3=`).
  var sharesPlace = false
  var splits: [Split] = []
  var mark: Mark?
  var outcome: Outcome?
  var flags: [Flag] = []
  var reaction: RaceTime?

  init(line: Int, name: String) {
    self.line = line
    self.name = name
  }

  /// Who is entered.
  var entered: TableEntry {
    TableEntry(athlete: Athlete(name: name), nation: nation, club: club, bib: bib, lane: lane)
  }
}
