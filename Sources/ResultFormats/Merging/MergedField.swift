import Athletics
import RaceReplay
import ResultReading

/// Who is in a race that several sources tell: what one does not know of someone is taken from the
/// next.
struct MergedField {
  private(set) var startList: StartList
  /// Who is in it as the best source tells, and who is not any more.
  private let best: ToldRace.Field

  init(_ best: ToldRace) {
    self.best = best.field
    startList = self.best.startList
  }

  /// The reports of the best source, but for what is in the list already.
  func reports(ofBest told: ToldRace) -> [Report] {
    told.reports.filter { report in
      switch report.claim {
      case .entered, .bib: false
      case .withdrawn(.entry(let id)): best.withdrawn.contains(id)
      default: true
      }
    }
  }

  /// Takes in whom another source tells; its reports by the ids of this list.
  mutating func join(_ told: ToldRace) -> [Report] {
    let field = told.field
    startList = StartList(
      race: startList.race.completed(by: told.startList.race), entries: startList.entries)
    let ids = ids(of: field)
    return told.reports.compactMap { report in
      switch report.claim {
      case .entered, .bib, .withdrawn(.entry): return nil
      default: break
      }
      guard
        report.claim.entries.allSatisfy({ ids.indices.contains($0.index) && ids[$0.index] != nil })
      else { return nil }
      let claim = report.claim.renamed { ids[$0.index] ?? $0 }
      return Report(
        report.stage, claim, report.provenance, delivery: report.delivery,
        sequence: report.sequence, line: report.line)
    }
  }

  /// The ids of those of another source, who are entered where they are not; nothing for those whom it
  /// has taken back and nobody else tells.
  private mutating func ids(of field: ToldRace.Field) -> [EntryID?] {
    let known = ToldRace.Field(startList: startList, withdrawn: best.withdrawn)
    let matching = EntryMatching(field.startList, in: known)
    var entries = startList.entries
    var keys = EntryKeys(minimumCapacity: entries.count)
    for (index, entry) in entries.enumerated() { keys.add(entry, EntryID(index)) }
    var taken = Set(matching.ids.values)
    let ids = field.startList.entries.enumerated().map { index, entry -> EntryID? in
      let own = EntryID(index)
      let found =
        matching.ids[own]
        ?? entries.indices.map { EntryID($0) }.first {
          !taken.contains($0) && entries[$0.index].isSameByLane(as: entry)
        }
      if let found {
        taken.insert(found)
        entries[found.index] = entries[found.index].completed(by: entry)
        return found
      }
      guard !field.withdrawn.contains(own) else { return nil }
      let next = EntryID(entries.count)
      let key = keys.free(id: nil, bib: entry.bib, name: entry.athlete.name).key
      keys.add(entry.named(key), next)
      entries.append(entry.named(key))
      return next
    }
    startList = StartList(race: startList.race, entries: entries)
    return ids
  }
}

extension Entry {
  /// Whether the name is none, and a bib or a lane stands for it.
  var isStandIn: Bool {
    athlete.identity.hasPrefix(athlete.name + " in ")
      && (athlete.name.hasPrefix("Bib ") || athlete.name.hasPrefix("Lane "))
  }

  /// Whether both are in one lane and at most one of them is known by anything else.
  fileprivate func isSameByLane(as other: Entry) -> Bool {
    lane != nil && lane == other.lane
      && (isStandIn && bib == nil || other.isStandIn && other.bib == nil)
  }

  /// The entry with what another source tells of it in addition.
  fileprivate func completed(by other: Entry) -> Entry {
    let knowsNation = nation != nil && (nationOrigin != .estimated || other.nation == nil)
    return Entry(
      id: key, athlete: isStandIn ? other.athlete : athlete,
      nation: knowsNation ? nation : other.nation,
      nationOrigin: knowsNation ? nationOrigin : other.nationOrigin, club: club ?? other.club,
      group: group ?? other.group, bib: bib ?? other.bib, lane: lane ?? other.lane,
      startOrder: startOrder ?? other.startOrder,
      runners: runners.isEmpty ? other.runners : runners, provenance: provenance)
  }
}

extension Race {
  /// The race with what another source tells of it in addition.
  func completed(by other: Race) -> Race {
    Race(
      competition: competition.isStandIn ? other.competition : competition,
      discipline: discipline == .unknownDistance ? other.discipline : discipline,
      category: category == .open ? other.category : category,
      round: isRoundKnown || !other.isRoundKnown ? round : other.round, heat: heat ?? other.heat,
      day: day ?? other.day, start: start ?? other.start, venue: venue ?? other.venue,
      statedLap: statedLap ?? other.statedLap, awardsMedals: awardsMedals || other.awardsMedals,
      fieldSize: fieldSize ?? other.fieldSize,
      isFieldPartial: isFieldPartial && other.isFieldPartial,
      records: records.isEmpty ? other.records : records)
  }

  /// Whether the round is named, and not only numbered or none.
  var isRoundKnown: Bool { !["race", "round"].contains(String(round.prefix { $0 != "-" })) }
}

extension Competition {
  /// Whether it stands for one that the timing system does not tell.
  package var isStandIn: Bool { Self.standIns.contains(id) }

  private static let standIns: Set<String> = [LynxRace.competitionID, "omega", "alge"]
}
