import Athletics
import CellGrid
import RaceReplay

/// What has to be said about the figures in the table, so that nobody takes them for more.
package struct TableNotes {
  let race: OpenRace

  /// Whether it is a table on paper, as it were: one where nobody is selected.
  private let isPrinted: Bool
  /// Whether metres are among the columns.
  private let hasMetres: Bool

  package init(race: OpenRace, isPrinted: Bool = false, hasMetres: Bool = false) {
    self.race = race
    self.isPrinted = isPrinted
    self.hasMetres = hasMetres
  }

  /// The notes, joined into as few lines of this width as they need.
  package func lines(width: Int) -> [String] {
    var lines: [String] = []
    for note in notes {
      if let last = lines.last, DisplayWidth.of(last + " · " + note) <= width {
        lines[lines.count - 1] = last + " · " + note
      } else {
        lines.append(note)
      }
    }
    return lines
  }

  private var notes: [String] {
    let state = race.state
    switch state.way {
    case .atStart: return startNotes
    case .atMarkPoint(let here): return notes(at: here) + referenceNotes
    case .atInstant:
      let isLevel = state.placings.contains {
        $0.map { $0.isShared && !$0.isReported && !$0.isOpen } ?? false
      }
      return [lastSeenNote] + (isLevel ? ["= not separable"] : []) + openNotes + impossibleNotes
        + referenceNotes
    case .result:
      return (state.sheet.map { newsNotes($0) } ?? [])
        + race.derived(NotesOfResult(isPrinted: isPrinted, hasMetres: hasMetres)) + referenceNotes
    }
  }

  /// What has to be said of the result, whoever is selected.
  fileprivate var notesOfResult: [String] {
    guard let sheet = race.state.sheet else { return impossibleNotes }
    return resultNotes(sheet) + impossibleNotes
      + contradictionNotes(race.replay.contradictions(in: sheet))
  }

  /// How many whose marks changed are named before they are counted.
  private static let mostChanges = 2

  private static let longestName = 24

  /// What the signs before rows mean that have just come or changed.
  private func newsNotes(_ sheet: ResultSheet) -> [String] {
    let news = race.shownNews
    guard !isPrinted, !news.isEmpty else { return [] }
    let changes = Array(news.values).inOrder(of: sheet)
    let corrected = changes.filter { $0.sign == MarkChange.correctedSign }
    let words = corrected.prefix(Self.mostChanges).map { change in
      let name = race.scoreboardName(of: change.entry)
      return name.fitted(to: min(DisplayWidth.of(name), Self.longestName)) + " " + change.text
    }
    let more = corrected.count - words.count
    let correction = MarkChange.correctedSign + " " + words.joined(separator: ", ")
    return (corrected.isEmpty ? [] : [correction + (more > 0 ? " and \(more) more" : "")])
      + (changes.count > corrected.count ? [MarkChange.newSign + " just in"] : [])
  }

  /// As of where the figures at an instant are, told once for all rows.
  private var lastSeenNote: String {
    switch race.commonLastSeen {
    case .column(let index):
      "as all passed " + race.race.text(of: race.replay.columns[index].markPoint)
    case .nowhere: "nobody has been timed yet" + (race.nextText.map { " · next: " + $0 } ?? "")
    case .finish, nil: "as each was last timed, gaps too"
    }
  }

  /// What gaps are told against, where it is a run that is not in the race, and what it lacks.
  private var referenceNotes: [String] {
    let words = ReferenceText(race: race)
    return [words.note, words.caveat].compactMap { $0 }
  }

  private var startNotes: [String] {
    (race.isStartListOnly ? ["start list: no result is known"] : []) + orderNotes
  }

  private var orderNotes: [String] {
    let entries = race.replay.startList.entries
    if entries.allSatisfy({ $0.startOrder != nil }) { return ["in the order of start"] }
    if entries.allSatisfy({ $0.lane != nil }) { return ["by lane"] }
    return ["order of start not known"]
  }

  private func notes(at here: Distance) -> [String] {
    guard let column = race.replay.column(at: here) else { return [] }
    var notes = ["at " + race.race.text(of: here)]
    if race.race.passes.last == here { notes[0] += ", the bell" }
    // Whether there are none, one or more is all that is asked.
    let readings = Array(column.passes.lazy.compactMap { $0?.reading }.prefix(2))
    if readings.isEmpty, column.unnamedLeader == nil {
      notes.append("places only, no times known here")
    } else if let leader = column.unnamedLeader {
      let whose = names(of: column.leaderCandidates, " or ")
      notes.append(
        "leader " + leader.value.text + (whose.isEmpty ? ", not said whose" : ", " + whose))
    } else if readings.count == 1, race.subjects.count > 1 {
      notes.append("no other times known here")
    }
    notes += Self.kinds(of: readings)
    notes += sharedNotes
    if readings.count > 1 { notes += untimedNotes(column) }
    notes += contradictionNotes(race.replay.contradictions(at: column))
    return notes + impossibleNotes
  }

  /// What a shared or an open place means here.
  private var sharedNotes: [String] {
    let open = openNotes
    guard open.isEmpty,
      let first = race.state.placings.lazy.compactMap({ $0 }).first(where: \.isShared)
    else { return open }
    return [
      first.isReported
        ? "\(first.number)= was reported level" : "= is not separable, not a dead heat"
    ]
  }

  /// That places are left open: of whoever is selected from where to where.
  private var openNotes: [String] {
    guard let open = race.state.placings.lazy.compactMap({ $0 }).first(where: \.isOpen) else {
      return []
    }
    if isPrinted { return [open.text + ": the place is left open"] }
    guard let id = race.selection, let own = race.state.placing(of: id), own.isOpen else {
      return ["~ the place is left open"]
    }
    return ["~ the place is left open: " + names(of: [id], "") + " " + own.text]
  }

  /// How many are named before the others are counted.
  private static let most = 3

  /// Who came past here without being read: `1 passed without a time: Runner H`.
  private func untimedNotes(_ column: MarkColumn) -> [String] {
    let untimed = race.derived(Untimed())
    guard !untimed.isEmpty else { return [] }
    let hasPlaces = column.placings.contains { $0 != nil }
    let rest = untimed.count - Self.most
    return [
      (hasPlaces ? "" : "no places: ") + "\(untimed.count) passed without a time: "
        + untimed.prefix(Self.most).map { race.replay.startList[$0].athlete.name }
        .joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    ]
  }

  /// What the mark of a time that cannot be right means, where there is one.
  private var impossibleNotes: [String] {
    race.derived(HasImpossible()) ? ["! cannot be right, decides nothing"] : []
  }

  /// That a reported order stands which the times say otherwise.
  private func contradictionNotes(_ contradictions: [Contradiction]) -> [String] {
    guard let first = contradictions.first else { return [] }
    return [
      "places as reported: by the times " + names(of: [first.behind, first.ahead], " before ")
    ]
  }

  private func names(of entries: [EntryID], _ separator: String) -> String {
    entries.map { race.scoreboardName(of: $0) }.joined(separator: separator)
  }

  private static func kinds(of readings: [Attested<Reading>]) -> [String] {
    var notes: [String] = []
    for reading in readings.prefix(1) {
      switch reading.value.rounding {
      case .cut(let step): notes.append("times cut to " + step.text(decimals: 1) + " s")
      case .near(let margin) where reading.provenance.origin == .tracked:
        notes.append("tracked, ±" + margin.text(decimals: 1) + " s")
      case .tracked(_, let margin): notes.append(StretchNotes.tracked(within: margin))
      default: if reading.provenance.origin == .reported { notes.append("as reported by press") }
      }
    }
    return notes
  }

  private func resultNotes(_ sheet: ResultSheet) -> [String] {
    let facts = race.resultFacts ?? ResultFacts(sheet)
    let isPartial = race.race.isFieldPartial
    let done = race.race.discipline.isRace ? "finished" : "in the result"
    var notes = [
      "\(facts.finishedCount) " + (isPartial ? "known to have finished" : done),
      officialNote(sheet),
    ]
    notes += [LaterChangesText(race: race).note].compactMap { $0 }
    if let size = race.race.fieldSize { notes.append("\(size) started") }
    if sheet.isComputed { notes.append("places computed from the times") }
    notes += sheet.order.compactMap { id in
      guard let outcome = sheet[id]?.outcome?.value, outcome.reason != nil else { return nil }
      return race.scoreboardName(of: id) + " " + outcome.text
    }
    if let wind = race.replay.wind { notes.append(WindText.sentence(wind.value)) }
    if facts.hasUnreadWinds { notes.append("NWI no wind reading") }
    if let decimals = Self.decimalsOfSameTimes(sheet) {
      notes.append(
        decimals == 2 ? "same hundredth: decided by photo" : "same printed time: places as reported"
      )
    }
    if facts.hasSeries { notes.append("X failed, - passed") }
    if facts.series.hasJumpOff { notes.append(SeriesHeight.sign + " jump-off") }
    if facts.hasQualifications { notes.append("Q by place, q by mark") }
    if let qualifiers = race.shownQualifiers, !isPrinted {
      notes.append(qualifiers.note)
    }
    if facts.hasFieldMarks, sheet.placings.allSatisfy({ $0 == nil }) {
      notes.append("places not known")
    }
    notes += levelNotes(sheet)
    if hasMetres, let speed = speedNote(sheet) { notes.append(speed) }
    return notes
  }

  /// What equal places mean, and places that are left open, each said once: whom no source calls level
  /// the figures do not separate. A field event has ties and no dead heats.
  private func levelNotes(_ sheet: ResultSheet) -> [String] {
    let word = race.race.discipline.isRace ? "dead heat" : "tie"
    let heats = sheet.standingDeadHeats
    let called = Set(heats.flatMap(\.entries))
    let hasOthers =
      sheet.isComputed
      && sheet.order.contains { id in
        guard let placing = sheet.placing(of: id), !called.contains(id) else { return false }
        return placing.isShared && !placing.isOpen
      }
    var notes = hasOthers ? ["= is not separated"] : []
    for heat in heats {
      let isPlaced = heat.entries.allSatisfy { sheet.placing(of: $0) != nil }
      let note =
        isPlaced && !hasOthers ? "= is a " + word : word + ": " + names(of: heat.entries, " = ")
      if !notes.contains(note) { notes.append(note) }
    }
    if let open = sheet.placings.lazy.compactMap({ $0 }).first(where: \.isOpen) {
      notes.append(open.text + ": the place is left open")
    }
    return notes
  }

  /// `places 10–35, 38 not known`; nothing where there is no hole.
  package static func text(ofHoles holes: [ClosedRange<Int>]) -> String? {
    guard let first = holes.first else { return nil }
    let isOne = holes.count == 1 && first.count == 1
    let texts = holes.map { places in
      places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound)–\(places.upperBound)"
    }
    return (isOne ? "place " : "places ") + texts.joined(separator: ", ") + " not known"
  }

  private func officialNote(_ sheet: ResultSheet) -> String {
    guard sheet.isOfficial else { return "not yet official" }
    return race.state.step.kind == .official ? "official" : "official, changed since"
  }

  /// The decimals of a printed time that two with different places share, if there is one.
  private static func decimalsOfSameTimes(_ sheet: ResultSheet) -> Int? {
    zip(sheet.order, sheet.order.dropFirst()).lazy.compactMap { first, second -> Int? in
      guard let one = sheet[first]?.reading?.value, let other = sheet[second]?.reading?.value,
        one.time == other.time, let place = sheet.placing(of: first)?.number,
        let next = sheet.placing(of: second)?.number, place != next
      else { return nil }
      return one.decimals
    }.first
  }

  /// Of how many it is looked whether their last stretches are one.
  private static let mostSpeeds = 64

  private func speedNote(_ sheet: ResultSheet) -> String? {
    guard let last = sheet.order.last(where: { sheet[$0]?.reading != nil }),
      let speed = race.replay.finishSpeed(of: last, in: sheet)
    else { return nil }
    let metres = MetresText.oneDecimal(speed.metresPerSecond)
    switch speed.basis {
    case .ownLastStretch(let from):
      guard let length = race.race.discipline.raceDistance else { return nil }
      let isShared = sheet.order.prefix(Self.mostSpeeds).allSatisfy { id in
        guard case .ownLastStretch(let other)? = race.replay.finishSpeed(of: id, in: sheet)?.basis
        else { return true }
        return other == from
      }
      return "~m by each one’s last "
        + (isShared ? race.race.lengthText(of: length - from) : "stretch timed")
    case .lastStretch:
      // Of several stretches each goes with whoever crossed near to who ran it.
      let isOne = race.timedCount == 1
      return isOne ? "~m at \(metres) m/s" : "~m by the last stretch timed next to each"
    case .ownAverage: return "~m by average speed"
    }
  }
}

private struct NotesOfResult: Derivation {
  let isPrinted: Bool
  let hasMetres: Bool

  func value(in race: OpenRace) -> [String] {
    TableNotes(race: race, isPrinted: isPrinted, hasMetres: hasMetres).notesOfResult
  }
}

/// Whether any time up to where one stands cannot be right.
private struct HasImpossible: Derivation {
  func value(in race: OpenRace) -> Bool {
    race.replay.entryIDs.contains { !race.replay.impossibilities(of: $0, in: race.state).isEmpty }
  }
}

/// Who came past the mark point where one stands without being read.
private struct Untimed: Derivation {
  func value(in race: OpenRace) -> [EntryID] {
    guard case .atMarkPoint(let here) = race.state.way, let column = race.replay.column(at: here)
    else { return [] }
    return race.replay.untimed(at: column)
  }
}
