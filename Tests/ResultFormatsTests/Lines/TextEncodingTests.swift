import RaceReplay
import ResultFormats
import Testing

@testable import ResultReading

@Suite("The encoding of a text is told by the words that it makes")
struct TextEncodingTests {
  /// A table of the names in an encoding of one byte a character.
  private func table(_ names: [String], in code: String) throws -> [UInt8] {
    let encoding = try #require(TextEncoding(named: code))
    guard case .codePage(let page) = encoding.decoding else { return [] }
    let rows = names.enumerated().map { "\($0.offset + 1),\($0.element),35:0\($0.offset)" }
    let text = "Place,Name,Time\n" + rows.joined(separator: "\n") + "\n"
    return try text.unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      return UInt8(0x80 + (try #require(page.high.firstIndex(of: scalar), "\(scalar)")))
    }
  }

  private func read(_ bytes: [UInt8], encoding: String? = nil, piece: Int = .max) -> Readout {
    var request = FileRequest(file: "10km.csv", hint: "10km.csv")
    request.encoding = encoding.flatMap { TextEncoding(named: $0) }
    var reader = FileReader(request)
    var readout = Readout()
    for start in stride(from: 0, to: bytes.count, by: min(piece, bytes.count)) {
      let end = min(start + min(piece, bytes.count), bytes.count)
      readout.append(reader.consume(bytes[start..<end], isLast: false))
    }
    readout.append(reader.consume([], isLast: true))
    return readout
  }

  private func names(_ readout: Readout) -> [String] {
    readout.startList?.entries.map(\.athlete.name) ?? []
  }

  static let samples: [(encoding: String, names: [String])] = [
    ("windows-1252", ["José Muñoz", "Zoë Fell", "Jörg Müller", "Søren Åbo", "Françoise Blé"]),
    ("windows-1252", ["Guðrún Þórsdóttir", "Sigurður Ýmisson", "Þórdís Ævar"]),
    ("windows-1252", ["Søren Bjørk", "Kåre Fjærås"]),
    ("windows-1252", ["João Conceição", "Hélène Crépin", "Niccolò Solà"]),
    ("windows-1250", ["Paweł Przykład", "Święta Żółć", "Michał Wzór"]),
    ("iso-8859-2", ["Paweł Przykład", "Święta Żółć", "Šimon Vzorný"]),
    ("windows-1250", ["Jiří Dvořák", "Růžena Šípková", "Tomáš Kučera"]),
    ("windows-1250", ["Szűcs Péter", "Erdős Ödön", "Petőfi Kősa"]),
    ("windows-1254", ["Gökçe Yıldız", "Şükrü Doğan", "İlker Çağ"]),
    ("windows-1257", ["Žemaitis Šarūnas", "Gražvydas Ąžuolas", "Jānis Bērziņš"]),
    ("windows-1251", ["Анна Иванова", "Пётр Ёлкин", "ИВАН ПЕТРОВ"]),
    ("windows-1251", ["Олексій Ґалаґан", "Юлія Їжак", "Єва Приклад"]),
    ("windows-1253", ["Γιάννης Παράδειγμα", "Ελένη Δοκιμή", "ΝΙΚΟΣ ΠΑΠΠΑΣ"]),
    ("iso-8859-7", ["Άννα Παράδειγμα", "Ελένη Άμμου"]),
    ("iso-8859-5", ["Анна Иванова", "Пётр Ёлкин", "ИВАН ПЕТРОВ"]),
    ("koi8-r", ["Анна Иванова", "Пётр Ёлкин", "ИВАН ПЕТРОВ"]),
    ("koi8-u", ["Олексій Ґалаґан", "Юлія Їжак", "Єва Приклад"]),
    ("ibm866", ["Анна Иванова", "Пётр Ёлкин", "ИВАН ПЕТРОВ"]),
    ("ibm852", ["Paweł Przykład", "Święta Żółć", "Michał Wzór"]),
    ("ibm852", ["Jiří Dvořák", "Růžena Šípková", "Tomáš Kučera"]),
    ("ibm852", ["Szűcs Péter", "Erdős Ödön", "Petőfi Kősa"]),
    ("ibm437", ["José Muñoz", "Zoë Fell", "Jörg Müller", "Hélène Crépin"]),
    ("ibm850", ["Søren Åbo", "Kåre Fjærås", "João Conceição"]),
  ]

  @Test("by letters of the languages", arguments: samples)
  func languages(encoding: String, names: [String]) throws {
    let readout = read(try table(names, in: encoding))
    #expect(Set(self.names(readout)) == Set(names))
    let name = try #require(TextEncoding(named: encoding)).name
    #expect(readout.warnings.filter { $0.expected.contains(name) }.count == 1)
  }

  @Test("the same however the file is cut")
  func cuts() throws {
    let bytes = try table(["Paweł Przykład", "Jiří Vzorný"], in: "windows-1250")
    let whole = read(bytes)
    for piece in [1, 2, 7, 40] { #expect(read(bytes, piece: piece) == whole) }
    // The first letter that tells anything lies behind more than is held.
    let long =
      Array("Place,Name,Time\n".utf8)
      + Array((1...3000).flatMap { "\($0),Ada Birk \($0),35:02\n".utf8 })
      + bytes.dropFirst(16)
    let read = read(long)
    #expect(names(read).contains("Jiří Vzorný"))
    #expect(read == self.read(long, piece: 1009))
  }

  @Test(
    "Japanese and Chinese by their pairs of bytes",
    arguments: [
      (
        [0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59, 0x2c, 0x83, 0x5e, 0x83, 0x8d], "shift-jis"
      ),
      ([0xcd, 0xf5, 0xc0, 0xf6, 0x2c, 0xd5, 0xc5, 0xce, 0xb0], "gb18030"),
    ] as [([UInt8], String)])
  func pairs(bytes: [UInt8], code: String) {
    #expect(EncodingGuess(bytes).encoding.code == code)
  }

  @Test("a file in an encoding that needs the C library says so where there is none")
  func withoutLibrary() {
    let bytes =
      Array("Place,Name,Time\n1,".utf8) + [0xcd, 0xf5, 0xc0, 0xf6] + Array(",35:02\n".utf8)
    #expect(read(bytes).warnings.contains { $0.found.contains("GB 18030") })
  }

  @Test(
    "blanks before what tells a format tell none, wherever the file is cut",
    arguments: [1, 2, 3, 5, .max])
  func blanks(piece: Int) {
    let whole = Array("\n \n   \n{\"Events\": 1, \"a\": \"b\"}".utf8)
    let readout = read(whole, piece: piece)
    #expect(readout.warnings.map(\.text) == read(whole).warnings.map(\.text))
    #expect(readout.warnings.first?.text.contains("JSON") == true)
  }

  @Test("a stray byte in a file of UTF-8 leaves the rest of its line as it is")
  func stray() {
    let bytes =
      Array("Place,Name,Club,Time\n1,Zoë Fell,TV Übung ".utf8) + [0xe9] + Array(",35:02\n".utf8)
    let readout = read(bytes)
    #expect(names(readout) == ["Zoë Fell"])
    #expect(readout.startList?.entries.first?.club == "TV Übung é")
    #expect(readout.warnings.contains { $0.line == 2 && $0.expected.contains("Windows-1252") })
  }

  @Test("the guess is told where the first such byte stands")
  func place() throws {
    let warning = try #require(read(try table(["Ada Birk", "Paweł"], in: "cp1250")).warnings.first)
    #expect(warning.line == 3)
    #expect(warning.column == 7)
  }

  @Test("what is asked for is read so, and told only where bytes are none of it")
  func asked() throws {
    let bytes = try table(["José"], in: "windows-1252")
    let readout = read(bytes, encoding: "latin2")
    #expect(names(readout) == ["José"])
    #expect(!readout.warnings.contains { $0.found.contains("UTF-8") })
    let none = Array("Place,Name,Time\n1,Ada".utf8) + [0x98] + Array(",35:02\n".utf8)
    #expect(read(none, encoding: "cp1251").warnings.contains { $0.found.contains("1 byte") })
  }

  @Test(
    "names of encodings as people write them",
    arguments: [
      ("CP1250", "windows-1250"), ("latin2", "iso-8859-2"), ("ISO_8859-2", "iso-8859-2"),
      ("Shift_JIS", "shift-jis"), ("GBK", "gb18030"), ("UTF8", "utf-8"),
      ("Windows 1257", "windows-1257"),
    ])
  func names(text: String, code: String) {
    #expect(TextEncoding(named: text)?.code == code)
  }

  @Test("a name that is none is refused with the nearest")
  func unknownName() {
    #expect(TextEncoding(named: "windows-1259") == nil)
    #expect(TextEncoding.expected(insteadOf: "shift-jos").hasSuffix("did you mean shift-jis?"))
  }

  @Test("a result of FinishLynx in Polish")
  func lynx() throws {
    let encoding = try #require(TextEncoding(named: "windows-1250"))
    guard case .codePage(let page) = encoding.decoding else { return }
    let text =
      "1,1,1,800m K,,,,,,800,20:11:54.4049\n1,12,3,Wzór,Łucja,AZS Łódź,2:05.19,,2:05.190,,,,,,,,\n"
    let bytes = text.unicodeScalars.map { scalar in
      scalar.isASCII ? UInt8(scalar.value) : UInt8(0x80 + (page.high.firstIndex(of: scalar) ?? 0))
    }
    var reader = FileReader(FileRequest(file: "1.lif"))
    let entry = reader.readout(of: bytes).startList?.entries.first
    #expect(entry?.athlete.name == "Łucja Wzór")
    #expect(entry?.club == "AZS Łódź")
  }
}
