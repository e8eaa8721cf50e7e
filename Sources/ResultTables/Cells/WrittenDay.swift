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
