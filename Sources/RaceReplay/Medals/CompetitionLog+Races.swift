import Athletics

extension Replay {
  /// The final that this race decides, as it is known now; nothing where it gives no medals or is not
  /// over.
  package var decidedFinal: DecidedFinal? {
    let state = latestState
    guard let sheet = state.sheet, let medals = medals(in: state) else { return nil }
    return DecidedFinal(
      discipline: race.discipline, category: race.category, day: race.day, time: stampOnTheDay,
      medallists: medals.certain.map { award in
        Medallist(
          medal: award.medal, nation: award.nation, athlete: startList[award.entry].athlete,
          mark: sheet[award.entry]?.markText)
      }, open: medals.open.flatMap(\.medals), provenance: Provenance(.official, .oneSource))
  }

  /// When the result was declared, unless that was past midnight.
  private var stampOnTheDay: TimeOfDay? {
    let stamp = timeline.index(of: .official).flatMap { timeline.steps[$0].time }
    guard let stamp, let start = race.start else { return stamp }
    return stamp < start ? nil : stamp
  }
}

extension CompetitionLog {
  /// A competition as its log and its races tell it: every final once, in the order of days and
  /// times.
  ///
  /// Of two races of one event the first counts. What a race leaves open of its final the log may
  /// tell.
  package init(_ competition: Competition, log: CompetitionLog?, races: [DecidedFinal]) {
    var finals: [DecidedFinal] = []
    var indices: [String: Int] = [:]
    for race in races where indices[race.eventCode] == nil {
      indices[race.eventCode] = finals.count
      finals.append(race)
    }
    for logged in log?.finals ?? [] {
      if let index = indices[logged.eventCode] {
        finals[index] = finals[index].completed(by: logged)
      } else {
        finals.append(logged)
      }
    }
    self.init(
      competition: log?.competition ?? competition, finalCount: log?.finalCount,
      finals: finals.enumerated().sorted { left, right in
        left.element.isListed(before: right.element) ?? (left.offset < right.offset)
      }.map(\.element))
  }
}

extension DecidedFinal {
  /// The same with what the competition's log says of it, where the race itself does not.
  fileprivate func completed(by logged: DecidedFinal) -> DecidedFinal {
    let isOpen = !open.isEmpty && logged.open.isEmpty && !logged.medallists.isEmpty
    return DecidedFinal(
      discipline: discipline, category: category,
      day: day?.isEstimated ?? true ? logged.day ?? day : day, time: time ?? logged.time,
      medallists: isOpen ? logged.medallists : medallists, open: isOpen ? [] : open,
      provenance: isOpen ? logged.provenance : provenance, source: logged.source)
  }

  /// Whether it is listed before another: by day and time, those without one behind the others;
  /// nothing where they are alike.
  fileprivate func isListed(before other: DecidedFinal) -> Bool? {
    let (own, others) = (day?.day, other.day?.day)
    if own != others {
      guard let own, let others else { return own != nil }
      return own < others
    }
    guard time != other.time else { return nil }
    guard let time, let otherTime = other.time else { return time != nil }
    return time < otherTime
  }
}
