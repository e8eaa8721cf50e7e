/// A list of a scoreboard while it comes: head, rows and end are one, and count together.
struct ScoreboardList: Sendable {
  /// How many rows are taken.
  static let mostRows = 2000

  let head: ScoreboardHead
  /// Whether the head was lost.
  let isHeadless: Bool
  private(set) var rows: [String: ScoreboardRow] = [:]
  /// In the order in which they came.
  private(set) var keys: [String] = []
  private(set) var isTooLong = false

  init(_ head: ScoreboardHead, isHeadless: Bool = false) {
    self.head = head
    self.isHeadless = isHeadless
  }

  mutating func add(_ row: ScoreboardRow) {
    guard var key = row.key else { return }
    if let other = rows[key],
      other.line.givenName != row.line.givenName
        || other.line.familyName != row.line.familyName
    {
      key += " \(row.line.givenName) \(row.line.familyName)"
    }
    guard rows[key] == nil else {
      rows[key] = row
      return
    }
    guard keys.count < Self.mostRows else {
      isTooLong = true
      return
    }
    keys.append(key)
    rows[key] = row
  }

  /// Leaves those out who are not to be kept.
  mutating func keep(_ isKept: (String) -> Bool) {
    keys.removeAll { !isKept($0) }
    rows = rows.filter { isKept($0.key) }
  }

  /// Whether nothing of it was lost, once its end has come.
  var isWhole: Bool {
    !isHeadless && !isTooLong && !keys.isEmpty && keys.count >= head.count ?? 0
  }

  /// Takes in what another list of the same rows has, where this one lacks it.
  func completed(by other: ScoreboardList?) -> ScoreboardList {
    guard let other else { return self }
    var all = self
    for key in other.keys where rows[key] == nil && all.keys.count < Self.mostRows {
      all.keys.append(key)
      all.rows[key] = other.rows[key]
    }
    return all
  }

  /// The three lists by what they are: one whose head is that of any is a result once it is official
  /// and has one.
  var family: ScoreboardFamily {
    guard head.isOfAnyFamily, head.isOfficial else { return head.family }
    return rows.values.contains { !$0.line.time.isEmpty } ? .result : .running
  }
}
