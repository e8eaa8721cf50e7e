import Athletics
import RaceReplay

/// The columns that the trials of a field event need: a number for each trial, a height for each
/// bar that anyone tried.
package struct SeriesColumns {
  /// How many trials anyone had where no bar is set.
  package let trialCount: Int
  /// The bars, from the lowest.
  package let heights: [FieldMark]

  package init(_ lines: [ResultLine]) {
    let series = lines.compactMap { $0.series?.value }
    trialCount = series.map { attempts in attempts.count { $0.height == nil } }.max() ?? 0
    heights = Set(series.flatMap { $0.compactMap(\.height) }).sorted { $0.count < $1.count }
  }

  /// Trials, then heights.
  var all: [ResultColumn] {
    (0..<trialCount).map { .trial($0 + 1) } + heights.map { .height($0) }
  }
}

extension ResultLine {
  /// The trial of a number, counted from 1 among those for which no bar is set.
  package func trial(_ number: Int) -> Attempt? {
    let trials = (series?.value ?? []).filter { $0.height == nil }
    return trials.indices.contains(number - 1) ? trials[number - 1] : nil
  }

  /// The trials at a height.
  package func trials(at height: FieldMark) -> Attempt? {
    series?.value.first { $0.height == height }
  }
}
