import Athletics
import ResultReading

/// An athlete of a tracking file: the last sample of the distance run and the mark points passed.
///
/// Of all samples only the last is kept. Times are ticks of 100 µs, distances millimetres.
struct TrackedAthlete {
  /// How far along the path an athlete was, and when.
  struct Sample {
    let time: Int64
    let path: Int64
  }

  /// When a mark point was passed, interpolated between two samples.
  struct Split: Hashable, Sendable {
    let markPoint: Distance
    let time: RaceTime
    /// How far the true time may lie on either side.
    let within: RaceTime
    /// The line of the sample that first lay beyond.
    let line: Int
  }

  let bib: String?
  let name: String
  /// Which cell of a row has the distance.
  let cell: Int
  private(set) var last: Sample?
  private(set) var splits: [Split] = []
  /// A sample too far on to be believed before the next one agrees with it.
  private var suspect: Sample?
  /// The mark point that comes next, as a position in the list of them.
  private var next = 0
  /// Whether what is the matter with the samples has been told already.
  private var isTold = false

  init(bib: String?, name: String, cell: Int) {
    self.bib = bib
    self.name = name
    self.cell = cell
  }

  /// The sample cannot be used; told where the one before could.
  mutating func miss(_ problem: Problem) -> Problem? {
    defer { isTold = true }
    return isTold ? nil : problem
  }

  /// Takes in a sample that is no earlier than the last and notes which of the mark points, in
  /// rising order, it lies beyond.
  mutating func take(
    _ sample: Sample, line: Int, column: Int, markPoints: [Distance]
  ) -> Problem? {
    guard let last else {
      self.last = sample
      skip(to: sample.path, markPoints)
      guard next > 0 else { return nil }
      return Problem(
        column: column, key: name, found: "a first sample at \(Self.metres(sample.path))",
        expected: "one before \(markPoints[0].text); what lies before is not told")
    }
    guard sample.path >= last.path else {
      suspect = nil
      return miss(
        Problem(
          column: column, key: name, found: Self.metres(sample.path),
          expected: "no less than \(Self.metres(last.path)) as before; not used"))
    }
    guard Self.isPossible(from: last, to: sample) else {
      if let suspect, suspect.path <= sample.path, Self.isPossible(from: suspect, to: sample) {
        skip(to: sample.path, markPoints)
        accept(sample)
        return nil
      }
      suspect = sample
      return miss(
        Problem(
          column: column, key: name,
          found: "a jump from \(Self.metres(last.path)) to \(Self.metres(sample.path))",
          expected: "at most 15 m/s; passings in between are not told"))
    }
    pass(from: last, to: sample, line, markPoints)
    accept(sample)
    return nil
  }

  private mutating func accept(_ sample: Sample) {
    last = sample
    suspect = nil
    isTold = false
  }

  private mutating func skip(to path: Int64, _ markPoints: [Distance]) {
    while next < markPoints.count, markPoints[next].millimetres <= path { next += 1 }
  }

  private mutating func pass(
    from last: Sample, to sample: Sample, _ line: Int, _ markPoints: [Distance]
  ) {
    let (lasted, run) = (sample.time - last.time, sample.path - last.path)
    // Samples come ten a second; where some are missing, the passing is anywhere between the two.
    let missed = lasted > Self.longestStep ? lasted : 0
    let within = Reading.trackingMargin.ticks + missed
    while next < markPoints.count, markPoints[next].millimetres <= sample.path, run > 0 {
      let beyond = Int64(markPoints[next].millimetres) - last.path
      // A time is below 3.6e10 ticks and a path below 1e8 mm: the product fits.
      let time = last.time + (lasted * beyond + run / 2) / run
      splits.append(
        Split(
          markPoint: markPoints[next], time: RaceTime(ticks: time),
          within: RaceTime(ticks: within), line: line))
      next += 1
    }
  }

  /// The longest time between two samples of which none is missing: 0.2 s.
  private static let longestStep = RaceTime.ticksPerSecond / 5

  /// Whether nobody would have to run faster than 15 m/s, give or take 10 m by which the system
  /// sets a position right.
  private static func isPossible(from first: Sample, to second: Sample) -> Bool {
    second.path - first.path <= 10_000 + (second.time - first.time) * 3 / 2
  }

  /// A distance in the words of a warning: `1499.664 m`.
  static func metres(_ path: Int64) -> String {
    path < 0
      ? "−" + Distance(millimetres: Int(-path)).text : Distance(millimetres: Int(path)).text
  }
}
