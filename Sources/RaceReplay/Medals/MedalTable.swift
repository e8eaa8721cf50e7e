import Athletics

/// What comes first in a medal table.
package enum MedalOrder: Hashable, Sendable {
  /// By gold, then silver, then bronze.
  case gold
  /// By all medals together, then as by gold.
  case total
}

/// Nations by their medals, ranked by gold or by total; equal ones share the rank.
package struct MedalTable: Hashable, Sendable {
  /// A nation's medals.
  package struct Row: Hashable, Sendable {
    package let nation: Nation
    package internal(set) var gold = 0
    package internal(set) var silver = 0
    package internal(set) var bronze = 0
    package internal(set) var rank = 0
    /// Whether another nation has the same rank.
    package internal(set) var isShared = false

    package var total: Int { gold + silver + bronze }
    /// The rank as shown: `2`, or `2=` where it is shared.
    package var rankText: String { "\(rank)" + (isShared ? "=" : "") }

    package func count(of medal: Medal) -> Int {
      switch medal {
      case .gold: gold
      case .silver: silver
      case .bronze: bronze
      }
    }

    mutating func add(_ medal: Medal) {
      switch medal {
      case .gold: gold += 1
      case .silver: silver += 1
      case .bronze: bronze += 1
      }
    }

    fileprivate func key(_ order: MedalOrder) -> (Int, Int, Int, Int) {
      (order == .total ? -total : 0, -gold, -silver, -bronze)
    }
  }

  package let rows: [Row]

  /// The table of these medals, nations of one rank by their codes.
  package init(
    _ medals: some Sequence<(medal: Medal, nation: Nation)>, by order: MedalOrder = .gold
  ) {
    var byNation: [Nation: Row] = [:]
    for (medal, nation) in medals {
      byNation[nation, default: Row(nation: nation)].add(medal)
    }
    self.init(counted: Array(byNation.values), by: order)
  }

  private init(counted: [Row], by order: MedalOrder) {
    var sorted = counted.sorted { left, right in
      let (one, other) = (left.key(order), right.key(order))
      return one == other ? left.nation < right.nation : one < other
    }
    for index in sorted.indices {
      let isTied = index > 0 && sorted[index].key(order) == sorted[index - 1].key(order)
      sorted[index].rank = isTied ? sorted[index - 1].rank : index + 1
      sorted[index].isShared = isTied
      if isTied { sorted[index - 1].isShared = true }
    }
    rows = sorted
  }

  /// The same medals in another order, with the ranks that it gives.
  package func ordered(by order: MedalOrder) -> MedalTable {
    MedalTable(counted: rows, by: order)
  }

  /// The row of a nation.
  package subscript(_ nation: Nation) -> Row? { rows.first { $0.nation == nation } }
}
