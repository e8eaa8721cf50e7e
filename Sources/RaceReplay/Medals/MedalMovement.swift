import Athletics

/// How a race moves a nation in the medal table: medals won, and the change of rank.
package struct MedalMovement: Hashable, Sendable {
  /// The change of rank from before the race.
  package enum Rank: Hashable, Sendable {
    case same
    case up(Int)
    case down(Int)
    /// The nation had no medal before.
    case new
    /// The table before the race is not known.
    case unknown
  }

  package let won: Int
  package let rank: Rank

  package init(won: Int, rank: Rank) {
    self.won = won
    self.rank = rank
  }
}

extension MedalStanding {
  /// How the race, as it stands, moves each nation of the table in an order.
  package func movements(by order: MedalOrder) -> [Nation: MedalMovement] {
    var won: [Nation: Int] = [:]
    for award in medals.certain { won[award.nation, default: 0] += 1 }
    var ranksBefore: [Nation: Int] = [:]
    for row in before.ordered(by: order).rows { ranksBefore[row.nation] = row.rank }
    var movements: [Nation: MedalMovement] = [:]
    for row in table.ordered(by: order).rows {
      movements[row.nation] = MedalMovement(
        won: won[row.nation] ?? 0,
        rank: knowsOtherFinals ? Self.rank(from: ranksBefore[row.nation], to: row.rank) : .unknown)
    }
    return movements
  }

  private static func rank(from before: Int?, to now: Int) -> MedalMovement.Rank {
    guard let before else { return .new }
    return before == now ? .same : before > now ? .up(before - now) : .down(now - before)
  }
}
