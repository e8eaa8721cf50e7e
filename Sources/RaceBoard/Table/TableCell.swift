import Athletics
import RaceReplay

/// What one cell of the table says, in which role, and what it sorts by.
struct TableCell: Hashable {
  /// What cells of a column are compared by; what isn't known comes last.
  enum SortKey: Hashable {
    case number(Int64)
    case text(String)
    /// A name, which is compared by its words; they are made only where one sorts by them.
    case name(String)
    case unknown

    /// What is compared.
    var compared: SortKey {
      guard case .name(let name) = self else { return self }
      return .text(FoldedText(name).words.joined(separator: " "))
    }
  }

  var text: String
  var role: Role
  var key: SortKey

  static let unknown = TableCell(text: "", role: .unknown, key: .unknown)

  /// The gap of whoever gaps are told against: nothing to say, and before any other.
  static let reference = TableCell(text: "", role: .gap, key: .number(0))

  /// A figure in its role, or as the estimate or the doubtful figure that it is.
  static func figure(
    _ text: String, _ role: Role, _ provenance: Provenance, key: Int64
  ) -> TableCell {
    switch provenance.origin {
    case .estimated: TableCell(text: "~" + text, role: .estimate, key: .number(key))
    case .official, .tracked, .reported: TableCell(text: text, role: role, key: .number(key))
    }
  }

  /// A time in its role; one that cannot be right is marked so, and sorts like one that isn't known.
  static func time(
    _ reading: Attested<Reading>, _ role: Role, _ why: Impossibility? = nil
  ) -> TableCell {
    guard why == nil else {
      return TableCell(text: reading.value.text + "!", role: .doubtful, key: .unknown)
    }
    return .figure(
      reading.value.text, role, reading.provenance, key: reading.value.time.ticks)
  }
}

extension OpenRace {
  /// The cell of an entry in a column, where one stands.
  func cell(_ column: ResultColumn, of id: EntryID) -> TableCell {
    // Few columns tell anything of the entry itself.
    var entry: Entry { replay.startList[id] }
    switch column {
    case .place: return placeCell(of: id)
    case .athlete:
      return TableCell(
        text: entry.athlete.name, role: state.leader == id ? .leader : .text,
        key: .name(scoreboardName(of: id)))
    case .nation:
      guard let nation = entry.nation else { return .unknown }
      let isEstimated = entry.nationOrigin == .estimated
      return TableCell(
        text: (isEstimated ? "~" : "") + nation.code, role: isEstimated ? .estimate : .text,
        key: .text(nation.code))
    case .bib:
      return TableCell(
        text: entry.bib ?? "", role: .quiet,
        key: entry.bib.flatMap { Int64($0) }.map { .number($0) } ?? entry.bib.map { .text($0) }
          ?? .unknown)
    case .lane:
      return TableCell(
        text: entry.lane.map { "\($0)" } ?? "", role: .quiet,
        key: entry.lane.map { .number(Int64($0)) } ?? .unknown)
    case .lastSeen: return lastSeenCell(of: id)
    case .split(let markPoint): return splitCell(of: id, at: markPoint)
    case .move: return moveCell(of: id)
    case .lastSplit: return lastSplitCell(of: id)
    case .stretch: return stretchCell(of: id)
    case .mark: return markCell(of: id)
    case .wind: return windCell(of: id)
    case .qualification: return qualificationCell(of: id)
    case .trial(let number):
      return attemptCell(replay.line(of: id, in: state)?.trial(number), of: id)
    case .height(let height):
      return attemptCell(replay.line(of: id, in: state)?.trials(at: height), of: id)
    case .runners:
      let text = runnersText(of: id)
      return TableCell(text: text, role: .quiet, key: text.isEmpty ? .unknown : .text(text))
    case .reading: return readingCell(of: id)
    case .gap: return gapCell(of: id)
    case .metres: return metresCell(of: id)
    case .reaction:
      guard let reaction = replay.reactions[id] else { return .unknown }
      return .figure(
        reaction.value.text(decimals: 3), .quiet, reaction.provenance, key: reaction.value.ticks)
    case .flags: return flagsCell(of: id)
    case .group: return Self.quietText(entry.group)
    case .aside(let name): return asideCell(name, of: id)
    }
  }

  private func placeCell(of id: EntryID) -> TableCell {
    guard let placing = state.placing(of: id) else {
      if let outcome = replay.outcome(of: id, in: state)?.unlessFinished {
        return TableCell(text: outcome.word, role: .quiet, key: .unknown)
      }
      if state.way == .atStart, let order = replay.startList[id].startOrder {
        return TableCell(text: "\(order)", role: .quiet, key: .number(Int64(order)))
      }
      return .unknown
    }
    if let place = state.printedPlace(of: id) {
      return TableCell(
        text: "~\(place)", role: .estimate, key: .number(Int64(placing.number)))
    }
    var role: Role = .text
    if state.way == .result, race.awardsMedals, let medal = Medal(rawValue: placing.number) {
      role = medal.role
    }
    return .figure(placing.text, role, placing.provenance, key: Int64(placing.number))
  }

