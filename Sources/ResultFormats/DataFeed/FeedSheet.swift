import Athletics
import RaceReplay
import ResultReading

/// The lines of a result as a message gives them, and what is said about the whole of it.
struct FeedSheet {
  private(set) var reports: [LoggedReport] = []
  private(set) var warnings: [Warning] = []
  /// What has no place among the reports, by the competitor’s code.
  private(set) var kept: [String: [JSONMember]] = [:]

  private let race: Race
  private let group: FeedGroup
  private let ids: [String: EntryID]

  init(_ race: FeedRace) {
    self.race = race.race
    group = race.group
    ids = race.ids
  }

  /// Reads the result; the states tell of the finish where the result does not yet.
  mutating func read(passed: [EntryID: FeedMarks.Passed]) {
    var left = passed
    if let result = group.result {
      readWind(result)
      var places: [Int: [(EntryID, Bool, FeedElement)]] = [:]
      var ranked: [ReportedPlaces.Line] = []
      var zeros = ZeroTimes()
      for element in result.competition?.elements("Result") ?? [] {
        guard let code = element.participant, let id = ids[code] else { continue }
        let line = FeedLine(element, id, race.discipline, result)
        if line.claim.place != nil || line.claim.reading != nil || line.claim.outcome != nil {
          left[id] = nil
        }
        reports += line.reports()
        warnings += line.warnings
        if line.isTimeZero {
          zeros.add("Result", line: element.position.line, column: element.position.column)
        }
        kept[code] = [JSONMember("Code", .string(code))] + line.kept
        if let place = line.claim.place {
          places[place, default: []].append((id, element["RankEqual"] == "Y", element))
          if line.claim.outcome == nil, let reported = TablePlace(place) {
            ranked.append(
              ReportedPlaces.Line(
                line: element.position.line, column: element.position.column,
                place: reported, mark: ReportedPlaces.Mark(line.claim)))
          }
        }
      }
      for (place, lines) in places.sorted(by: { $0.key < $1.key }) { share(place, lines, result) }
      for (line, problem) in ReportedPlaces(ranked).contradictions {
        warnings.append(problem.warning(file: result.file, line: line))
      }
      warnings += zeros.problems.map { $0.problem.warning(file: result.file, line: $0.line) }
    }
    for (id, pass) in left.sorted(by: { $0.key < $1.key }) {
      let read = pass.reading.map { race.discipline.mark(printed: $0.printed) }
      let claim = ResultClaim(id, place: pass.rank, reading: read?.mark, finer: read?.finer)
      reports.append(LoggedReport(Report(.finish, .result(claim), line: pass.line)))
    }
    if let result = group.result { close(result) }
  }

  private mutating func readWind(_ result: FeedMessage) {
    let infos = result.competition?.first("ExtendedInfos")?.elements("ExtendedInfo") ?? []
    for info in infos where info["Code"] == "WIND_SPEED" {
      guard let wind = info["Value"] else { continue }
      reports.append(LoggedReport(Report(.finish, .wind(wind), line: info.position.line)))
    }
  }

  /// Two on one place are a dead heat only where the message says so.
  private mutating func share(
    _ place: Int, _ lines: [(id: EntryID, isEqual: Bool, element: FeedElement)],
    _ result: FeedMessage
  ) {
    let equal = lines.filter(\.isEqual)
    if equal.count > 1 {
      reports.append(
        LoggedReport(
          Report(
            .finish, .deadHeat(equal.map(\.id).sorted(), place: place),
            line: equal[0].element.position.line)))
    } else if let lone = equal.first {
      warnings.append(
        result.warning(
          lone.element, key: "RankEqual", found: "place \(place) shared with nobody",
          expected: "another of the same place"))
    }
    for line in lines.dropFirst() where !line.isEqual {
      warnings.append(
        result.warning(
          line.element, key: "Rank", found: "place \(place) a second time",
          expected: "RankEqual=“Y” where a place is shared"))
    }
  }

  private mutating func close(_ result: FeedMessage) {
    let stage: Stage = result.status == "START_LIST" ? .beforeGun : .after
    let notes = result.root.elements("Note") + (result.competition?.elements("Note") ?? [])
    for note in notes {
      let words = note.text.isEmpty ? note["Value"] ?? "" : note.text
      guard !words.isEmpty else { continue }
      reports.append(LoggedReport(Report(stage, .note(words), line: note.position.line)))
    }
    guard result.status == "OFFICIAL" else { return }
    // When it became official is not told: the time is that of the message, sent again at times.
    var sent: [JSONMember] = []
    sent.add("Date", result.root["Date"])
    sent.add("Time", result.root["Time"])
    sent.add("Version", result.root["Version"])
    reports.append(
      LoggedReport(
        Report(.after, .official(nil), line: result.root.position.line),
        kept: sent.isEmpty ? [] : [JSONMember("odf", .object(sent))]))
  }
}
