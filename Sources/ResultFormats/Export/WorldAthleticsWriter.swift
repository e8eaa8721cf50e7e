import Athletics
import RaceReplay
import ResultReading

/// Writes the JSON document by which results are handed in to World Athletics.
///
/// The result is that of the last step of each race, so that corrections count. Estimates and
/// doubtful reports are never written. Times stand in the proposal’s patterns: hundredths, whole
/// seconds, tenths by hand; a split at 1000 m or beyond has four digits before the point, which its
/// pattern for metres leaves out.
package enum WorldAthleticsWriter {
  /// One document of all the races.
  package static func export(_ races: [Readout]) -> Export {
    var unsaid = Unsaid()
    var people = ExportedPeople()
    var units: [Unit] = []
    var competitions: Set<String> = []
    var venues: [String?] = []
    for readout in races {
      unsaid.add("finals of competition logs", readout.finals.count)
      guard let race = readout.startList?.race, let exported = ExportedRace(readout, &unsaid)
      else { continue }
      competitions.insert(race.competition.name)
      venues.append(race.venue)
      let value = exported.value(&people, &unsaid)
      let unit = units.firstIndex { $0.title == race.eventName }
      if unit == nil { units.append(Unit(title: race.eventName)) }
      units[unit ?? units.count - 1].add(value, of: race)
    }
    unsaid.add("names of competitions", competitions.count)
    for unit in units { unit.count(&unsaid) }
    var named: [String] = []
    for case let venue? in venues where !named.contains(venue) { named.append(venue) }
    // One is that of all races, of several none is.
    let read = named.count == 1 ? named.first : nil
    unsaid.add("venues of single races", venues.count { $0 != read })
    let document = JSONValue.object([
      JSONMember("athletes", people.athletes), JSONMember("relayTeams", people.teams),
      JSONMember("venues", Self.venues(named)),
      JSONMember("units", .array(units.map { JSONElement($0.value) })),
    ])
    return Export(document.bytes + [0x0a], unsaid: unsaid.lines)
  }

  private static func venues(_ names: [String]) -> JSONValue {
    .array(
      names.enumerated().map { index, name in
        var members: [JSONMember] = []
        members.add("id", index + 1)
        members.add("name", name)
        return JSONElement(.object(members))
      })
  }

  /// An event and its rounds, in the order in which they were met.
  private struct Unit {
    let title: String
    private var rounds: [(name: String, races: [(Race, JSONElement)])] = []

    init(title: String) { self.title = title }

    mutating func add(_ value: JSONValue, of race: Race) {
      if let index = rounds.firstIndex(where: { $0.name == race.round }) {
        rounds[index].races.append((race, JSONElement(value)))
      } else {
        rounds.append((race.round, [(race, JSONElement(value))]))
      }
    }

    /// Counts the rounds and heats that are read back as others.
    func count(_ unsaid: inout Unsaid) {
      for (name, races) in rounds {
        let isSaid = WorldAthleticsUnit.round(Self.type(name)) == name
        unsaid.add("rounds as they are named", isSaid ? 0 : races.count)
        for (race, _) in races {
          let read = WorldAthleticsUnit.heat(race.heat ?? 1, isOnly: races.count == 1)
          unsaid.add("numbers of heats", read == race.heat ? 0 : 1)
        }
      }
    }

    var value: JSONValue {
      let rounds = rounds.map { name, races in
        var members: [JSONMember] = []
        members.add("type", Self.type(name))
        members.append(JSONMember("races", .array(races.map(\.1))))
        return JSONElement(.object(members))
      }
      return .object([JSONMember("title", .string(title)), JSONMember("rounds", .array(rounds))])
    }

    /// The word of the proposal for a round; heats are its first.
    private static func type(_ round: String) -> String? {
      switch round {
      case "final": "Final"
      case "semi-final": "Semifinal"
      case "quarter-final": "Quarterfinal"
      case "heats", "round-1": "Round 1"
      case "qualification": "Qualification"
      case "group": "Group"
      case "preliminary-round": "Preliminary Round"
      case "extra-race": "Extra Race"
      default: nil
      }
    }
  }
}
