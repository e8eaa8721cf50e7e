import Athletics
import RaceReplay
import ResultReading
import ResultTables

/// A row of a FinishLynx result that is written: what is official, and what was kept of it where it
/// was read from such a file.
struct LynxWrittenRow {
  /// A time to be written, and the reading behind it.
  struct Timed {
    let time: PrintedTime
    let finer: PrintedTime?
  }

  /// What it shares with others of a dead heat; nothing for who has no place, no time, or is out.
  var tie: LynxTie? {
    LynxTie(place: TablePlace(cells[0])?.number, time: timed?.time, finer: timed?.finer)
  }

  private(set) var cells: [String]
  /// Nothing for who has no time or is out.
  private(set) var timed: Timed?

  static let statusKey = "status"

  /// - Parameter start: the start as the head has it.
  init(
    _ line: FinalLine, in race: Race, start: String, kept: [JSONMember],
    _ unsaid: inout Unsaid
  ) {
    cells = Array(repeating: "", count: LynxRow.columns)
    for (column, key) in LynxRow.keptColumns { cells[column] = Self.text(kept, key) }
    writeEntry(line, &unsaid)
    cells[11] = Self.displayed(start)
    writePlace(line, &unsaid)
    writeEnd(line, own: Self.text(kept, Self.statusKey), &unsaid)
    writeTime(line, race.discipline, own: Self.text(kept, LynxResult.timeKey), &unsaid)
    if let reaction = line.reaction {
      if reaction.provenance.origin == .official, reaction.value != .zero {
        cells[9] = reaction.value.reactionText
      } else {
        unsaid.add("reaction times that are not official")
      }
    }
    writeSplits(line, race.passes, &unsaid)
    writeMarks(line, &unsaid)
    unsaid.add("series of trials", line.series.isEmpty ? 0 : 1)
    unsaid.add("marks that are no time", line.mark == nil ? 0 : 1)
    unsaid.add("winds of one athlete", line.wind == nil ? 0 : 1)
  }

  /// The gap to the winner, or the winner’s own time.
  mutating func write(gap: String) { cells[8] = gap }

  private static func text(_ kept: [JSONMember], _ key: String) -> String {
    guard let member = kept.last(where: { $0.key == key }), case .string(let text) = member.value
    else { return "" }
    return text
  }

  /// Who the row is about.
  private mutating func writeEntry(_ line: FinalLine, _ unsaid: inout Unsaid) {
    let entry = line.entry
    cells[1] = entry.bib ?? ""
    cells[2] = entry.lane.map { "\($0)" } ?? ""
    if entry.athlete.name != LynxEntrant.standIn(bib: entry.bib, lane: entry.lane) {
      (cells[3], cells[4]) = entry.athlete.lynxNames
    }
    cells[5] = entry.club ?? line.nation?.code ?? ""
    unsaid.addBeside(line)
    if entry.club != nil, line.nation != nil { unsaid.add("nations beside a club") }
    unsaid.add("runners of relays", entry.runners.count)
    var problems: [Problem] = []
    let row = TableRow(line: 1, cells: cells.map { TableCell(text: $0.trimmingSpaces, column: 1) })
    let read = LynxEntrant(row, file: "", &problems)
    if read?.bib != entry.bib { unsaid.add("bibs that no id can be") }
    if read?.lane != entry.lane { unsaid.add("lanes that none can be") }
    if read?.name != entry.athlete.name {
      unsaid.add("names as they are written")
    } else if read?.entered.athlete.familyName != entry.athlete.familyName {
      unsaid.add("names without a family name, written whole")
    }
    if read?.entered.club ?? read?.entered.nation?.code ?? "" != cells[5]
      || (entry.club != nil && read?.entered.club != entry.club)
    {
      unsaid.add("affiliations as they are written")
    }
  }

  private mutating func writePlace(_ line: FinalLine, _ unsaid: inout Unsaid) {
    // Places that follow from the times follow again from what is written.
    guard let placing = line.placing, placing.isReported else { return }
    if placing.provenance.origin == .official {
      cells[0] = "\(placing.number)"
    } else {
      unsaid.add("places that are not official")
    }
  }

