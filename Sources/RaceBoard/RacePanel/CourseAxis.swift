import Athletics
import RaceReplay

/// The course as the axis of a chart, and its parts in words.
package struct CourseAxis {
  private let race: Race
  private let columns: [MarkColumn]

  package init(race: OpenRace) {
    self.race = race.race
    columns = race.replay.columns
  }

  /// From the first mark point at which anything is known to the finish.
  var range: ClosedRange<Double> {
    let marks = columns.map(\.markPoint.metres)
    let first = marks.first ?? 0
    let last = race.discipline.raceDistance?.metres ?? marks.last ?? first
    return first...max(last, first, marks.last ?? first)
  }

  /// From the start to the finish.
  var rangeFromStart: ClosedRange<Double> { 0...range.upperBound }

  /// The mark points at which anything is known, and the finish.
  private var marks: [Distance] {
    let length = race.discipline.raceDistance
    return columns.map(\.markPoint).filter { $0 != length } + [length].compactMap { $0 }
  }

  /// Where the axis has ticks.
  var values: [Double] { marks.map(\.metres) }

  /// Labels for all mark points, for those at round distances, ever fewer, and for the finish.
  var ticks: [[LineChart.Tick]] { Self.ticks(at: marks, in: race) }

  /// Labels for these mark points of a race, for those at round distances, ever fewer, and for the
  /// last.
  static func ticks(at marks: [Distance], in race: Race) -> [[LineChart.Tick]] {
    let steps = [1, 200, 400, 500, 1000, 2000, 5000, 10_000, 20_000, Int.max / 1000]
    let all = marks.map { LineChart.Tick(value: $0.metres, text: race.shortText(of: $0)) }
    return steps.map { step in
      marks.indices.filter { index in
        index == marks.count - 1 || marks[index].millimetres % (step * 1000) == 0 || step == 1
      }.map { all[$0] }
    }
  }

  /// A mark point in a word without its unit, as heads and axes have room for: `1200`, `5 km`.
  package func label(of mark: Distance) -> String { race.shortText(of: mark) }

  /// What programs know a mark point by.
  package func code(of mark: Distance) -> String { race.code(of: mark) }

  /// A part of the course in a word: `400–800`, `to 400`, `5–10 km`.
  package func label(of segment: Segment) -> String {
    if segment.from == .zero { return "to " + label(of: segment.to) }
    var from = label(of: segment.from)
    let to = label(of: segment.to)
    if from.hasSuffix(" km"), to.hasSuffix(" km") { from.removeLast(3) }
    return from + "–" + to
  }
}
