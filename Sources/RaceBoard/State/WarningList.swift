import Athletics
import RaceReplay

/// What the warnings screen lists: how the sources are that are followed, and everything that could not be
/// read, that contradicts itself, or that is doubtful, by file and kind.
///
/// Each line is put into words when it is asked for, so that a hundred thousand cost a frame nothing.
package struct WarningList {
  /// What of a list is a group: it stays the same while warnings come in.
  enum GroupID: Hashable, Sendable {
    /// A kind of warning about files, or about the race’s own log.
    case kind(ofRace: Bool, Int)
    case others(ofRace: Bool)
    case doubtful
    case inconsistency(Int)
    /// The gaps of the source with this number.
    case gaps(Int)
  }

  /// Things of one kind.
  struct Group {
    let id: GroupID
    let count: Int
    let isError: Bool
    let text: (Int) -> String
  }

  /// Groups about one file, or about the race.
  struct Section {
    let name: String
    /// The folder of the file, or what else tells it apart.
    let detail: String
    var groups: [Group]

    var count: Int { groups.reduce(0) { $0 + $1.count } }
  }

  enum Line {
    case heading(Section)
    /// A source, and when it was heard last.
    case source(LiveSource, age: String?)
    case group(Group, isOpen: Bool)
    /// One of an opened group, in words.
    case one(GroupID, String)
  }

  private struct Run {
    let first: Int
    let count: Int
    let line: (Int) -> Line
    var isHeading = false
  }

  /// How many lines it has.
  let count: Int
  /// How many are not told, since they would tell results that are hidden.
  let hiddenCount: Int
  private let runs: [Run]

  init(of state: BoardState) {
    let sections = Self.sections(of: state)
    var runs: [Run] = []
    var first = 0
    func add(_ count: Int, isHeading: Bool = false, _ line: @escaping (Int) -> Line) -> Run {
      defer { first += count }
      return Run(first: first, count: count, line: line, isHeading: isHeading)
    }
    func add(_ group: Group) {
      let isOpen = state.openWarnings.contains(group.id)
      runs.append(add(1) { _ in .group(group, isOpen: isOpen) })
      if isOpen { runs.append(add(group.count) { .one(group.id, group.text($0)) }) }
    }
    for (number, source) in (state.live?.sources ?? []).enumerated() {
      let age = state.timeHere.flatMap { source.age(at: $0) }
      runs.append(add(1, isHeading: true) { _ in .source(source, age: age) })
      guard !source.gaps.isEmpty else { continue }
      // The latest first.
      add(
        Group(id: .gaps(number), count: source.gaps.count, isError: false) {
          source.gaps[source.gaps.count - 1 - $0].text
        })
    }
    for section in sections {
      runs.append(add(1, isHeading: true) { _ in .heading(section) })
      for group in section.groups { add(group) }
    }
    self.runs = runs
    count = first
    hiddenCount = Self.total(of: state) - sections.reduce(0) { $0 + $1.count }
  }

  subscript(number: Int) -> Line? {
    runs.last { $0.first <= number }.flatMap { run in
      number < run.first + run.count ? run.line(number - run.first) : nil
    }
  }

  /// How many lines can be selected: all but the headings.
  var stopCount: Int { count - runs.count(where: \.isHeading) }

  /// The line of what can be selected with this number.
  func line(ofStop stop: Int) -> Int {
    var line = stop
    for run in runs where run.isHeading && run.first <= line { line += 1 }
    return line
  }

  /// The number, among what can be selected, of a group.
  func stop(of id: GroupID) -> Int? {
    guard
      let run = runs.first(where: {
        if case .group(let group, _) = $0.line(0) { group.id == id } else { false }
      })
    else { return nil }
    return run.first - runs.count { $0.isHeading && $0.first < run.first }
  }

  /// How many warnings there are, told one by one or not.
  static func total(of state: BoardState) -> Int {
    guard let race = state.race else { return state.warnings.warnings.count }
    return state.warnings.warnings.count + race.warnings.warnings.count
      + race.replay.doubtful.count
      + race.inconsistencies.reduce(0) { $0 + $1.count }
  }
}

extension WarningList {
  /// What may be told, errors first; while results are hidden that is what kept files from being read.
  private static func sections(of state: BoardState) -> [Section] {
    let files = sections(of: state.warnings, ofRace: false, errorsOnly: state.spoilers.areHidden)
    var own: [Section] = []
    var told: [Section] = []
    if let race = state.race {
      own = sections(of: race.warnings, ofRace: true, errorsOnly: !race.tellsLater)
      told = race.tellsLater ? [section(of: race)].compactMap { $0 } : []
    }
    var all = files + own + told
    for index in all.indices {
      let groups = all[index].groups
      all[index].groups = groups.filter(\.isError) + groups.filter { !$0.isError }
    }
    return all.filter { $0.groups.contains(where: \.isError) }
      + all.filter { !$0.groups.contains(where: \.isError) }
  }

  private static func sections(
    of warnings: WarningGroups, ofRace: Bool, errorsOnly: Bool
  ) -> [Section] {
    var sections: [Section] = []
    var numbers: [String: Int] = [:]
    for (number, group) in warnings.groups.enumerated() {
      guard let first = group.numbers.first else { continue }
      let warning = warnings.warnings[first]
      if errorsOnly, !warning.isError { continue }
      let (base, folder) = warning.file.baseAndFolder
      let index = numbers[warning.file] ?? sections.count
      if index == sections.count {
        sections.append(Section(name: base, detail: folder, groups: []))
        numbers[warning.file] = index
      }
      sections[index].groups.append(
        Group(
          id: .kind(ofRace: ofRace, number), count: group.numbers.count, isError: warning.isError
        ) { warnings.warnings[group.numbers[$0]].textWithoutFile })
    }
    let others = warnings.others.numbers.filter { !errorsOnly || warnings.warnings[$0].isError }
    if !others.isEmpty {
      let group = Group(
        id: .others(ofRace: ofRace), count: others.count,
        isError: others.contains { warnings.warnings[$0].isError }
      ) { warnings.warnings[others[$0]].text }
      sections.append(Section(name: "further kinds", detail: "", groups: [group]))
    }
    return sections
  }

  /// What the race says against itself, and what is doubtful in it.
  private static func section(of race: OpenRace) -> Section? {
    let words = InconsistencyText(race.replay)
    let doubtful = race.replay.doubtful
    var groups = [
      Group(id: .doubtful, count: doubtful.count, isError: false) {
        "doubtful, not used: " + race.text(of: doubtful[$0])
      }
    ]
    groups += race.inconsistencies.enumerated().map { number, all in
      Group(id: .inconsistency(number), count: all.count, isError: false) {
        words.text(of: all[$0])
      }
    }
    groups.removeAll { $0.count == 0 }
    return groups.isEmpty
      ? nil : Section(name: "this race", detail: race.race.eventName, groups: groups)
  }
}

extension String {
  /// The name of a file, and the path of its folder.
  fileprivate var baseAndFolder: (base: String, folder: String) {
    guard let slash = lastIndex(of: "/"), slash < index(before: endIndex) else { return (self, "") }
    return (String(self[index(after: slash)...]), String(self[..<slash]))
  }
}
