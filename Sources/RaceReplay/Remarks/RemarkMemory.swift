/// What was remarked of a race at the mark points that are wholly behind, so that going on from
/// there does not begin at the gun again.
package struct RemarkMemory: Sendable {
  /// The commentary after the first mark points, those that everyone has passed.
  private var commentary: Commentary?
  private var toldCount = 0

  package init() {}

  /// The remarks on a race up to where one stands, as ``Replay/remarks(in:)`` gives them; the race
  /// must be the same each time.
  package mutating func remarks(on replay: Replay, in state: RaceState) -> [Remark] {
    let here = RaceSoFar(replay, state)
    let wholeCount = here.marks.prefix { $0 != .finish && here.isStarted($0) && here.isWhole($0) }
      .count
    var told: Commentary
    if let commentary, toldCount <= wholeCount {
      told = commentary
      told.stand(at: state)
    } else {
      told = Commentary(replay, state)
      toldCount = 0
    }
    told.tell(here.marks[toldCount..<wholeCount])
    commentary = told
    toldCount = wholeCount
    told.tell(here.marks[wholeCount...])
    told.tellEnd()
    return told.remarks
  }
}
