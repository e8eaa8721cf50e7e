import Athletics
import RaceReplay
import ResultReading

/// What columns of laps tell: times of single laps, or those at their ends, by what adds up to the marks.
struct LapColumns {
  enum Kind { case single, cumulative }

  /// Where each lap ends; the last is the finish.
  private let ends: [Distance]
  private let kind: Kind
  let guess: Guess

  /// Throws what is to be said where the columns tell no splits.
  init(
    _ competitors: [TableCompetitor], _ columns: TableColumns, of discipline: Discipline
  ) throws(Problem) {
    let count = columns.laps.count
    let heads = columns.laps.map { columns.heads[$0.column].quoted }
    let found = Set([heads.first, heads.last].compactMap(\.self)).sorted().joined(separator: " to ")
    guard columns.laps.map(\.number) == Array(1...count),
      let ends = Self.ends(of: count, in: discipline)
    else {
      throw Problem(
        found: found,
        expected: "a column for each lap of \(discipline.name); they were kept as they stand")
    }
    let kinds = competitors.compactMap(Self.kind)
    let single = kinds.count { $0 == .single }
    guard !kinds.isEmpty else {
      throw Problem(
        found: found,
        expected:
          "laps that add up to the marks, or of which the last is the mark; they were kept as they stand"
      )
    }
    self.ends = ends
    let kind: Kind = single * 2 > kinds.count ? .single : .cumulative
    self.kind = kind
    let way = kind == .single ? "single laps, which add up to the marks" : "times at their ends"
    guess =
      "\(count) columns of laps read as \(way), to \(ends.dropLast().map(\.text).joined(separator: ", ")) and the finish"
  }

  /// The splits before the finish, none from a lap on that is missing; nothing where the laps don’t add up to
  /// the mark.
  func splits(of competitor: TableCompetitor) -> [TableCompetitor.Split]? {
    guard Self.kind(of: competitor) == kind || competitor.mark == nil else { return nil }
    var splits: [TableCompetitor.Split] = []
    // A sum is no finer than the coarsest of what it is of.
    var (ticks, decimals) = (Int64(0), Int.max)
    for (end, lap) in zip(ends.dropLast(), competitor.laps) {
      guard let lap, let read = lap.time else {
        if kind == .single { break }
        continue
      }
      (ticks, decimals) =
        kind == .single
        ? (ticks + read.time.ticks, min(decimals, read.decimals))
        : (read.time.ticks, read.decimals)
      guard ticks <= RaceTime.longest.ticks else { break }
      let unit = Reading.lastDigit(decimals).ticks
      let time = RaceTime(ticks: (ticks + unit / 2) / unit * unit)
      splits.append(
        TableCompetitor.Split(
          .at(end), PrintedTime(time: time, decimals: decimals),
          isHandTimed: lap.isHandTimed, line: lap.line, column: lap.column))
    }
    return splits
  }

  private static func kind(of competitor: TableCompetitor) -> Kind? {
    guard let mark = competitor.mark?.time, competitor.laps.count > 1 else { return nil }
    let times = competitor.laps.compactMap { $0?.time }
    guard times.count == competitor.laps.count, let last = times.last else { return nil }
    if last.time == mark.time { return .cumulative }
    let sum = times.reduce(Int64(0)) { $0 &+ min($1.time.ticks, RaceTime.longest.ticks) }
    let unit = Reading.lastDigit(times.map(\.decimals).min() ?? 0).ticks
    return abs(sum - mark.time.ticks) < unit * Int64(times.count) ? .single : nil
  }

  /// Where laps of this number end on the track: at the line, the short lap first; the legs of a relay where
  /// they are as many.
  private static func ends(of count: Int, in discipline: Discipline) -> [Distance]? {
    guard let length = discipline.raceDistance else { return nil }
    if case .relay(let legs) = discipline.kind, legs == count, let leg = discipline.distance {
      return (1...legs).map { Distance(millimetres: leg.millimetres * $0) }
    }
    return [400, 200].lazy.map { discipline.passes(lap: Distance(metres: $0)) + [length] }
      .first { $0.count == count }
  }
}
