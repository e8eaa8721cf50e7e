import Athletics
import RaceReplay
import ResultReading

/// The race that the header of a FinishLynx result is about, and what that was read from.
struct LynxRace {
  let race: Race
  private(set) var guess: [Guess] = []
  private(set) var problems: [Problem]

  /// What the header does not tell is taken from the file’s name where that does; else it stays open.
  /// - Parameters:
  ///   - given: what is contested, where someone says so.
  ///   - folder: the competition that stands for one that the file’s name does not tell.
  init(
    _ header: LynxHeader, hint: String, given: GivenEvent? = nil, folder: Competition? = nil
  ) {
    let name = EventName(header.name.text, ignoring: header.event)
    // Asked only where the head is silent, since folders hold thousands of heats.
    lazy var folderless = TableHint(String(hint.split(separator: "/").last ?? ""))
    let competition = TableHint(hint).competition
    problems = header.problems
    if !header.name.isEmpty { guess.append("event read as \(header.name.text.quoted)") }
    if Int(header.event) != 0 { guess.append("its number read as \(header.event.quoted)") }
    let (discipline, reason) =
      given.map { ($0.discipline, "by --event") }
      ?? Self.discipline(header, name, folderless, &problems)
    guess.append(.read(.race, as: discipline.name, by: reason))
    let category = given?.category ?? name.category ?? folderless.category
    guess.append(
      category.map {
        let whose = name.category == nil ? "file’s" : "event’s"
        let reason = given?.category == nil ? "by the \(whose) name" : "by --event"
        return .read(.category, as: $0.code, by: reason)
      } ?? .unknown(.category, standIn: Category.open.code))
    let (round, why) = Self.round(header, name, folderless)
    guess.append(why)
    guess.append(
      competition.map { .read(.competition, as: $0.name, by: "by the name of the file") }
        ?? folder.map(Self.remark) ?? Self.unknownCompetition)
    let lap = header.lap(in: discipline.raceDistance)
    if let lap {
      guess.append("lap read as \(lap.text): by the head’s \(header.row[12].text.quoted)")
    }
    if header.isWindManual { guess.append("wind read by hand, the file says") }
    race = Race(
      competition: competition ?? folder ?? Competition(id: Self.competitionID, name: "FinishLynx"),
      discipline: discipline, category: category ?? .open, round: round, heat: header.heat,
      start: header.start?.time, statedLap: lap)
  }

  /// What stands in a log written from the result, so that none of the header is lost.
  static func note(_ header: LynxHeader) -> String {
    "FinishLynx: " + header.row.cells.map(\.text).joined(separator: ",")
  }

  /// What is told of a competition that nothing tells.
  static let unknownCompetition = Guess.unknown(.competition, standIn: "FinishLynx")
  static let competitionID = "finishlynx"

  static func remark(onFolder competition: Competition) -> Guess {
    .read(.competition, as: competition.name, by: "by the name of the folder")
  }

  /// The key of a race log that the columns of the head are kept under.
  static let headKey = "finishlynx"

  /// The columns of the head as they stand in a log written from the result.
  static func kept(_ header: LynxHeader) -> JSONMember {
    let cells = header.row.withoutEmptyEnd.cells.map { JSONElement(.string($0.text)) }
    return JSONMember(headKey, .array(cells))
  }

  private static func discipline(
    _ header: LynxHeader, _ name: EventName, _ hint: @autoclosure () -> TableHint,
    _ problems: inout [Problem]
  ) -> (Discipline, String) {
    if let distance = header.distance {
      if let told = name.candidates.first(where: { name.tells($0, distance) }),
        let discipline = Discipline(code: name.full(told))
      {
        return (discipline, "by the header’s distance and the event’s name")
      }
      let others = Set(name.candidates)
      if let other = others.first, others.count == 1 {
        problems.append(
          Problem(
            column: header.row[9].column, key: "distance", found: header.row[9].text.quoted,
            expected: "\(other.distance.text), as the event’s name says"))
      }
      if let discipline = Discipline(code: name.code(distance)) {
        return (discipline, "by the header’s distance")
      }
    }
    if let told = name.discipline { return (told, "by the event’s name") }
    if let told = hint().discipline { return (told, "by the name of the file") }
    let figures = Set(name.candidates.map(\.distance)).sorted().map(\.text)
    return (
      .unknownDistance,
      figures.isEmpty
        ? "neither the header nor a name tells its distance"
        : "the event’s name tells \(figures.joined(separator: " and "))"
    )
  }

  private static func round(
    _ header: LynxHeader, _ name: EventName, _ hint: @autoclosure () -> TableHint
  ) -> (String, Guess) {
    let text = header.round.lowercased()
    if let number = Int(text) {
      if let told = name.round { return (told, .read(.round, as: told, by: "by the event’s name")) }
      if number > 0 {
        return ("round-\(number)", .read(.round, as: "\(number)", by: "by the header"))
      }
    } else if !text.isEmpty {
      let words = text.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
      let round = EventVocabulary.round(words) ?? words
      if !round.isEmpty {
        return (
          round, .read(.round, as: round, by: "by the header’s \(header.round.quoted)")
        )
      }
    }
    if let told = name.round { return (told, .read(.round, as: told, by: "by the event’s name")) }
    if let told = hint().round {
      return (told, .read(.round, as: told, by: "by the name of the file"))
    }
    return ("race", .unknown(.round, standIn: "race"))
  }
}

extension EventName {
  /// Whether a candidate and the header’s distance are the same; that of a relay may be a leg’s.
  fileprivate func tells(_ candidate: Candidate, _ distance: Distance) -> Bool {
    candidate.distance == distance || Discipline(code: candidate.code)?.distance == distance
  }
}
