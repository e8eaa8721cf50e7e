import Athletics
import RaceReplay
import ResultFormats
import Testing

@testable import ResultReading
@testable import ResultTables

/// Whatever lastlap writes is read again when someone has renamed its heads, moved its columns, put titles
/// above and saved it in the encoding of their country.
@Suite("Tables renamed, shuffled, titled and in any encoding")
struct RenamedTableTests {
  /// Invented athletes in the letters of an encoding.
  private static let names: [(encoding: String, names: [String])] = [
    ("utf-8", ["Zoë Fell", "Łucja Przykład", "Анна Примерова", "Γιάννα Δείγμα"]),
    ("windows-1250", ["Łucja Przykład", "Żaneta Świąder", "Małgorzata Wąs", "Jiřina Příkladová"]),
    ("windows-1251", ["Анна Примерова", "Юлия Щукина", "Ирина Жданова", "Ольга Образцова"]),
    ("windows-1252", ["Zoë Müller", "Begoña Peña", "Åsa Sjöström", "Chloé Lefèvre"]),
    ("windows-1253", ["Γιάννα Δείγμα", "Άννα Ζήση", "Ελένη Ψαρρά", "Μαρία Δοκιμή"]),
    ("windows-1254", ["Ayşe Gündoğdu", "Çağla Şimşek", "İpek Yıldız", "Gülşah Örnek"]),
    ("windows-1257", ["Līga Bērziņa", "Ģertrūde Kļaviņa", "Žanete Šķēle", "Rūta Paraugė"]),
  ]

  private static func race(_ names: [String], _ random: inout SeededRandom) throws -> Readout {
    var readout = Readout()
    let race = Race(
      competition: Competition(id: "spring-games-2031", name: "Spring Games 2031"),
      discipline: try #require(Discipline(code: "800m")),
      category: try #require(Category(code: "w")), round: "final",
      day: Day("2031-05-04").map { DatedDay($0) }, venue: "Quarry Field")
    let nations = ["NOR", "KEN", "GBR", "POL"].compactMap { Nation($0) }
    let entries = names.enumerated().map { index, name in
      Entry(
        athlete: Athlete(name: name), nation: nations.randomElement(using: &random),
        club: index == 1 ? nil : "AC \(index)", bib: "\(index * 7 + 3)", lane: index + 1)
    }
    readout.startList = StartList(race: race, entries: entries)
    for index in entries.indices {
      let id = EntryID(index)
      let finish = PrintedTime(
        time: RaceTime(ticks: (1_210_000 + Int64(index) * 7_100)), decimals: 2)
      let split = PrintedTime(time: RaceTime(ticks: 600_000 + Int64(index) * 1_000), decimals: 1)
      readout.logged.append(
        LoggedReport(
          Report(
            .markPoint(Distance(metres: 400)), .pass(id, rank: nil, reading: .nearLastDigit(split)),
            Provenance(.reported, .oneSource))))
      var claim = ResultClaim(
        id, place: index + 1, reading: race.discipline.mark(printed: finish).mark)
      if index == 0, let flag = Flag("PB") { claim.flags = [flag] }
      readout.logged.append(LoggedReport(Report(.finish, .result(claim))))
    }
    return readout
  }

  /// What a reader is to have got: the race, and who did what.
  private func told(_ readout: Readout) -> [String] {
    let entries = readout.startList?.entries ?? []
    return [readout.startList?.race.path ?? "", readout.startList?.race.day?.text ?? ""]
      + readout.resultLines
      + entries.map { "\($0.bib ?? "") \($0.lane ?? 0) \($0.club ?? "")" }
      + readout.reports.compactMap { report in
        guard case .pass(_, _, let reading?) = report.claim else { return nil }
        return reading.text
      }
  }

  private static func bytes(_ text: String, _ code: String) throws -> [UInt8] {
    let encoding = try #require(TextEncoding(named: code))
    guard case .codePage(let page) = encoding.decoding else { return Array(text.utf8) }
    return try text.unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      return 0x80 + UInt8(try #require(page.high.firstIndex(of: scalar), "\(scalar) in \(code)"))
    }
  }

  @Test("comes back the same", arguments: 0..<40)
  func renamed(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let (encoding, names) = try #require(Self.names.randomElement(using: &random))
    let readout = try Self.race(names, &random)
    let written = String(decoding: TableWriter.csv([readout], isRaw: true).bytes, as: UTF8.self)
    var rows = written.split(separator: "\n").map { line in
      var tokenizer = TableTokenizer(Array(line.utf8)[...], separator: UInt8(ascii: ","))
      return tokenizer.cells().map(\.text)
    }
    rows[0] = rows[0].map { head in
      let role = ColumnRole(head: head)
      // What a code page lacks can't be written in it.
      let words = HeadWords.roles.filter { word, known in
        known == role && (encoding == "utf-8" || word.allSatisfy(\.isASCII))
      }.keys.sorted()
      let word = words.randomElement(using: &random) ?? head
      return Bool.random(using: &random)
        ? word : Bool.random(using: &random) ? word.uppercased() : head
    }
    let order = rows[0].indices.shuffled(using: &random)
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    var lines = ["Spring Games 2031", "Women", ""].prefix(Int.random(in: 0...3, using: &random)).map
    { $0 }
    lines += rows.map { row in
      order.map { $0 < row.count ? row[$0] : "" }.map { cell in
        cell.contains(separator) ? "\"" + cell + "\"" : cell
      }.joined(separator: separator)
    }
    let end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let bytes = try Self.bytes(lines.joined(separator: end) + end, encoding)
    var reader = FileReader(FileRequest(file: "results.csv", hint: "results.csv"))
    let again = reader.readout(of: bytes)
    #expect(again.otherRaces.isEmpty)
    #expect(told(again) == told(readout), "\(encoding): \(lines.prefix(6))")
    #expect(again.warnings.allSatisfy { encoding != "utf-8" && $0.found.contains("not UTF-8") })
  }

  @Test(
    "each word for a head is that head in its language", arguments: HeadWords.roles.keys.sorted())
  func words(word: String) {
    let role = HeadWords.roles[word]
    for head in [word, word.uppercased(), word.capitalized, " \(word)_", "\(word) (x)"] {
      #expect(ColumnRole(head: head) == role, "\(head)")
    }
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
