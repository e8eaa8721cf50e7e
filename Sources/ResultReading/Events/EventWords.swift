import Athletics

/// What is contested, as names of files and cells of tables say it: `5k`, `10 mile`, `42.195km`,
/// `110m hurdles`, `3000m SC`, `20km Race Walk`, `110HH`, `JT`, `Speerwurf`.
///
/// A distance needs a unit, and is never a part of a number.
package struct EventWords {
  private let tokens: [EventTokens.Token]
  private let names: [String]
  private let words: Set<String>
  /// Whether it is a cell under a head of events, and no free text: there short words are no names of
  /// people or places, and a comma parts thousands, which elsewhere parts event and heat.
  private let isCell: Bool

  private init(_ text: some StringProtocol, isCell: Bool) {
    tokens = EventTokens(String(text), groups: isCell).tokens.withoutPools
    names = tokens.map(\.folded)
    words = Set(names)
    self.isCell = isCell
  }

  /// What a path says: the file’s name first, then its folders.
  static func discipline(inPath path: String) -> Discipline? {
    var parts = path.split(separator: "/").map(String.init)
    // What stands behind the last point of a name is no word of it.
    if let name = parts.last, let point = name.lastIndex(of: "."), point > name.startIndex,
      name[point...].dropFirst().allSatisfy(\.isLetter)
    {
      parts[parts.count - 1] = String(name[..<point])
    }
    return parts.reversed().lazy.compactMap { discipline(inTitle: $0) }.first
  }

  /// What a line above a table says, or a name.
  package static func discipline(inTitle text: String) -> Discipline? {
    let event = EventWords(text, isCell: false)
    return event.timed ?? event.race ?? event.miles ?? event.field
  }

  /// What a cell says, where federations’ codes stand too.
  package static func discipline(inCell text: String) -> Discipline? {
    let event = EventWords(text, isCell: true)
    return event.coded ?? event.timed ?? event.race ?? event.miles ?? event.field ?? event
      .crossCountry
      ?? event.bareMetres
  }
}

extension [EventTokens.Token] {
  /// Without how long the pool is, between a number and its unit: `200 LC Meter`.
  fileprivate var withoutPools: [EventTokens.Token] {
    guard contains(where: { $0.folded == "lc" || $0.folded == "sc" }) else { return self }
    return indices.filter { index in
      let isPool = ["lc", "sc"].contains(self[index].folded)
      guard isPool, index > 0, self[index - 1].isNumber, index + 1 < count else { return true }
      return EventVocabulary.units[self[index + 1].folded]?.kind != nil
        || EventVocabulary.units[self[index + 1].folded] == nil
    }.map { self[$0] }
  }
}

extension EventWords {
  /// A run or walk over a distance, a relay, or a marathon.
  private var race: Discipline? {
    if let relay { return relay }
    if isRelay { return nil }
    for index in tokens.indices {
      if let found = distance(at: index) { return found }
    }
    if isHalf { return Discipline(code: "half-marathon") }
    // They go over five kilometres everywhere, and the juniors’ over two.
    if words.contains("parkrun") {
      return Discipline(code: words.contains("junior") || words.contains("juniors") ? "2km" : "5km")
    }
    if !words.isDisjoint(with: EventVocabulary.marathons) { return Discipline(code: "marathon") }
    return nil
  }

  /// `4x400m`, `4 × 100`.
  private var relay: Discipline? {
    for index in tokens.indices.dropLast(2) where tokens[index].isNumber {
      let leg = tokens[index + 2]
      guard ["x", "×"].contains(tokens[index + 1].folded), leg.isNumber else { continue }
      let unit = index + 3 < names.count ? names[index + 3] : ""
      guard
        EventVocabulary.units[unit] == .metres(nil) || !tokens.indices.contains(index + 3)
          || !["h", "km", "k", "miles", "mile", "yd"].contains(unit)
      else { return nil }
      return Discipline(code: names[index] + "x" + EventNumber.whole(leg.text) + "m")
    }
    return nil
  }

  private var isRelay: Bool {
    !words.isDisjoint(with: EventVocabulary.relays)
      || tokens.indices.contains { names[$0].hasPrefix("x") && $0 > 0 && tokens[$0 - 1].isNumber }
  }

  private var isHalf: Bool {
    if !words.isDisjoint(with: EventVocabulary.halfMarathons) || (isCell && words.contains("hm")) {
      return true
    }
    for index in names.indices where EventVocabulary.marathons.contains(names[index]) {
      if index > 0, EventVocabulary.halves.contains(names[index - 1]) { return true }
      if index > 1, names[index - 2] == "1", names[index - 1] == "2" { return true }
    }
    return names.count > 1 && names.contains("half")
      && EventVocabulary.otherHalves.isDisjoint(with: names)
  }

