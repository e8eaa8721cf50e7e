import Testing

@testable import Athletics

@Suite("Nations by name in seven languages")
struct NationNameTests {
  @Test(
    "English, German, French, Spanish, Italian, Swedish, Polish",
    arguments: [
      ("GER", "Germany,Deutschland,Allemagne,Alemania,Germania,Tyskland,Niemcy"),
      ("SUI", "Switzerland,Schweiz,Suisse,Suiza,Svizzera,Szwajcaria"),
      ("SWE", "Sweden,Schweden,Suède,Suecia,Svezia,Sverige,Szwecja"),
      ("POL", "Poland,Polen,Pologne,Polonia,Polska"),
      ("ITA", "Italy,Italien,Italie,Italia,Włochy"),
      (
        "GBR",
        "Great Britain,Großbritannien,Grande-Bretagne,Gran Bretaña,Storbritannien,Wielka Brytania"
      ),
      (
        "GBR",
        "Great Britain & N.I.,Team GB,U.K.,United Kingdom,GREAT BRITAIN,Great Britain & N. Ireland"
      ),
      (
        "USA",
        "USA,U.S.A.,US,United States,États-Unis,Estados Unidos,Stati Uniti,Stany Zjednoczone,EE.UU."
      ),
      (
        "KOR",
        "Korea,South Korea,Südkorea,Corée du Sud,Corea del Sur,Sydkorea,Korea Południowa,Korea, Republic of"
      ),
      ("PRK", "North Korea,DPR Korea,Nordkorea,Corée du Nord,Korea Północna"),
      ("TUR", "Turkey,Türkiye,Turkiye,Türkei,Turquie,Turquía,Turchia,Turkiet,Turcja"),
      (
        "CZE",
        "Czechia,Czech Republic,Tschechien,République tchèque,Chequia,Cechia,Tjeckien,Czechy,Česko"
      ),
      ("CIV", "Ivory Coast,Côte d'Ivoire,Elfenbeinküste,Costa de Marfil,Elfenbenskusten"),
      (
        "NED",
        "Netherlands,Holland,Niederlande,Pays-Bas,Países Bajos,Paesi Bassi,Nederländerna,Holandia"
      ),
      ("ETH", "Ethiopia,Äthiopien,Éthiopie,Etiopía,Etiopien,Etiopia"),
      ("MAR", "Morocco,Marokko,Maroc,Marruecos,Marocco,Marocko,Maroko"),
      ("HUN", "Hungary,Ungarn,Hongrie,Hungría,Ungheria,Ungern,Węgry"),
      ("ISL", "Iceland,Island,Islande,Islandia,Islanda"),
      ("RUS", "Russia,Russland,Rosja"), ("COD", "DR Congo,Congo, Democratic Republic of the"),
      ("CGO", "Congo,Republik Kongo"), ("TCH", "Czechoslovakia,Tschechoslowakei,Czechosłowacja"),
    ])
  func names(code: String, names: String) {
    // A comma with a blank behind it is part of a name.
    for name in names.replacing(", ", with: "\u{1}").split(separator: ",") {
      let written = name.replacing("\u{1}", with: ", ")
      #expect(Nation(named: String(written))?.code == code, "\(written)")
    }
  }

  @Test("what is the own name of one and an alias of another is the one’s")
  func ownNames() {
    for (name, code) in [
      ("England", "ENG"), ("Scotland", "SCO"), ("Wales", "WAL"), ("Northern Ireland", "NIR"),
    ] {
      #expect(Nation(named: name)?.code == code)
    }
    #expect(Nation.matching(FoldedText("England")).map(\.code).contains("GBR"))
  }

  @Test("every line is of a nation of the table, and no name is that of two of today’s")
  func table() {
    for row in NationTable.otherNames.split(separator: "\n") {
      #expect(Nation(String(row.prefix(3)))?.name != nil, "\(row)")
      for name in row.dropFirst(4).split(separator: "|") {
        let text = String(name).trimmingPrefix(" ")
        #expect(Nation(named: String(text))?.code == String(row.prefix(3)), "\(text)")
      }
    }
  }

  @Test("what is no nation is none")
  func none() {
    for text in ["Quarry AC", "Atlantis", "", "Nowhere"] { #expect(Nation(named: text) == nil) }
  }
}
