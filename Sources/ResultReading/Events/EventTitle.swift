import Athletics

/// What the name or code of an event says: `4 x 400m Mixed relay`, `Women’s 100m`, `3000SC`, `LJ`.
package struct EventTitle {
  /// What is contested; nothing where the title names no event.
  package let discipline: Discipline?
  /// Nothing where no sex is told.
  package let category: Category?

  /// Reads a title in any case and language of those known.
  package init(_ title: String) {
    var words = Self.words(title)
    var sex: Character?
    var groups: [String] = []
    if let index = words.firstIndex(where: { Self.sexes[$0] != nil }) {
      sex = Self.sexes[words.remove(at: index)]
      if index < words.count, Self.isAge(words[index], before: words.dropFirst(index + 1).first) {
        groups.append(words.remove(at: index))
      }
    }
    // `T54 Men`, `Men U20 T54`: an age group and a class wherever they stand, in this order.
    groups += words.filter(Self.isGroup)
    let ending =
      groups.filter { !Self.isClass($0) }.prefix(1) + groups.filter(Self.isClass).prefix(1)
    let onFoot = sex.flatMap {
      Category(code: String($0) + ending.joined()) ?? Category(code: String($0))
    }
    category = Category.told(onFoot, by: words)
    words.removeAll { Self.silent.contains($0) || Self.isGroup($0) }
    discipline =
      Self.discipline(words.joined()) ?? EventWords.discipline(inCell: words.joined(separator: " "))
      ?? EventWords.discipline(inCell: title)
  }

  /// Lower-case words of letters and digits; `10,000` and `Men’s` are one word each.
  private static func words(_ title: String) -> [String] {
    let signs = Array(title.lowercased())
    var text = ""
    for (index, sign) in signs.enumerated() {
      let isBetweenDigits =
        index > 0 && index + 1 < signs.count && signs[index - 1].isWholeNumber
        && signs[index + 1].isWholeNumber
      if sign == "'" || sign == "’" || (sign == "," && isBetweenDigits) { continue }
      text.append(sign == "×" ? "x" : sign == "." && !isBetweenDigits ? " " : sign)
    }
    return text.split { !$0.isLetter && !$0.isWholeNumber && $0 != "." }.map(String.init)
  }

  /// Whether the word behind a sex is an age group: `u20`, or a number that is no distance.
  private static func isAge(_ word: String, before next: String?) -> Bool {
    guard word.last?.isWholeNumber == true else { return false }
    if word.first?.isLetter == true { return true }
    guard let next, word.utf8.count == 2 else { return false }
    return next.first?.isWholeNumber == true || !distanceWords.contains(next)
  }

  /// Whether a word is an age group or a class by itself: `u20`, `t54`.
  private static func isGroup(_ word: String) -> Bool {
    isClass(word) || (word.first == "u" && hasTwoDigits(word))
  }

  private static func isClass(_ word: String) -> Bool {
    (word.first == "t" || word.first == "f") && hasTwoDigits(word)
  }

  private static func hasTwoDigits(_ word: String) -> Bool {
    word.count == 3 && word.dropFirst().allSatisfy { $0.isASCII && $0.isWholeNumber }
  }

  private static func discipline(_ text: String) -> Discipline? {
    if let code = names[text] { return Discipline(code: code) }
    var text = text
    for (word, ending) in endings where text.hasSuffix(word) {
      text = text.dropLast(word.utf8.count) + ending
      break
    }
    if let discipline = Discipline(code: text) { return discipline }
    let figures = text.prefix { $0.isWholeNumber || $0 == "." || $0 == "x" }
    guard figures.contains(where: \.isWholeNumber) else { return nil }
    switch text.dropFirst(figures.count) {
    case "": return Discipline(code: figures + "m")
    case "h", "sc", "w": return Discipline(code: figures + "m" + text.dropFirst(figures.count))
    case "kw": return Discipline(code: figures + "kmw")
    default: return nil
    }
  }

  private static let sexes: [String: Character] = [
    "men": "m", "mens": "m", "male": "m", "boys": "m", "women": "w", "womens": "w", "female": "w",
    "girls": "w", "mixed": "x",
  ]

  private static let silent: Set<String> = ["race", "relay", "open", "senior", "run", "wheelchair"]
  private static let distanceWords: Set<String> = [
    "m", "km", "x", "metres", "meters", "metre", "meter", "hurdles", "steeplechase", "walk", "mile",
  ]

  private static let endings = [
    ("metreshurdles", "mh"), ("metershurdles", "mh"), ("metressteeplechase", "msc"),
    ("meterssteeplechase", "msc"), ("hurdles", "h"), ("steeplechase", "sc"), ("walk", "w"),
    ("metres", "m"), ("meters", "m"),
  ]

  /// Names that are those of no other place.
  private static let names = [
    "marathonwalk": "marathon-walk-relay", "ofunknowndistance": "unknown-distance",
  ]
}
