import Athletics
import ResultReading

/// What the rows of a table tell about one athlete, in as little memory as can be: a table may have a
/// million.
struct TableCompetitor {
  /// A time, a rank or both at a mark point, of which a table may hold millions.
  struct Split {
    // In the order in which they leave no gaps.
    private let ticks: Int64
    private let markPointNumber: Int32
    private let number: Int32
    private let lineNumber: Int32
    private let timeColumn: Int32
    private let rankColumn: Int32
    private let decimals: Int8
    let isHandTimed: Bool
    let isShared: Bool

    init(
      _ markPoint: TableMarkPoint, _ time: PrintedTime?, isHandTimed: Bool, line: Int, column: Int,
      rank: TablePlace? = nil, rankColumn: Int = 1
    ) {
      markPointNumber = markPoint.number
      ticks = time?.time.ticks ?? 0
      decimals = Int8(clamping: time?.decimals ?? -1)
      self.isHandTimed = isHandTimed
      number = Int32(clamping: rank?.number ?? 0)
      isShared = rank?.isShared ?? false
      lineNumber = Int32(clamping: line)
      timeColumn = Int32(clamping: column)
      self.rankColumn = Int32(clamping: rankColumn)
    }

    var markPoint: TableMarkPoint { TableMarkPoint(number: markPointNumber) }

    /// The same elsewhere on the course.
    func moved(to markPoint: TableMarkPoint) -> Split {
      Split(
        markPoint, time, isHandTimed: isHandTimed, line: line, column: column,
        rank: rank.flatMap { TablePlace($0, isShared: isShared) }, rankColumn: Int(rankColumn))
    }

    /// The same of a time of day, where it is one.
    func counted(from start: RaceTime) -> Split {
      guard let time, time.time > start else { return self }
      return Split(
        markPoint, PrintedTime(time: time.time - start, decimals: time.decimals),
        isHandTimed: isHandTimed, line: line, column: column,
        rank: rank.flatMap { TablePlace($0, isShared: isShared) }, rankColumn: Int(rankColumn))
    }

    var time: PrintedTime? {
      decimals < 0 ? nil : PrintedTime(time: RaceTime(ticks: ticks), decimals: Int(decimals))
    }
    var rank: Int? { number == 0 ? nil : Int(number) }
    var line: Int { Int(lineNumber) }
    /// Where in the line the time stands, counted from 1 in characters.
    var column: Int { Int(timeColumn) }
    var place: Place? {
      rank.map { Place(number: $0, isShared: isShared, line: line, column: Int(rankColumn)) }
    }
  }

  struct Mark {
    private let ticks: Int64
    /// As it was written, where that is still known.
    let text: String?
    private let lineNumber: Int32
    private let columnNumber: Int32
    private let positionNumber: Int32
    private let decimals: Int8
    let isHandTimed: Bool

    init(
      time: PrintedTime, isHandTimed: Bool, line: Int, column: Int, position: Int,
      text: String? = nil
    ) {
      ticks = time.time.ticks
      self.text = text
      lineNumber = Int32(clamping: line)
      columnNumber = Int32(clamping: column)
      positionNumber = Int32(clamping: position)
      decimals = Int8(clamping: time.decimals)
      self.isHandTimed = isHandTimed
    }

    var time: PrintedTime { PrintedTime(time: RaceTime(ticks: ticks), decimals: Int(decimals)) }
    var line: Int { Int(lineNumber) }
    /// Where in the line it stands, counted from 1 in characters.
    var column: Int { Int(columnNumber) }
    /// The column of the table, counted from 0.
    var position: Int { Int(positionNumber) }
  }

  struct Place {
    private let placeNumber: Int32
    private let lineNumber: Int32
    private let columnNumber: Int32
    /// Whether the table marks it as shared (`3=`).
    let isShared: Bool

    init(number: Int, isShared: Bool, line: Int, column: Int) {
      placeNumber = Int32(clamping: number)
      lineNumber = Int32(clamping: line)
      columnNumber = Int32(clamping: column)
      self.isShared = isShared
    }

    var number: Int { Int(placeNumber) }
    var line: Int { Int(lineNumber) }
    var column: Int { Int(columnNumber) }
  }

  let athlete: KnownText
  var club: KnownText?
  var bib: TableCell?
  var nation: Nation?
  var group: String?
  var mark: Mark?
  var splits: [Split] = []
  private var rest: [Rest] = []
  var place: Place?
  private let lineNumber: Int32
  private var laneNumber: Int8 = -1

  init(line: Int, athlete: KnownText) {
    lineNumber = Int32(clamping: line)
    self.athlete = athlete
  }

