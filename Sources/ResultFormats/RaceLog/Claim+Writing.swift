import Athletics
import RaceReplay
import ResultReading

extension Claim {
  /// The keys that tell the claim; `origin` is the report's, which says how its times were made.
  func members(in startList: StartList, _ origin: Origin) -> [JSONMember] {
    var members: [JSONMember] = []
    func name(_ entry: EntryID) -> JSONValue { .string(startList[entry].key) }
    func list(_ entries: [EntryID]) -> JSONValue { .array(entries.map { JSONElement(name($0)) }) }
    func order(_ groups: [[EntryID]]) -> JSONMember {
      let order = groups.map { JSONElement($0.count == 1 ? name($0[0]) : list($0)) }
      return JSONMember("order", .array(order))
    }
    switch self {
    case .pass(let entry, let rank, let reading):
      members.append(JSONMember("entry", name(entry)))
      if let reading { members += LogReading.members("time", reading, origin) }
      members.add("rank", rank)
    case .leaderTime(let reading, let candidates):
      members.append(JSONMember("leader", list(candidates)))
      members += LogReading.members("time", reading, origin)
    case .order(let groups):
      members.append(order(groups))
    case .ranInOrder(let told):
      members.append(order(told.groups))
      members.add("rank", told.rank)
      members.add("from", startList.race.code(of: told.from))
      members.add("to", startList.race.code(of: told.to))
    case .result(let result):
      members.append(JSONMember("entry", name(result.entry)))
      members += result.members(origin)
    case .deadHeat(let entries, let place):
      members.append(JSONMember("deadHeat", list(entries)))
      members.add("place", place)
    case .margin(let ahead, let behind, let margin):
      members.append(JSONMember("ahead", name(ahead)))
      if let behind { members.append(JSONMember("behind", name(behind))) }
      switch margin {
      case .seconds(let reading):
        members += LogReading.members("margin", reading, origin, isMargin: true)
      case .words(let words): members.add("marginText", words)
      }
    case .reinstated(let entry):
      members.append(JSONMember("entry", name(entry)))
      members.add("reinstated", if: true)
    case .reaction(let entry, let time):
      members.append(JSONMember("entry", name(entry)))
      members.add("reaction", time.fullText(atLeast: 3))
    case .series(let entry, let attempts):
      members.append(JSONMember("entry", name(entry)))
      let cells = attempts.map { JSONElement(.object($0.members)) }
      members.append(JSONMember("series", .array(cells)))
    case .wind(let wind): members.add("wind", wind)
    case .stretch(let entry, let from, let to, let reading):
      members.append(JSONMember("entry", name(entry)))
      members.add("from", startList.race.code(of: from))
      members.add("to", startList.race.code(of: to))
      members += LogReading.members("time", reading, origin)
    case .official(let time):
      if let time { members.add("official", time.code) } else { members.add("official", if: true) }
    case .note(let words): members.add("note", words)
    case .entered(let id, let entry):
      if startList.entries.indices.contains(id.index) {
        members.append(JSONMember("entry", name(id)))
      }
      members.append(JSONMember("enter", .object(RaceLogWriter.members(of: entry))))
    case .bib(let entry, let bib):
      members.append(JSONMember("entry", name(entry)))
      members.append(JSONMember("bib", bib.map { .string($0) } ?? .null))
    case .withdrawn(let withdrawal):
      if let entry = withdrawal.entry { members.append(JSONMember("entry", name(entry))) }
      members.add("withdrawn", withdrawal.word.word)
    }
    return members
  }
}

extension ResultClaim {
  fileprivate func members(_ origin: Origin) -> [JSONMember] {
    var members: [JSONMember] = []
    members.add("place", place)
    if let reading { members += LogReading.members("time", reading, origin) }
    if let finer {
      members.add("read", PrintedTime(time: finer.time, decimals: finer.decimals).text)
    }
    members.add("mark", mark?.text)
    members.add("wind", wind)
    members.add("qualified", qualification?.text)
    members.add("outcome", outcome?.word)
    members.add("reason", outcome?.reason)
    if !flags.isEmpty {
      members.append(JSONMember("flags", .array(flags.map { JSONElement(.string($0.text)) })))
    }
    if !asides.isEmpty {
      let told = asides.map { JSONMember($0.name, .string($0.text)) }
      members.append(JSONMember("beside", .object(told)))
    }
    return members
  }
}

extension Attempt {
  /// The keys of a cell of a series.
  fileprivate var members: [JSONMember] {
    var members: [JSONMember] = []
    members.add("height", height?.text)
    members.append(JSONMember("try", .string(text)))
    members.add("wind", wind)
    return members
  }
}
