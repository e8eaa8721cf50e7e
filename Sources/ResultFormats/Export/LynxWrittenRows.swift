import Athletics
import RaceReplay

/// The rows of a FinishLynx result that is written, by the final result.
struct LynxWrittenRows {
  private(set) var rows: [[String]] = []
  private let replay: Replay
  private let kept: [Int: [JSONMember]]

  /// A time to be written, and the reading behind it.
  private struct Timed {
    let row: Int
    let time: PrintedTime
    let finer: PrintedTime?
  }

  /// - Parameter start: the start as the head has it.
  init(
    _ replay: Replay, kept: [Int: [JSONMember]], start: String, _ unsaid: inout LynxUnsaid
  ) {
    self.replay = replay
    self.kept = kept
    let last = replay.timeline.steps.last?.kind ?? .gun
    let state = replay.state(at: .step(last))
    let shownStart = Self.displayed(start)
    var timed: [(timed: Timed, place: Int)] = []
    for id in state.order {
      let line = replay.sheets.last?[id]
      var row = entry(id, &unsaid)
      row[0] = place(state.placing(of: id), line, &unsaid)
      row[11] = shownStart
      end(&row, line, keptText(id, "status"), &unsaid)
      if let time = time(&row, line, &unsaid), line?.outcome == nil {
        timed.append(
          (Timed(row: rows.count, time: time, finer: finer(line, &unsaid)), Int(row[0]) ?? .max))
      }
      reaction(&row, id, &unsaid)
      splits(&row, id, &unsaid)
      marks(&row, line, &unsaid)
      rows.append(row)
    }
    let order = timed.sorted { ($0.place, $0.timed.row) < ($1.place, $1.timed.row) }
    writeGaps(order.map(\.timed), &unsaid)
  }

  private func keptText(_ id: EntryID, _ key: String) -> String {
    guard let member = kept[id.index]?.last(where: { $0.key == key }),
      case .string(let text) = member.value
    else { return "" }
    return text
  }

  /// The row with who it is about and what was kept of it.
  private func entry(_ id: EntryID, _ unsaid: inout LynxUnsaid) -> [String] {
    let entry = replay.startList[id]
    var row = Array(repeating: "", count: LynxRow.columns)
    row[1] = entry.bib ?? ""
    row[2] = entry.lane.map { "\($0)" } ?? ""
    if entry.athlete.name != LynxEntrant.standIn(bib: entry.bib, lane: entry.lane) {
      (row[3], row[4]) = entry.athlete.lynxNames
    }
    let nation = entry.nationOrigin == .estimated ? nil : entry.nation?.code
    row[5] = entry.club ?? nation ?? ""
    for (column, key) in LynxRow.keptColumns { row[column] = keptText(id, key) }
    if entry.club != nil, nation != nil { unsaid.add("a nation beside a club") }
    if entry.startOrder != nil { unsaid.add("a place in the order of start") }
    for _ in entry.runners { unsaid.add("a runner of a relay") }
    var problems: [Problem] = []
    let cells = TableRow(line: 1, cells: row.map { TableCell(text: $0.trimmingSpaces, column: 1) })
    let read = LynxEntrant(cells, file: "", &problems)
    if read?.bib != entry.bib { unsaid.add("a bib that no id can be") }
    if read?.lane != entry.lane { unsaid.add("a lane that none can be") }
    if read?.name != entry.athlete.name { unsaid.add("a name as it is written") }
    if read?.entered.club ?? read?.entered.nation?.code ?? "" != row[5]
      || (entry.club != nil && read?.entered.club != entry.club)
    {
      unsaid.add("an affiliation as it is written")
    }
    return row
  }

  private func place(
    _ placing: Placing?, _ line: ResultLine?, _ unsaid: inout LynxUnsaid
  ) -> String {
    // Places that follow from the times follow again from what is written.
    guard let placing, placing.isReported else { return "" }
    guard placing.provenance.origin == .official else {
      unsaid.add("a place that is not official")
      return ""
    }
    return "\(placing.number)"
  }

  /// The word for how the race ended, the file’s own where it had one: in place of the place, or of
  /// the time where there is a place.
  private func end(
    _ row: inout [String], _ line: ResultLine?, _ own: String, _ unsaid: inout LynxUnsaid
  ) {
    guard let outcome = line?.outcome else { return }
    guard outcome.provenance.origin == .official else {
      unsaid.add("an outcome that is not official")
      return
    }
    let column = line?.reading == nil && !row[0].isEmpty ? 6 : 0
    let isOwn = !own.isEmpty && Outcome(lynxWord: own) == outcome.value
    row[column] = isOwn ? own : outcome.value.word
    let isRead = column == 0 ? TablePlace(row[0]) == nil : row[6].first?.isLetter == true
    if Outcome(lynxWord: row[column]) != outcome.value || !isRead
      || !row[column].contains(where: \.isLetter)
    {
      unsaid.add("an outcome in its own words")
    }
  }

  private func time(
    _ row: inout [String], _ line: ResultLine?, _ unsaid: inout LynxUnsaid
  ) -> PrintedTime? {
    guard let reading = line?.reading else { return nil }
    guard reading.provenance.origin == .official else {
      unsaid.add("a time that is not official")
      return nil
    }
    let printed = PrintedTime(time: reading.value.time, decimals: reading.value.decimals)
    if reading.value != .roundedUp(printed, isHandTimed: reading.value.isHandTimed) {
      unsaid.add("how a time was rounded")
    }
    row[6] = reading.value.text
    return printed
  }

  private func finer(_ line: ResultLine?, _ unsaid: inout LynxUnsaid) -> PrintedTime? {
    guard let finer = line?.finer else { return nil }
    guard finer.provenance.origin == .official, finer.value.rounding == .exact else {
      unsaid.add("a finer reading that is not official")
      return nil
    }
    return PrintedTime(time: finer.value.time, decimals: finer.value.decimals)
  }

