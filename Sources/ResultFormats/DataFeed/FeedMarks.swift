import Athletics
import RaceReplay
import ResultReading

/// Who passed which mark point when: the leader’s times of a result, and everyone’s of the states
/// of the race.
///
/// A state tells each athlete’s last mark point only. Later states add to it; for one mark point the
/// last state that tells a time, or a rank, stands.
struct FeedMarks {
  private(set) var reports: [LoggedReport] = []
  private(set) var warnings: [Warning] = []
  /// What the states tell of the finish.
  private(set) var finished: [EntryID: Passed] = [:]

  /// What is known of an athlete at a mark point.
  struct Passed {
    var rank: Int?
    var reading: Reading?
    var kept: [JSONMember] = []
    var line = 0
  }

  private let race: Race
  private let group: FeedGroup
  private let ids: [String: EntryID]
  private var passed: [Distance: [EntryID: Passed]] = [:]
  /// Oddities of states, of which there may be hundreds alike: told once.
  private var told: Set<String> = []
  private var zeros = ZeroTimes()

  init(_ race: FeedRace) {
    self.race = race.race
    group = race.group
    ids = race.ids
  }

  private var end: Distance { race.discipline.raceDistance ?? .longest }

  /// Takes in the states, from the first to the last.
  mutating func readStates() {
    for state in group.states {
      for line in state.competition?.elements("Result") ?? [] {
        guard let id = line.participant.flatMap({ ids[$0] }) else { continue }
        for live in line.elements("ExtendedResult", in: "ExtendedResults")
        where live["Code"] == "LIVE" { readLive(live, id, state) }
      }
    }
    for (markPoint, entries) in passed.sorted(by: { $0.key < $1.key }) {
      for (id, pass) in entries.sorted(by: {
        ($0.value.rank ?? .max, $0.key) < ($1.value.rank ?? .max, $1.key)
      }) { report(id, pass, at: markPoint) }
    }
  }

  private mutating func readLive(_ live: FeedElement, _ id: EntryID, _ state: FeedMessage) {
    let rank = live["Rank"].flatMap { Int($0) }.flatMap {
      (TablePlace.range).contains($0) ? $0 : nil
    }
    if rank == nil, let text = live["Rank"] {
      tell(state, live, "Rank", text, "a place from 1 on")
    }
    var printed = live["Value"].flatMap { try? PrintedTime($0) }
    if printed?.isZero == true {
      printed = nil
      noteZero("LIVE", live)
    } else if printed == nil, let text = live["Value"] {
      tell(state, live, "Value", text, "a time")
    }
    guard rank != nil || printed != nil else { return }
    guard let text = live["Arrive"], let markPoint = self.markPoint(text), markPoint <= end else {
      let shown = live["Arrive"] ?? "none"
      return tell(state, live, "Arrive", shown, "a mark point in metres; the line is not read")
    }
    let kept = live.attributes.filter { ["Diff", "Move"].contains($0.name) }.map {
      JSONMember($0.name, .string($0.value))
    }
    func add(_ known: inout Passed) {
      known.rank = rank ?? known.rank
      known.reading = printed.map { Reading.roundedUp($0) } ?? known.reading
      known.kept = kept
      known.line = live.position.line
    }
    if markPoint == race.discipline.raceDistance {
      add(&finished[id, default: Passed()])
    } else {
      add(&passed[markPoint, default: [:]][id, default: Passed()])
    }
  }

  private mutating func report(_ id: EntryID, _ pass: Passed, at markPoint: Distance) {
    let kept =
      pass.kept.isEmpty ? [] : [JSONMember("odf", .object(pass.kept))]
    reports.append(
      LoggedReport(
        Report(
          .markPoint(markPoint), .pass(id, rank: pass.rank, reading: pass.reading),
          line: pass.line), kept: kept))
  }

