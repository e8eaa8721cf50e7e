import Athletics

extension Commentary {
  /// How the winner won: where the margin arose, and the halves.
  mutating func tellVictory(_ sheet: ResultSheet, _ race: RaceSoFar, _ length: Distance) {
    guard let winner = sheet.winner else { return }
    let second = sheet.order.dropFirst().first { sheet.placing(of: $0)?.number == 2 }
    if let second,
      let won = replay.duel(of: winner, against: .entry(second), in: race.state)?.recovery,
      won.isOwn
    {
      say(.margin(winner, over: second, won))
    }
    let half = Distance(millimetres: length.millimetres / 2)
    guard length.millimetres % 2 == 0, let mark = race.mark(at: half),
      let first = race.sound(winner, at: mark)?.deciding, let end = sheet[winner]?.deciding
    else { return }
    let rest = TimeDifference(from: first, to: end)
    if rest.range.upper < first.range.lower {
      say(.fasterSecondHalf(winner, first: first, second: rest))
    }
  }
}
