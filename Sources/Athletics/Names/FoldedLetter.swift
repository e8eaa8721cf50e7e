/// Letters as a search sees them: in lower case, without marks, in plain Latin where that is usual.
///
/// The standard library offers no decomposition, so the letters that carry their mark within
/// themselves stand in a table: Latin with Vietnamese, and the few of Greek and Cyrillic.
enum FoldedLetter {
  /// The letters that one scalar stands for, none for a mark.
  static func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.properties.lowercaseMapping }
    // A lower case may be two scalars: İ becomes i and a dot above.
    return scalar.properties.lowercaseMapping.unicodeScalars.reduce(into: "") { folded, lower in
      guard lower.properties.generalCategory != .nonspacingMark else { return }
      folded += plain[lower] ?? String(lower)
    }
  }

  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = [:]
    for (letters, marked) in rows {
      for scalar in marked.unicodeScalars { plain[scalar] = letters }
    }
    return plain
  }()

  /// What is written, then every letter that is read as it.
  private static let rows: [(letters: String, marked: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧəḁẚạảấầẩẫậắằẳẵặⱥ"),
    ("ae", "æǣǽ"),
    ("b", "ƀɓḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđɖɗḋḍḏḑḓ"),
    ("dz", "ǆǳ"),
    ("e", "èéêëēĕėęěǝȅȇȩɛḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ƒḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋɨḭḯỉị"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ķĸƙǩḱḳḵ"),
    ("l", "ĺļľŀłƚḷḹḻḽ"),
    ("lj", "ǉ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŉŋǹṅṇṉṋ"),
    ("nj", "ǌ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("t", "ţťŧțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷƴȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("ʒ", "ǯ"),
    ("α", "ά"),
    ("ε", "έ"),
    ("η", "ή"),
    ("ι", "ΐίϊ"),
    ("ο", "ό"),
    ("σ", "ς"),
    ("υ", "ΰϋύ"),
    ("ω", "ώ"),
    ("г", "ѓ"),
    ("е", "ѐё"),
    ("и", "йѝ"),
    ("к", "ќ"),
    ("у", "ў"),
    ("і", "ї"),
  ]
}
