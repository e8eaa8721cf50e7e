import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A tracking file")
struct IsoLynxReaderTests {
  private func read(_ text: String, hint: String = "200m Women Final.csv") -> Readout {
    var reader = IsoLynxReader(FileRequest(file: "f", hint: hint))
    return reader.readout(of: Array(text.utf8))
  }

  /// Two athletes with PathDist alone, a row for each time with their paths.
  private func read(rows: [String], hint: String = "w100") -> Readout {
    read(
      ",ID 1,ID 2\n,ABLE,BEST\nTime,PathDist,PathDist\n" + rows.joined(separator: "\n") + "\n",
      hint: hint)
  }

  /// `BIRK 100 m 10.0000 ±0.15` for each report.
  private func told(_ readout: Readout) -> [String] {
    guard let list = readout.startList else { return [] }
    return readout.reports.map { report in
      #expect(report.provenance == Provenance(.tracked, .oneSource))
      switch (report.stage, report.claim) {
      case (.markPoint(let point), .pass(let id, nil, let reading?)):
        return "\(list[id].athlete.name) \(point.text) \(text(reading))"
      case (.finish, .result(let result)):
        #expect(result.place == nil && result.finer == nil && result.outcome == nil)
        let mark = result.reading.map(text) ?? "no mark"
        return "\(list[result.entry].athlete.name) finish \(mark)"
      default: return "\(report)"
      }
    }
  }

  private func text(_ reading: Reading) -> String {
    guard case .tracked(1, let margin) = reading.rounding else { return "not tracked" }
    #expect(reading.decimals == 1)
    return "\(reading.time.text(decimals: 4)) ±\(margin.text(decimals: 2))"
  }

  private func warnings(_ readout: Readout) -> [String] { readout.warnings.map(\.text) }

