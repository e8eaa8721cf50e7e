import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import ResultTables
import Testing

@Suite("A table is written")
struct TableWriterTests {
  private func read(_ bytes: [UInt8]) -> Readout {
    var reader = SplitTableReader(FileRequest(file: "t"))
    return reader.readout(of: bytes)
  }

  @Test("as the races stand at the end, and what cannot be said is listed")
  func race() {
    var reader = RaceLogReader(file: "f")
    let export = TableWriter.csv([reader.readout(of: Fixture.race)], isRaw: false)
    #expect(
      String(decoding: export.bytes, as: UTF8.self) == """
        competition,competition name,event,category,round,heat,start,venue,place,bib,lane,athlete,\
        nation,club,mark,thousandths,outcome,qualification,flags,reaction,wind,400m
        testville-2031,Testville 2031,1500m,w,final,2,20:50,Quarry Field,1=,7,3,Ada Birk,NOR,\
        IL Fjell,4:01.30,4:01.296,,,'=NR WL,0.178,+1.0,1:01.24
        testville-2031,Testville 2031,1500m,w,final,2,20:50,Quarry Field,1=,12,,Zoë Fell,,,\
        4:01.4h,,,,,,+1.0,1:01.4
        testville-2031,Testville 2031,1500m,w,final,2,20:50,Quarry Field,,,,Mia Moor,,,,,DNF,,,,\
        +1.0,

        """)
    #expect(export.unsaid.contains("estimated days: 1"))
  }

  @Test(
    "text that a spreadsheet would run is guarded, figures are not",
    arguments: [
      ("=1+1", "'=1+1", "=1+1"), ("'=1", "''=1", "''=1"), ("''@x", "'''@x", "'''@x"),
      ("+1", "'+1", "+1"), ("-", "'-", "'-"), ("\tx", "'\tx", "\tx"),
      ("'t Hart", "'t Hart", "'t Hart"),
      ("Fell, \"Zoë\"", "\"Fell, \"\"Zoë\"\"\"", "\"Fell, \"\"Zoë\"\"\""),
      ("=======", "'=======", "\"=======\""),
    ])
  func guarded(text: String, cell: String, raw: String) {
    #expect(TableText.cell(text) == cell)
    #expect(TableText.cell(text, isRaw: true) == raw)
    #expect(FormulaGuard.without(FormulaGuard.with(text)) == text)
  }

  /// What a table says of a race, without what it has no column for.
  private func said(_ readout: Readout) -> [String] {
    ([readout] + readout.otherRaces).flatMap { race -> [String] in
      let export = TableWriter.csv([Self.alone(race)], isRaw: true)
      return String(decoding: export.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        .sorted()
    }
  }

  private static func alone(_ readout: Readout) -> Readout {
    var race = readout
    race.otherRaces = []
    return race
  }

  @Test("reading back what was written says the same, guarded and raw", arguments: [false, true])
  func roundTrip(isRaw: Bool) throws {
    for (name, bytes) in Fixture.all {
      var reader = try ResultFormat.recognise(bytes[...], file: name)
        .reader(FileRequest(file: name, hint: "w1000"))
      let readout = reader.readout(of: bytes)
      guard readout.startList != nil else { continue }
      let export = TableWriter.csv([readout], isRaw: isRaw)
      let again = read(export.bytes)
      let races = [readout] + readout.otherRaces
      let empty = races.count { $0.startList?.entries.isEmpty == true }
      #expect(export.unsaid.contains("races without an entry: \(empty)") == (empty > 0), "\(name)")
      let whole = races.filter { $0.startList?.entries.isEmpty == false }
      var told = try #require(whole.first, "\(name)")
      told.otherRaces = Array(whole.dropFirst())
      #expect(said(again) == said(told), "\(name)")
      #expect(!again.warnings.contains { $0.isError }, "\(name)")
    }
  }

  @Test("so does what real files say, where they are", arguments: [false, true])
  func samples(isRaw: Bool) throws {
    let folders = [
      ("samples/lynx", ".lif"), ("samples/omega", ".txt"), ("samples/isolynx", ".csv"),
      ("samples/results-json", ".json"), ("facts", ".csv"), ("facts", ".jsonl"),
    ]
    for (folder, ending) in folders {
      for name in Sample.names(in: folder, ending: ending) {
        guard let bytes = Sample.bytes(folder + "/" + name),
          let format = try? ResultFormat.recognise(bytes[...], file: name)
        else { continue }
        var reader = format.reader(FileRequest(file: name, hint: name))
        let readout = reader.readout(of: bytes)
        guard readout.startList != nil else { continue }
        let again = read(TableWriter.csv([readout], isRaw: isRaw).bytes)
        #expect(said(again) == said(readout), "\(name)")
      }
    }
  }

  @Test("what a terminal would obey or nobody sees is a sign in Markdown; joiners of a script stay")
  func markdownSigns() throws {
    let table =
      "place,name,5km\n1,A\u{1b}[31m\u{202e}da,15:01\n2,B\u{200c}e\u{3164}a\u{115f},15:02\n"
      + "3,می\u{200c}خواهم,15:03\n4,Ira ❤\u{fe0f},15:04\n"
    let readout = read(Array(table.utf8))
    let text = String(decoding: MarkdownWriter.export([readout]).bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" || $0 == "\u{7}" })
    #expect(text.contains("B⟨U+200C⟩e⟨U+3164⟩a⟨U+115F⟩"))
    #expect(text.contains("می\u{200c}خواهم"))
    #expect(text.contains("❤\u{fe0f}"))
  }

  @Test(
    "full-width signs are guarded as their plain ones are", arguments: ["＝1+1", "＋1", "－2", "＠A"])
  func fullWidth(text: String) {
    #expect(TableText.cell(text) == "'" + text)
  }

  @Test("text of any kind survives, guarded and raw", arguments: 0..<20)
  func texts(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let signs = [
      "'", "=", "+", "-", "@", ",", "\"", ";", " ", "\t", "\n", "é", "\u{301}", "–", "<", "7",
    ]
    for _ in 0..<50 {
      func text() -> String {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          signs.randomElement(using: &random) ?? ""
        }.joined()
      }
      let names = (0..<3).map { text() + "a\($0)" }
      let id = text().filter { !$0.isWhitespace } + "x"
      let club = TableText.onOneLine(text())
      let race = Race(
        competition: Competition(id: id, name: text() + "y"),
        discipline: try #require(Discipline(code: "1500m")), category: .open, round: "final")
      var readout = Readout()
      readout.startList = StartList(
        race: race,
        entries: names.map { Entry(athlete: Athlete(name: $0), nation: nil, club: club) })
      readout.logged = [
        LoggedReport(Report(.finish, .result(ResultClaim(EntryID(0), outcome: .didNotStart()))))
      ]
      for isRaw in [false, true] {
        let again = read(TableWriter.csv([readout], isRaw: isRaw).bytes)
        #expect(again.warnings.isEmpty)
        #expect(again.otherRaces.isEmpty)
        let entries = try #require(again.startList?.entries)
        #expect(
          Set(entries.map(\.athlete.name)) == Set(names.map { TableText.onOneLine($0) }))
        #expect(entries.allSatisfy { ($0.club ?? "") == club })
        #expect(again.startList?.race.competition.id == id)
        #expect(
          again.startList?.race.competition.name == TableText.onOneLine(race.competition.name))
      }
    }
  }
}
