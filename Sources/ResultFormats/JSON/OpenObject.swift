import ResultReading

/// A JSON object that is being read key by key: what is left of it is what was not understood.
struct OpenObject {
  /// The column of the object itself, for keys that are missing.
  let column: Int
  /// Every member of the object, in order.
  let all: [JSONMember]
  private var isRead: [Bool]
  /// Values that could not be used; their members are kept.
  var problems: [Problem] = []
  private var refused: Set<String> = []

  init(_ element: JSONElement) throws(Problem) {
    guard case .object(let members) = element.value else {
      throw element.mismatch("an object")
    }
    column = element.column
    all = members
    isRead = Array(repeating: false, count: members.count)
  }

  /// What has not been read, in order.
  var members: [JSONMember] {
    zip(all, isRead).compactMap { $0.1 ? nil : $0.0 }
  }

  /// The position of a key that has not been read.
  private func index(of key: String) -> Int? {
    guard let index = all.firstIndex(where: { $0.key == key }), !isRead[index] else { return nil }
    return index
  }

  func has(_ key: String) -> Bool { index(of: key) != nil }

  /// The value of a key as it is written, read or not.
  func element(_ key: String) -> JSONElement? { all.first { $0.key == key }?.element }

  /// The value of a key, nothing where the key is missing; throws where it cannot be used.
  mutating func strict<Value>(
    _ key: String, _ shape: JSONShape<Value>
  ) throws(Problem) -> Value? {
    guard let index = index(of: key) else { return nil }
    let value: Value
    do { value = try shape.read(all[index].element) } catch { throw error.under(key) }
    isRead[index] = true
    return value
  }

  /// The value of a key that must be there.
  mutating func required<Value>(
    _ key: String, _ expected: String, _ shape: JSONShape<Value>
  ) throws(Problem) -> Value {
    guard let value = try strict(key, shape) else {
      throw Problem(column: column, key: key, found: "no such key", expected: expected)
    }
    return value
  }

  /// The value of a key that can be done without: one that cannot be used stays among the members
  /// and becomes a problem.
  mutating func optional<Value>(
    _ key: String, _ shape: JSONShape<Value>
  ) -> Value? {
    do { return try strict(key, shape) } catch {
      refuse(error)
      return nil
    }
  }

  /// Notes a problem with a member that stays.
  mutating func refuse(_ problem: Problem) {
    problems.append(problem)
    if let key = problem.key { refused.insert(key) }
  }

  func hasRefused(_ key: String) -> Bool { refused.contains(key) }

  /// Notes keys that nobody asked for and that look like a slip of the pen.
  mutating func noteMisspelled(known: [String]) {
    for member in members where !refused.contains(member.key) && !known.contains(member.key) {
      let absent = known.filter { key in !all.contains { $0.key == key } }
      guard let near = NearestWord.to(member.key, in: absent) else { continue }
      problems.append(
        Problem(
          column: member.keyColumn, key: member.key.plainOrQuoted, found: "an unknown key",
          expected: "\(near.quoted), perhaps; it is kept as it is"))
    }
  }
}

extension String {
  /// A key as a warning shows it: quoted only where it is no plain word.
  fileprivate var plainOrQuoted: String {
    let isPlain =
      (1...40).contains(utf8.count)
      && utf8.allSatisfy { (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    return isPlain ? self : quoted
  }
}