  @Test("PathDist gives splits and the finish, interpolated between samples, without places")
  func splits() {
    let readout = read(Fixture.tracking)
    #expect(
      told(readout) == [
        "BIRK 100 m 10.0500 ±0.15", "FELL 100 m 10.2333 ±0.15", "BIRK finish 20.1000 ±0.15",
      ])
    #expect(readout.reports.map(\.line) == [6, 7, 9])
    #expect(readout.startList?.entries.map(\.bib) == ["7", "12"])
    #expect(readout.startList?.race.path == "tracking/200m-w/final")
    #expect(readout.guess.map(\.text).contains("race read as 200 m: by the name of the file"))
  }

  @Test("an athlete who stops has no finish, which is told, as are pauses between samples")
  func stops() {
    let first = warnings(read(Fixture.tracking)).first
    #expect(
      first == "f:5:1: Time: found 10.000 s without a sample, expected ten a second; passings in"
        + " between are good to that")
    #expect(
      warnings(read(Fixture.tracking)).last
        == "f:9: FELL: found a path that ends at 150 m, expected 200 m; how the race ended is not told"
    )
  }

  @Test("interpolation is exact to the tick, and shown to a tenth")
  func interpolation() {
    // 100 m lies 0.4 of the way from 99.6 m to 100.6 m: 12.1400 s.
    let readout = read(rows: ["00:12.100,99.600,0", "00:12.200,100.600,0"], hint: "w200")
    #expect(told(readout) == ["ABLE 100 m 12.1400 ±0.15"])
    let half = read(rows: ["00:12.100,99.500,0", "00:12.200,100.500,0"], hint: "w200")
    #expect(told(half) == ["ABLE 100 m 12.1500 ±0.15"])
    let shown = half.reports.compactMap { report -> String? in
      if case .pass(_, _, let reading?) = report.claim { reading.text } else { nil }
    }
    #expect(shown == ["12.2"])
  }

  @Test("a passing in a pause of 3 s is good to 3 s beside what tracking is good to")
  func pause() {
    let readout = read(rows: ["00:10.000,90.0,0", "00:13.000,105.0,0"], hint: "w200")
    #expect(told(readout) == ["ABLE 100 m 12.0000 ±3.15"])
    #expect(
      warnings(readout).first?.hasPrefix("f:5:1: Time: found 3.000 s without a sample") == true)
  }

  @Test("the distance is that of the longest path where no name tells it")
  func distance() {
    let rows = ["00:00.000,0,0", "00:50.000,390,380", "00:51.000,400.000,388"]
    let readout = read(rows: rows, hint: "")
    #expect(readout.startList?.race.path == "tracking/400m-open/race")
    #expect(readout.guess.map(\.text).first == "race read as 400 m: by the longest PathDist, 400 m")
    let unknown = read(rows: ["00:00.000,0,0", "00:40.000,310,300"], hint: "")
    #expect(unknown.startList?.race.discipline == .unknownDistance)
    #expect(warnings(unknown).last?.contains("found 310 m as the longest path") == true)
    #expect(told(unknown).count == 6)
  }

  @Test("a name that contradicts the longest path is told")
  func contradiction() {
    let readout = read(rows: ["00:00.000,0,0", "00:40.000,310,300"], hint: "w800")
    #expect(
      warnings(readout).contains(
        "f:5: PathDist: found 310 m as the longest path, expected 800 m, as the name of the file says;"
          + " that was used"))
  }

  @Test("heat and event numbers before the distance are no digits of it")
  func name() {
    let readout = read(rows: ["00:00.000,0,0"], hint: "24,5,1,1500m Men Final.IsoTrack.csv")
    #expect(readout.startList?.race.path == "tracking/1500m-m/final")
  }

  @Test(
    "what cannot be used is told once with its line and column",
    arguments: [
      ("00:01.100,,1", "f:5:11: ABLE: found an empty cell, expected the distance run"),
      (
        "00:01.100,5x,1",
        "f:5:11: ABLE: found “5x”, expected a distance in metres such as 1499.664, up to 100000"
      ),
      (
        "00:01.100,999999,1",
        "f:5:11: ABLE: found “999999”, expected a distance in metres such as 1499.664, up to 100000"
      ),
      (
        "00:01.100,0.5,1",
        "f:5:11: ABLE: found 0.5 m, expected no less than 1 m as before; not used"
      ),
      (
        "00:01.100,90,1",
        "f:5:11: ABLE: found a jump from 1 m to 90 m, expected at most 15 m/s; passings in between"
          + " are not told"
      ),
      (
        "00:00.900,1,1",
        "f:5:1: Time: found “00:00.900”, expected no less than 1.000 as before; the samples were not"
          + " used"
      ),
      (
        "0a,1,1",
        "f:5:2: Time: found “0a”, expected a time such as 9.79, 3:27.65 or 2:06:26; the samples of the"
          + " line were not used"
      ),
      ("00:01.100,1", "f:5:11: found 2 columns, expected 3 as in the head; the rest was not read"),
      (
        "00:01.100,1,1,9",
        "f:5:15: found 4 columns, expected 3 as in the head; the rest was not read"
      ),
    ])
  func unusable(row: String, expected: String) {
    let readout = read(rows: ["00:01.000,1,1", row])
    #expect(warnings(readout).first == expected)
    #expect(readout.warnings.count == 4, "one, two who did not finish, the distance")
  }

  @Test("a lone outlier is left out, and a system that sets itself right is followed")
  func jump() {
    let start = ["00:10.000,80,0", "00:10.100,300,0"]
    let outlier = read(rows: start + ["00:12.100,100.1,0"], hint: "w200")
    #expect(told(outlier) == ["ABLE 100 m 12.0896 ±2.25"])
    let moved = read(rows: start + ["00:10.200,301,0", "00:20.000,400.000,0"], hint: "w400")
    #expect(told(moved) == ["ABLE finish 20.0000 ±9.95"])
  }

  @Test("a head without PathDist, or no head at all, is an error")
  func heads() {
    #expect(read(",ID 1\n,ABLE\nTime,X\n1,2\n").warnings.first?.isError == true)
    #expect(
      warnings(read(",ID 1\n,ABLE\n"))
        == ["f: found 2 lines, expected three at the head of a tracking file"])
    let partial = read(",ID 1,ID 2\n,ABLE,\nTime,PathDist,X\n00:00.0,0,0\n")
    #expect(
      warnings(partial).first
        == "f:1:7: found “ID 2” without a column PathDist, expected one, from which the splits come;"
        + " the athlete was not read")
  }

  @Test("a bib that two bear and a name that is missing are told")
  func entries() {
    let readout = read(",ID 1,ID 1\n,ABLE,\nTime,PathDist,PathDist\n00:00.0,0,0\n", hint: "w100")
    #expect(readout.startList?.entries.map(\.key) == ["1", "Bib 1"])
    #expect(warnings(readout).contains("f:2:7: found an empty cell, expected an athlete’s name"))
    #expect(warnings(readout).contains { $0.contains("found “1” a second time") })
  }
}
