import RaceReplay

/// How many finals a medal table is made of, and of how many that is.
package struct FinalCountText {
  let standing: MedalStanding
  let extent: MedalStanding.Extent

  package init(standing: MedalStanding, extent: MedalStanding.Extent) {
    self.standing = standing
    self.extent = extent
  }

  /// `16 of 48 finals`, with `40 known` where that is fewer; `21 of 47 known finals` where nobody says
  /// how many there are.
  package var text: String {
    let decided = standing.decidedCount(extent)
    let known = standing.decidedCount(.end)
    guard let count = standing.finalCount else {
      let finals = known == 1 ? "known final" : "known finals"
      return extent == .end ? "\(known) " + finals : "\(decided) of \(known) " + finals
    }
    let isPartial = extent != .end && known < count
    return "\(decided) of \(count) finals" + (isPartial ? ", \(known) known" : "")
  }
}
