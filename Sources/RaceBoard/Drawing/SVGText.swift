import CellGrid

/// How wide text is in a picture, in points: an estimate for the widest of the usual typefaces, since
/// whoever opens the picture brings the letters.
enum SVGText {
  /// The look of a line of text, as the style sheet has it.
  enum Weight {
    case plain, bold, title

    fileprivate var factor: Double {
      switch self {
      case .plain: 1
      case .bold: 1.13
      case .title: 1.32
      }
    }
  }

  static func width(of text: String, _ weight: Weight = .plain) -> Double {
    VisibleText.of(text).reduce(0) { $0 + width(of: $1) } * weight.factor
  }

  private static func width(of character: Character) -> Double {
    if character.isUppercase { return 8.5 }
    if character.isNumber { return 7.7 }
    if ".,:; '’·|ijl".contains(character) { return 4 }
    return DisplayWidth.of(character) > 1 ? 12 : 7.4
  }

  /// The text in lines of at most a width; a longer word has a line to itself, or is cut in pieces. What
  /// parts two words stays with the first.
  static func wrapped(_ text: String, to width: Double, _ weight: Weight = .plain) -> [String] {
    var lines: [String] = []
    var words: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      if let last = words.indices.last, separators.contains(word) {
        words[last] += " " + word
      } else {
        words.append(word)
      }
    }
    for word in words.flatMap({ pieces(of: $0, width, weight) }) {
      if let last = lines.last, Self.width(of: last + " " + word, weight) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  private static let separators: Set<String> = ["·", "›"]

  private static func pieces(of word: String, _ width: Double, _ weight: Weight) -> [String] {
    guard Self.width(of: word, weight) > width else { return [word] }
    var pieces = [""]
    for character in word {
      let longer = pieces[pieces.count - 1] + String(character)
      if pieces[pieces.count - 1].isEmpty || Self.width(of: longer, weight) <= width {
        pieces[pieces.count - 1] = longer
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}

extension LineLabel {
  /// The label in no more than a width in points.
  func fitted(to width: Double, _ weight: SVGText.Weight) -> String {
    var columns = DisplayWidth.of(text)
    while columns > 1, SVGText.width(of: fitted(to: columns), weight) > width { columns -= 1 }
    return fitted(to: columns)
  }
}
