import Athletics

/// Nations by their medals: by gold, then silver, then bronze; equal ones share the rank.
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

    fileprivate var key: (Int, Int, Int) { (-gold, -silver, -bronze) }
  }

  package let rows: [Row]

  /// The table of these medals, nations of one rank by their codes.
  package init(_ medals: some Sequence<(medal: Medal, nation: Nation)>) {
    var byNation: [Nation: Row] = [:]
    for (medal, nation) in medals {
      byNation[nation, default: Row(nation: nation)].add(medal)
    }
    var sorted = byNation.values.sorted { left, right in
      left.key == right.key ? left.nation < right.nation : left.key < right.key
    }
    for index in sorted.indices {
      let isTied = index > 0 && sorted[index].key == sorted[index - 1].key
      sorted[index].rank = isTied ? sorted[index - 1].rank : index + 1
      if isTied {
        sorted[index].isShared = true
        sorted[index - 1].isShared = true
      }
    }
    rows = sorted
  }

  /// The row of a nation.
  package subscript(_ nation: Nation) -> Row? { rows.first { $0.nation == nation } }
}
