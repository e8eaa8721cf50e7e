import Athletics

/// What one asks of a race at a glance, answered by its figures; a value, without words.
package enum Answer: Hashable, Sendable {
  /// A record of the event as it stood before the race.
  case record(Record)
  /// How far it is for whoever leads, from where the front is.
  case toGo(Distance, from: CoursePosition)
  /// Who leads alone, with the lead over the next where both times are known, and the mark point
  /// where that was measured if it is not where one stands.
  case leads(EntryID, lead: Gap?, at: Distance?)
  /// These are first and not told apart, or share the place as reported.
  case level([EntryID])
  /// At least so many passed within so long of the first.
  case within(Int, RaceTime)
  /// Who won the most places since the mark point before, alone in that.
  case gained(EntryID, PlacesWon)
  /// The leader’s finish at the pace of the last stretch, an estimate.
  case projected(TimeDifference)
  /// The winner, with the margin over the second where it is known.
  case won(EntryID, by: Margin?)
  /// The winner of a contest that is not timed.
  case wonWith(EntryID, FieldMark)
  /// A source says that these share the first place.
  case deadHeat([EntryID])
  /// What takes a place while the result still comes in, and who is expected home next; either where
  /// it is known.
  case takes(Taking?, next: NextHome?)
  /// The margin between second and third.
  case secondToThird(Margin)
  /// The last stretch behind the metres of the margins is known only for one.
  case lastStretchOnly(of: EntryID, Distance)
  /// What the remarks made where one stands tell that weighs most.
  case remark(Remark.Subject)
}

extension Answer {
  /// Whether what a remark tells comes before it.
  fileprivate var isOutlook: Bool {
    switch self {
    case .within, .gained, .projected, .lastStretchOnly: true
    default: false
    }
  }
}

extension Replay {
  /// What there is to say at a glance where one stands, the most important first.
  ///
  /// - Parameter remarks: those that were made up to there.
  package func answers(in state: RaceState, remarks: [Remark] = []) -> [Answer] {
    let answers: [Answer] =
      switch state.way {
      case .atStart: race.records.map { .record($0) }
      case .atMarkPoint(let here): runningAnswers(in: state, at: here)
      case .atInstant(let instant): runningAnswers(in: state, at: instant)
      case .result: state.sheet.map { resultAnswers($0) } ?? []
      }
    // What was told at the finish holds while the first are the same.
    let step = isFinish(state.sheet) ? .finish : state.step.kind
    let told = remarks.lazy.filter { $0.step == step }.map(\.subject)
    let rise = told.first(where: \.isRise)
    let heaviest = told.filter { !$0.isRise && $0.weight != nil }
      .max { ($0.weight ?? 0) < ($1.weight ?? 0) }
    // Who came through is the story of a race; where a race runs, what weighs most is.
    let isOver = state.sheet != nil
    let first = isOver ? rise : rise ?? heaviest
    let later = isOver ? heaviest : nil
    let next =
      isOver ? min(1, answers.count) : answers.firstIndex(where: \.isOutlook) ?? answers.count
    let last = max(answers.firstIndex(where: \.isOutlook) ?? answers.count, next)
    return answers[..<next] + [first.map { .remark($0) }].compactMap { $0 } + answers[next..<last]
      + [later.map { .remark($0) }].compactMap { $0 } + answers[last...]
  }

  /// Whether a result has those of the finish in front, in the places that they had then.
  private func isFinish(_ sheet: ResultSheet?) -> Bool {
    guard let sheet, let first = firstSheet else { return false }
    func front(_ sheet: ResultSheet) -> [Int?] {
      sheet.order.prefix(Self.frontCount).flatMap { [$0.index, sheet.placing(of: $0)?.number] }
    }
    return front(sheet) == front(first)
  }

  private static let frontCount = 3

  private func runningAnswers(in state: RaceState, at here: Distance) -> [Answer] {
    guard let length = race.discipline.raceDistance, here < length else { return [] }
    return [.toGo(length - here, from: CoursePosition(here, .known))] + front(in: state, at: nil)
      + [within(Self.closeGap, in: state, at: here), mover(in: state), projection(in: state)]
      .compactMap { $0 }
  }

  private func runningAnswers(in state: RaceState, at instant: RaceTime) -> [Answer] {
    if let sheet = firstSheet, state.fieldClock != nil {
      return resultAnswers(sheet, upTo: instant)
    }
    guard let length = race.discipline.raceDistance else { return [] }
    let toGo = leadersPosition(at: instant).map {
      Answer.toGo(length - $0.distance, from: $0)
    }
    var last: Distance?
    if let leader = state.leader, case .column(let index) = state.lastSeen[leader.index] {
      last = columns[index].markPoint
    }
    // A finish that the clock has passed is none to look forward to.
    let projected = projection(in: state, after: instant)
    return [toGo].compactMap { $0 } + self.front(in: state, at: last)
      + [projected].compactMap { $0 }
  }

