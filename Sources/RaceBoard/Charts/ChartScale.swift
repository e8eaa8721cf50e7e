/// Lays values out along an axis of dots.
struct ChartScale: Hashable {
  let lower: Double
  let upper: Double
  /// How many dots the axis has.
  let dots: Int

  /// Makes a scale; one without an extent gets one.
  init(from lower: Double, to upper: Double, dots: Int) {
    self.lower = lower
    self.upper = upper > lower ? upper : lower + 1
    self.dots = max(dots, 1)
  }

  /// The dot of a value; outside the axis for what lies beyond its ends.
  func dot(of value: Double) -> Int {
    let share = (value - lower) / (upper - lower)
    return Int((min(max(share, -1), 2) * Double(dots - 1)).rounded())
  }
}

/// Round values to label an axis with.
struct RoundTicks: Hashable {
  let values: [Double]
  /// Digits after the point that tell the values apart.
  let decimals: Int

  /// How far apart they are; nothing where there are not two.
  var step: Double? {
    values.dropFirst().first.flatMap { second in values.first.map { second - $0 } }
  }

  /// The same steps as far as an axis that is longer.
  func extended(to upper: Double) -> RoundTicks {
    guard let step, let last = values.last, (upper - last) / step < 1e6 else { return self }
    let more = Int(max((upper - last) / step + 1e-9, 0))
    return RoundTicks(
      values: values + (0..<more).map { last + Double($0 + 1) * step }, decimals: decimals)
  }

  private init(values: [Double], decimals: Int) {
    self.values = values
    self.decimals = decimals
  }

  /// Steps between times that no round number of seconds is better for.
  private static let longSteps = [
    20.0, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000, 86_400,
  ]

  /// At most `count` times in seconds: from twenty on, whole parts of a minute or of an hour apart.
  init(seconds lower: Double, to upper: Double, atMost count: Int) {
    let round = RoundTicks(from: lower, to: upper, atMost: count)
    let steps = zip(round.values, round.values.dropFirst()).map { $1 - $0 }
    guard count > 0, (upper - lower).isFinite, upper - lower < 1e9,
      steps.first.map({ $0 >= Self.longSteps[0] }) ?? (upper - lower > Self.longSteps[0]),
      let long = Self.longSteps.first(where: { step in
        (upper / step).rounded(.down) - (lower / step).rounded(.up) < Double(count)
      })
    else {
      self = round
      return
    }
    let first = Int((lower / long - 1e-9).rounded(.up))
    let last = Int((upper / long + 1e-9).rounded(.down))
    values = first > last ? [] : (first...last).map { Double($0) * long }
    decimals = 0
  }

  /// At most `count` values, one, two or five of a power of ten apart.
  init(from lower: Double, to upper: Double, atMost count: Int) {
    guard count > 0, upper > lower, (upper - lower).isFinite else {
      values = count > 0 ? [lower] : []
      decimals = 0
      return
    }
    var exponent = -4
    var power = 0.0001
    while exponent < 9 {
      for factor in [1.0, 2, 5] {
        let step = power * factor
        let first = (lower / step - 1e-9).rounded(.up)
        let last = (upper / step + 1e-9).rounded(.down)
        guard last - first < Double(count) else { continue }
        values = first > last ? [] : (Int(first)...Int(last)).map { Double($0) * step }
        decimals = max(0, -exponent)
        return
      }
      exponent += 1
      power *= 10
    }
    values = [lower]
    decimals = 0
  }
}
