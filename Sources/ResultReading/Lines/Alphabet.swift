/// The letters of a language beside those from a to z, by which it is told what encoding makes words
/// of a text.
struct Alphabet: Sendable {
  enum Script: Sendable { case latin, cyrillic, greek }

  let script: Script
  /// In lower case.
  let common: Set<Unicode.Scalar>
  /// Those that the language has and seldom uses.
  let rare: Set<Unicode.Scalar>

  private init(_ script: Script, _ common: String, rare: String = "") {
    self.script = script
    self.common = Set(common.unicodeScalars)
    self.rare = Set(rare.unicodeScalars)
  }

  /// A line a language.
  static let all: [Alphabet] = [
    // French, German, Spanish, Portuguese, Italian, Swedish and Finnish, Danish and Norwegian, Dutch.
    Alphabet(.latin, "éèêçëïôâîà", rare: "ùûœæüÿ"),
    Alphabet(.latin, "äöüß", rare: "é"),
    Alphabet(.latin, "áéíóúñü"),
    Alphabet(.latin, "ãçáéíóúâêôà", rare: "õü"),
    Alphabet(.latin, "àèéìòù"),
    Alphabet(.latin, "åäöé", rare: "šžü"),
    Alphabet(.latin, "æøåéö", rare: "òôü"),
    Alphabet(.latin, "ëïéöüè"),
    // Icelandic, Catalan, Irish and Scottish.
    Alphabet(.latin, "áéíóúæö", rare: "ýþð"),
    Alphabet(.latin, "àèéíòóúçïü"),
    Alphabet(.latin, "áéíóúàèìòù"),
    // Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian.
    Alphabet(.latin, "ąćęłńóśźż"),
    Alphabet(.latin, "áčďéěíňóřšťúůýž"),
    Alphabet(.latin, "áäčďéíľňóôšťúýž", rare: "ĺŕ"),
    Alphabet(.latin, "áéíóöőúüű"),
    Alphabet(.latin, "čćđšž"),
    Alphabet(.latin, "ăâîșțşţ"),
    // Lithuanian, Latvian, Estonian, Turkish.
    Alphabet(.latin, "ąčęėįšųūž"),
    Alphabet(.latin, "āčēģīķļņšūž", rare: "ŗō"),
    Alphabet(.latin, "äöü", rare: "õšž"),
    Alphabet(.latin, "çğıöşüİ", rare: "âîû"),
    // Russian, Ukrainian, Belarusian, Serbian, Macedonian.
    Alphabet(.cyrillic, "абвгдежзийклмнопрстуфхцчшщъыьэюя", rare: "ё"),
    Alphabet(.cyrillic, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    Alphabet(.cyrillic, "абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    Alphabet(.cyrillic, "абвгдђежзијклљмнњопрстћуфхцчџш"),
    Alphabet(.cyrillic, "абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
    Alphabet(.greek, "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ", rare: "ϊϋΐΰ"),
  ]

  /// The vowels of the scripts that are not Latin.
  static let vowels = Set("аеёиоуыэюяіїєαεηιουωάέήίόύώϊϋΐΰ".unicodeScalars)

  /// What stands between words in any language.
  static let signs = Set("‘’‚“”„–—…•°º«»½¼¾€§©®™′·ª\u{a0}".unicodeScalars)

  /// Those of them that stand behind a blank or a figure.
  static let signsApart = Set("•«¼½¾€§©®·".unicodeScalars)
}
