import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// How the cost of a race grows with its mark points: ten times as many may take ten times as long.
struct GrowthBenchmark {
  private static let markPointCounts = [10, 100, 1000, 10_000]
  private static let runners = 20
  /// Metres from mark point to mark point.
  private static let stretch = 4

  func run() {
    print("  \(Self.runners) runners: to read the race log, to fold it, to make the table of it")
    var before: [Int64] = []
    for count in Self.markPointCounts {
      let times = Self.measure(Array(Self.log(markPoints: count).utf8))
      let texts = times.enumerated().map { index, time in
        let factor =
          before.indices.contains(index) ? Self.factor(from: before[index], to: time) : ""
        return Figures.milliseconds(time) + factor
      }
      print("  \(count) mark points: " + texts.joined(separator: ", "))
      before = times
    }
  }

  private static func factor(from before: Int64, to now: Int64) -> String {
    let tenths = now * 10 / max(before, 1)
    return " (×\(tenths / 10).\(tenths % 10))"
  }

  private static func measure(_ bytes: [UInt8]) -> [Int64] {
    let start = Figures.now
    var reader = FileReader(FileRequest(file: "growth.race.jsonl", hint: "growth.race.jsonl"))
    let readout = reader.consume(bytes[...], isLast: true)
    let reading = Figures.now
    guard let startList = readout.startList else { return [] }
    let replay = Replay(startList, reports: readout.reports)
    let folding = Figures.now
    let letters = letters(in: replay)
    let end = Figures.now
    return letters > 0 ? [reading - start, folding - reading, end - folding] : []
  }

  /// How long all figures of the results are: place, gap and a time at every mark point.
  private static func letters(in replay: Replay) -> Int {
    let state = replay.latestState
    return state.order.reduce(0) { sum, id in
      let splits = replay.columns.indices.reduce(0) { sum, index in
        let split = replay.split(of: id, at: replay.columns[index].markPoint, in: state)
        return sum + (split?.value.text.count ?? 0)
      }
      let gap = replay.gap(of: id, to: .leader, in: state)?.text ?? ""
      return sum + splits + gap.count + (state.placing(of: id)?.text.count ?? 0)
    }
  }

  private static func log(markPoints: Int) -> String {
    let length = stretch * (markPoints + 1)
    let entries = (1...runners).map { #"{"bib":"\#($0)","athlete":"Runner \#($0)"}"# }
    var log =
      #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"growth","name":"Growth"},"#
      + #""race":{"discipline":"\#(length)m","category":"w","round":"final"},"#
      + #""entries":[\#(entries.joined(separator: ","))]}"# + "\n"
    for mark in 1...markPoints + 1 {
      let at = mark > markPoints ? "finish" : "\(stretch * mark)m"
      for runner in 1...runners {
        // 0.20 to 0.24 s for each metre.
        let ticks = Int64(stretch * mark) * Int64(2000 + 20 * runner)
        let time = RaceTime(ticks: ticks).text(decimals: 2)
        log += #"{"at":"\#(at)","entry":"\#(runner)","time":"\#(time)"}"# + "\n"
      }
    }
    return log
  }
}