  /// Within what the front of a race is counted: about 7 m in a 1500 m.
  private static let closeGap = RaceTime(seconds: 1)

  private func front(in state: RaceState, at markPoint: Distance?) -> [Answer] {
    if let leader = state.leader {
      return [.leads(leader, lead: lead(in: state), at: markPoint)]
    }
    let first = Array(state.order.prefix { state.placing(of: $0)?.number == 1 })
    return first.count > 1 ? [.level(first)] : []
  }

  /// How many are certain to have passed within a gap of the first; nothing for that one alone.
  private func within(_ gap: RaceTime, in state: RaceState, at here: Distance) -> Answer? {
    guard let column = column(at: here), let first = state.order.first,
      let lead = column.deciding(first)?.value
    else { return nil }
    let count = state.order.prefix { id in
      guard let own = column.deciding(id)?.value else { return false }
      let behind = TimeDifference(from: lead, to: own).range.upper
      return behind >= .zero && behind <= gap
    }.count
    return count > 1 ? .within(count, gap) : nil
  }

  /// In how large a field the places won are looked through at each frame.
  private static let largestField = 64

  private func mover(in state: RaceState) -> Answer? {
    guard state.order.count <= Self.largestField else { return nil }
    let moves = state.order.compactMap { id in
      placesWon(by: id, in: state).map { (id: id, won: $0) }
    }
    return PlacesWon.most(moves).map { .gained($0.id, $0.won) }
  }

  /// Where the leader’s time at the mark point is known from elsewhere, an older one leads nowhere.
  private func projection(in state: RaceState, after instant: RaceTime = .zero) -> Answer? {
    guard let leader = state.leader ?? state.order.first,
      let outlook = outlook(of: leader, against: .leader, in: state),
      let projected = outlook.projection, projected.time.range.upper > instant
    else { return nil }
    if case .atMarkPoint(let here) = state.way, outlook.from < here,
      timeline.leader.time(at: here) != nil
    {
      return nil
    }
    return .projected(projected.time)
  }

  /// The answers of a result, of those who have come in by an instant if one is given.
  private func takes(in sheet: ResultSheet) -> Answer? {
    guard isStillRun, sheet.order.count <= Self.largestField,
      !race.discipline.isRace || !hasAllFinishers
    else { return nil }
    let (taking, next) = (taking(in: sheet), nextHome(in: sheet))
    return taking == nil && next == nil ? nil : .takes(taking, next: next)
  }

  private func resultAnswers(_ sheet: ResultSheet, upTo instant: RaceTime? = nil) -> [Answer] {
    let isIn = { (id: EntryID) in
      instant.map { sheet[id]?.deciding?.time ?? .longest <= $0 } ?? true
    }
    let first = sheet.order.prefix { sheet.placing(of: $0)?.number == 1 && isIn($0) }
    let heats = sheet.standingDeadHeats
    guard let winner = first.first else {
      // Nobody is placed, and still these are known to have come in together.
      return instant == nil ? heats.map { .deadHeat($0.entries) } : []
    }
    guard sheet.placing(of: winner)?.isOpen == false else { return [] }
    if first.count > 1 {
      return heats.filter { $0.entries.contains(winner) }.map { .deadHeat($0.entries) }
    }
    let takes = instant == nil ? takes(in: sheet).map { [$0] } ?? [] : []
    if let mark = sheet[winner]?.mark { return [.wonWith(winner, mark.value)] + takes }
    func margin(_ place: Int) -> Margin? {
      let index = place - 1
      guard sheet.order.indices.contains(index + 1) else { return nil }
      let (ahead, behind) = (sheet.order[index], sheet.order[index + 1])
      guard sheet.placing(of: ahead)?.number == place, isIn(behind),
        sheet.placing(of: behind)?.number == place + 1
      else { return nil }
      return self.margin(from: ahead, to: behind, in: sheet)
        .flatMap { $0.contradictsTimes ? nil : $0 }
    }
    let (win, next) = (margin(1), margin(2))
    var answers: [Answer] = [.won(winner, by: win)] + takes
    if let next { answers.append(.secondToThird(next)) }
    if case .lastStretch(let other, let from)? = (win ?? next)?.metres?.speed.basis,
      let length = race.discipline.raceDistance
    {
      answers.append(.lastStretchOnly(of: other, length - from))
    }
    return answers
  }
}
