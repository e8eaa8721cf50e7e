import Athletics

/// What the rows of a table tell about one athlete.
struct TableCompetitor {
  /// A time, a rank or both at a mark point, in as little memory as can be: a table may hold
  /// millions.
  struct Split {
    let markPoint: TableMarkPoint
    private let ticks: Int64
    private let decimals: Int8
    let isHandTimed: Bool
    let isShared: Bool
    private let number: Int32
    private let lineNumber: Int32
    private let timeColumn: Int32
    private let rankColumn: Int32

    init(
      _ markPoint: TableMarkPoint, _ time: PrintedTime?, isHandTimed: Bool, line: Int, column: Int,
      rank: TablePlace? = nil, rankColumn: Int = 1
    ) {
      self.markPoint = markPoint
      ticks = time?.time.ticks ?? 0
      decimals = Int8(clamping: time?.decimals ?? -1)
      self.isHandTimed = isHandTimed
      number = Int32(clamping: rank?.number ?? 0)
      isShared = rank?.isShared ?? false
      lineNumber = Int32(clamping: line)
      timeColumn = Int32(clamping: column)
      self.rankColumn = Int32(clamping: rankColumn)
    }

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
    var time: PrintedTime
    let isHandTimed: Bool
    let line: Int
    /// Where in the line it stands, counted from 1 in characters.
    let column: Int
    /// The column of the table, counted from 0.
    let position: Int
    /// As it was written, where that is still known.
    var text: String?
  }

  struct Place {
    let number: Int
    /// Whether the table marks it as shared (`3=`).
    let isShared: Bool
    let line: Int
    let column: Int
  }

  /// The first line about the athlete.
  let line: Int
  let athlete: Athlete
  var runners: [Runner] = []
  /// The bib or name by which later rows of a long table find the athlete, where it is a short word.
  var word: UInt64?
  var bib: TableCell?
  var lane: Int?
  var nation: Nation?
  var club: String?
  var group: String?
  var asides: [Aside] = []
  /// The times of laps, in the order of their columns.
  var laps: [Split?] = []
  var place: Place?
  var splits: [Split] = []
  var mark: Mark?
  var fieldMark: FieldMark?
  var finer: PrintedTime?
  private(set) var outcome: Outcome?
  var qualification: Qualification?
  var flags: [Flag] = []
  var wind: String?
  /// The trials at heights.
  var series: [Attempt] = []
  var reaction: RaceTime?

  init(line: Int, athlete: Athlete) {
    self.line = line
    self.athlete = athlete
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

  /// Takes in what stands behind a mark.
  mutating func take(_ words: MarkWords) {
    flags += words.flags
    qualification = words.qualification ?? qualification
    finer = words.finer ?? finer
    if let outcome = words.outcome { end(outcome) }
  }

  /// Takes the start from times of day.
  mutating func count(from start: RaceTime) {
    splits = splits.map { $0.counted(from: start) }
    if let mark {
      self.mark?.time = PrintedTime(time: mark.time.time - start, decimals: mark.time.decimals)
    }
  }

  /// Who is entered.
  var entered: TableEntry {
    TableEntry(
      athlete: athlete, nation: nation, club: club, group: group, bib: bib, lane: lane,
      runners: runners)
  }
}
