import Foundation
import Testing

@Suite("Field events, relays and heats as `show` prints them")
struct ContestTests {
  private func show(_ name: String, _ format: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../RaceBoardTests/Contests/\(name).race.jsonl").standardized.path
    let run = try Lastlap.run("show", file, "--format", format)
    #expect(run.status == .exited(0))
    return run.lines
  }

  private static let usual = "place,tied,bib,athlete,nation,mark,gap,outcome,flags,origin"

  @Test("a long jump gives programs marks, winds and trials behind the usual columns")
  func longJump() throws {
    let lines = try show("long-jump", "csv")
    #expect(
      lines.first == Self.usual
        + ",wind,trial 1,trial 1 wind,trial 2,trial 2 wind,trial 3,trial 3 wind"
        + ",trial 4,trial 4 wind,trial 5,trial 5 wind,trial 6,trial 6 wind")
    #expect(
      lines[1] == "1,false,13,Mia Moor,ITA,7.02,,finished,PB,official,+0.4,"
        + "6.71,+0.2,X,,7.02,+0.4,-,,X,,6.90,+0.9")
    #expect(lines[5].hasPrefix(",,16,Rut Aas,NOR,,,NM,,"))
    #expect(lines[5].hasSuffix(",X,,X,,X,,,,,,,"))
  }

  @Test("a high jump has a column for each height")
  func highJump() throws {
    let lines = try show("high-jump", "csv")
    #expect(lines.first == Self.usual + ",2.20,2.24,2.27,2.31,2.33,2.36")
    #expect(
      lines[1] == "1,false,22,Luca Riva,ITA,2.33,,finished,,official,O,-,O,XXO,XO,XXX")
    #expect(lines[2].hasPrefix("2,true,21,Tom Ekberg,SWE,2.31,"))
  }

  @Test("a relay names its runners, and a heat says who goes on")
  func runnersAndQualified() throws {
    let relay = try show("relay", "csv")
    #expect(relay.first == Self.usual + ",runners")
    #expect(relay[1].hasSuffix(",\"Mia Moor, Gaia Conti, Bea Valle, Sara Fontanarossa\""))
    let heat = try show("heat", "csv")
    #expect(heat.first == Self.usual + ",qualified")
    #expect(heat[3].hasPrefix("3,false,41,Ada Birk,NOR,11.15,"))
    #expect(heat[3].hasSuffix(",q"))
  }

  @Test("points are the mark of a decathlon in JSON, text and Markdown")
  func decathlon() throws {
    #expect(try show("decathlon", "json").joined().contains(#""8764""#))
    #expect(
      try show("decathlon", "text").contains { $0.contains("Pau Roca") && $0.contains("8764") })
    #expect(try show("decathlon", "markdown").contains { $0.contains("| 8764 |") })
  }

  @Test("a trial shows people its wind, and a start list is shown where there is no result")
  func people() throws {
    #expect(try show("long-jump", "text").contains { $0.contains("6.71 +0.2") })
    #expect(try show("start-list", "csv").first == Self.usual + ",lane,runners")
    #expect(try show("start-list", "text").contains { $0.contains("this is the start list") })
  }
}
