import Athletics
import ResultReading
import ResultTables

/// The first line of a FinishLynx result: event, round, heat, name, wind and its unit, three columns
/// that are as a rule empty, distance, start; sometimes wind mode and laps behind them.
struct LynxHeader: Hashable, Sendable {
  let row: TableRow
  /// Nothing where the heat is not numbered.
  private(set) var heat: Int?
  /// As printed, in m/s; nothing where there is no information.
  private(set) var wind: TableCell?
  private(set) var isWindManual = false
  /// Nothing where it is not stated.
  private(set) var distance: Distance?
  /// The gun by the clock.
  private(set) var start: Start?
  private(set) var problems: [Problem] = []

  /// A time of day, to a second and to the digits that are printed.
  struct Start: Hashable, Sendable {
    let time: TimeOfDay
    let printed: PrintedTime
  }

  /// Columns of a header, at the least.
  static let columns = 11
  static let expected =
    "the head of a FinishLynx result: event, round, heat, name, wind, unit, three empty columns, "
    + "distance, start"

  var event: String { row[0].text }
  var round: String { row[1].text }
  var name: TableCell { row[3] }

  init(_ row: TableRow) {
    self.row = row
    readHeat()
    readWind()
    readDistance()
    guard !row[10].isEmpty else { return }
    start = Self.timeOfDay(row[10].text)
    if start == nil { note(row[10], "start", expected: "a time of day such as 20:11:54.4049") }
  }

  /// Whether the row can be a header that states its start: nothing else has a time of day there.
  static func isHead(_ row: TableRow) -> Bool {
    isLike(row) && timeOfDay(row[10].text) != nil
  }

  /// Whether the row can be a header, with a start or without one.
  static func isLike(_ row: TableRow) -> Bool {
    isWide(row) && row[2].text.allSatisfy(\.isNumber)
      && (row[10].text.isEmpty || timeOfDay(row[10].text) != nil)
  }

  /// Whether the row can be the header of a file that is a result by its name or its other rows.
  static func isWide(_ row: TableRow) -> Bool {
    row.cells.count >= columns && row.cells.count < columns + 6 && !row[0].text.isEmpty
      && !row.hasLynxTime
  }

  /// Reads `20:11:54.4049`; the hour may have one digit.
  static func timeOfDay(_ text: String) -> Start? {
    let colons = text.utf8.count { $0 == UInt8(ascii: ":") }
    guard colons == 2, let printed = try? PrintedTime(text) else { return nil }
    let hour = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    let clock = (hour.count == 1 ? "0" : "") + text.prefix { $0 != "." }
    return TimeOfDay(clock).map { Start(time: $0, printed: printed) }
  }

  private mutating func note(_ cell: TableCell, _ key: String, expected: String) {
    problems.append(
      Problem(column: cell.column, key: key, found: cell.text.quoted, expected: expected))
  }

  private mutating func readHeat() {
    guard !row[2].isEmpty else { return }
    guard let number = Int(row[2].text), (0...999).contains(number) else {
      note(row[2], "heat", expected: "a whole number from 1 to 999, or 0 for none")
      return
    }
    heat = number == 0 ? nil : number
  }

  private mutating func readWind() {
    let words = row[4].text.split(separator: " ").map(String.init)
    guard !row[4].isEmpty, let figure = words.first, !["NWI", "NW"].contains(figure.uppercased())
    else { return }
    let unit = row[5].text.lowercased()
    guard unit.isEmpty || unit == "m/s" else {
      note(row[5], "wind", expected: "m/s; the wind was not read")
      return
    }
    let text = figure.replacing("(Manual)", with: "").replacing(",", with: ".")
    let digits = text.first == "+" || text.first == "-" ? text.dropFirst() : text[...]
    guard let printed = try? PrintedTime(digits), printed.time < RaceTime(seconds: 60),
      !digits.contains(":")
    else {
      note(row[4], "wind", expected: "m/s with its sign, such as +0.6, or NWI")
      return
    }
    wind = TableCell(text: text, column: row[4].column)
    isWindManual = row[4].text.contains("(Manual)") || Self.isManual(row[11].text)
  }

  /// Whether a wind mode says that the figure was typed in.
  private static func isManual(_ mode: String) -> Bool {
    ["m", "manual"].contains(mode.lowercased())
  }

  /// Whether the column of the wind mode says what is understood: by hand, or by the gauge.
  var isWindModeRead: Bool {
    Self.isManual(row[11].text) || ["a", "auto", "automatic"].contains(row[11].text.lowercased())
  }

  /// The length of a lap in a race over a distance, by the lap information: its own length in
  /// metres, `200m`, or how many of them are run, `7.5` or `7 1/2`; nothing where the laps are not
  /// from 100 to 500 m.
  func lap(in distance: Distance?) -> Distance? {
    let text = row[12].text.lowercased().withSingleSpaces
    if let length = Distance(text.filter { $0 != " " }) { return Self.possible(length) }
    guard let distance, let laps = Self.laps(text), laps > 0 else { return nil }
    let (whole, rest) = (distance.millimetres * 1000).quotientAndRemainder(dividingBy: laps)
    return rest == 0 ? Self.possible(Distance(millimetres: whole)) : nil
  }

  /// How many laps `7.5` or `7 1/2` is, in thousandths.
  static func laps(_ text: String) -> Int? {
    let words = text.split(separator: " ").map(String.init)
    if words.count == 1 { return fractions[words[0]] ?? thousandths(words[0]) }
    guard words.count == 2, let whole = thousandths(words[0]), let part = fractions[words[1]]
    else { return nil }
    return whole + part
  }

  private static func possible(_ lap: Distance) -> Distance? {
    (Distance(metres: 100)...Distance(metres: 500)).contains(lap) ? lap : nil
  }

  private static let fractions = ["1/4": 250, "1/2": 500, "3/4": 750]

  /// `7.5` as 7500.
  private static func thousandths(_ text: String) -> Int? {
    Distance(text + "m").flatMap { $0.millimetres <= 1_000_000 ? $0.millimetres : nil }
  }

  private mutating func readDistance() {
    let cell = row[9]
    guard !cell.isEmpty, cell.text != "0" else { return }
    let digits = cell.text.lowercased().hasSuffix("m") ? cell.text.dropLast() : cell.text[...]
    distance = Distance(digits.trimmingSpaces + "m").flatMap { $0 > .zero ? $0 : nil }
    if distance == nil { note(cell, "distance", expected: "metres such as 1500") }
  }
}
