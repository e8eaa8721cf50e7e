import Foundation
import FoundationXML
import Testing

struct CompareTests {
  @Test("two finals are compared by their winners, and by who ran both")
  func winners() throws {
    let run = try Lastlap.run("compare", "tokyo-2020/1500m-m/final", "paris-2024/1500m-m/final")
    #expect(run.status == .exited(0))
    #expect(
      run.lines.first
        == "Men’s 1500 m · Jakob Ingebrigtsen, Tokyo 2020 and Cole Hocker, Paris 2024")
    let finish = try #require(run.lines.first { $0.hasPrefix("finish") })
    #expect(
      finish.split(separator: " ").map(String.init).prefix(4) == [
        "finish", "3:28.32", "3:27.65", "−0.67",
      ])
    // 3:29.05 and 3:27.79
    let kerr = try #require(run.lines.first { $0.hasPrefix("Josh Kerr") })
    #expect(kerr.contains("3:29.05") && kerr.contains("3:27.79") && kerr.contains("−1.26"))
    #expect(run.text.contains("There is no chart: both have a time only at 1500 m."))
  }

  @Test("an athlete is compared in two races, mark point by mark point, with a chart")
  func athlete() throws {
    let run = try Lastlap.run(
      "compare", "tokyo 1500m men", "rome 1500m men", "--athlete", "ingebrigtsen", "--width", "60")
    #expect(run.status == .exited(0))
    let at1200 = try #require(run.lines.first { $0.hasPrefix("1200 m") })
    #expect(at1200.contains("2:47.5"))
    #expect(run.text.contains("seconds behind INGEBRIGTSEN, Tokyo 2020 over metres"))
    #expect(run.text.contains("mark points where only one has a time"))
    let chart = run.lines.filter { $0.contains("┤") || $0.contains("└") }
    #expect(!chart.isEmpty && chart.allSatisfy { $0.count <= 60 })
  }

  @Test("two athletes of one race, for programs")
  func csv() throws {
    let run = try Lastlap.run(
      "compare", "tokyo-2020/1500m-m/final", "--athlete", "kerr", "--athlete", "cheruiyot",
      "--format", "csv")
    #expect(run.lines.first == "at,first,second,gap,gap from,gap to,lost,lost from,lost to,origin")
    // From 800 to 1200 m Kerr ran 55.2 and Cheruiyot 55.5.
    #expect(
      run.lines.contains("1200m,2:48.4,2:47.3,-1.1,-1.2,-1.0,0.3,0.1,0.5,reported"))
  }

  @Test("a picture of the gap is XML with one line")
  func svg() throws {
    let run = try Lastlap.run(
      "compare", "tokyo 1500m men", "--athlete", "kerr", "--athlete", "hocker", "--format", "svg")
    #expect(run.status == .exited(0))
    let parser = XMLParser(data: Data(run.text.utf8))
    #expect(parser.parse())
  }

  @Test(
    "what cannot be compared is said, with the exit code of a wrong use",
    arguments: [
      (["compare", "tokyo 1500m men"], "two races, or one race and --athlete twice"),
      (["compare", "paris-2024/800m-m/final", "paris-2024/1500m-m/final"], "different distances"),
      (["compare", "paris 1500m men", "tokyo 1500m men", "--width", "9"], "expected 40 to 400"),
      (["compare", "a", "b", "c"], "found no way to read two races in it"),
    ])
  func misuse(_ arguments: [String], _ words: String) throws {
    let run = try Lastlap.run(arguments)
    #expect(run.status == .exited(2))
    #expect(run.complaint.contains(words))
  }

  @Test("an athlete who did not run is said by name")
  func unknownAthlete() throws {
    let run = try Lastlap.run(
      "compare", "tokyo 1500m men", "paris 1500m men", "--athlete", "bekele")
    #expect(run.status == .exited(1))
    #expect(run.complaint.contains("is called “bekele”"))
  }
}
