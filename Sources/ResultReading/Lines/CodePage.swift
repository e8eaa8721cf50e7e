/// An encoding of one byte a character, of which the first 128 are ASCII.
package struct CodePage: Sendable {
  /// The characters of the bytes from 0x80 on, U+FFFD for those that are none.
  let high: [Unicode.Scalar]
  /// The same in UTF-8.
  private let encoded: [[UInt8]]

  /// From the characters of the bytes from 0x80 on, or from 0xa0 on where those before are controls.
  init(_ characters: String) {
    var high = Array(characters.unicodeScalars)
    if high.count == 96 { high = (0x80...0x9f).map { Unicode.Scalar($0) } + high }
    self.high = high
    encoded = high.map { Array(String($0).utf8) }
  }

  /// The bytes as UTF-8; those that the encoding leaves open become U+FFFD.
  func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8 + 16)
    for byte in bytes { append(byte, to: &output) }
    return output
  }

  /// The bytes as UTF-8, of which those that are UTF-8 already stay.
  package func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var rest = bytes
    while let byte = rest.first {
      let length = rest.lengthOfCharacter ?? 0
      if length == 0 { append(byte, to: &output) } else { output += rest.prefix(length) }
      rest = rest.dropFirst(max(length, 1))
    }
    return output
  }

  private func append(_ byte: UInt8, to output: inout [UInt8]) {
    if byte < 0x80 { output.append(byte) } else { output += encoded[Int(byte) - 0x80] }
  }
}

extension ArraySlice<UInt8> {
  /// How many bytes the character of UTF-8 has that begins here; nothing where none does.
  var lengthOfCharacter: Int? {
    guard let first else { return nil }
    if first < 0x80 { return 1 }
    let length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
    let rest = dropFirst().prefix(Swift.max(length - 1, 0))
    guard length > 0, rest.count == length - 1, rest.allSatisfy({ $0 & 0xc0 == 0x80 }),
      let second = rest.first
    else { return nil }
    // Neither longer than need be, nor a surrogate, nor beyond the last character.
    switch first {
    case 0xe0: return second < 0xa0 ? nil : length
    case 0xed: return second > 0x9f ? nil : length
    case 0xf0: return second < 0x90 ? nil : length
    case 0xf4: return second > 0x8f ? nil : length
    default: return length
    }
  }
}

extension CodePage {
  /// Central Europe.
  static let windows1250 = CodePage(
    """
    €\u{fffd}‚\u{fffd}„…†‡\u{fffd}‰Š‹ŚŤŽŹ\u{fffd}‘’“”•–—\u{fffd}™š›śťžź\
    \u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
    ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙
    """)
  /// Cyrillic.
  static let windows1251 = CodePage(
    """
    ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{fffd}™љ›њќћџ\
    \u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї\
    АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
    абвгдежзийклмнопрстуфхцчшщъыьэюя
    """)
  /// Western Europe.
  package static let windows1252 = CodePage(
    """
    €\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ\
    \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
    """)
  /// Greek.
  static let windows1253 = CodePage(
    """
    €\u{fffd}‚ƒ„…†‡\u{fffd}‰\u{fffd}‹\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}‘’“”•–—\u{fffd}\
    ™\u{fffd}›\u{fffd}\u{fffd}\u{fffd}\u{fffd}\
    \u{a0}΅Ά£¤¥¦§¨©\u{fffd}«¬\u{ad}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ\
    ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{fffd}ΣΤΥΦΧΨΩΪΫάέήί\
    ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{fffd}
    """)
  /// Turkish.
  static let windows1254 = CodePage(
    """
    €\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}\u{fffd}\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}\u{fffd}Ÿ\
    \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß\
    àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ
    """)
  /// The Baltic.
  static let windows1257 = CodePage(
    """
    €\u{fffd}‚\u{fffd}„…†‡\u{fffd}‰\u{fffd}‹\u{fffd}¨ˇ¸\u{fffd}‘’“”•–—\u{fffd}™\u{fffd}\
    ›\u{fffd}¯˛\u{fffd}\
    \u{a0}\u{fffd}¢£¤\u{fffd}¦§Ø©Ŗ«¬\u{ad}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ\
    ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß\
    ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙
    """)
  /// ISO 8859-2, Central Europe.
  static let iso8859part2 = CodePage(
    """
    \u{a0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{ad}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
    ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙
    """)
  /// ISO 8859-7, Greek.
  static let iso8859part7 = CodePage(
    """
    \u{a0}‘’£€₯¦§¨©ͺ«¬\u{ad}\u{fffd}―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ\
    ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{fffd}ΣΤΥΦΧΨΩΪΫάέήί\
    ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{fffd}
    """)
}
