import Testing

@testable import Athletics

@Suite("Nations")
struct NationTests {
  @Test("a code is three letters, in either case", arguments: ["gbr", "GBR", "Gbr"])
  func readsCode(text: String) {
    #expect(Nation(text)?.code == "GBR")
  }

  @Test(
    "anything but three letters from A to Z is no code",
    arguments: ["", "GB", "GBRX", "G R", "GB1", "ÅBC", "aß", "GB\u{301}", "ﬁx"])
  func refusesCode(text: String) {
    #expect(Nation(text) == nil)
  }

  @Test("nations are ordered and shown by code")
  func order() throws {
    let codes = try ["USA", "GBR", "KEN"].map { try #require(Nation($0)) }
    #expect(codes.sorted().map(\.description) == ["GBR", "KEN", "USA"])
  }

  @Test(
    "names are those of a results sheet",
    arguments: [
      ("GBR", "Great Britain"), ("USA", "United States"), ("NED", "Netherlands"),
      ("TUR", "Türkiye"), ("CIV", "Côte d’Ivoire"), ("CZE", "Czechia"), ("SWZ", "Eswatini"),
      ("HKG", "Hong Kong, China"), ("EOR", "Refugee Olympic Team"), ("GDR", "East Germany"),
      ("VIN", "Saint Vincent and the Grenadines"),
    ])
  func names(code: String, name: String) {
    #expect(Nation(code)?.name == name)
  }

  @Test("a code that nobody bears has no name and no aliases")
  func unknownCode() {
    #expect(Nation("XQZ")?.name == nil)
    #expect(Nation("XQZ")?.aliases == [])
  }

  @Test(
    "a whole code, name or alias finds its nations",
    arguments: [
      ("holland", ["NED"]), ("Nederland", ["NED"]), ("uk", ["GBR"]), ("britain", ["GBR"]),
      ("great-britain", ["GBR"]), ("england", ["ENG", "GBR"]), ("america", ["USA"]),
      ("usa", ["USA"]), ("us", ["USA"]), ("czechia", ["CZE"]), ("turkey", ["TUR"]),
      ("turkiye", ["TUR"]), ("ivory coast", ["CIV"]), ("cote-divoire", ["CIV"]),
      ("korea", ["KOR"]), ("cape verde", ["CPV"]), ("swaziland", ["SWZ"]), ("germany", ["GER"]),
      ("Deutschland", ["GER"]), ("deu", ["DEU", "GER"]), ("norge", ["NOR"]), ("ken", ["KEN"]),
      ("congo", ["CGO", "COD"]), ("virgin islands", ["ISV", "IVB"]), ("russia", ["ROC", "RUS"]),
      ("ussr", ["URS"]), ("são tomé", ["STP"]), ("team gb", ["GBR"]), ("xqz", ["XQZ"]),
    ] as [(String, [String])])
  func matching(text: String, codes: [String]) {
    #expect(Nation.matching(FoldedText(text)).map(\.code).sorted() == codes)
  }

  @Test(
    "a part of a name finds nothing", arguments: ["", "germ", "united", "papua", "islands", "gu"])
  func matchingNothing(text: String) {
    #expect(Nation.matching(FoldedText(text)).isEmpty)
  }
}

@Suite("The table of nations")
struct NationTableTests {
  @Test("every row is read")
  func everyRow() {
    let rows = NationTable.rows.split(separator: "\n")
    #expect(rows.count == 206 + 15 + 8 + 18)
    #expect(NationTable.entries.count == rows.count)
    #expect(Nation.allNamed.count == rows.count)
  }

  @Test("no name or alias is blank, or repeats another of its nation")
  func distinctWithinNation() {
    for (nation, entry) in NationTable.entries {
      let words = ([entry.name] + entry.aliases).map { FoldedText($0).joined }
      #expect(!words.contains(""), "\(nation)")
      #expect(Set(words).count == words.count, "\(nation): \(words)")
    }
  }

  @Test("no alias is the code of another nation")
  func aliasesAreNoCodes() {
    for (nation, entry) in NationTable.entries {
      for alias in entry.aliases {
        guard let other = Nation(alias) else { continue }
        #expect(NationTable.entries[other] == nil, "\(alias) of \(nation)")
      }
    }
  }

  @Test("only names that several nations bear are shared")
  func sharedWords() {
    let shared = NationTable.nationsByWord.filter { $0.value.count > 1 }.keys.sorted()
    #expect(
      shared == [
        "congo", "england", "neutral", "neutrals", "northernireland", "refugee",
        "refugeeolympicteam", "refugees", "russia", "scotland", "virginislands", "wales",
      ])
  }
}
