import Athletics
import RaceReplay
import Testing

@Suite("Marks that were told otherwise before")
struct ListChangesTests {
  /// The marks that the remarks say were corrected: `A 3:31.00 3:30.99`.
  private func corrected(_ race: RaceFixture) -> [String] {
    let replay = race.replay
    return replay.remarks(in: replay.latestState).compactMap { remark in
      guard case .corrected(let change) = remark.subject else { return nil }
      let name = race.names([change.entry])[0]
      switch change.kind {
      case .time(let from, let to): return "\(name) \(from?.text ?? "") \(to.text)"
      case .mark(let from, let to): return "\(name) \(from?.text ?? "") \(to.text)"
      default: return name
      }
    }
  }

  @Test(
    "a time that is read again before the result is official is remarked, from the first to the last"
  )
  func readAgain() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.result("A", 1, "3:31.00")
    try race.result("B", 2, "3:31.20")
    #expect(corrected(race).isEmpty)
    try race.result("B", 2, "3:31.19")
    try race.result("B", 2, "3:31.18")
    try race.result("C", 3, "3:32.00")
    #expect(corrected(race) == ["B 3:31.20 3:31.18"])
    try race.result("B", 2, "3:31.20")
    #expect(corrected(race).isEmpty, "it was changed and changed back")
  }

  @Test("after it, it belongs to the step of the change")
  func afterwards() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 1, "3:31.00")
    try race.result("B", 2, "3:31.20")
    race.becomesOfficial()
    try race.result("B", 2, "3:31.21", at: .after)
    let replay = race.replay
    let steps = replay.remarks(in: replay.latestState).compactMap { remark -> Step.Kind? in
      if case .corrected = remark.subject { remark.step } else { nil }
    }
    #expect(steps == [.change(1)])
    #expect(corrected(race) == ["B 3:31.20 3:31.21"])
  }

  @Test("a clock that was wrong corrects all, of whom few are named")
  func all() throws {
    let names = (1...300).map { "R\($0)" }
    var race = try RaceFixture("10000m", names)
    for hundredth in [10, 11] {
      for (index, name) in names.enumerated() {
        try race.result(name, index + 1, "3\(index / 50):\(index % 50 + 10).\(hundredth)")
      }
    }
    #expect(corrected(race).count == 20)
    let replay = race.replay
    #expect(
      replay.remarks(in: replay.latestState).contains { $0.subject == .moreCorrected(280) })
  }

  @Test("more is no correction: a finer time, a better origin, a longer jump")
  func more() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    race.add(
      .finish, .result(ResultClaim(try race.id("A"), place: 1, reading: try press("3:31.0"))))
    try race.result("A", 1, "3:31.04")
    race.add(
      .finish, .result(ResultClaim(try race.id("A"), place: 1, finer: try official("3:31.037"))))
    #expect(corrected(race).isEmpty)
    var jump = try RaceFixture("long-jump", ["A"])
    func jumps(_ mark: String) throws {
      var claim = ResultClaim(try jump.id("A"), place: 1)
      claim.mark = FieldMark(mark)
      jump.add(.finish, .result(claim))
    }
    try jumps("8.20")
    try jumps("8.41")
    #expect(corrected(jump).isEmpty)
    try jumps("8.20")
    #expect(corrected(jump) == ["A 8.41 8.20"])
  }

  @Test("the wind of one jump is not that of another")
  func wind() throws {
    var jump = try RaceFixture("long-jump", ["A"])
    for (mark, wind) in [("6.90", "+0.1"), ("6.90", nil), ("6.70", nil)] {
      var claim = ResultClaim(try jump.id("A"), place: 1)
      (claim.mark, claim.wind) = (FieldMark(mark), wind)
      jump.add(.finish, .result(claim))
      let known = jump.replay.lastSheet?[try jump.id("A")]?.wind?.value
      #expect(known == (mark == "6.90" ? "+0.1" : nil))
    }
  }
}
