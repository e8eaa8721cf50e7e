import Athletics

/// A day as people write it: `14 JUL 1998`, `Aug 24, 2001`, `24.8.2001`, `24/8/2001`.
enum WrittenDay {
  /// Nothing where it is no day, or day and month cannot be told apart.
  static func day(_ text: String) -> Day? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { FoldedText(String($0)).joined }
    let numbers = words.compactMap { Int($0) }
    guard let year = numbers.first(where: { (1800...2200).contains($0) }) else { return nil }
    if let month = words.lazy.compactMap({
      months[String($0.prefix(4))] ?? months[String($0.prefix(3))]
    })
    .first {
      guard words.count == 3, let day = numbers.first(where: { $0 != year }) else { return nil }
      return made(year, month, day)
    }
    guard words.count == 3, numbers.count == 3 else { return nil }
    if numbers[0] == year { return made(year, numbers[1], numbers[2]) }
    guard numbers[2] == year else { return nil }
    // A point is never American.
    if text.contains(".") || numbers[0] > 12 { return made(year, numbers[1], numbers[0]) }
    return numbers[1] > 12 || numbers[0] == numbers[1] ? made(year, numbers[0], numbers[1]) : nil
  }

  /// What comes first in a day of three numbers with the year behind.
  enum Order { case day, month }

  /// The order of a day of three numbers, where one of them can be no month.
  static func order(_ text: String) -> Order? {
    guard let (first, second, _) = numbers(text), first != second else { return nil }
    return first > 12 ? .day : second > 12 ? .month : nil
  }

  /// A day of three numbers in an order that others tell.
  static func day(_ text: String, _ order: Order) -> Day? {
    guard let (first, second, year) = numbers(text) else { return nil }
    return order == .day ? made(year, second, first) : made(year, first, second)
  }

  private static func numbers(_ text: String) -> (Int, Int, Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { "/-".contains($0) }.map {
      Int($0.trimmingSpaces)
    }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2],
      (1...31).contains(first), (1...31).contains(second), (1800...2200).contains(year)
    else { return nil }
    return (first, second, year)
  }

  private static func made(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return Day("\(year)-" + two(month) + "-" + two(day))
  }

  /// The months by their first letters, in the languages that heads are read in.
  private static let months: [String: Int] = {
    let names = [
      "jan janv ene gen sty", "feb fev fevr lut", "mar mars marz", "apr avr abr kwi",
      "mai may mag maj",
      "jun juin giu cze", "jul juil lug lip", "aug aout ago sie", "sep set wrz", "oct okt ott paz",
      "nov lis", "dec dez dic gru",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
