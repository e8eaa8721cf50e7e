/// What encoding some text is in, by what makes letters and words of its bytes.
///
/// Each byte above ASCII counts two where the word that it stands in could be one of a language, one
/// where it would be a rare one, and nothing else; what an encoding does not know at all counts
/// against it. Between equals the likelier stands first in the list.
package struct EncodingGuess {
  /// The likeliest; Windows-1252 where nothing speaks for any other.
  package let encoding: TextEncoding
  /// Of a hundred bytes above ASCII, as many make words.
  let percent: Int

  /// Guesses by a sample of a file, which may end within a character.
  package init(_ bytes: [UInt8]) {
    let most = max(1, 2 * bytes.count { $0 >= 0x80 })
    var best = (encoding: TextEncoding.western, points: Int.min)
    for encoding in TextEncoding.guessed {
      let points =
        switch encoding.decoding {
        case .codePage(let page): PageWords(page).points(of: bytes)
        default: PairedCharacters(of: encoding).points(of: bytes)
        }
      // So much must speak for it that a word or two of a long list are none.
      if best.points == .min || points > best.points + most / 40 { best = (encoding, points) }
    }
    encoding = best.encoding
    percent = max(0, min(100, best.points * 100 / most))
  }
}

/// What a byte above ASCII is in a code page.
private struct PageLetter {
  /// One bit for each language that has it, and for each that often has.
  var known: UInt32 = 0
  var common: UInt32 = 0
  var isLetter = false
  var isUpper = false
  var isSign = false
  /// Whether it stands right behind a letter in no language: `Paweł` is not `Pawe€`.
  var isApart = false
  var isVowel = false
  /// Whether the code page has no character here.
  var isNone = false
  /// Whether it may stand in a word beside capitals and small letters.
  var hasCase = true
}

/// Words of a text in a code page.
private struct PageWords {
  private let letters: [PageLetter]

  init(_ page: CodePage) {
    letters = page.high.map { scalar in
      var letter = PageLetter()
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      let small = lower.count == 1 ? lower.first ?? scalar : scalar
      for (index, alphabet) in Alphabet.all.enumerated() {
        if alphabet.common.contains(small) { letter.common |= 1 << index }
        if alphabet.rare.contains(small) { letter.known |= 1 << index }
      }
      letter.known |= letter.common
      letter.isSign = Alphabet.signs.contains(scalar)
      letter.isApart = Alphabet.signsApart.contains(scalar)
      letter.isLetter = !letter.isSign && scalar.properties.isAlphabetic
      letter.isUpper = scalar.properties.isUppercase
      letter.hasCase = scalar != "ß"
      letter.isVowel = Alphabet.vowels.contains(small)
      letter.isNone = scalar == "\u{fffd}" || (0x80...0x9f).contains(scalar.value)
      return letter
    }
  }

  private static let latin = mask(of: .latin)

  private static func mask(of script: Alphabet.Script) -> UInt32 {
    Alphabet.all.indices.reduce(0) { Alphabet.all[$1].script == script ? $0 | 1 << $1 : $0 }
  }

  func points(of bytes: [UInt8]) -> Int {
    var points = 0
    var word = Word()
    for byte in bytes {
      if byte < 0x80 {
        if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7a {
          word.takeASCII(isUpper: byte & 0x20 == 0)
        } else {
          points += word.end()
        }
        continue
      }
      let letter = letters[Int(byte) - 0x80]
      if letter.isLetter {
        word.take(letter)
        continue
      }
      let isWithin = letter.isApart && !word.isEmpty
      points += word.end()
      if letter.isNone { points -= 4 } else if letter.isSign, !isWithin { points += 2 }
    }
    return points + word.end()
  }

  /// A word as far as it has been read.
  private struct Word {
    private var known = UInt32.max
    private var common = UInt32.max
    private var plain = 0
    private var others = 0
    private var uppers = 0
    private var isOdd = false
    private var isAfterLower = false
    private var consonants = 0
    private var mostConsonants = 0
    private var hasVowel = false

    var isEmpty: Bool { plain + others == 0 }

    mutating func takeASCII(isUpper: Bool) {
      // `McÉ…` is a name; `PaweŁ` is none.
      note(isUpper: isUpper, isPlain: true)
      plain += 1
    }

    mutating func take(_ letter: PageLetter) {
      if letter.hasCase { note(isUpper: letter.isUpper, isPlain: false) }
      known &= letter.known
      common &= letter.common
      others += 1
      consonants = letter.isVowel ? 0 : consonants + 1
      mostConsonants = max(mostConsonants, consonants)
      hasVowel = hasVowel || letter.isVowel
    }

    private mutating func note(isUpper: Bool, isPlain: Bool) {
      if isUpper, isAfterLower, !isPlain { isOdd = true }
      if !isUpper, uppers > 1, !isPlain { isOdd = true }
      uppers = isUpper ? uppers + 1 : 0
      isAfterLower = !isUpper
    }

    /// What the word counts; begins the next.
    mutating func end() -> Int {
      defer { self = Word() }
      guard others > 0, plain + others > 1, !isOdd else { return 0 }
      func isWord(_ languages: UInt32) -> Bool {
        // `Łódź` has three such letters of four; a word of nothing else is of another script.
        if languages & latin != 0, others <= plain + min(plain, 2) || (plain == 1 && others < 4) {
          return true
        }
        return languages & ~latin != 0 && plain == 0 && hasVowel && mostConsonants < 5
      }
      return isWord(common) ? 2 * others : isWord(known) ? others : 0
    }
  }
}

/// Characters of two bytes, as Japanese and Chinese have them.
private struct PairedCharacters {
  private let isJapanese: Bool

  init(of encoding: TextEncoding) { isJapanese = encoding == .shiftJIS }

  func points(of bytes: [UInt8]) -> Int {
    var points = 0
    var index = 0
    var before: UInt8 = 0
    while index < bytes.count {
      let first = bytes[index]
      defer { before = first }
      index += 1
      guard first >= 0x80 else { continue }
      let isAlone = isJapanese && (0xa1...0xdf).contains(first)
      if isAlone { continue }
      guard index < bytes.count, isSecond(bytes[index]), first > 0x80, first < 0xfd else {
        points -= 4
        continue
      }
      let second = bytes[index]
      // A letter right before is the beginning of a word that goes on.
      let isWithin = (0x61...0x7a).contains(before)
      if !isWithin { points += worth(first, second) * (second < 0x80 ? 1 : 2) }
      index += 1
    }
    return points
  }

  private func isSecond(_ byte: UInt8) -> Bool {
    byte >= (isJapanese ? 0x40 : 0x30) && byte != 0x7f && byte < (isJapanese ? 0xfd : 0xff)
  }

  /// Two for a character that names are made of, one for a rare one.
  private func worth(_ first: UInt8, _ second: UInt8) -> Int {
    switch (first, isJapanese) {
    // Signs and letters, kana, then Kanji of the two levels.
    case (0x81...0x83, true), (0x88...0x97, true): 2
    case (0x98...0x9f, true), (0xe0...0xea, true): 1
    case (0xa1...0xa3, false), (0xb0...0xd7, false): second >= 0xa1 ? 2 : 1
    case (0xd8...0xf7, false): second >= 0xa1 ? 1 : 0
    default: 0
    }
  }
}