  /// The first line about the athlete.
  var line: Int { Int(lineNumber) }
  /// From 0 to 99.
  var lane: Int? {
    get { laneNumber < 0 ? nil : Int(laneNumber) }
    set { laneNumber = newValue.map { Int8(clamping: $0) } ?? -1 }
  }

  /// Takes in how the race ended; of two words the first counts, with the reason of either.
  mutating func end(_ outcome: Outcome) {
    self.outcome = self.outcome.map { $0.completed(by: outcome) } ?? outcome
  }

  /// Takes in the reason of the outcome that is known; whether one goes with it.
  mutating func end(because reason: String) -> Bool {
    guard let known = outcome?.because(reason) else { return false }
    outcome = known
    return true
  }

  /// Keeps beside the result what a column does not take, as it was written.
  mutating func keep(_ text: String, under head: String) {
    let name = HeadWords.asWritten(head)
    let count = asides.count { $0.name.hasPrefix(name) } + 1
    asides.append(Aside(name: count == 1 ? name : name + " \(count)", text: text))
  }

  /// Takes in what stands behind a mark.
  mutating func take(_ words: MarkWords) {
    if !words.flags.isEmpty { flags += words.flags }
    if let qualification = words.qualification { self.qualification = qualification }
    if let finer = words.finer { self.finer = finer }
    if let outcome = words.outcome { end(outcome) }
  }

  /// Takes the start from times of day.
  mutating func count(from start: RaceTime) {
    splits = splits.map { $0.counted(from: start) }
    if let mark {
      self.mark = Mark(
        time: PrintedTime(time: mark.time.time - start, decimals: mark.time.decimals),
        isHandTimed: mark.isHandTimed, line: mark.line, column: mark.column,
        position: mark.position, text: mark.text)
    }
  }

  /// Who is entered, and what is wrong with that, by the keys of the entries before.
  func entry(in keys: EntryKeys, _ people: TablePeople) -> (Entry, Problem?) {
    let athlete = people.athlete(athlete)
    let (key, isForced) = keys.free(id: nil, bib: bib?.text, name: athlete.name)
    let entry = Entry(
      id: isForced ? key : nil, athlete: athlete, nation: nation, club: people.club(club),
      group: group, bib: bib?.text, lane: lane, runners: runners)
    return (entry, isForced ? TableEntry.repetition(bib, athlete, key: key) : nil)
  }
}

extension TableCompetitor {
  /// What few athletes have, held beside the others so that those stay small.
  private struct Rest {
    var runners: [Runner] = []
    var asides: [Aside] = []
    var laps: [Split?] = []
    var fieldMark: FieldMark?
    var finer: PrintedTime?
    var outcome: Outcome?
    var qualification: Qualification?
    var flags: [Flag] = []
    var wind: String?
    var series: [Attempt] = []
    var reaction: RaceTime?
  }

  /// Whether there is any of what few have.
  var hasRest: Bool { !rest.isEmpty }

  private mutating func keep(_ change: (inout Rest) -> Void) {
    if rest.isEmpty { rest.append(Rest()) }
    change(&rest[0])
  }

  var runners: [Runner] {
    get { rest.first?.runners ?? [] }
    set { keep { $0.runners = newValue } }
  }
  var asides: [Aside] {
    get { rest.first?.asides ?? [] }
    set { keep { $0.asides = newValue } }
  }
  /// The times of laps, in the order of their columns.
  var laps: [Split?] {
    get { rest.first?.laps ?? [] }
    set { keep { $0.laps = newValue } }
  }
  var fieldMark: FieldMark? {
    get { rest.first?.fieldMark }
    set { keep { $0.fieldMark = newValue } }
  }
  var finer: PrintedTime? {
    get { rest.first?.finer }
    set { keep { $0.finer = newValue } }
  }
  private(set) var outcome: Outcome? {
    get { rest.first?.outcome }
    set { keep { $0.outcome = newValue } }
  }
  var qualification: Qualification? {
    get { rest.first?.qualification }
    set { keep { $0.qualification = newValue } }
  }
  var flags: [Flag] {
    get { rest.first?.flags ?? [] }
    set { keep { $0.flags = newValue } }
  }
  var wind: String? {
    get { rest.first?.wind }
    set { keep { $0.wind = newValue } }
  }
  /// The trials at heights.
  var series: [Attempt] {
    get { rest.first?.series ?? [] }
    set { keep { $0.series = newValue } }
  }
  var reaction: RaceTime? {
    get { rest.first?.reaction }
    set { keep { $0.reaction = newValue } }
  }
}