  /// The word for how the race ended, the file’s own where it had one: in place of the place, or of
  /// the time where there is a place.
  private mutating func writeEnd(_ line: FinalLine, own: String, _ unsaid: inout Unsaid) {
    guard let outcome = line.outcome else { return }
    guard outcome.provenance.origin == .official else {
      return unsaid.add("outcomes that are not official")
    }
    let column = line.reading == nil && !cells[0].isEmpty ? 6 : 0
    if column == 0, !cells[0].isEmpty { unsaid.add("places beside an outcome") }
    let isOwn = !own.isEmpty && Outcome(word: own) == outcome.value
    let word = isOwn ? own : outcome.value.text
    cells[column] = word
    let isRead = column == 0 ? TablePlace(word) == nil : word.first?.isLetter == true
    let again = Outcome(word: word)
    if !again.isSame(as: outcome.value) || !isRead || !word.contains(where: \.isLetter) {
      unsaid.add("outcomes in their own words")
    } else if again != outcome.value {
      unsaid.add("reasons of outcomes as they are written")
    }
  }

  /// The mark; the time that it was read from where the file had that.
  private mutating func writeTime(
    _ line: FinalLine, _ discipline: Discipline, own: String, _ unsaid: inout Unsaid
  ) {
    guard let reading = line.reading else {
      return unsaid.add("finer readings", line.finer == nil ? 0 : 1)
    }
    guard reading.provenance.origin == .official else {
      unsaid.add("finer readings", line.finer == nil ? 0 : 1)
      return unsaid.add("times that are not official")
    }
    if let time = LynxRow.Time(own),
      discipline.lynxMark(of: time) == (reading.value, line.finer?.value)
    {
      cells[6] = own
      if line.outcome == nil { timed = Timed(time: time.printed, finer: nil) }
      return
    }
    cells[6] = reading.value.text
    let read = LynxRow.Time(cells[6]).map { discipline.lynxMark(of: $0).mark }
    if read != reading.value { unsaid.add("how a time was rounded") }
    var finer: PrintedTime?
    if let known = line.finer {
      if known.provenance.origin == .official, known.value.isPlain, line.outcome == nil {
        finer = known.value.printed
      } else {
        unsaid.add("finer readings")
      }
    }
    if line.outcome == nil { timed = Timed(time: reading.value.printed, finer: finer) }
  }

  /// Times with laps at the passes of the line, where all of them are known, and at the finish.
  private mutating func writeSplits(
    _ line: FinalLine, _ passes: [Distance], _ unsaid: inout Unsaid
  ) {
    guard !line.splits.isEmpty else { return }
    let official = line.splits.filter { $0.reading.provenance.origin == .official }
    guard line.splits.map(\.markPoint) == passes, official.count == passes.count,
      let text = LynxSplits.text(official.map(\.reading.value), mark: try? PrintedTime(cells[6]))
    else { return unsaid.add("splits", line.splits.count) }
    cells[10] = text
    unsaid.add(
      "origins or roundings of splits", official.count { !$0.reading.provenance.isPlain })
  }

  /// Flags and who goes on, in the columns that an operator may use, unless they stand there already.
  private mutating func writeMarks(_ line: FinalLine, _ unsaid: inout Unsaid) {
    let words = Set(
      cells[12...14].flatMap { $0.split { $0.isWhitespace || $0 == "," }.map(String.init) })
    for flag in line.flags {
      if flag.provenance.origin != .official {
        unsaid.add("flags that are not official")
      } else if flag.value.rank < 8 {
        if !words.contains(flag.value.text) { add(flag.value.text, to: 14) }
      } else if cells[6].isEmpty {
        unsaid.add("flags without a time")
      } else {
        cells[6] += " " + flag.value.text
      }
    }
    guard let qualification = line.qualification else { return }
    if qualification.provenance.origin != .official {
      unsaid.add("qualifications that are not official")
    } else if !words.contains(qualification.value.text) {
      add(qualification.value.text, to: 12)
    }
  }

  private mutating func add(_ word: String, to column: Int) {
    cells[column] += (cells[column].isEmpty ? "" : " ") + word
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

extension LynxRow.Time {
  /// Reads a time as one is written; nothing for other text.
  fileprivate init?(_ text: String) {
    let isHandTimed = text.hasSuffix("h")
    guard let printed = try? PrintedTime(isHandTimed ? text.dropLast() : text[...]) else {
      return nil
    }
    self.init(printed: printed, isHandTimed: isHandTimed, column: 1)
  }
}

extension Athlete {
  /// Last name and first name; the whole name as the last where they cannot be told apart.
  fileprivate var lynxNames: (last: String, first: String) {
    guard let familyName, name.hasSuffix(" " + familyName) else { return (name, "") }
    return (familyName, String(name.dropLast(familyName.count + 1)))
  }
}
