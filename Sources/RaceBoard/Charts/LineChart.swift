/// Lines over a course, with axes and a label at the end of each: a value that any surface can be
/// drawn from.
///
/// Both axes are labelled at values of the caller's choice, the course with the first of several
/// choices for which there is room.
struct LineChart: Hashable, Sendable {
  /// How a line comes to a point from the one before.
  enum Join: Hashable, Sendable {
    /// Straight: they are neighbours.
    case line
    /// Across somewhere between that nothing is known of, and drawn so.
    case bridge
    /// Not at all.
    case apart
  }

  /// A value on the chart.
  struct Point: Hashable, Sendable {
    let x: Double
    let y: Double
    var join = Join.line
    /// What the figures leave open about it, where they do; the value is then the middle of that.
    var range: ClosedRange<Double>?
  }

  /// A line from point to point; one point alone is a dot.
  struct Line: Hashable, Sendable {
    let points: [Point]
    let label: LineLabel
    let pattern: LinePattern
    let role: Role
    let labelRole: Role
    /// How far it comes before others where they meet, and where there is not room for all labels.
    let strength: Int
    /// What stands at its points and before its label, so that it is told apart without colour.
    var sign: String?
  }

  /// A value with what is written there.
  struct Tick: Hashable, Sendable {
    let value: Double
    let text: String
  }

  /// A sign at a value that no line is drawn through, `!` where it cannot be right; one outside the
  /// chart stands at its edge.
  struct Mark: Hashable, Sendable {
    let x: Double
    let y: Double
    var text = "!"
    var role = Role.doubtful
  }

  var lines: [Line]
  let xRange: ClosedRange<Double>
  /// The value at the top, then the one at the bottom: upside down for gaps and places.
  let top: Double
  let bottom: Double
  /// Where the course has a tick.
  let xMarks: [Double]
  /// Choices of labels, the fullest first.
  let xTicks: [[Tick]]
  let yTicks: [Tick]
  var marks: [Mark] = []
  /// How many rows of a terminal the lines take, where that are not all there are.
  var rowCount: Int?
  /// A value that a thin line marks all along, such as the gap of the reference.
  var baseline: Double?
  /// The value that is read out, with a hairline.
  var cursor: Double?
  /// Where one stands, on the axis.
  var standing: Double?
  /// How many have no line of their own.
  var leftOut = 0

  /// How far down a value lies: 0 at the top, 1 at the bottom.
  func share(down value: Double) -> Double {
    top == bottom ? 0 : (value - top) / (bottom - top)
  }

  /// What stands before the label of a line: its sign, and an arrow where it ends beyond the chart.
  func sign(of line: Line) -> String {
    let own = line.sign.map { $0 + " " } ?? ""
    guard let end = line.points.last, top != bottom else { return own }
    let share = share(down: end.y)
    return own + (share < 0 ? "↑ " : share > 1 ? "↓ " : "")
  }

  /// The first choice of labels of which none touches the next, by where each begins and ends.
  func fittingTicks(_ extent: (Tick) -> Range<Int>) -> [Tick] {
    for ticks in xTicks {
      guard let last = ticks.last else { continue }
      // The last one, the finish, stays where one just before it has no room.
      let fitting =
        ticks.dropLast().filter { extent($0).upperBound < extent(last).lowerBound } + [last]
      let isClear = zip(fitting, fitting.dropFirst()).allSatisfy { left, right in
        extent(left).upperBound < extent(right).lowerBound
      }
      if isClear { return fitting }
    }
    return xTicks.last ?? []
  }
}

extension LineChart.Line {
  /// A part of a line that is drawn in one way.
  struct Stroke: Hashable {
    enum Kind: Hashable {
      case known
      /// Across what is not known.
      case bridge
      /// To or from a value that is left open.
      case open
    }

    var points: [LineChart.Point]
    let kind: Kind
  }

  /// Whether it is one that the eye should follow.
  var isStrong: Bool { strength > 0 }

  /// The parts of the line, from the left; a point joined to nothing is one by itself.
  var strokes: [Stroke] {
    var strokes: [Stroke] = []
    for (index, point) in points.enumerated() {
      let last = strokes.indices.last
      switch point.join {
      case _ where index == 0, .apart:
        strokes.append(Stroke(points: [point], kind: point.range == nil ? .known : .open))
      case .line, .bridge:
        let start = points[index - 1]
        let isOpen = point.range != nil || start.range != nil
        let kind: Stroke.Kind = point.join == .bridge ? .bridge : isOpen ? .open : .known
        if let last, strokes[last].kind == kind {
          strokes[last].points.append(point)
        } else {
          // What a part of another kind begins at is no part of its own.
          if kind != .known, let last, strokes[last].points.count == 1 { strokes.removeLast() }
          strokes.append(Stroke(points: [start, point], kind: kind))
        }
      }
    }
    return strokes
  }
}
