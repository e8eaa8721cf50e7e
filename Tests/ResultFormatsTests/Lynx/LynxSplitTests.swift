import Athletics
import Testing

@Suite("The splits of a FinishLynx row")
struct LynxSplitTests {
  private func read(_ splits: String, time: String = "4:12.30", distance: Int = 1500) -> LynxReadout
  {
    LynxReadout(
      rows: "1,1,1,A,,,\(time),,,,\"\(splits)\"",
      head: "1,1,1,,,,,,,\(distance),9:00:00.1")
  }

  private func problem(_ splits: String, distance: Int = 1500) -> String? {
    let lynx = read(splits, distance: distance)
    #expect(lynx.passes.isEmpty)
    #expect(lynx.warnings.count == 1)
    return lynx.warnings.first
  }

  private static let passes = ["300 m 48.10", "700 m 1:55.50", "1100 m 3:05.60"]

  @Test(
    "pairs, times and laps all give the passes of the line, with the finish or without it",
    arguments: [
      "48.10 (48.10),1:55.50 (1:07.40),3:05.60 (1:10.10),4:12.30 (1:06.70)",
      "48.10 (48.10), 1:55.50 (1:07.40), 3:05.60 (1:10.10)",
      "48.10,1:55.50,3:05.60,4:12.30", "48.10,1:55.50,3:05.60",
      "(48.10),(1:07.40),(1:10.10),(1:06.70)", "48.10,1:07.40,1:10.10,1:06.70",
    ])
  func shapes(splits: String) {
    let lynx = read(splits)
    #expect(lynx.passes == Self.passes)
    #expect(lynx.warnings.isEmpty)
  }

  @Test("sums of laps are as uncertain as all of them")
  func sums() {
    let reports = read("(48.10),(1:07.40),(1:10.10)").readout.reports
    guard case .pass(_, _, let reading?) = reports[2].claim else {
      Issue.record("no pass")
      return
    }
    #expect(reading.rounding == .near(RaceTime(ticks: 300)))
  }

  @Test("what cannot be told is a warning and not read")
  func unclear() {
    #expect(
      problem("48.10 (48.10),1:55.50 (1:07.40)")
        == "f:2:22: splits: found 2 of them, expected 3, at 300 m, 700 m, 1100 m; "
        + "where they were taken is not known, and they are not read")
    #expect(
      problem("12.1", distance: 200)
        == "f:2:22: splits: found 1 of them, expected none, since no mark points are known; "
        + "where they were taken is not known, and they are not read")
    #expect(
      problem("48.10,50.20,1:50.10")
        == "f:2:22: splits: found “48.10,50.20,1:50.10”, expected times since the start or laps; "
        + "the figures do not tell which, and are not read")
    #expect(
      problem("48.10,(1:07.40)")
        == "f:2:22: splits: found “48.10,(1:07.40)”, expected times, laps or pairs of both throughout"
    )
    #expect(
      problem("48.10,fast")
        == "f:2:22: splits: found “fast”, expected a split such as 1:02.35 (31.20)")
    #expect(
      problem("48.10 (48.10),1:55.50 (1:09.40),3:05.60 (1:10.10)")
        == "f:2:22: splits: found “1:55.50 (1:09.40)”, expected a lap of 1:07.40")
  }
}