  /// Gaps to the winner, with the winner’s own time first; whatever the thousandths cannot be read
  /// back from is noted.
  private mutating func writeGaps(_ timed: [Timed], _ unsaid: inout LynxUnsaid) {
    guard let winner = timed.first else { return }
    var lines: [LynxDeltas.Line] = []
    let start = winner.finer ?? winner.time
    for (index, line) in timed.enumerated() {
      var gap: PrintedTime?
      if index == 0 {
        gap = start
      } else if let finer = line.finer, winner.finer != nil || winner.time.decimals >= 3 {
        gap = PrintedTime(
          time: finer.time - start.time, decimals: max(finer.decimals, start.decimals))
      } else {
        gap = PrintedTime(
          time: line.time.time - winner.time.time,
          decimals: min(line.time.decimals, winner.time.decimals))
      }
      if let known = gap, known.time < .zero { gap = nil }
      lines.append(LynxDeltas.Line(time: line.time, delta: gap))
      if let gap { rows[line.row][8] = gap.text }
    }
    for (line, read) in zip(timed, LynxDeltas(lines).finer) where line.finer != read {
      unsaid.add("a finer reading")
    }
  }

  private func reaction(_ row: inout [String], _ id: EntryID, _ unsaid: inout LynxUnsaid) {
    guard let reaction = replay.reactions[id] else { return }
    guard reaction.provenance.origin == .official, reaction.value != .zero else {
      unsaid.add("a reaction time that is not official")
      return
    }
    let early = reaction.value < .zero
    let size = early ? RaceTime.zero - reaction.value : reaction.value
    row[9] = (early ? "-" : "") + size.text(decimals: size.ticks % 10 == 0 ? 3 : 4)
  }

  /// Times with laps at the passes of the line, where all of them are known, and at the finish.
  private func splits(_ row: inout [String], _ id: EntryID, _ unsaid: inout LynxUnsaid) {
    let known = replay.columns.filter { $0[id]?.reading != nil }
    guard !known.isEmpty else { return }
    let passes = replay.race.passes
    let readings = known.compactMap { column in
      column[id]?.reading.flatMap { $0.provenance.origin == .official ? $0.value : nil }
    }
    let mark = try? PrintedTime(row[6])
    guard known.map(\.markPoint) == passes, readings.count == passes.count,
      let text = LynxSplits.text(readings, mark: mark)
    else {
      for _ in known { unsaid.add("a split") }
      return
    }
    row[10] = text
  }

  /// Flags and who goes on, in the columns that an operator may use, unless they stand there already.
  private func marks(_ row: inout [String], _ line: ResultLine?, _ unsaid: inout LynxUnsaid) {
    let words = Set(
      row[12...14].flatMap { $0.split { $0.isWhitespace || $0 == "," }.map(String.init) })
    func add(_ word: String, to column: Int) {
      row[column] += (row[column].isEmpty ? "" : " ") + word
    }
    for flag in line?.flags ?? [] {
      if flag.provenance.origin != .official {
        unsaid.add("a flag that is not official")
      } else if flag.value.rank < 8 {
        if !words.contains(flag.value.text) { add(flag.value.text, to: 14) }
      } else if row[6].isEmpty {
        unsaid.add("a flag without a time")
      } else {
        row[6] += " " + flag.value.text
      }
    }
    guard let qualification = line?.qualification else { return }
    if qualification.provenance.origin != .official {
      unsaid.add("a qualification that is not official")
    } else if !words.contains(qualification.value.text) {
      add(qualification.value.text, to: 12)
    }
  }

  /// The start to hundredths, rounded up as FinishLynx shows it in the rows.
  private static func displayed(_ start: String) -> String {
    guard let read = LynxHeader.timeOfDay(start), read.printed.decimals > 2,
      let point = start.firstIndex(of: ".")
    else { return start }
    let hundredths = (read.printed.time.ticks % RaceTime.ticksPerSecond + 99) / 100
    guard hundredths < 100 else {
      return String(start.prefix(start.distance(from: start.startIndex, to: point) + 3))
    }
    return start[..<point] + (hundredths < 10 ? ".0" : ".") + "\(hundredths)"
  }
}

extension Athlete {
  /// Last name and first name; the whole name as the last where they cannot be told apart.
  fileprivate var lynxNames: (last: String, first: String) {
    guard let familyName, name.hasSuffix(" " + familyName) else { return (name, "") }
    return (familyName, String(name.dropLast(familyName.count + 1)))
  }
}

extension LynxSplits {
  /// How the times are written: with their laps, or as laps where they are sums of such; nothing
  /// where neither is read back as they are.
  fileprivate static func text(_ times: [Reading], mark: PrintedTime?) -> String? {
    var before = RaceTime.zero
    var pairs: [String] = []
    var laps: [String] = []
    for time in times {
      guard time.time > before else { return nil }
      let lap = (time.time - before).text(decimals: time.decimals)
      let shown = time.time.text(decimals: time.decimals)
      pairs.append("\(shown) (\(lap))")
      laps.append("(\(lap))")
      before = time.time
    }
    if let mark, mark.time > before, times.allSatisfy({ $0.decimals == mark.decimals }) {
      pairs.append("\(mark.text) (\((mark.time - before).text(decimals: mark.decimals)))")
    }
    for items in [pairs, laps] {
      let text = items.joined(separator: ",")
      let read = LynxSplits(TableCell(text: text, column: 1), mark: mark)
      if read.problem == nil, Array(read.times.prefix(times.count)) == times { return text }
    }
    return nil
  }
}
