import Athletics
import SharedWork

/// The athletes and clubs of a table, once all of its rows are there.
struct TablePeople {
  /// What readings of parts of a table hold, as one: where in it what each held stands.
  private struct Joined {
    /// Begins with what the first holds.
    var pool: TextPool
    /// For those behind the first.
    var places: [[UInt32]] = []

    init(_ pools: consuming [TextPool]) {
      // Handed over, so that it need not be copied.
      pool = pools.isEmpty ? TextPool() : pools.removeFirst()
      for each in pools {
        places.append(
          (0..<each.count).map { UInt32(clamping: pool.position(of: each.bytes(at: $0))) })
      }
    }

    func place(of text: KnownText) -> Int? {
      if text.lane == 0 { return text.position < pool.count ? text.position : nil }
      let lane = text.lane - 1
      guard lane < places.count, text.position < places[lane].count else { return nil }
      return Int(places[lane][text.position])
    }
  }

  private let names: Joined
  private let clubNames: Joined
  /// By the names, in shares of one size.
  private let athletes: [[Athlete]]
  private let clubs: [String]
  /// Those of whom more is told than a name, by the part of the table.
  private var told: [[Athlete]]

  /// So many are made at once.
  private static let share = 4096

  init(_ texts: consuming [KnownTexts]) {
    let (pools, clubPools) = (texts.map(\.names), texts.map(\.clubs))
    told = texts.map(\.told)
    texts = []
    names = Joined(pools)
    clubNames = Joined(clubPools)
    let (names, clubNames) = (names.pool, clubNames.pool)
    var starts = Array(stride(from: 0, to: names.count, by: Self.share))
    athletes = starts.takeAtOnce { start in
      (start..<min(start + Self.share, names.count)).map { Athlete(name: names.text(at: $0)) }
    }
    clubs = (0..<clubNames.count).map { clubNames.text(at: $0) }
  }

  /// Who stands under a name.
  func athlete(_ text: KnownText) -> Athlete {
    if text.isTold {
      guard told.indices.contains(text.lane), text.position < told[text.lane].count else {
        return Athlete(name: "")
      }
      return told[text.lane][text.position]
    }
    return names.place(of: text).map { athletes[$0 / Self.share][$0 % Self.share] }
      ?? Athlete(name: "")
  }

  /// Names those who are pairs by both names.
  mutating func takePairs() {
    told = told.map { athletes in
      athletes.map { athlete in
        athlete.pair.map { Athlete(name: $0.joined(separator: ", ")) } ?? athlete
      }
    }
  }

  /// The name of a club; nothing for none.
  func club(_ text: KnownText?) -> String? {
    text.flatMap { clubNames.place(of: $0) }.map { clubs[$0] }
  }
}
