import Athletics

/// The latest that any of some readings can have been, each tracking file for itself.
struct LatestReadings {
  private var uppers: [UInt16?: (whole: RaceTime, own: RaceTime)] = [:]

  mutating func add(_ reading: Reading) {
    let (whole, own) = (reading.range.upper, reading.ownRange.upper)
    let latest = uppers[reading.trackingFile]
    uppers[reading.trackingFile] = (
      max(latest?.whole ?? whole, whole), max(latest?.own ?? own, own)
    )
  }

  /// The least that a reading can lie behind all of them; nothing where there is none.
  func leastGap(to next: Reading) -> RaceTime? {
    uppers.map { file, latest in
      file != nil && file == next.trackingFile
        ? next.ownRange.lower - latest.own : next.range.lower - latest.whole
    }.min()
  }
}
