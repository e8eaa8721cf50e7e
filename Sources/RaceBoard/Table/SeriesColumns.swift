import Athletics
import RaceReplay

/// A height that is tried: in the contest, or in the jump-off that decides it, where heights come
/// again.
package struct SeriesHeight: Hashable, Sendable {
  package let height: FieldMark
  /// The number of the jump-off's height, from 1; nothing in the contest itself.
  package let jumpOff: Int?

  /// The head of its column: `2.12`, in a jump-off `J2.12`.
  package var head: String { (jumpOff == nil ? "" : Self.sign) + height.text }

  /// What marks a height of a jump-off.
  static let sign = "J"
}

/// The columns that the trials of a field event need: a number for each trial, a height for each
/// bar that anyone tried, and those of a jump-off in their order.
package struct SeriesColumns {
  /// How many trials anyone had where no bar is set.
  package let trialCount: Int
  /// The heights of the contest from the lowest, then those of the jump-off as they were tried.
  package let heights: [SeriesHeight]

  package init(_ lines: [ResultLine]) {
    let series = lines.compactMap { $0.series?.value }
    trialCount = series.map { attempts in attempts.count { $0.height == nil } }.max() ?? 0
    heights = Set(series.flatMap { $0.byHeight.map(\.height) }).sorted {
      ($0.jumpOff ?? 0, $0.height.count) < ($1.jumpOff ?? 0, $1.height.count)
    }
  }

  var hasJumpOff: Bool { heights.contains { $0.jumpOff != nil } }

  /// Trials, then heights.
  var all: [ResultColumn] {
    (0..<trialCount).map { .trial($0 + 1) } + heights.map { .height($0) }
  }
}

extension [Attempt] {
  /// The trials at heights: from where the bar is not higher than before, of a jump-off.
  fileprivate var byHeight: [(height: SeriesHeight, attempt: Attempt)] {
    var highest: Int?
    var jumpOff = 0
    return joined.compactMap { attempt in
      guard let height = attempt.height else { return nil }
      let isHigher = highest.map { height.count > $0 } ?? true
      if jumpOff > 0 || !isHigher { jumpOff += 1 }
      highest = height.count
      return (SeriesHeight(height: height, jumpOff: jumpOff > 0 ? jumpOff : nil), attempt)
    }
  }

  /// The same with the trials at one height together, also where a source tells them one by one: until
  /// the height was cleared or passed, or the third failure in a row put the athlete out.
  private var joined: [Attempt] {
    var failures = 0
    return reduce(into: []) { joined, attempt in
      let text = attempt.text.uppercased()
      let last = joined.last
      let goesOn = last.map { last in
        last.height != nil && last.height == attempt.height
          && last.text.uppercased().allSatisfy { $0 == "X" }
          && failures < 3
      }
      failures = text.contains("O") ? 0 : failures + text.count { $0 == "X" }
      guard let last, goesOn == true else { return joined.append(attempt) }
      joined[joined.count - 1] = Attempt(last.text + attempt.text, height: last.height)
    }
  }
}

extension ResultLine {
  /// The trial of a number, counted from 1 among those for which no bar is set.
  package func trial(_ number: Int) -> Attempt? {
    let trials = (series?.value ?? []).filter { $0.height == nil }
    return trials.indices.contains(number - 1) ? trials[number - 1] : nil
  }

  /// The trials at a height.
  package func trials(at height: SeriesHeight) -> Attempt? {
    series?.value.byHeight.first { $0.height == height }?.attempt
  }
}
