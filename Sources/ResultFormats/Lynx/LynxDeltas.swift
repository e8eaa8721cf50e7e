import Athletics
import ResultReading

/// What the gaps of a result mean, and what they say beyond the times.
///
/// An operator sets whether a gap is to the winner or to the one ahead; the first is the winner’s
/// own time. Gaps are never read as such. But where they are printed finer than the times, the
/// winner’s own time and the gaps give readings; these hold where all of them, in one of the two
/// meanings, give the printed times when they are rounded up (TR 19.24).
struct LynxDeltas {
  /// A time and the gap beside it.
  struct Line {
    let time: PrintedTime
    let delta: PrintedTime?
  }

  /// What a gap is measured from.
  enum Meaning: String, CaseIterable {
    case toWinner = "to the winner"
    case toAhead = "to the one ahead"
  }

  private let lines: [Line]

  /// Takes the lines in the order of places.
  init(_ lines: [Line]) { self.lines = lines }

  /// The readings that stand behind the times, by line; nothing where a time is as fine already.
  var finer: [PrintedTime?] {
    let nothing = [PrintedTime?](repeating: nil, count: lines.count)
    let known = Meaning.allCases.compactMap(readings)
    guard let first = known.first, known.allSatisfy({ $0 == first }) else { return nothing }
    return zip(lines, first).map { line, reading in
      reading.flatMap { $0.decimals > line.time.decimals ? $0 : nil }
    }
  }

  /// What a gap should be, by the lines whose gap contradicts the times.
  var contradictions: [Int: Expectation] {
    let all = Meaning.allCases.map(contradictions)
    return all.min { $0.count < $1.count } ?? [:]
  }

  /// The winner’s time where it is known to a thousandth.
  private var winner: PrintedTime? {
    guard let first = lines.first else { return nil }
    if first.time.decimals >= 3 { return first.time }
    guard let own = first.delta, own.decimals >= 3, own.isRoundedUp(to: first.time) else {
      return nil
    }
    return own
  }

  /// The reading behind each time, in this meaning; nothing at all where one of them contradicts
  /// its time.
  private func readings(_ meaning: Meaning) -> [PrintedTime?]? {
    guard let winner else { return nil }
    var readings: [PrintedTime?] = [winner]
    for line in lines.dropFirst() {
      let start = meaning == .toWinner ? winner : readings[readings.count - 1]
      guard let start, let delta = line.delta, delta.decimals >= 3 else {
        readings.append(nil)
        continue
      }
      let reading = PrintedTime(
        time: start.time + delta.time, decimals: max(start.decimals, delta.decimals))
      guard reading.isRoundedUp(to: line.time) else { return nil }
      readings.append(reading)
    }
    return readings
  }

  private func contradictions(_ meaning: Meaning) -> [Int: Expectation] {
    guard let winner = lines.first?.time else { return [:] }
    var found: [Int: Expectation] = [:]
    for (index, line) in lines.enumerated() {
      guard let delta = line.delta else { continue }
      let start = meaning == .toWinner ? winner : lines[max(0, index - 1)].time
      let decimals = min(start.decimals, line.time.decimals, delta.decimals)
      let slack = decimals >= 3 ? RaceTime.zero : Reading.lastDigit(decimals)
      func agrees(_ time: RaceTime) -> Bool {
        let off = delta.time - time
        return off <= slack && RaceTime.zero - off <= slack
      }
      if index == 0 {
        if delta.time > .zero, !agrees(line.time.time) {
          found[0] = "\(line.time.text), the winner’s own time"
        }
      } else if !agrees(line.time.time - start.time) {
        let gap = (line.time.time - start.time).text(decimals: decimals)
        found[index] = "\(gap) \(meaning.rawValue)"
      }
    }
    return found
  }
}

extension PrintedTime {
  /// Whether this reading, rounded up to the digits of the other time, is that time.
  fileprivate func isRoundedUp(to shown: PrintedTime) -> Bool {
    let step = Reading.lastDigit(shown.decimals).ticks
    return (time.ticks + step - 1) / step * step == shown.time.ticks
  }
}
