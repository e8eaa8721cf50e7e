/// Warnings in groups of a kind, so that many of them are told in few lines; every one is kept.
///
/// The first five of a kind are told in full, then how many more there are and up to which line;
/// after the fiftieth kind only how many there are.
package struct WarningGroups: Sendable {
  /// A line of what is told.
  package enum Row: Hashable, Sendable {
    /// One in full, by its number among all.
    case warning(Int)
    case more(More)
  }

  /// How many there are beside those told in full.
  package struct More: Hashable, Sendable {
    package fileprivate(set) var count = 0
    /// Nothing where they are of several kinds.
    package let file: String?
    package let key: String?
    /// The last line that one of them is about.
    package fileprivate(set) var line: Int?

    /// `times.csv: 800m: 29,995 more like this, to line 199,876`.
    package var text: String {
      guard let file else { return count.inGroups + " more of other kinds" }
      let more = FewOfMany.more(count) + (line.map { ", to line " + $0.inGroups } ?? "")
      return [file, key, more].compactMap { $0 }.joined(separator: ": ")
    }
  }

  /// All warnings of a kind.
  package struct Group: Sendable {
    /// Their numbers among all.
    package fileprivate(set) var numbers: [Int] = []
    fileprivate var more: More
  }

  private static let mostKinds = 50

  package private(set) var warnings: [Warning] = []
  /// Whether a file could not be used.
  package private(set) var hasErrors = false
  /// What is told, in the order of the warnings.
  package private(set) var rows: [Row] = []
  /// In the order of their first.
  package private(set) var groups: [Group] = []
  /// Those that are of further kinds.
  package private(set) var others = Group(more: More(file: nil, key: nil))
  private var numbers: [Warning.Kind: Int] = [:]

  package init(_ warnings: [Warning] = []) { append(warnings) }

  /// Whether some are not told in full.
  package var isCut: Bool { rows.contains(where: \.isMore) }

  /// A line in words.
  package func text(of row: Row) -> String {
    switch row {
    case .warning(let number): warnings[number].text
    case .more(let more): more.text
    }
  }

  package mutating func append(_ new: [Warning]) {
    guard !new.isEmpty else { return }
    let start = warnings.count
    warnings += new
    hasErrors = hasErrors || new.contains(where: \.isError)
    for index in start..<warnings.count { count(index) }
    var rows: [(at: Int, row: Row)] = []
    for group in groups {
      let told = group.numbers.prefix(FewOfMany.shown)
      rows += told.map { (2 * $0, .warning($0)) }
      // Behind the last of its kind that is told.
      if group.more.count > 0 { rows.append((2 * (told.last ?? 0) + 1, .more(group.more))) }
    }
    rows.sort { $0.at < $1.at }
    if others.more.count > 0 { rows.append((.max, .more(others.more))) }
    self.rows = rows.map(\.row)
  }

  private mutating func count(_ index: Int) {
    let warning = warnings[index]
    let kind = warning.kind
    guard let number = numbers[kind] ?? add(kind, of: warning) else {
      others.numbers.append(index)
      others.more.count += 1
      return
    }
    groups[number].numbers.append(index)
    if groups[number].numbers.count > FewOfMany.shown {
      groups[number].more.count += 1
      groups[number].more.line = [groups[number].more.line, warning.line].compactMap { $0 }.max()
    }
  }

  /// The number of a new group; nothing where there are enough.
  private mutating func add(_ kind: Warning.Kind, of warning: Warning) -> Int? {
    guard groups.count < Self.mostKinds else { return nil }
    numbers[kind] = groups.count
    groups.append(Group(more: More(file: warning.file, key: warning.key)))
    return groups.count - 1
  }
}

extension WarningGroups.Row {
  fileprivate var isMore: Bool { if case .more = self { true } else { false } }
}
