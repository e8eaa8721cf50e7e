import Athletics
import Testing

@Suite("Outcomes, flags, medals and what a figure is worth")
struct ResultWordTests {
  @Test("the words of result lists are known in any case")
  func outcomes() {
    #expect(Outcome(word: "DNF") == .didNotFinish())
    #expect(Outcome(word: "dns") == .didNotStart())
    #expect(Outcome(word: "DQ") == .disqualified())
    #expect(Outcome(word: "DSQ") == .disqualified())
    #expect(Outcome(word: "NM") == .noMark())
    #expect(Outcome(word: "OK") == .finished)
  }

  @Test(
    "a reason behind the word is kept",
    arguments: [
      ("DQ TR17.2.3", Outcome.disqualified(reason: "TR17.2.3")),
      ("DQ (TR16.8)", .disqualified(reason: "TR16.8")),
      ("DSQ [R17.3]", .disqualified(reason: "R17.3")),
      ("DQ 163.3", .disqualified(reason: "163.3")),
      ("DQ (R 17.3.2)", .disqualified(reason: "R 17.3.2")),
      ("DQ: lane", .disqualified(reason: "lane")), ("DQTR16.8", .disqualified(reason: "TR16.8")),
      ("dnf (injury)", .didNotFinish(reason: "injury")), ("DNS - ill", .didNotStart(reason: "ill")),
      ("NM (x)", .noMark(reason: "x")), ("DQ.", .disqualified()), ("DNF ()", .didNotFinish()),
      ("DNFX", .other("DNFX")), ("OK then", .other("OK then")),
    ])
  func reasons(text: String, outcome: Outcome) {
    #expect(Outcome(word: text) == outcome)
    #expect(Outcome(word: outcome.text) == outcome)
  }

  @Test(
    "who takes part without competing has an outcome of that",
    arguments: ["NC", "nc", "exh", "EXH", "OOC", "hors concours", "h.c.", "a.K."])
  func outOfCompetition(word: String) {
    #expect(Outcome(word: word) == .outOfCompetition(word: word))
    #expect(Outcome(word: word).word == word)
    #expect(Outcome(word: "(\(word))") == .outOfCompetition(word: word))
  }

  @Test("the reason of one telling completes another of the same outcome, never of another")
  func completed() {
    let told = Outcome.disqualified(reason: "TR16.8")
    #expect(Outcome.disqualified().completed(by: told) == told)
    #expect(told.completed(by: .disqualified()) == told)
    #expect(Outcome.didNotFinish().completed(by: told) == .didNotFinish())
    #expect(Outcome.other("AK").because("x") == nil)
  }

  @Test("an unknown outcome is kept in its own words")
  func unknownOutcome() {
    #expect(Outcome(word: "lost") == .other("lost"))
    #expect(Outcome(word: "lost").word == "lost")
  }

  @Test("every outcome is read back from its word")
  func outcomeRoundTrip() {
    let all: [Outcome] = [
      .finished, .didNotFinish(), .didNotStart(), .disqualified(), .noMark(), .other("lost"),
      .outOfCompetition(word: "exh"),
    ]
    for outcome in all { #expect(Outcome(word: outcome.word) == outcome) }
  }

  @Test("a flag is two to four capitals, perhaps equalled")
  func flags() throws {
    let equalled = try #require(Flag("=WL"))
    #expect(equalled.code == "WL")
    #expect(equalled.isEqualled)
    #expect(equalled.text == "=WL")
    #expect(Flag("OR")?.text == "OR")
    for text in ["", "=", "Q", "q", "pb", "WR!", "LONGER", "==WR", "ÅR", "W R"] {
      #expect(Flag(text) == nil, "\(text)")
    }
  }

  @Test("records stand before bests")
  func flagOrder() {
    let printed = ["PB", "AR", "SB", "OR", "WL", "NR", "WR"].compactMap { Flag($0) }
    #expect(
      printed.sorted { $0.rank < $1.rank }.map(\.text)
        == ["WR", "OR", "AR", "NR", "WL", "PB", "SB"])
  }

  @Test("what is computed is worth no more than the weakest of its inputs")
  func weakest() {
    let figures = [
      (Provenance(.official, .oneSource), Provenance(.tracked, .twoSources)),
      (Provenance(.tracked, .twoSources), Provenance(.official, .oneSource)),
    ]
    for (one, other) in figures {
      #expect(one.weakest(other) == Provenance(.tracked, .oneSource))
    }
    let guess = Provenance(.estimated, .doubtful)
    #expect(Provenance(.official, .twoSources).weakest(guess) == guess)
  }

  @Test("origins, confidences and medals are read back from their words")
  func words() {
    for origin in Origin.allCases { #expect(Origin(word: origin.word) == origin) }
    for confidence in Confidence.allCases {
      #expect(Confidence(word: confidence.word) == confidence)
    }
    for medal in Medal.allCases { #expect(Medal(word: medal.word) == medal) }
    #expect(Origin(word: "Official") == nil)
    #expect(Medal.gold < .bronze)
  }

  @Test("a scoreboard shows what follows the given name, with its particles")
  func scoreboardNames() {
    let names = [
      "Narve Gilje Nordås": "NORDÅS", "Soufiane El Bakkali": "EL BAKKALI",
      "Jonathan van Es": "VAN ES", "Pelé": "PELÉ", "": "",
    ]
    for (name, shown) in names {
      #expect(Athlete(name: name).scoreboardName == shown)
    }
  }
}