  /// What stands where one was last seen of those who have finished.
  static let home = "home"

  private func lastSeenCell(of id: EntryID) -> TableCell {
    if commonLastSeen != nil { return .unknown }
    switch state.lastSeen[id.index] {
    case .nowhere: return TableCell(text: "–", role: .unknown, key: .unknown)
    case .finish: return TableCell(text: Self.home, role: .text, key: .number(.max))
    case .column(let index):
      let markPoint = replay.columns[index].markPoint
      if case .atMarkPoint(markPoint) = state.way { return .unknown }
      return TableCell(
        text: race.markLabel(of: markPoint), role: .quiet,
        key: .number(Int64(markPoint.millimetres)))
    }
  }

  private func splitCell(of id: EntryID, at markPoint: Distance) -> TableCell {
    guard let reading = replay.split(of: id, at: markPoint, in: state),
      let index = replay.columnIndex(at: markPoint)
    else { return .unknown }
    return .time(reading, .text, replay.columns[index].passes[id.index]?.impossibility)
  }

  /// Places won with ▲, lost with ▼; an estimate wins nothing.
  private func moveCell(of id: EntryID) -> TableCell {
    guard let won = replay.placesWon(by: id, in: state) else { return .unknown }
    return TableCell(
      text: PlacesWonText.text(won), role: .quiet, key: .number(Int64(-won.certain)))
  }

  private func lastSplitCell(of id: EntryID) -> TableCell {
    guard let reading = replay.lastReading(of: id, in: state) else { return .unknown }
    switch state.lastSeen[id.index] {
    case .column(let index):
      return .time(reading, .text, replay.columns[index].passes[id.index]?.impossibility)
    case .finish, .nowhere:
      return .time(reading, .mark, replay.line(of: id, in: state)?.impossibility)
    }
  }

  private func stretchCell(of id: EntryID) -> TableCell {
    guard let stretch = replay.lastStretch(of: id, in: state), stretch.from > .zero,
      sharedStretch.map({ $0 == stretch.from }) ?? true
    else { return .unknown }
    return .figure(
      stretch.difference.text, .text, stretch.provenance,
      key: stretch.difference.range.middle.ticks)
  }

  /// The mark point that stretches are measured from where all end at one: the last before it with
  /// any times.
  var sharedStretch: Distance? {
    guard case .atMarkPoint(let here) = state.way, let index = replay.columnIndex(at: here) else {
      return nil
    }
    return replay.columns[..<index].last { $0.passes.contains { $0?.reading != nil } }?.markPoint
  }

  private func markCell(of id: EntryID) -> TableCell {
    switch replay.mark(of: id, in: state) {
    case .time(let reading)?:
      .time(reading, .mark, replay.line(of: id, in: state)?.impossibility)
    case .mark(let mark)?: fieldMarkCell(mark)
    case nil: .unknown
    }
  }

  private func readingCell(of id: EntryID) -> TableCell {
    guard let line = replay.line(of: id, in: state), let finer = line.finer else { return .unknown }
    return .time(finer, .quiet, line.impossibility)
  }

  private func gapCell(of id: EntryID) -> TableCell {
    switch replay.rowGap(of: id, to: reference, in: state) {
    case .reference?: .reference
    case .behind(let gap)?:
      // That a gap is one of where they were last timed is told once, for all rows.
      TableCell(
        text: gap.isStale && gap.provenance.origin != .estimated
          ? gap.difference.signedText : gap.text, role: gap.isEstimate ? .estimate : .gap,
        key: .number(gap.difference.range.middle.ticks))
    case nil: .unknown
    }
  }

  private func metresCell(of id: EntryID) -> TableCell {
    guard state.sheet != nil else { return .unknown }
    if replay.rowGap(of: id, to: reference, in: state) == .reference { return .reference }
    guard let metres = replay.metres(of: id, to: reference, in: state) else { return .unknown }
    return TableCell(
      text: MetresText.cell(metres), role: .estimate,
      key: .number(Int64((min(max(metres.value, -1e12), 1e12) * 1000).rounded())))
  }

  /// Whether gaps are told to this athlete, where one stands.
  func isReference(_ id: EntryID) -> Bool { replay.isReference(id, reference, in: state) }

  private func flagsCell(of id: EntryID) -> TableCell {
    guard let flags = replay.line(of: id, in: state)?.flags, !flags.isEmpty else { return .unknown }
    let text = flags.map(\.value.text).joined(separator: " ")
    return TableCell(
      text: text, role: .flag, key: .number(Int64(flags.map(\.value.rank).min() ?? 9)))
  }
}

extension Medal {
  /// The role of a place that wins it.
  var role: Role {
    switch self {
    case .gold: .gold
    case .silver: .silver
    case .bronze: .bronze
    }
  }
}
