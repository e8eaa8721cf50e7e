import Foundation
import Testing

/// The views of the race itself, as `show` prints them.
struct ChartViewTests {
  private static let tokyo = ["show", "tokyo", "1500m", "men"]

  private func cells(_ run: Lastlap.Run, of athlete: String) throws -> [String: String] {
    let head = try #require(run.lines.first).split(separator: ",", omittingEmptySubsequences: false)
    let row = try #require(run.lines.first { $0.contains(athlete) })
      .split(separator: ",", omittingEmptySubsequences: false)
    #expect(head.count == row.count)
    return Dictionary(zip(head.map(String.init), row.map(String.init))) { first, _ in first }
  }

  @Test("laps as CSV give a time, its interval, rank, places won and origin")
  func laps() throws {
    let run = try Lastlap.run(Self.tokyo + ["--view", "laps", "--format", "csv"])
    let kerr = try cells(run, of: "Kerr")
    #expect(kerr["800m-1200m"] == "55.2")
    #expect(kerr["800m-1200m from"] == "55.1" && kerr["800m-1200m to"] == "55.3")
    #expect(kerr["800m-1200m rank"] == "")
    #expect(kerr["1400m-1500m gain"] == "1")
    #expect(kerr["0m-400m origin"] == "reported")
    let text = try Lastlap.run(Self.tokyo + ["--view", "laps"])
    #expect(text.text.contains("•55.2☆ 1–2") && text.text.contains("splits cut to 0.1 s"))
  }

  @Test("gaps as CSV: Kerr was 1.1 behind at 1200 m, between 1.0 and 1.2")
  func gaps() throws {
    let run = try Lastlap.run(Self.tokyo + ["--view", "gaps", "--format", "csv"])
    let kerr = try cells(run, of: "Kerr")
    #expect(kerr["1200m"] == "1.1")
    #expect(kerr["1200m from"] == "1.0" && kerr["1200m to"] == "1.2")
    #expect(kerr["1500m"] == "0.73" && kerr["1500m origin"] == "official")
  }

  @Test("positions as CSV count the places won and lost")
  func positions() throws {
    let run = try Lastlap.run(Self.tokyo + ["--view", "positions", "--format", "csv"])
    let kerr = try cells(run, of: "Kerr")
    #expect(kerr["400m"] == "10" && kerr["1500m"] == "3")
    #expect(kerr["won"] == "5" && kerr["lost"] == "0" && kerr["unclear"] == "3")
  }

  @Test("paces as CSV: Ingebrigtsen's last lap in Rome")
  func pace() throws {
    let run = try Lastlap.run("show", "rome", "1500m", "men", "--view", "pace", "--format", "csv")
    let winner = try cells(run, of: "Ingebrigtsen")
    #expect(winner["1100m-1500m"] == "53.4")
    #expect(winner["1100m-1500m m/s"] == "7.49")
    #expect(winner["1100m-1500m m/s from"] == "7.46" && winner["1100m-1500m m/s to"] == "7.51")
    #expect(winner["0m-300m time"] == "43.2" && winner["0m-300m"] == "57.6")
  }

  @Test("the race view tells what the figures say, each with the step that --at knows")
  func race() throws {
    let run = try Lastlap.run(Self.tokyo + ["--view", "race", "--format", "csv"])
    #expect(run.lines.first == "at,remark")
    #expect(run.lines.contains("finish,\"KERR is the fastest, 1200–1500: 40.6\""))
    #expect(run.lines.contains("official,the result is official"))
    let text = try Lastlap.run(Self.tokyo + ["--view", "race", "--at", "800m"])
    #expect(text.text.contains("CHERUIYOT leads, no longer INGEBRIGTSEN"))
    #expect(!text.text.contains("HOCKER wins"))
    // What lies ahead of the first, and the field as the leader passed.
    #expect(text.text.contains("CHERUIYOT from 800 m, with 700 m to go:\n  ~3:28.8"))
    #expect(text.text.contains("as the leader passed 800 m, in 1:51.8"))
  }

  @Test("charts as text are as wide as asked, without an escape", arguments: [40, 80, 200])
  func text(width: Int) throws {
    for view in ["gaps", "positions", "pace"] {
      let run = try Lastlap.run(Self.tokyo + ["--view", view, "--width", "\(width)"])
      #expect(run.status == .exited(0))
      #expect(!run.output.contains(0x1B))
      let chart = run.lines.dropFirst(2).prefix { !$0.hasPrefix("splits") }
      #expect(chart.contains { $0.contains("┤") } && chart.contains { $0.contains("KERR") })
      #expect(chart.allSatisfy { $0.count <= width }, "\(view)")
    }
  }

  @Test("every view prints in every format that it has, and twice the same")
  func formats() throws {
    for view in ["race", "gaps", "positions", "laps", "pace"] {
      for format in ["text", "markdown", "csv", "json"] {
        let arguments = Self.tokyo + ["--view", view, "--format", format]
        let run = try Lastlap.run(arguments)
        #expect(run.status == .exited(0), "\(view) \(format)")
        #expect(run.output == (try Lastlap.run(arguments)).output)
      }
    }
  }

  @Test(
    "pictures begin as XML and name the athletes",
    arguments: ["gaps", "positions", "pace", "photo"])
  func pictures(view: String) throws {
    let run = try Lastlap.run(Self.tokyo + ["--view", view, "--format", "svg"])
    #expect(run.status == .exited(0))
    #expect(run.text.hasPrefix("<?xml"))
    #expect(run.text.contains("KERR") && run.text.hasSuffix("</svg>\n"))
  }

  @Test(
    "a view without a picture, or a width beyond all use, is used wrongly: exit 2",
    arguments: [
      ["--view", "laps", "--format", "svg"], ["--format", "svg"], ["--width", "39"],
      ["--width", "401"], ["--view", "gaps", "--width", "x"],
    ])
  func wrong(arguments: [String]) throws {
    let run = try Lastlap.run(Self.tokyo + arguments)
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    if arguments.contains("svg") {
      #expect(run.complaint.contains("photo, gaps, positions, pace have"))
    }
  }

  @Test("what is too thin for a chart is a table with the reason; with nothing at all, exit 1")
  func thin() throws {
    let sprint = try Lastlap.run("show", "paris", "100m", "men", "--view", "gaps")
    #expect(sprint.status == .exited(0))
    #expect(
      sprint.text.contains("Thompson") && sprint.text.contains("A chart needs two mark points"))
    let picture = try Lastlap.run(
      "show", "paris", "100m", "men", "--view", "gaps", "--format", "svg")
    #expect(picture.status == .exited(1))
    let gun = try Lastlap.run(Self.tokyo + ["--view", "pace", "--at", "gun"])
    #expect(gun.status == .exited(1))
    #expect(gun.complaint.contains("has not begun"))
  }

  @Test("no estimate is given to programs", arguments: ["laps", "gaps", "positions", "pace"])
  func estimates(view: String) throws {
    let folder = try TemporaryFolder()
    var log = RaceLogText()
    log.inserted = [
      #"{"at":"200m","entry":"1","time":"26.0","origin":"estimated"}"#,
      #"{"at":"200m","entry":"2","time":"26.5","origin":"estimated"}"#,
    ]
    let file = try folder.write(log.text, to: "a.race.jsonl")
    let run = try Lastlap.run("show", file, "--view", view, "--format", "csv")
    #expect(run.status == .exited(0))
    #expect(!run.text.contains("~"))
    #expect(!run.text.contains("26.0") && !run.text.contains("26.5"))
  }
}