  /// A number with the unit behind it, and what the words beside them say.
  private func distance(at index: Int) -> Discipline? {
    let isWord = !tokens[index].isNumber
    guard let number = isWord ? EventVocabulary.numbers[names[index]] : tokens[index].text,
      index + 1 < tokens.count
    else { return nil }
    let next = tokens[index + 1]
    let after = index + 2 < tokens.count ? tokens[index + 2] : nil
    if !isWord, next.isJoined, let walk = codedWalk(number, next.text) { return walk }
    guard !next.isNumber, let unit = EventVocabulary.units[next.folded] else {
      // `3000 Hindernis`, `110 Hürden`: the kind stands for the unit, where there are such races.
      guard !isWord, !next.isNumber,
        let kind = EventVocabulary.kinds[next.folded] ?? (isCell ? shortKind(next) : nil)
      else { return nil }
      return isUsual(number, kind) ? EventNumber.discipline(number, .metres(kind)) : nil
    }
    if isWord, unit != .miles { return nil }
    // `800 K`, `2024 m 800`: a category behind a distance or a year.
    if next.folded == "k", !isKilometres(number) { return nil }
    if unit == .metres(nil), !next.isJoined, after?.isNumber == true { return nil }
    // `5 i`, `12 sh` in a name are no distances.
    if ["i", "ind", "sh"].contains(next.folded), !next.isJoined { return nil }
    let behind = after.flatMap { $0.isNumber ? nil : shortKind($0) }.flatMap { kind in
      // `1500m pl` is Polish, and no hurdles.
      kind == .walk || after.map { EventVocabulary.kinds[$0.folded] != nil } ?? false
        || isUsual(number, kind) ? kind : nil
    }
    return EventNumber.discipline(number, unit, kind: behind ?? kind)
  }

  private func shortKind(_ token: EventTokens.Token) -> EventVocabulary.Kind? {
    EventVocabulary.shortKinds[token.folded] ?? EventVocabulary.kinds[token.folded]
  }

  private func isUsual(_ number: String, _ kind: EventVocabulary.Kind) -> Bool {
    let digits = EventNumber.whole(number)
    return switch kind {
    case .hurdles: EventVocabulary.hurdles.contains(digits)
    case .steeplechase: EventVocabulary.steeplechases.contains(digits)
    case .walk: EventVocabulary.walks.contains(digits)
    }
  }

  /// Whether so many are kilometres with a K behind them: nobody runs 800 of them, and 800 K are women’s.
  private func isKilometres(_ number: String) -> Bool {
    Distance(EventNumber.decimal(number) + "m").map { $0 <= Distance(metres: 60) } ?? false
      || number == "100"
  }

  /// `5000W` is a federation’s code of a walk; `800W` are women.
  private func codedWalk(_ number: String, _ letters: String) -> Discipline? {
    guard isCell, letters == "W", EventVocabulary.walks.contains(number) else { return nil }
    return Discipline(code: number + "mw")
  }

  /// What any of the words says.
  private var kind: EventVocabulary.Kind? {
    for name in names {
      guard let kind = EventVocabulary.kinds[name],
        isCell || !EventVocabulary.doubtfulKinds.contains(name)
      else { continue }
      return kind
    }
    return nil
  }

  /// `5M`, `7.5M`: miles on the road, where so many metres are no race.
  private var miles: Discipline? {
    for (index, token) in tokens.enumerated() where token.isJoined && token.text == "M" && index > 0
    {
      guard tokens[index - 1].isNumber,
        let length = Distance(EventNumber.decimal(tokens[index - 1].text) + "m"),
        length < Distance(metres: 30)
      else { continue }
      return EventNumber.discipline(tokens[index - 1].text, .miles)
    }
    return nil
  }

  /// `24h`, `6 hour run`, `Stundenlauf`: a race over a time, who comes farthest wins.
  private var timed: Discipline? {
    for index in names.indices.dropFirst() {
      let number =
        tokens[index - 1].isNumber ? names[index - 1] : EventVocabulary.numbers[names[index - 1]]
      guard let number, let found = Discipline(code: number + "h") else { continue }
      // A 1 h or 2 h is a part of a time.
      // `1h` and `2h` are parts of a time.
      let isLetter =
        names[index] == "h" && (tokens[index].isJoined || (isCell && names.count == 2))
        && !["1", "2", "3"].contains(number)
      let isWord =
        EventVocabulary.hourWords.contains(names[index])
        && (isCell || !EventVocabulary.runs.isDisjoint(with: words) || names.count < 5)
      if isLetter || isWord || EventVocabulary.hourRuns.contains(names[index]) { return found }
    }
    return words.isDisjoint(with: EventVocabulary.hourRuns) ? nil : Discipline(code: "1h")
  }

  /// Federations’ codes: `JT`, `DEC`, `DT1.5K`, `JT700`, `MAR`, `HM`, `HMW`.
  private var coded: Discipline? {
    guard let first = tokens.first, first.text == first.text.uppercased(),
      tokens.count == 1
        || (tokens.count <= 3 && tokens[1].isNumber && first.text != "XC"
          && tokens.dropFirst().allSatisfy(\.isJoined))
    else { return nil }
    return EventVocabulary.codes[first.text].flatMap { Discipline(code: $0) }
  }

  private var crossCountry: Discipline? {
    words.isDisjoint(with: EventVocabulary.crossCountry)
      && !names.joined(separator: " ").contains("cross country") ? nil : .unknownDistance
  }

  /// A number and nothing else: metres, as federations’ codes have them.
  private var bareMetres: Discipline? {
    guard tokens.count == 1, let only = tokens.first, only.isNumber,
      let metres = Int(EventNumber.whole(only.text)), (50...50_000).contains(metres),
      metres % 5 == 0, metres == 2000 || !(1890...2100).contains(metres)
    else { return nil }
    return Discipline(code: "\(metres)m")
  }

  /// In names words of fewer letters are those of people and places.
  private static let lettersInNames = 7

  /// A field or combined event by its word in any of the languages.
  private var field: Discipline? {
    var best: EventVocabulary.FieldPhrase?
    for index in names.indices {
      for phrase in EventVocabulary.fieldPhrases[names[index]] ?? []
      where names[index...].starts(with: phrase.words) && phrase.line < best?.line ?? .max {
        if isCell || phrase.words.joined(separator: " ").count >= Self.lettersInNames {
          best = phrase
        }
      }
    }
    return best.flatMap { Discipline(code: $0.code) }
  }
}
