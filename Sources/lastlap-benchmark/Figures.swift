import Glibc

/// Times taken of one thing, in nanoseconds.
struct Figures {
  private(set) var times: [Int64] = []

  /// Adds the time that some work takes.
  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = Self.now
    let result = try work()
    times.append(Self.now - start)
    return result
  }

  /// Adds a time that was measured.
  mutating func note(_ time: Int64) { times.append(time) }

  var median: Int64 { times.isEmpty ? 0 : times.sorted()[times.count / 2] }

  /// `median 1.2 ms, 99th percentile 3.4 ms, worst 5.6 ms (of 200)`.
  var text: String {
    let sorted = times.sorted()
    guard let worst = sorted.last else { return "nothing measured" }
    let median = sorted[sorted.count / 2]
    let late = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    return "median \(Self.milliseconds(median)), 99th percentile \(Self.milliseconds(late)), "
      + "worst \(Self.milliseconds(worst)) (of \(sorted.count))"
  }

  static func milliseconds(_ nanoseconds: Int64) -> String {
    let hundredths = (nanoseconds + 5000) / 10_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) ms"
  }

  /// Nanoseconds on a clock that only goes forward.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
