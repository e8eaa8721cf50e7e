import Athletics
import RaceReplay
import ResultReading

/// What a document says of one competitor in one race, before the start list is made.
struct ResultDraft {
  /// The offset of the object that it was read from, counted from 1.
  let column: Int
  let athlete: Athlete
  var nation: Nation?
  var club: String?
  var bib: String?
  var lane: Int?
  var startOrder: Int?
  var runners: [Runner] = []
  var place: Int?
  var reading: Reading?
  var finer: Reading?
  /// What has a zero in place of a time.
  var zeros: [String] = []
  var mark: FieldMark?
  var outcome: Outcome?
  var wind: String?
  var qualification: Qualification?
  var flags: [Flag] = []
  var reaction: RaceTime?
  var series: [Attempt] = []
  var splits: [(markPoint: Distance, reading: Reading)] = []
  /// What is told of the competitor and has no place in the model.
  var entryKept: [JSONMember] = []
  /// What is told of the result and has no place in the model.
  var kept: [JSONMember] = []

  init(column: Int, athlete: Athlete) {
    self.column = column
    self.athlete = athlete
  }

  /// The line of the result; nothing where nothing is told.
  func claim(_ id: EntryID) -> ResultClaim? {
    var claim = ResultClaim(
      id, place: place, reading: reading, finer: finer, outcome: outcome, flags: flags)
    claim.mark = mark
    claim.wind = wind
    claim.qualification = qualification
    return claim == ResultClaim(id) ? nil : claim
  }

  /// Takes in a mark as printed: a time where the discipline is a race, else metres or points, or a
  /// word for how it ended. Whether it is known.
  mutating func read(mark text: String, of discipline: Discipline) -> Bool {
    if discipline.isRace {
      let isHandTimed = text.hasSuffix("h")
      if let printed = try? PrintedTime(isHandTimed ? text.dropLast() : text[...]) {
        guard !printed.isZero else {
          zeros.append("time")
          return true
        }
        (reading, finer) = discipline.mark(printed: printed, isHandTimed: isHandTimed)
        return true
      }
    } else if let mark = FieldMark(text) {
      self.mark = mark
      return true
    }
    let word = text.uppercased() == "NH" ? .noMark() : Outcome(word: text)
    if case .other = word {
      // A word that is not known is kept; figures that cannot be read are no word.
      if !text.contains(where: \.isNumber) { outcome = word }
      return false
    }
    outcome = word.completed(by: outcome)
    return true
  }
}
