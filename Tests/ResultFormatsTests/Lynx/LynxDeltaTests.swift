import Athletics
import Testing

@Suite("What the gaps of a FinishLynx result say")
struct LynxDeltaTests {
  @Test("a gap to the winner holds the thousandths of 2:43.845")
  func toWinner() {
    let lynx = LynxReadout(
      rows: "1,,1,,,,2:35.19,,2:35.190", "2,,2,,,,2:43.85,,8.655", "3,,3,,,,2:50.76,,15.568")
    #expect(lynx.marks == ["2:35.19/2:35.190", "2:43.85/2:43.845", "2:50.76/2:50.758"])
    #expect(lynx.warnings.isEmpty)
  }

  @Test("so does a gap to the one ahead")
  func toAhead() {
    let lynx = LynxReadout(
      rows: "1,,1,,,,2:35.19,,2:35.190", "2,,2,,,,2:43.85,,8.655", "3,,3,,,,2:50.76,,6.913")
    #expect(lynx.marks == ["2:35.19/2:35.190", "2:43.85/2:43.845", "2:50.76/2:50.758"])
    #expect(lynx.warnings.isEmpty)
  }

  @Test("where one gap gives another time than the printed one, none is used, and it is told")
  func contradiction() {
    let lynx = LynxReadout(
      rows: "1,,1,,,,2:35.19,,2:35.190", "2,,2,,,,2:43.85,,8.655", "3,,3,,,,2:50.76,,15.668",
      "4,,4,,,,2:55.23,,20.036")
    #expect(lynx.marks == ["2:35.19", "2:43.85", "2:50.76", "2:55.23"])
    #expect(lynx.warnings == ["f:4:18: delta: found “15.668”, expected 15.57 to the winner"])
  }

  @Test("a time rounded to the nearest hundredth is not that of the rule")
  func nearest() {
    let lynx = LynxReadout(rows: "1,,1,,,,2:35.19,,2:35.190", "2,,2,,,,2:43.84,,8.654")
    #expect(lynx.marks == ["2:35.19", "2:43.84"])
    #expect(lynx.warnings.isEmpty)
  }

  @Test("gaps of hundredths hide nothing, and may be a hundredth off")
  func hundredths() {
    let lynx = LynxReadout(
      rows: "1,,1,,,,1:38.52,,1:38.52", "2,,2,,,,1:48.26,,9.73", "3,,3,,,,1:48.45,,0.19")
    #expect(lynx.marks == ["1:38.52", "1:48.26", "1:48.45"])
    #expect(lynx.warnings.isEmpty)
  }

  @Test("gaps are computed, never read: without a time there is none")
  func noTime() {
    let lynx = LynxReadout(rows: "1,,1,,,,,,9.232", "2,,2,,,,9.3,,x")
    #expect(lynx.marks == ["", "9.3h"])
    #expect(
      lynx.warnings == [
        "f:2:11: delta: found “9.232”, expected a time beside it; a gap is not read without one",
        "f:3:14: delta: found “x”, expected a time such as 9.79, 3:27.65 or 2:06:26",
      ])
  }

  @Test("the further two gaps may hold them as well, and are not held against the times")
  func further() {
    let lynx = LynxReadout(
      rows: "1,,1,,,,2:35.19,,2:35.19,,,,,,,2:35.190,2:35.19",
      "2,,2,,,,2:43.85,,8.66,,,,,,,8.655,0.01")
    #expect(lynx.marks == ["2:35.19/2:35.190", "2:43.85/2:43.845"])
    #expect(lynx.warnings.isEmpty)
  }

  @Test("who did not finish does not stand between two others")
  func outcomes() {
    let lynx = LynxReadout(
      rows: "1,,1,,,,2:35.19,,2:35.190", "DQ,,2,,,,2:40.00,,", "2,,3,,,,2:43.85,,8.655")
    #expect(lynx.marks == ["2:35.19/2:35.190", "2:40.00", "2:43.85/2:43.845"])
  }
}
