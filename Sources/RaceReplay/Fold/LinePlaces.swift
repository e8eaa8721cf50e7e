import Athletics

/// Places at a line for a field of which some places are reported and others follow from times.
///
/// Reported places stand. The others fill the places that are left, each one more than those who are
/// separably ahead among them, so that readings which overlap share a place or leave several open.
/// Everyone who crossed and was not read may be anywhere among those who were: their places are left
/// open as far as that; where as many were missed as were read, they are not told.
struct LinePlaces {
  /// By the entry’s index; nothing where neither a place is reported nor a time decides.
  private(set) var places: [ClosedRange<Int>?]
  /// Whether the computed places say anything, or only tell an order.
  private let tellsComputed: Bool
  /// Whose computed place would be ahead of a reported one of somebody surely faster, or follows from
  /// such a place: it is not told, and they come behind that one in the order.
  private var untold: Set<Int> = []
  private var counts: [Int: Int] = [:]

  /// - Parameters:
  ///   - reported: by the entry’s index.
  ///   - times: by the entry’s index, where they may decide; those of reported places bound the others’.
  ///   - missing: how many crossed of whom neither is known.
  init(reported: [Int?], times: [Reading?], missing: Int) {
    places = Array(repeating: nil, count: reported.count)
    for (index, number) in reported.enumerated() {
      guard let number else { continue }
      places[index] = number...number
      counts[number, default: 0] += 1
    }
    var others = times
    for index in others.indices where places[index] != nil { others[index] = nil }
    tellsComputed = Self.areTold(
      read: zip(times, reported).count { $0 != nil || $1 != nil }, missing: missing)
    let computed = StandingRanks(readings: others)
    let free = Self.free(besides: counts, count: others.count { $0 != nil })
    for index in others.indices {
      guard let rank = computed.ranks[index] else { continue }
      let number = free[rank - 1]
      places[index] = number...(free[(computed.last[index] ?? rank) - 1] + missing)
      counts[number, default: 0] += 1
    }
    untell(
      others,
      behind: zip(reported, times).compactMap { place, time in
        guard let place, let time else { return nil }
        return (place, time)
      })
  }

  /// Leaves those untold who would pass somebody by a place that nobody reported.
  private mutating func untell(
    _ computed: [Reading?], behind reported: [(place: Int, time: Reading)]
  ) {
    let faster = reported.sorted { $0.time.range.upper < $1.time.range.upper }
    var worst = 0
    let worstSoFar = faster.map { one in
      worst = max(worst, one.place)
      return worst
    }
    /// The last place that is reported of anyone surely faster.
    func bound(_ time: Reading) -> Int {
      let count = faster.partition { $0.time.range.upper < time.range.lower }
      return count > 0 ? worstSoFar[count - 1] : 0
    }
    let timed = computed.enumerated().compactMap { index, time in time.map { (index, $0) } }
    var first: RaceTime?
    for (index, time) in timed where (places[index]?.lowerBound ?? .max) <= bound(time) {
      first = min(first ?? time.range.lower, time.range.lower)
    }
    guard let first else { return }
    for (index, time) in timed where time.range.upper >= first {
      untold.insert(index)
      let place = max(bound(time) + 1, places[index]?.lowerBound ?? 0)
      places[index] = place...place
    }
  }

  /// Whether the place of an entry is told, where there is one: a reported one always.
  func tells(_ index: Int, isReported: Bool) -> Bool {
    isReported || (tellsComputed && !untold.contains(index))
  }

  /// Whether computed places say anything: more must have been read than were missed.
  static func areTold(read: Int, missing: Int) -> Bool { missing < read }

  /// The first places that nobody reported has.
  private static func free(besides taken: [Int: Int], count: Int) -> [Int] {
    guard !taken.isEmpty else { return Array(1..<(count + 1)) }
    var free: [Int] = []
    free.reserveCapacity(count)
    var next = 1
    for number in taken.keys.sorted() where free.count < count {
      while next < number, free.count < count {
        free.append(next)
        next += 1
      }
      next = max(next, number + (taken[number] ?? 1))
    }
    while free.count < count {
      free.append(next)
      next += 1
    }
    return free
  }

  func isShared(_ place: ClosedRange<Int>) -> Bool {
    place.count > 1 || counts[place.lowerBound, default: 0] > 1
  }
}
