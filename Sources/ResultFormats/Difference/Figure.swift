import Athletics
import RaceReplay

/// What one withdrawal takes back: at a mark point or stage, or for the whole race.
///
/// What is told at the finish and after it is one.
struct Subject: Hashable {
  let withdrawal: Withdrawal
  /// Where it is told, for what belongs to a stage.
  let stage: Stage?

  init(_ withdrawal: Withdrawal, at stage: Stage? = nil) {
    self.withdrawal = withdrawal
    self.stage = stage
  }

  /// Whether it belongs to the result, which corrections after the finish may change.
  var isOfResult: Bool { stage == .finish }
}

/// The smallest thing that a report says, of which a later report says how it is in truth.
enum Figure: Hashable {
  case rank(EntryID, Stage)
  case split(EntryID, Stage)
  /// How someone’s race ended, told before the finish.
  case ending(EntryID, Stage)
  case place(EntryID)
  case reading(EntryID)
  case finer(EntryID)
  case outcome(EntryID)
  case flag(EntryID, Flag)
  case mark(EntryID)
  case wind(EntryID)
  case qualification(EntryID)
  /// What is printed beside the result under a name.
  case aside(EntryID, String)
  case series(EntryID)
  case reaction(EntryID)
  case leader(Stage)
  case windOfRace
  case official
  /// One of a list: a dead heat, a margin, a stretch, a note.
  case listed(Claim, Subject)

  /// What a withdrawal of the figure takes back.
  var subject: Subject {
    switch self {
    case .rank(let id, let stage), .split(let id, let stage): Subject(.pass(id), at: stage)
    case .ending(let id, let stage): Subject(.result(id), at: stage)
    case .place(let id), .reading(let id), .finer(let id), .outcome(let id), .flag(let id, _),
      .mark(let id), .wind(let id), .qualification(let id), .aside(let id, _):
      Subject(.result(id), at: .finish)
    case .series(let id): Subject(.series(id))
    case .reaction(let id): Subject(.reaction(id))
    case .leader(let stage): Subject(.leader, at: stage)
    case .windOfRace: Subject(.wind)
    case .official: Subject(.official)
    case .listed(_, let subject): subject
    }
  }

  /// Which of two statements about a figure counts.
  enum Rule {
    /// The later, but for an estimate of what is known.
    case latestKnown
    case latest
    case first
  }

  var rule: Rule {
    switch self {
    case .rank, .split, .place, .reading, .finer, .mark, .wind, .qualification, .aside,
      .series:
      .latestKnown
    case .ending, .outcome, .reaction, .leader, .windOfRace: .latest
    case .flag, .official, .listed: .first
    }
  }
}
