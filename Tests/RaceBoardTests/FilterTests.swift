import Athletics
import Testing

@testable import RaceBoard

@Suite("Filter")
struct FilterTests {
  private static let field: [(name: String, nation: String?)] = [
    ("Narve Gilje Nordås", "NOR"), ("Karoline Bjerkeli Grøvdal", "NOR"), ("Josh Kerr", "GBR"),
    ("Michał Rozmys", "POL"), ("Kenneth Bednarek", "USA"), ("Sam Kendricks", "USA"),
    ("Brian Komen", "KEN"), ("Timothy Cheruiyot", "KEN"), ("Marie-Josée Ta Lou-Smith", "CIV"),
    ("Sha'Carri Richardson", "USA"), ("Sifan Hassan", "NED"), ("Jo-Anne Reiß", nil),
  ]

  /// The surnames that a filter keeps.
  private func kept(_ text: String) -> [String] {
    let filter = Filter(text)
    return Self.field.filter { athlete in
      filter.matches(
        FilterSubject(
          Entry(
            athlete: Athlete(name: athlete.name), nation: athlete.nation.flatMap { Nation($0) })))
    }.map { String($0.name.split(separator: " ").last ?? "") }
  }

  @Test(
    "names are found without accents and case",
    arguments: [
      ("nordas", ["Nordås"]), ("NORDÅS", ["Nordås"]), ("nordås", ["Nordås"]),
      ("grovdal", ["Grøvdal"]), ("GRØV", ["Grøvdal"]), ("michal", ["Rozmys"]),
      ("josee", ["Lou-Smith"]), ("reiss", ["Reiß"]), ("REIẞ", ["Reiß"]),
    ])
  func folding(_ text: String, _ expected: [String]) { #expect(kept(text) == expected) }

  @Test(
    "any part of a name is found by its start, not by its middle",
    arguments: [
      ("gil", ["Nordås"]), ("lou", ["Lou-Smith"]), ("smi", ["Lou-Smith"]), ("lou-s", ["Lou-Smith"]),
      ("carri", ["Richardson"]), ("shacarri", ["Richardson"]), ("sha'c", ["Richardson"]),
      ("sha’c", ["Richardson"]), ("ordas", []), ("err", []),
    ])
  func parts(_ text: String, _ expected: [String]) { #expect(kept(text) == expected) }

  @Test(
    "three capitals are a nation only, and so is what follows @",
    arguments: [
      ("GBR", ["Kerr"]), ("KEN", ["Komen", "Cheruiyot"]), ("@ken", ["Komen", "Cheruiyot"]),
      ("@gbr,ned", ["Kerr", "Hassan"]), ("@GBR,NED", ["Kerr", "Hassan"]), ("@gbr,", ["Kerr"]),
      ("@holland", ["Hassan"]), ("@uk", ["Kerr"]),
    ])
  func nations(_ text: String, _ expected: [String]) { #expect(kept(text) == expected) }

  @Test(
    "a small word is a nation or a name",
    arguments: [
      ("gbr", ["Kerr"]), ("ken", ["Bednarek", "Kendricks", "Komen", "Cheruiyot"]),
      ("holland", ["Hassan"]), ("uk", ["Kerr"]), ("netherlands", ["Hassan"]),
      ("kenya", ["Komen", "Cheruiyot"]), ("norway", ["Nordås", "Grøvdal"]), ("keny", []),
    ])
  func smallWords(_ text: String, _ expected: [String]) { #expect(kept(text) == expected) }

  @Test(
    "a nation may have a name of several words",
    arguments: [
      ("great britain", ["Kerr"]), ("Great Britain", ["Kerr"]), ("ivory coast", ["Lou-Smith"]),
      ("côte d’ivoire", ["Lou-Smith"]), ("josh great britain", ["Kerr"]),
      ("united states sam", ["Kendricks"]),
    ])
  func severalWords(_ text: String, _ expected: [String]) { #expect(kept(text) == expected) }

  @Test(
    "words are joined by and",
    arguments: [
      ("usa ken", ["Bednarek", "Kendricks"]), ("KEN bri", ["Komen"]), ("josh kerr", ["Kerr"]),
      ("jo k", ["Kerr"]), ("  josh   kerr ", ["Kerr"]), ("josh hassan", []), ("us a", []),
    ])
  func conjunction(_ text: String, _ expected: [String]) { #expect(kept(text) == expected) }

  @Test("-KEN leaves out Kenya, not Bednarek or Kendricks")
  func negation() {
    let all = Self.field.map { String($0.name.split(separator: " ").last ?? "") }
    #expect(kept("-KEN") == all.filter { $0 != "Komen" && $0 != "Cheruiyot" })
    #expect(kept("-@ken") == kept("-KEN"))
    #expect(kept("-@ken,usa,nor,gbr") == ["Rozmys", "Lou-Smith", "Hassan", "Reiß"])
    #expect(kept("-nordas NOR") == ["Grøvdal"])
    #expect(kept("-great britain -KEN -USA -NOR") == ["Rozmys", "Lou-Smith", "Hassan", "Reiß"])
  }

  @Test(
    "nothing typed, or nothing yet to look for, keeps everyone",
    arguments: [
      "", " ", "@", "-", "-@", "@,",
    ])
  func empty(_ text: String) {
    #expect(kept(text).count == Self.field.count)
    #expect(!Filter(text).isActive)
    #expect(Filter(text).issues.isEmpty)
  }

  @Test(
    "a wrong term is explained while the rest works",
    arguments: [
      ("@xx", "no nation is called “xx”"), ("@gbr,atlantis", "no nation is called “atlantis”"),
      ("place<=3", "“<”"), ("flag:PB", "“:”"), ("a|b", "“|”"), ("…", "no letter or digit"),
    ])
  func wrongTerms(_ term: String, _ explanation: String) throws {
    let filter = Filter("kerr " + term)
    let issue = try #require(filter.issues.first)
    #expect(filter.issues.count == 1)
    #expect(issue.word == term)
    #expect(issue.explanation.contains(explanation), "\(issue.explanation)")
    #expect(kept("kerr " + term) == ["Kerr"])
  }

  @Test("a filter with only wrong terms leaves nobody out")
  func onlyWrong() {
    #expect(!Filter("@xx").isActive)
    #expect(kept("@xx").count == Self.field.count)
  }

  @Test("clubs are found as names are")
  func clubs() {
    let entry = Entry(athlete: Athlete(name: "A B"), nation: nil, club: "Brøndby IF")
    #expect(Filter("brondby").matches(FilterSubject(entry)))
    #expect(!Filter("ondby").matches(FilterSubject(entry)))
  }
}
