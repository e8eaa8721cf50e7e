/// What was remarked of a race at the mark points that are wholly behind, so that going on from
/// there, or back, does not begin at the gun again.
package struct RemarkMemory: Sendable {
  /// The commentary at the gun, then after each of the first mark points that everyone has passed.
  private var told: [Commentary] = []

  package init() {}

  /// The remarks on a race up to where one stands, as ``Replay/remarks(in:)`` gives them; the race
  /// must be the same each time.
  package mutating func remarks(on replay: Replay, in state: RaceState) -> [Remark] {
    let here = RaceSoFar(replay, state)
    let wholeCount = here.marks.prefix { $0 != .finish && here.isStarted($0) && here.isWhole($0) }
      .count
    var commentary = told.prefix(wholeCount + 1).last ?? Commentary(replay, state)
    commentary.stand(at: state)
    if told.isEmpty { told.append(commentary) }
    while told.count <= wholeCount {
      commentary.tell(here.marks[told.count - 1..<told.count])
      told.append(commentary)
    }
    commentary.tell(here.marks[wholeCount...])
    commentary.tellEnd()
    return commentary.remarks
  }
}
