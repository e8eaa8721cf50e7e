import Athletics
import Testing

@Suite("The rounding rule")
struct RoundingRuleTests {
  private func recorded(_ reading: String, _ discipline: String) throws -> String {
    let rule = RoundingRule(try #require(Discipline(code: discipline)))
    return rule.recorded(try PrintedTime(reading).time).text(decimals: rule.decimals)
  }

  @Test(
    "a reading is recorded to the next longer step, unless it is on one",
    arguments: [
      ("9.911", "100m", "9.92"), ("9.784", "100m", "9.79"), ("9.789", "100m", "9.79"),
      ("9.790", "100m", "9.79"), ("9.572", "100m", "9.58"), ("7.521", "60m", "7.53"),
      ("26:43.431", "10000m", "26:43.44"), ("55:01.201", "20000m", "55:01.3"),
      ("55:01.200", "20000m", "55:01.2"), ("2:09:44.3", "marathon", "2:09:45"),
      ("2:09:44", "marathon", "2:09:44"), ("42:02.001", "10km", "42:03"),
    ])
  func rule(_ reading: String, _ discipline: String, _ time: String) throws {
    #expect(try recorded(reading, discipline) == time)
  }

  @Test(
    "what is read finer than it is recorded stays beside the mark",
    arguments: [
      ("11.452", "100m", false, "11.46", "11.452"), ("10.005", "100m", false, "10.01", "10.005"),
      ("58:30.21", "20000m", false, "58:30.3", "58:30.21"),
      ("58:30.30", "20000m", false, "58:30.3", "58:30.30"),
      ("2:09:44.312", "marathon", false, "2:09:45", "2:09:44.312"),
      ("10.24", "100m", true, "10.3h", "10.24"), ("9.79", "100m", false, "9.79", ""),
      ("10.4", "100m", true, "10.4h", ""), ("2:09:45", "marathon", false, "2:09:45", ""),
    ])
  func marks(
    _ read: String, _ discipline: String, isHandTimed: Bool, mark: String, finer: String
  ) throws {
    let discipline = try #require(Discipline(code: discipline))
    let found = RoundingRule(discipline, isHandTimed: isHandTimed)
      .mark(of: try PrintedTime(read), isHandTimed: isHandTimed)
    #expect(found.mark.text == mark)
    #expect(found.finer?.text ?? "" == finer)
  }
}
