import Athletics

/// What a column of a table is read as.
enum ColumnRole: Hashable, Sendable {
  case place, bib, lane, athlete, lastName, firstName, nation, club, affiliation
  case mark, thousandths, outcome, qualification, flags, wind, reaction
  /// What tells the race of the row, in tables of many races.
  case competition, competitionName, event, category, round, heat, day, start, venue
  /// Times at a mark point.
  case split(Distance)
  /// The mark point of the row, in tables with a row for each split.
  case markPoint
  case unread

  /// The role that a column's head tells, in any case.
  init(head: String) {
    let word = head.lowercased().filter { !" .:_#".contains($0) }
    if let role = Self.words[word] {
      self = role
    } else if let distance = Self.distance(head) {
      self = .split(distance)
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
    case .split(let distance): "split at \(distance.text)"
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
      (.wind, ["wind"]),
      (.reaction, ["reaction", "reactiontime", "rt", "react"]),
      (.markPoint, ["distance", "dist", "split", "markpoint", "point"]),
    ]
    var words: [String: ColumnRole] = [:]
    for (role, names) in roles {
      for name in names { words[name] = role }
    }
    return words
  }()

  /// A distance as heads and cells of tables write it: `400m`, `1,500 m`, `5 km`, `10K`, `half`,
  /// or a bare number of metres from 50 up.
  static func distance(_ text: String) -> Distance? {
    var word = text.lowercased().filter { !" ,".contains($0) }
    if let metres = Int(word) {
      return (50...100_000).contains(metres) ? Distance(metres: metres) : nil
    }
    for ending in ["metres", "meters", "metre", "meter", "mtr"] where word.hasSuffix(ending) {
      word = word.dropLast(ending.count) + "m"
    }
    if word.hasSuffix("k"), word.dropLast().allSatisfy({ $0.isNumber || $0 == "." }) {
      word += "m"
    }
    if word == "halfway" || word == "halfmarathon" { word = "half" }
    guard let distance = Distance(word), distance > .zero else { return nil }
    return distance
  }
}
