extension Discipline {
  /// Passes of the finish line in a race on a track whose lap has this length, in the order they
  /// are run; none for a race of one lap or less, on the road, in a straight, or for a
  /// steeplechase whose lap is not stated.
  ///
  /// The start is set so that the race ends at the line, so the passes count back from the finish.
  package func passes(lap: Distance?) -> [Distance] {
    guard !isOnRoad, let length = raceDistance, let lap, lap.millimetres >= 50_000 else {
      return []
    }
    var passes: [Distance] = []
    var mark = length.millimetres - lap.millimetres
    let first = kind == .steeplechase ? max(0, length.millimetres - 7 * lap.millimetres - 1) : 0
    while mark > first {
      passes.append(Distance(millimetres: mark))
      mark -= lap.millimetres
    }
    return passes.reversed()
  }

  /// Where the bell is rung: the last pass of the line before the finish.
  package func bell(lap: Distance?) -> Distance? { passes(lap: lap).last }

  /// The lap to count with where the race states none: 400 m on the track; not known in a
  /// steeplechase, where it depends on the water jump.
  package var usualLap: Distance? {
    switch kind {
    case .flat, .hurdles, .relay, .trackWalk: Distance(metres: 400)
    default: nil
    }
  }

  /// Where official intermediate times are taken as a rule.
  package var officialIntermediates: [Distance] {
    guard let length = raceDistance else { return [] }
    switch (kind, length.millimetres) {
    case (.flat, 800_000): return [Distance(metres: 400)]
    case (.flat, 1_500_000): return [400, 800, 1200].map { Distance(metres: $0) }
    case (.flat, 3_000_000...), (.trackWalk, 3_000_000...), (.steeplechase, 2_000_000...):
      return Self.every(1_000_000, before: length)
    case (.road, _), (.walk, _):
      let fives = Self.every(5_000_000, before: length)
      return length == .marathon ? (fives + [.halfMarathon]).sorted() : fives
    default: return []
    }
  }

  private static func every(_ millimetres: Int, before length: Distance) -> [Distance] {
    stride(from: millimetres, to: length.millimetres, by: millimetres).map {
      Distance(millimetres: $0)
    }
  }

  /// The lap count as the sport says it: `3¾ laps`, `2 laps`; nothing for less than one lap.
  package func lapCountText(lap: Distance?) -> String? {
    guard !isOnRoad, let length = raceDistance, let lap, lap.millimetres > 0,
      length > lap || length == lap
    else { return nil }
    let whole = length.millimetres / lap.millimetres
    let rest = length.millimetres % lap.millimetres
    let parts = [(1, 4, "¼"), (1, 2, "½"), (3, 4, "¾")]
    if rest == 0 { return "\(whole) lap" + (whole == 1 ? "" : "s") }
    for (top, bottom, sign) in parts where rest * bottom == lap.millimetres * top {
      return "\(whole)\(sign) laps"
    }
    return nil
  }
}
