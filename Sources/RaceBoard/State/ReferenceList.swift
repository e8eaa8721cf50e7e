import Athletics
import RaceReplay

/// What gaps can be told against, as it is offered.
struct ReferenceList {
  /// A line of the list.
  struct Line {
    let text: String
    let detail: String
    let offer: Offer
  }

  /// What a line does when it is chosen.
  enum Offer: Hashable {
    case choice(ReferenceChoice)
    /// A time is typed first.
    case evenPace
    /// Another race is read first.
    case otherRace(path: String, ReferenceRun.Runner)
  }

  /// Lines under one heading.
  struct Section {
    let heading: String
    let lines: [Line]
  }

  let sections: [Section]

  var lines: [Line] { sections.flatMap(\.lines) }

  init(_ state: BoardState) {
    guard let race = state.race else {
      sections = []
      return
    }
    sections = [
      Section(heading: "In this race", lines: Self.own(race)),
      Section(heading: "A pace", lines: Self.paces(race)),
      Section(
        heading: "Other races, " + race.race.eventName,
        lines: Self.others(race, state.browse, state.spoilers)),
    ].filter { !$0.lines.isEmpty }
  }

  private static func own(_ race: OpenRace) -> [Line] {
    func name(_ id: EntryID) -> String { race.replay.startList[id].athlete.name }
    var lines = [
      Line(text: "the leader", detail: "whoever it is", offer: .choice(.leader))
    ]
    if race.tellsLater, let winner = race.replay.winner {
      lines.append(Line(text: "the winner", detail: name(winner), offer: .choice(.winner)))
    }
    if let id = race.selection {
      lines.append(
        Line(text: name(id), detail: "the selected athlete", offer: .choice(.pinned(id))))
    }
    lines.append(
      Line(
        text: "the fastest stretches", detail: "of everyone, put together, so far",
        offer: .choice(.fastestStretches)))
    return lines
  }

  private static func paces(_ race: OpenRace) -> [Line] {
    guard race.race.discipline.raceDistance != nil else { return [] }
    let records = race.race.records.map { record in
      Line(
        text: record.flag.text + " " + record.time.text,
        detail: [record.holder, "at an even pace"].compactMap { $0 }.joined(separator: ", "),
        offer: .choice(.record(record)))
    }
    return [Line(text: "an even pace …", detail: "type a time", offer: .evenPace)] + records
  }

  /// Other races of the same event, the latest first: the selected athlete’s run, the winner’s, and
  /// the times at the front.
  private static func others(
    _ race: OpenRace, _ browse: BrowseView, _ spoilers: Spoilers
  ) -> [Line] {
    let items = browse.items.filter { item in
      item.race.discipline == race.race.discipline && item.race.category == race.race.category
        && item.race.path != race.race.path
    }
    let selected = race.selection.map { race.replay.startList[$0].athlete }
    return items.sorted { ($0.race.day?.day.code ?? "") > ($1.race.day?.day.code ?? "") }
      .flatMap { item -> [Line] in
        let name = item.race.competition.name
        let detail = [item.race.roundName.lowercased(), item.race.day?.text]
          .compactMap { $0 }.joined(separator: ", ")
        func line(_ who: String, _ runner: ReferenceRun.Runner) -> Line {
          Line(
            text: name + ": " + who, detail: detail, offer: .otherRace(path: item.path, runner))
        }
        let own = item.athletes.first { $0.identity == selected?.identity }
        // Whoever is told against the winner is told who that is.
        let winner = spoilers.tells(item.race) ? line("the winner", .winner) : nil
        return [own.map { line($0.name, .athlete($0)) }, winner].compactMap { $0 }
          + [line("the front", .front)]
      }
  }
}
