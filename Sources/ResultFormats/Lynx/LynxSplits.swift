import Athletics
import ResultReading
import ResultTables

/// The splits of a row: times since the start, laps, or `time (lap)` pairs, parted by commas.
struct LynxSplits {
  /// Times since the start, in the order they are run.
  private(set) var times: [Reading] = []
  private(set) var problem: Problem?

  /// Splits are printed like marks, rounded up; sums of laps are as uncertain as all of them.
  init(_ cell: TableCell, mark: PrintedTime?) {
    do throws(Problem) { times = try Self.times(cell, mark: mark) } catch {
      problem = error.under("splits")
    }
  }

  /// One of the parts between commas.
  private typealias Item = (time: PrintedTime?, lap: PrintedTime?)

  private static func times(_ cell: TableCell, mark: PrintedTime?) throws(Problem) -> [Reading] {
    var items: [Item] = []
    for part in cell.text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let item = item(part), items.count < 4096 else {
        throw Problem(
          column: cell.column, found: part.trimmingSpaces.quoted,
          expected: "a split such as 1:02.35 (31.20)")
      }
      items.append(item)
    }
    let times = items.compactMap(\.time)
    let laps = items.compactMap(\.lap)
    if laps.count == items.count, times.isEmpty { return sums(laps) }
    guard times.count == items.count else {
      throw Problem(
        column: cell.column, found: cell.text.quoted,
        expected: "times, laps or pairs of both throughout")
    }
    if !laps.isEmpty {
      try check(items, cell)
      return times.map { .roundedUp($0) }
    }
    switch (areTimes(times, mark), areLaps(times, mark)) {
    case (true, false): return times.map { .roundedUp($0) }
    case (false, true): return sums(times)
    default:
      throw Problem(
        column: cell.column, found: cell.text.quoted,
        expected: "times since the start or laps; the figures do not tell which, and are not read")
    }
  }

  private static func item(_ part: Substring) -> Item? {
    let text = part.trimmingSpaces
    guard let open = text.firstIndex(of: "(") else {
      return (try? PrintedTime(text)).map { ($0, nil) }
    }
    guard text.last == ")",
      let lap = try? PrintedTime(
        text[text.index(after: open)...].dropLast().trimmingSpaces)
    else { return nil }
    let before = text[..<open].trimmingSpaces
    if before.isEmpty { return (nil, lap) }
    return (try? PrintedTime(before)).map { ($0, lap) }
  }

  /// Throws where a lap is not what lies between its times, a unit of the last digit aside.
  private static func check(_ items: [Item], _ cell: TableCell) throws(Problem) {
    var before = PrintedTime(time: .zero, decimals: 4)
    for case (let time?, let lap) in items {
      defer { before = time }
      guard let lap else { continue }
      let slack = Reading.lastDigit(min(time.decimals, lap.decimals, before.decimals))
      let off = time.time - before.time - lap.time
      guard off <= slack, RaceTime.zero - off <= slack else {
        throw Problem(
          column: cell.column, found: "\(time.text) (\(lap.text))".quoted,
          expected: "a lap of \((time.time - before.time).text(decimals: lap.decimals))")
      }
    }
  }

  private static func sums(_ laps: [PrintedTime]) -> [Reading] {
    var sum = RaceTime.zero
    var decimals = 4
    return laps.enumerated().map { index, lap in
      // Beyond the longest time a sum says nothing more.
      sum = min(sum + lap.time, .longest)
      decimals = min(decimals, lap.decimals)
      let printed = PrintedTime(time: sum, decimals: decimals)
      if index == 0 { return .roundedUp(printed) }
      let unit = Reading.lastDigit(decimals).ticks
      return Reading(printed, .near(RaceTime(ticks: unit * Int64(index + 1))))
    }
  }

  /// Whether the figures can be times since the start: later ones larger by about a lap.
  private static func areTimes(_ figures: [PrintedTime], _ mark: PrintedTime?) -> Bool {
    guard let first = figures.first, let last = figures.last else { return false }
    if let mark, last.time > mark.time { return false }
    return zip(figures, figures.dropFirst()).allSatisfy {
      ($1.time - $0.time).ticks * 2 >= first.time.ticks
    }
  }

  /// Whether they can be laps: alike, but for a shorter first, and not longer together than the race.
  private static func areLaps(_ figures: [PrintedTime], _ mark: PrintedTime?) -> Bool {
    let rest = figures.dropFirst().map(\.time.ticks)
    guard let first = figures.first, let shortest = rest.min(), let longest = rest.max() else {
      return false
    }
    if let mark {
      let sum = figures.reduce(Int64(0)) { $0 + $1.time.ticks }
      let slack = Reading.lastDigit(mark.decimals).ticks * Int64(figures.count)
      guard sum <= mark.time.ticks + slack else { return false }
    }
    return longest * 10 <= shortest * 16 && first.time.ticks * 10 <= shortest * 16
  }
}
