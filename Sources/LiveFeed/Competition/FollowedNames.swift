import ResultFormats

/// Under which name each race is handed on that sources call by their own.
struct FollowedNames: Sendable {
  private struct Own: Hashable {
    let source: Int
    let race: String
  }

  private var names: [Own: String] = [:]
  private var likenesses: [String: RaceLikeness] = [:]
  /// By what like races share.
  private var byKey: [String: [String]] = [:]

  subscript(source: Int, race: String) -> String? {
    get { names[Own(source: source, race: race)] }
    set { names[Own(source: source, race: race)] = newValue }
  }

  /// Takes in what a race is like.
  mutating func add(_ name: String, _ likeness: RaceLikeness) {
    for key in likenesses[name]?.keys ?? [] { byKey[key]?.removeAll { $0 == name } }
    likenesses[name] = likeness
    for key in likeness.keys { byKey[key, default: []].append(name) }
  }

  /// The race that is like one, of several the one that came last.
  ///
  /// - Parameter isMeant: which are asked at all.
  func like(_ likeness: RaceLikeness, where isMeant: (String) -> Bool) -> String? {
    for key in likeness.keys {
      for name in (byKey[key] ?? []).suffix(Self.mostAlike).reversed() where isMeant(name) {
        if likenesses[name]?.isSame(as: likeness) == true { return name }
      }
    }
    return nil
  }

  /// How many races are asked that have an event, a round and a heat in common.
  private static let mostAlike = 100

  /// A name that no race has: that of the source, with its feed where another race has it.
  func free(_ race: String, of feed: String) -> String {
    guard likenesses[race] != nil else { return race }
    let own = race + " · " + feed
    var name = own
    var number = 2
    while likenesses[name] != nil {
      name = "\(own) \(number)"
      number += 1
    }
    return name
  }

  /// The names of the attempts that a source has told before one of its races; none where that is the
  /// first.
  func attempts(before race: String, of source: Int) -> [String] {
    guard let base = race.firstRange(of: Self.attempt).map({ race[..<$0.lowerBound] }) else {
      return []
    }
    let known = names.filter { own, _ in
      own.source == source && own.race != race
        && (own.race == base || own.race.hasPrefix(base + Self.attempt))
    }
    return Set(known.values).sorted()
  }

  private static let attempt = ", attempt "

  /// Lets all but one source tell of another race what they tell of one.
  mutating func move(from old: String, to new: String, but source: Int) {
    for (own, name) in names where name == old && own.source != source { names[own] = new }
  }
}
