import Athletics

/// Medals over the days of a competition, as of a race: the days up to it, then what is not counted
/// yet.
package struct MedalProgress: Hashable, Sendable {
  /// A day's finals on one side of the race.
  package struct Column: Hashable, Sendable {
    package let day: Day
    /// Whether the day of any of its finals is an estimate.
    package let isEstimated: Bool
    /// Whether its finals count in the table as of the race.
    package let isCounted: Bool
    /// Whether it ends with the race itself.
    package let isOwn: Bool
    package let finalCount: Int

    /// The day of the month, an estimate with `~`.
    package var label: String { (isEstimated ? "~" : "") + "\(day.day)" }
    /// The day for people, an estimate with `~`: `~9 Aug`.
    package var text: String { (isEstimated ? "~" : "") + day.shortText }
  }

  /// The counted days in order, then the others.
  package let columns: [Column]
  /// Finals that are in no column, since they or their days are not known: at least so many.
  package let missingCount: Int
  /// Whether finals stand among those not counted only because their order is not known.
  package let hasUnordered: Bool
  private let won: [Nation: [Int]]

  /// The column that ends with the race.
  package var own: Int { columns.lastIndex { $0.isCounted } ?? 0 }

  /// The medals that a nation won in a column.
  package func won(_ nation: Nation, in column: Int) -> Int {
    guard let counts = won[nation], counts.indices.contains(column) else { return 0 }
    return counts[column]
  }

  /// The days up to the race alone.
  package var counted: MedalProgress {
    MedalProgress(
      columns: columns.filter(\.isCounted), missingCount: missingCount, hasUnordered: hasUnordered,
      won: won)
  }

  /// The medals that a nation has at the end of a column.
  package func total(_ nation: Nation, through column: Int) -> Int {
    (won[nation] ?? []).prefix(max(0, column + 1)).reduce(0, +)
  }
}

extension Replay {
  /// The medals over the days, with this race's as it stands; nothing where the other finals or the
  /// day of the race are not known, or the race gives no medals.
  package func medalProgress(
    in state: RaceState, competition: CompetitionLog?
  ) -> MedalProgress? {
    guard let competition, let medals = medals(in: state) else { return nil }
    let around = competition.finals(around: race.eventCode, on: race.day)
    guard let ownDay = around.own?.day ?? race.day else { return nil }
    var parts = MedalProgress.Parts()
    for final in around.before { parts.add(final, isCounted: true) }
    parts.add(ownDay, medals.certain.map(\.nation), isCounted: true, isOwn: true)
    for final in around.later { parts.add(final, isCounted: false) }
    let unknown = (competition.finalCount ?? 0) - around.otherCount - 1
    return parts.progress(
      missing: max(0, unknown) + around.later.count { $0.day == nil },
      hasUnordered: around.unordered.contains { $0.day != nil })
  }
}

extension MedalProgress {
  /// What has been put together of the columns.
  fileprivate struct Parts {
    private struct Place: Hashable {
      let isCounted: Bool
      let day: Day
    }

    private struct Share {
      var nations: [Nation] = []
      var finalCount = 0
      var isEstimated = false
      var isOwn = false
    }

    private var shares: [Place: Share] = [:]

    mutating func add(_ final: DecidedFinal, isCounted: Bool) {
      guard let day = final.day else { return }
      add(day, final.medals.map(\.nation), isCounted: isCounted, isOwn: false)
    }

    mutating func add(_ day: DatedDay, _ nations: [Nation], isCounted: Bool, isOwn: Bool) {
      var share = shares[Place(isCounted: isCounted, day: day.day)] ?? Share()
      share.nations += nations
      share.finalCount += 1
      share.isEstimated = share.isEstimated || day.isEstimated
      share.isOwn = share.isOwn || isOwn
      shares[Place(isCounted: isCounted, day: day.day)] = share
    }

    func progress(missing: Int, hasUnordered: Bool) -> MedalProgress {
      let sorted = shares.sorted { left, right in
        left.key.isCounted == right.key.isCounted
          ? left.key.day < right.key.day : left.key.isCounted
      }
      var won: [Nation: [Int]] = [:]
      for (index, share) in sorted.enumerated() {
        for nation in share.value.nations {
          won[nation, default: Array(repeating: 0, count: sorted.count)][index] += 1
        }
      }
      return MedalProgress(
        columns: sorted.map { place, share in
          Column(
            day: place.day, isEstimated: share.isEstimated, isCounted: place.isCounted,
            isOwn: share.isOwn, finalCount: share.finalCount)
        }, missingCount: missing, hasUnordered: hasUnordered, won: won)
    }
  }
}
