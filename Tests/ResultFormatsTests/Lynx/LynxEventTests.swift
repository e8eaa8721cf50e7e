import Athletics
import Testing

@Suite("What a FinishLynx head tells of the event")
struct LynxEventTests {
  private func path(_ name: String, round: String = "0", distance: String = "", file: String = "f")
    -> String?
  {
    LynxReadout(
      "7,\(round),0,\"\(name)\",,,,,,\(distance),9:00:00.1\n1,1,1,A,,,59.01,,\n", file: file
    ).race?.path
  }

  @Test(
    "discipline and category are read from its name",
    arguments: [
      ("800m 14", "800m-open/race"), ("20:10 | 800m M, MJU20, MJU18", "800m-m/race"),
      ("Girls 55 Meter Dash Varsity", "55m-w/race"), ("Men's 1500 Metres", "1500m-m/race"),
      ("110m Hurdles Men U20", "110mh-mu20/race"), ("100mH W35", "100mh-w35/race"),
      ("WU18 2000m Steeplechase", "2000msc-wu18/race"), ("Boys 4x800 Relay", "4x800m-m/race"),
      ("Mixed 4 × 400 m", "4x400m-x/race"), ("4x100 m Women", "4x100m-w/race"),
      ("Women 10,000m", "10000m-w/race"),
      ("One Mile", "mile-open/race"), ("Half Marathon Ladies", "half-marathon-w/race"),
      ("5000m Walk", "5000mw-open/race"), ("Women 400", "400m-w/race"),
      ("Men and Women 3000m", "3000m-open/race"), ("800 M", "800m-open/race"),
      ("100m Men Semi-Final 2", "100m-m/semi-final"),
      ("Quarter final 200m", "200m-open/quarter-final"),
      ("100m Heats", "100m-open/heats"), ("Event 7 2014", "unknown-distance-open/race"),
      ("Open Men A (500 111M) Heat, 1 + 3", "unknown-distance-m/heats"),
      ("", "unknown-distance-open/race"),
    ])
  func names(name: String, path: String) {
    #expect(self.path(name) == "finishlynx/" + path)
  }

  @Test(
    "the round is the head’s in words, the event’s name before a bare number",
    arguments: [
      ("Heat 1", "heat-1"), ("Heat", "heats"), ("Bowl Final", "bowl-final"),
      ("Semis", "semi-final"),
      ("2", "round-2"), ("0", "race"), ("", "race"), ("-", "race"),
    ])
  func rounds(text: String, round: String) {
    #expect(path("800m", round: text) == "finishlynx/800m-open/" + round)
    #expect(path("800m Final", round: "2") == "finishlynx/800m-open/final")
  }

  @Test("the head’s distance counts, and words say what is run over it")
  func distance() {
    #expect(path("Mid Men - W6 250", distance: "250") == "finishlynx/250m-m/race")
    #expect(path("Hurdles", distance: "60") == "finishlynx/60mh-open/race")
    #expect(path("4x100 Relay", distance: "400") == "finishlynx/4x100m-open/race")
    #expect(path("4x100 Relay", distance: "100") == "finishlynx/4x100m-open/race")
    #expect(path("10 km", distance: "10000") == "finishlynx/10km-open/race")
    #expect(path("Dash", distance: "0") == "finishlynx/unknown-distance-open/race")
    let lynx = LynxReadout(rows: "1,1,1,A,,,59.01,,", head: "6,1,1,W12 250,,,,,,500,9:00:00.1")
    #expect(lynx.race?.path == "finishlynx/500m-open/round-1/1")
    #expect(
      lynx.warnings == ["f:1:20: distance: found “500”, expected 250 m, as the event’s name says"])
  }

  @Test("the name of the file comes last, the competition from it alone")
  func file() {
    #expect(path("", file: "oslo2031/w400_heats.lif") == "oslo-2031/400m-w/heats")
    #expect(path("800m M", file: "m/oslo2031/w400_heats.lif") == "oslo-2031/800m-m/heats")
  }

  @Test("a heat, distance or start that is none is told")
  func broken() {
    let lynx = LynxReadout(rows: "1,1,1,A,,,59.01,,", head: "1,1,7000,100m,,,,,,far,9:00:00.1")
    #expect(
      lynx.warnings == [
        "f:1:5: heat: found “7000”, expected a whole number from 1 to 999, or 0 for none",
        "f:1:20: distance: found “far”, expected metres such as 1500",
      ])
    #expect(lynx.race?.heat == nil)
  }
}