  /// Takes in the intermediates of the result: the leader’s times, and those of lines of the result.
  mutating func readResult() {
    guard let result = group.result, let body = result.competition else { return }
    var points: [String: Distance] = [:]
    for info in body.first("ExtendedInfos")?.elements("ExtendedInfo") ?? []
    where info["Code"] == "INTERMEDIATE" {
      guard let text = info["Value"] else { continue }
      let isFinish = text.lowercased() == "finish" || info["Pos"] == "F"
      guard let markPoint = isFinish ? end : self.markPoint(text), markPoint <= end else {
        tell(result, info, "INTERMEDIATE", text, "metres before the finish, or Finish")
        continue
      }
      if let position = info["Pos"] { points[position] = markPoint }
      readLeader(info, at: markPoint, result)
    }
    for line in body.elements("Result") {
      guard let id = line.participant.flatMap({ ids[$0] }) else { continue }
      for split in line.elements("ExtendedResult", in: "ExtendedResults")
      where split["Code"] == "INTERMEDIATE" { readSplit(split, id, points, result) }
    }
  }

  private mutating func readLeader(
    _ info: FeedElement, at markPoint: Distance, _ result: FeedMessage
  ) {
    let told = info.elements("Extension")
    guard let time = told.first(where: { $0["Code"] == "TIME" })?["Value"] else { return }
    guard let printed = try? PrintedTime(time) else {
      return tell(result, info, "TIME", time, "a time")
    }
    guard !printed.isZero else { return noteZero("TIME", info) }
    let code = told.first { $0["Code"] == "LEADER" }?["Value"]
    let leader = code.flatMap { ids[$0] }
    if let code, leader == nil { tell(result, info, "LEADER", code, "a competitor of the race") }
    // The leader’s time at the finish is that of the result.
    guard markPoint < end else { return }
    reports.append(
      LoggedReport(
        Report(
          .markPoint(markPoint),
          .leaderTime(.roundedUp(printed), candidates: [leader].compactMap(\.self)),
          line: info.position.line)))
  }

  private mutating func readSplit(
    _ split: FeedElement, _ id: EntryID, _ points: [String: Distance], _ result: FeedMessage
  ) {
    guard let text = split["Value"] else { return }
    guard let printed = try? PrintedTime(text) else {
      return tell(result, split, "INTERMEDIATE", text, "a time; it is kept as it is")
    }
    guard !printed.isZero else { return noteZero("INTERMEDIATE", split) }
    let stated = split["Pos"] ?? ""
    guard let markPoint = points[stated] else {
      return tell(
        result, split, "Pos", stated, "an intermediate that the message states; it is kept as it is"
      )
    }
    guard markPoint < end else { return }
    let rank = split["Rank"].flatMap { Int($0) }.flatMap {
      (TablePlace.range).contains($0) ? $0 : nil
    }
    report(
      id, Passed(rank: rank, reading: .roundedUp(printed), line: split.position.line),
      at: markPoint)
  }

  private mutating func noteZero(_ key: String, _ element: FeedElement) {
    zeros.add(key, line: element.position.line, column: element.position.column)
  }

  /// What is to be said of the zeros of all messages.
  func zeroWarnings() -> [Warning] {
    guard let file = (group.states.last ?? group.result)?.file else { return [] }
    return zeros.problems.map { $0.problem.warning(file: file, line: $0.line) }
  }

  private mutating func tell(
    _ message: FeedMessage, _ element: FeedElement, _ key: String, _ found: String,
    _ expected: Expectation
  ) {
    guard told.insert(key + "\u{0}" + found).inserted else { return }
    warnings.append(message.warning(element, key: key, found: found.quoted, expected: expected))
  }

  /// Reads `400`, `400m`, `5K`, `5km` or `Half`; nothing for what is no mark point after the gun.
  private func markPoint(_ text: String) -> Distance? {
    var code = text.lowercased().filter { $0 != " " }
    if code.last?.isNumber == true { code += "m" } else if code.hasSuffix("k") { code += "m" }
    guard let distance = race.markPoint(code), distance > .zero else { return nil }
    return distance
  }
}
