import Athletics
import RaceReplay
import ResultReading

/// What FinishLynx has written into one folder: heats, people lists and schedules of a competition.
///
/// Heats of the same event, round and heat are one race: the result wins over the start list, and
/// both over the people list. What contradicts the winner is a warning.
struct LynxFolder {
  typealias Part = FileAssembly.Part

  /// The name of the folder; nothing where the files were named without one.
  let name: String?
  private var parts: [Part] = []
  private let isGrowing: Bool

  /// - Parameter isGrowing: whether it names its competition though it has one file.
  init(name: String?, isGrowing: Bool = false) {
    self.name = name
    self.isGrowing = isGrowing
  }

  mutating func add(_ part: Part) { parts.append(part) }

  /// The races in the order of the schedule, then of the files; then what there is to say of lists.
  var races: [Part] {
    let heats = heats()
    var order: [LynxHeatKey: Int] = [:]
    for scheduled in parts.sorted(by: { $0.file < $1.file }).flatMap(
      \.readout.fragments.lynxSchedule)
    where order[scheduled.key] == nil { order[scheduled.key] = order.count }
    let sorted = heats.enumerated().sorted { one, other in
      func rank(_ part: Part) -> Int {
        part.readout.fragments.lynxHeat?.key.flatMap { order[$0] } ?? .max
      }
      return (rank(one.element), one.offset) < (rank(other.element), other.offset)
    }
    let lists = parts.filter { $0.readout.fragments.lynxHeat == nil }.map { told($0, heats) }
    guard !order.isEmpty else { return heats + lists }
    return sorted.map { scheduled($0.element, order) } + lists
  }

  /// The competition that stands for one that is told nowhere; only several files have one.
  private var competition: Competition? {
    guard let name, isGrowing || Set(parts.map(\.file)).count > 1 else { return nil }
    let words = FoldedText(name).words
    return words.isEmpty ? nil : Competition(id: words.joined(separator: "-"), name: name)
  }

  /// The races, one for each result and for each start list without one.
  private func heats() -> [Part] {
    var lists: [LynxHeatKey: LynxHeat] = [:]
    var results: [LynxHeatKey: String] = [:]
    // The same whatever the order of the files.
    let known = parts.compactMap { $0.readout.fragments.lynxHeat }.sorted {
      ($0.file, $0.header.row.line) < ($1.file, $1.header.row.line)
    }
    for heat in known {
      guard let key = heat.key else { continue }
      if !heat.isStartList {
        results[key] = results[key] ?? heat.file
      } else if lists[key] == nil {
        lists[key] = heat
      } else {
        lists[key]?.join(heat)
      }
    }
    let people = people()
    let competition = competition
    return parts.compactMap { part in
      guard var heat = part.readout.fragments.lynxHeat else { return nil }
      let before = heat
      if let key = heat.key, let list = lists[key] {
        if heat.isStartList {
          guard results[key] == nil, list.file == heat.file,
            list.header.row.line == heat.header.row.line
          else { return nil }
          heat = list
        } else {
          heat.join(list)
          heat.warnings += list.warnings.filter { $0.file != heat.file }
        }
      }
      if let key = heat.key, let first = results[key], first != heat.file {
        heat.noteSecond(key, after: first)
      }
      heat.name(by: people)
      if heat == before {
        let readout = competition.map(part.readout.inFolder) ?? part.readout
        return Part(file: part.file, readout: readout)
      }
      let told = part.readout.guess.filter(\.isOfLines)
      var readout = heat.readout(in: competition)
      readout.guess += told
      return Part(file: part.file, readout: readout)
    }
  }

  /// Whoever a people list names, by id; the first in the order of the files’ names counts.
  private func people() -> [String: LynxEntrant] {
    var people: [String: LynxEntrant] = [:]
    for person in parts.sorted(by: { $0.file < $1.file }).flatMap(\.readout.fragments.lynxPeople) {
      guard let bib = person.bib, people[bib] == nil else { continue }
      people[bib] = person
    }
    return people
  }

  private func scheduled(_ part: Part, _ order: [LynxHeatKey: Int]) -> Part {
    var readout = part.readout
    let key = readout.fragments.lynxHeat?.key
    readout.guess.append(
      key.flatMap { order[$0] }.map { "race \($0 + 1) of \(order.count) on the schedule" }
        ?? "not on the schedule")
    return Part(file: part.file, readout: readout)
  }

  /// What becomes of a people list or a schedule.
  private func told(_ part: Part, _ heats: [Part]) -> Part {
    var readout = part.readout
    let held = heats.compactMap { $0.readout.fragments.lynxHeat }
    let people = readout.fragments.lynxPeople
    let schedule = readout.fragments.lynxSchedule
    if held.isEmpty, !people.isEmpty || !schedule.isEmpty {
      let kind =
        schedule.isEmpty
        ? "a list of \(people.count) people" : "a schedule of \(schedule.count) races"
      readout.warnings.append(
        Problem(
          found: kind + " alone",
          expected: "the results or start lists that it goes with, from the same folder",
          isError: true
        ).warning(file: part.file, line: nil))
    } else if !people.isEmpty {
      let bibs = Set(held.flatMap(\.field).compactMap(\.bib))
      let count = people.count { $0.bib.map(bibs.contains) ?? false }
      readout.guess.append("\(people.count) people, \(count) of them entered in the races read")
    }
    let results = Set(held.filter { !$0.isStartList }.compactMap(\.key))
    let lists = Set(held.compactMap(\.key))
    for heat in schedule where !results.contains(heat.key) && !held.isEmpty {
      let what = lists.contains(heat.key) ? "a start list, no result yet" : "no file yet"
      readout.guess.append("\(heat.key.text): \(what)")
    }
    return Part(file: part.file, readout: readout)
  }
}

extension Readout {
  /// The race in the competition of its folder, unless the file tells another.
  fileprivate func inFolder(_ competition: Competition) -> Readout {
    guard let list = startList, list.race.competition.id == LynxRace.competitionID else {
      return self
    }
    var readout = self
    let told = StartList(race: list.race.with(competition: competition), entries: list.entries)
    readout.startList = told
    readout.header = header.map {
      RaceLogHeader(told, sources: $0.sources, note: $0.note, kept: $0.kept)
    }
    readout.guess = guess.map {
      $0 == LynxRace.unknownCompetition ? LynxRace.remark(onFolder: competition) : $0
    }
    return readout
  }
}
