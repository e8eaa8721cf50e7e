import Athletics
import Testing

@Suite("Half way is where the race says it is")
struct HalfWayTests {
  private func race(_ code: String) throws -> Race {
    Race(
      competition: Competition(id: "c", name: "C"),
      discipline: try #require(Discipline(code: code)), category: .open, round: "final")
  }

  @Test("a marathon names it, every other race tells the distance")
  func names() throws {
    let marathon = try race("marathon")
    #expect(marathon.text(of: .halfMarathon) == "half way")
    #expect(marathon.shortText(of: .halfMarathon) == "half")
    #expect(marathon.code(of: .halfMarathon) == "half")
    for code in ["30km", "half-marathon", "50kmw"] {
      let other = try race(code)
      #expect(other.text(of: .halfMarathon) == "21.0975 km", "\(code)")
      #expect(other.shortText(of: .halfMarathon) == "21.0975 km", "\(code)")
      #expect(other.code(of: .halfMarathon) == "21.0975km", "\(code)")
    }
    #expect(Discipline(code: "21.0975kmw")?.name == "21.0975 km race walk")
  }

  @Test("the word means half of the race that it stands in")
  func word() throws {
    #expect(try race("marathon").markPoint("half") == .halfMarathon)
    #expect(try race("10km").markPoint("half") == Distance(metres: 5000))
    #expect(try race("half-marathon").markPoint("half") == Distance(millimetres: 10_548_750))
    #expect(try race("unknown-distance").markPoint("half") == nil)
    #expect(try race("30km").markPoint("21.0975km") == .halfMarathon)
  }
}
