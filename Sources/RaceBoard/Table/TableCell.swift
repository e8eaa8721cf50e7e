import Athletics
import RaceReplay

/// What one cell of the table says, in which role, and what it sorts by.
struct TableCell: Hashable {
  /// What cells of a column are compared by; what isn't known comes last.
  enum SortKey: Hashable {
    case number(Int64)
    case text(String)
    case unknown
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
}

extension OpenRace {
  /// The cell of an entry in a column, where one stands.
  func cell(_ column: ResultColumn, of id: EntryID) -> TableCell {
    let entry = replay.startList[id]
    switch column {
    case .place: return placeCell(of: id)
    case .athlete:
      return TableCell(
        text: entry.athlete.name, role: state.leader == id ? .leader : .text,
        key: .text(FoldedText(entry.scoreboardName).words.joined(separator: " ")))
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
    case .stretch: return stretchCell(of: id)
    case .lap: return lapCell(of: id)
    case .mark: return markCell(of: id)
    case .wind: return windCell(of: id)
    case .qualification: return qualificationCell(of: id)
    case .trial(let number): return attemptCell(state.sheet?[id]?.trial(number), of: id)
    case .height(let height): return attemptCell(state.sheet?[id]?.trials(at: height), of: id)
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
    }
  }

  private func placeCell(of id: EntryID) -> TableCell {
    guard let placing = state.placing(of: id) else {
      if let outcome = state.outcomes[id] {
        return TableCell(text: outcome.word, role: .quiet, key: .unknown)
      }
      if state.way == .atStart, let order = replay.startList[id].startOrder {
        return TableCell(text: "\(order)", role: .quiet, key: .number(Int64(order)))
      }
      return .unknown
    }
    var role: Role = .text
    if state.way == .result, race.awardsMedals, let medal = Medal(rawValue: placing.number) {
      role = medal.role
    }
    return .figure(placing.text, role, placing.provenance, key: Int64(placing.number))
  }

  private func lastSeenCell(of id: EntryID) -> TableCell {
    switch state.lastSeen[id.index] {
    case .nowhere: return TableCell(text: "–", role: .unknown, key: .unknown)
    case .finish: return TableCell(text: "finish", role: .text, key: .number(.max))
    case .column(let index):
      let markPoint = replay.columns[index].markPoint
      return TableCell(
        text: race.text(of: markPoint), role: .quiet, key: .number(Int64(markPoint.millimetres)))
    }
  }

  private func splitCell(of id: EntryID, at markPoint: Distance) -> TableCell {
    guard let reading = replay.column(at: markPoint)?.reading(of: id) else { return .unknown }
    if case .atInstant(let instant) = state.way, reading.value.time > instant { return .unknown }
    return .figure(
      reading.value.text, .text, reading.provenance, key: reading.value.time.ticks)
  }

  private func stretchCell(of id: EntryID) -> TableCell {
    guard case .atMarkPoint(let here) = state.way, let stretch = replay.stretch(of: id, to: here),
      stretch.from == stretchStart
    else { return .unknown }
    return .figure(
      stretch.difference.text, .text, stretch.provenance,
      key: stretch.difference.range.middle.ticks)
  }

  private func lapCell(of id: EntryID) -> TableCell {
    guard case .atMarkPoint(let here) = state.way, let lap = replay.lap(of: id, endingAt: here)
    else { return .unknown }
    return .figure(
      lap.difference.text, .text, lap.provenance, key: lap.difference.range.middle.ticks)
  }

  /// The mark point that the stretch column measures from: the last before here with any times.
  var stretchStart: Distance? {
    guard case .atMarkPoint(let here) = state.way else { return nil }
    return replay.columns.last { column in
      column.markPoint < here && column.passes.contains { $0?.reading != nil }
    }?.markPoint
  }

  /// The result that marks are taken from: as it stands, or so far as it is reached at an instant.
  var sheetSoFar: ResultSheet? { state.sheet ?? replay.firstSheet }

  private func hasFinished(_ id: EntryID) -> Bool {
    state.sheet != nil || state.lastSeen[id.index] == .finish
  }

  private func markCell(of id: EntryID) -> TableCell {
    guard hasFinished(id), let line = sheetSoFar?[id] else { return .unknown }
    guard let reading = line.reading else { return fieldMarkCell(of: line) }
    return .figure(reading.value.text, .mark, reading.provenance, key: reading.value.time.ticks)
  }

  private func readingCell(of id: EntryID) -> TableCell {
    guard let finer = sheetSoFar?[id]?.finer else { return .unknown }
    return .figure(finer.value.text, .quiet, finer.provenance, key: finer.value.time.ticks)
  }

  private func gapCell(of id: EntryID) -> TableCell {
    if isReference(id), hasMark(id) { return .reference }
    guard let gap = replay.gap(of: id, to: reference, in: state) else { return .unknown }
    let role: Role = gap.isStale || gap.provenance.origin == .estimated ? .estimate : .gap
    return TableCell(
      text: gap.text, role: role, key: .number(gap.difference.range.middle.ticks))
  }

  private func metresCell(of id: EntryID) -> TableCell {
    guard let sheet = state.sheet else { return .unknown }
    if isReference(id), hasMark(id) { return .reference }
    guard let metres = metres(of: id, in: sheet) else { return .unknown }
    return TableCell(
      text: MetresText.oneDecimal(metres), role: .estimate,
      key: .number(Int64((min(max(metres, -1e12), 1e12) * 1000).rounded())))
  }

  /// The metres behind the reference; those ahead of it have a minus, as in the gap.
  private func metres(of id: EntryID, in sheet: ResultSheet) -> Double? {
    if case .run = reference {
      guard let gap = replay.gap(of: id, to: reference, in: state),
        let speed = replay.finishSpeed(of: id, in: sheet)
      else { return nil }
      return gap.difference.range.middle.seconds * speed.metresPerSecond
    }
    guard let pinned else { return replay.metresBehindWinner(of: id, in: sheet)?.value }
    guard let own = sheet.order.firstIndex(of: id), let other = sheet.order.firstIndex(of: pinned)
    else { return nil }
    return own < other
      ? replay.margin(from: id, to: pinned, in: sheet)?.metres.map { -$0.value }
      : replay.margin(from: pinned, to: id, in: sheet)?.metres?.value
  }

  /// Whether gaps are told to this athlete, where one stands.
  func isReference(_ id: EntryID) -> Bool {
    switch reference {
    case .leader: state.leader == id
    case .entry(let chosen): chosen == id
    case .run: false
    }
  }

  /// Whether there is a time that gaps can be told against, where one stands.
  private func hasMark(_ id: EntryID) -> Bool {
    switch state.way {
    case .atStart: false
    case .atMarkPoint(let here): replay.column(at: here)?.reading(of: id) != nil
    case .atInstant: state.lastSeen[id.index] != .nowhere
    case .result: state.sheet?[id]?.reading != nil
    }
  }

  private func flagsCell(of id: EntryID) -> TableCell {
    guard let flags = state.sheet?[id]?.flags, !flags.isEmpty else { return .unknown }
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
