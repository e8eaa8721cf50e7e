import Athletics

/// What a column of a table is read as.
enum ColumnRole: Hashable, Sendable {
  case place, bib, lane, athlete, lastName, firstName, nation, club, affiliation
  case mark, thousandths, outcome, reason, qualification, flags, wind, reaction
  /// What tells the race of the row, in tables of many races.
  case competition, competitionName, event, category, round, heat, day, start, venue
  /// Times at a mark point.
  case split(TableMarkPoint)
  /// The trials at a height; in a jump-off heights come again.
  case height(FieldMark)
  /// The mark point of the row, in tables with a row for each split.
  case markPoint
  case unread

  /// The role that a column's head tells, in any case.
  init(head: String) {
    let word = head.lowercased().filter { !" .:_#".contains($0) }
    if let role = Self.words[word] {
      self = role
    } else if let markPoint = TableMarkPoint(head) {
      self = .split(markPoint)
    } else if let height = FieldMark(head.trimmingSpaces), height.isHeight {
      self = .height(height)
    } else {
      self = head.trimmingSpaces == "#" ? .place : .unread
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
    case .markPoint: "mark point of the row"
    case .unread: "nothing"
    }
  }

  /// What tells the race of a row.
  static let ofRaces: [ColumnRole] = [
    .competition, .competitionName, .event, .category, .round, .heat, .day, .start, .venue,
  ]

  /// The heads that are known beside distances, without spaces.
  static let words: [String: ColumnRole] = {
    let roles: [(ColumnRole, [String])] = [
      (.place, ["place", "rank", "pos", "position", "pl", "rk"]),
      (.bib, ["bib", "no", "nr", "number", "bibno", "bibnumber", "startnumber"]),
      (.lane, ["lane", "ln"]),
      (.athlete, ["name", "athlete", "competitor", "runner", "fullname", "athletename"]),
      (.nation, ["nat", "noc", "nation", "country", "nationality", "countrycode"]),
      (.club, ["club", "team"]),
      (.lastName, ["lastname", "last", "surname", "familyname", "family"]),
      (.firstName, ["firstname", "first", "givenname", "given", "forename"]),
      (.affiliation, ["affiliation", "affil"]),
      (.thousandths, ["thousandths", "read", "finer"]),
      (.qualification, ["qualification", "qualified", "qual", "q"]),
      (.flags, ["flags", "flag", "records", "record"]),
      (.competition, ["competition", "meeting", "meet"]),
      (.competitionName, ["competitionname", "meetingname", "meetname"]),
      (.event, ["event", "discipline"]), (.category, ["category", "cat"]),
      (.round, ["round", "phase"]), (.heat, ["heat"]), (.day, ["day", "date"]),
      (.start, ["start", "starttime"]), (.venue, ["venue", "stadium"]),
      (.mark, ["time", "mark", "result", "final", "finish", "finaltime", "finishtime"]),
      (.outcome, ["code", "status", "outcome", "irm"]),
      (.reason, ["reason"]), (.wind, ["wind"]),
      (.reaction, ["reaction", "reactiontime", "rt", "react"]),
      (.markPoint, ["distance", "dist", "split", "markpoint", "point"]),
    ]
    var words: [String: ColumnRole] = [:]
    for (role, names) in roles {
      for name in names { words[name] = role }
    }
    return words
  }()
}

extension FieldMark {
  /// Whether a bar is ever set as high as that.
  fileprivate var isHeight: Bool { unit == .centimetres && (50..<700).contains(count) }
}
