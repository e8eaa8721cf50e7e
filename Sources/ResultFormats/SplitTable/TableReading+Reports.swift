import Athletics
import RaceReplay

extension TableReading {
  /// Makes the start list and the reports, in the order of the rows.
  mutating func report() {
    let order = competitors.indices.sorted {
      competitors[$0].entered.position < competitors[$1].entered.position
    }
    var directory = EntryDirectory()
    var entries: [Entry] = []
    var ids: [Int: EntryID] = [:]
    for index in order {
      let id = EntryID(entries.count)
      let entry = entry(competitors[index], directory)
      directory.add(entry, id)
      entries.append(entry)
      ids[index] = id
    }
    startList = StartList(race: race, entries: entries)
    var passOrder = PassOrder()
    var shared: [Int: [EntryID]] = [:]
    for (index, competitor) in competitors.enumerated() {
      guard let id = ids[index] else { continue }
      report(competitor, id, &passOrder)
      if competitor.sharesPlace, let place = competitor.place {
        shared[place, default: []].append(id)
      }
    }
    for (place, ids) in shared.sorted(by: { $0.key < $1.key }) where ids.count > 1 {
      reports.append(Report(.finish, .deadHeat(ids, place: place)))
    }
    if let wind { reports.append(Report(.finish, .wind(wind.text), line: wind.line)) }
  }

  private mutating func entry(
    _ competitor: TableCompetitor, _ directory: EntryDirectory
  ) -> Entry {
    let (entry, problem) = competitor.entered.entry(in: directory)
    if let problem { problems.append((competitor.line, problem)) }
    return entry
  }

  private mutating func report(
    _ competitor: TableCompetitor, _ id: EntryID, _ order: inout PassOrder
  ) {
    for split in competitor.splits {
      let reading = split.time.map {
        Reading($0, .near(Reading.lastDigit($0.decimals)), isHandTimed: split.isHandTimed)
      }
      reports.append(
        Report(
          .markPoint(split.markPoint), .pass(id, rank: split.rank, reading: reading),
          Provenance(.reported, .oneSource), line: split.line))
      if let time = split.time,
        let expected = order.contradiction(id, at: split.markPoint, time, line: split.line)
      {
        let head = race.text(of: split.markPoint)
        problems.append(
          (
            split.line,
            Problem(
              column: split.column, key: head, found: time.text.quoted, expected: expected)
          ))
      }
    }
    var result = ResultClaim(id, place: competitor.place, flags: competitor.flags)
    result.outcome = competitor.outcome
    if let mark = competitor.mark {
      result.reading = .roundedUp(mark.time, isHandTimed: mark.isHandTimed)
      if let expected = order.contradiction(id, at: length, mark.time, line: mark.line) {
        problems.append(
          (
            mark.line,
            Problem(
              column: mark.column, key: mark.head, found: mark.time.text.quoted,
              expected: expected)
          ))
      }
    }
    if result != ResultClaim(id) {
      let line = competitor.mark?.line ?? competitor.line
      reports.append(Report(.finish, .result(result), line: line))
    }
    if let reaction = competitor.reaction {
      reports.append(Report(.finish, .reaction(id, reaction), line: competitor.line))
    }
  }
}
