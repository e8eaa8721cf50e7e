import Athletics

/// What a column of a table is read as.
enum ColumnRole: Hashable, Sendable {
  case place, bib, lane, athlete, lastName, firstName, nation, club, affiliation
  /// The runner of a leg, by its number from 1.
  case runner(Int)
  case mark, thousandths, outcome, reason, qualification, flags, wind, reaction
  /// What tells the race of the row, in tables of many races.
  case competition, competitionName, event, category, round, heat, day, start, venue
  /// Times at a mark point.
  case split(TableMarkPoint)
  /// Times of a lap, or at its end, by its number from 1.
  case lap(Int)
  /// The trials at a height; in a jump-off heights come again.
  case height(FieldMark)
  /// The trial of its number, from 1, where no bar is set.
  case attempt(Int)
  /// The wind of the trial of that number.
  case windOfAttempt(Int)
  /// The mark point of the row, in tables with a row for each split.
  case markPoint
  /// The age group or division within the race.
  case group
  /// What is kept beside the result and counted nowhere, such as the place within a group.
  case aside
  case unread

  /// The role that a column's head tells, in any case.
  init(head: String) { self.init(ColumnHead(head)) }

  init(_ head: ColumnHead) {
    let words = head.words
    if let role = HeadWords.roles[head.joined] ?? HeadWords.composed(words) {
      self = role
    } else if let unit = words.dropFirst().last, HeadUnit.named(unit) != nil,
      HeadWords.roles[words.dropLast().joined()] == .mark
    {
      self = .mark
    } else if let runner = head.runner {
      self = .runner(runner)
    } else if let lap = head.lap {
      self = .lap(lap)
    } else if let markPoint = TableMarkPoint(head.text) {
      self = .split(markPoint)
    } else if let height = FieldMark(head.text.trimmingSpaces), height.isHeight {
      self = .height(height)
    } else {
      self = head.text.trimmingSpaces == "#" ? .place : .unread
    }
  }

  /// What a column of this role is said to be read as.
  var text: String {
    switch self {
    case .place: "place"
    case .bib: "bib"
    case .lane: "lane"
    case .athlete: "athlete"
    case .lastName: "last name"
    case .firstName: "first name"
    case .nation: "nation"
    case .club: "club"
    case .affiliation: "nation or club"
    case .mark: "mark"
    case .thousandths: "mark to the thousandth or finer"
    case .outcome: "outcome"
    case .reason: "reason of the outcome"
    case .qualification: "qualification"
    case .flags: "flags"
    case .competition: "competition"
    case .competitionName: "name of the competition"
    case .event: "event"
    case .category: "category"
    case .round: "round"
    case .heat: "heat"
    case .day: "day"
    case .start: "start"
    case .venue: "venue"
    case .wind: "wind"
    case .reaction: "reaction time"
    case .split(let markPoint): "split at \(markPoint.text)"
    case .height(let height): "trials at \(height.text)"
    case .attempt(let number): "trial \(number)"
    case .windOfAttempt(let number): "wind of trial \(number)"
    case .lap(let number): "lap \(number)"
    case .runner(let number): "runner \(number)"
    case .markPoint: "mark point of the row"
    case .group: "age group or division"
    case .aside: "what stands beside the result"
    case .unread: "nothing"
    }
  }

  /// A word that chooses it, as the head of a column would.
  var choice: String {
    switch self {
    case .lastName: "last"
    case .firstName: "first"
    case .affiliation: "affiliation"
    case .mark: "time"
    case .thousandths: "thousandths"
    case .reason: "reason"
    case .competitionName: "competitionname"
    case .reaction: "reaction"
    case .split(.at(let distance)): distance.code
    case .split(.halfWay): "half"
    case .split(.finish): "time"
    case .height(let height): height.text
    case .markPoint: "distance"
    case .group: "group"
    case .aside: "note"
    case .windOfAttempt(let number): "wind\(number)"
    case .unread: "-"
    default: text.replacing(" ", with: "")
    }
  }

  /// Whether a cell that is none of the kind would be lost, since nothing else keeps it.
  var isLostUnread: Bool {
    switch self {
    case .qualification, .wind, .reaction, .thousandths, .reason: true
    default: false
    }
  }

  /// What tells the race of a row.
  static let ofRaces: [ColumnRole] = [
    .competition, .competitionName, .event, .category, .round, .heat, .day, .start, .venue,
  ]
}

extension FieldMark {
  /// Whether a bar is ever set as high as that.
  fileprivate var isHeight: Bool { unit == .centimetres && (50..<700).contains(count) }
}
