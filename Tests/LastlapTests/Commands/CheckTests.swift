import Foundation
import Testing

@Suite("lastlap check")
struct CheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let table = """
    place,athlete,nation,400m,800m
    1,Able,NOR,54.1,1:52.30
    2,Baker,KEN,54.3,x
    3,"Cole,KEN,54.4,1:52.10

    """

  @Test("tracking and its official result are one race, in whatever order, for every command")
  func trackedRace() throws {
    let track = try folder.write(
      """
      ,ID 7,ID 12
      ,BIRK,FELL
      Time,PathDist,PathDist
      00:00.000,0,0
      00:10.000,100,95.2
      00:10.500,105,100
      00:20.000,200,190.5
      00:21.000,200,200

      """, to: "200m Women Final.csv")
    let result = try folder.write(
      """
      5,Final,0,200m Women,,,,,,200,9:00:00.1
      1,7,1,Birk,Ada,NOR,20.05
      2,12,2,Fell,Zoe,NOR,20.96

      """, to: "result.lif")
    for (one, other) in [(track, result), (result, track)] {
      let checked = try Lastlap.run("check", one, other)
      #expect(checked.lines.last?.hasPrefix("2 files · 1 race · 2 athletes") == true)
      let shown = try Lastlap.run("show", one, other, "--format", "csv")
      #expect(shown.lines.count { $0.contains("Birk") } == 1)
      #expect(shown.lines.contains { $0.contains("20.05") })
      let converted = try Lastlap.run("convert", one, other, "--to", "race-log")
      #expect(converted.status == .exited(0))
      #expect(converted.text.contains("\"time\":\"20.05\""))
      #expect(converted.text.contains("\"rounding\":\"tracked\""))
    }
  }

  @Test("says what each file is, and each thing that is odd with its place; warnings are exit 0")
  func people() throws {
    let file = try folder.write(Self.table, to: "800m.csv")
    let run = try Lastlap.run("check", file)
    #expect(run.status == .exited(0))
    #expect(run.complaint.isEmpty)
    #expect(
      run.lines == [
        "\(file): split table with a head line · 1 race · 3 athletes",
        "\(file):3:18: warning: 800m: found “x”, expected a time or a word such as DNF; it is kept "
          + "as it is",
        "\(file):4:1: warning: place: found “3” with 1:52.10, expected a place before “1” with "
          + "1:52.30 (line 2)",
        "\(file):4:3: warning: found an opening quote, expected a closing one as well",
        "\(file): warning: Able is placed before \"Cole with a slower mark; the place is kept",
        "1 file · 1 race · 3 athletes · 4 warnings · no errors",
      ])
  }

  @Test("a file that can’t be used is an error and exit 1, beside one that can")
  func errors() throws {
    let good = try folder.write(RaceLogText().text, to: "good.race.jsonl")
    let bad = try folder.write("Dear all,\n", to: "bad.csv")
    let run = try Lastlap.run("check", good, bad)
    #expect(run.status == .exited(1))
    #expect(run.complaint.isEmpty)
    #expect(run.text.contains("\(bad): not read\n\(bad):1: error: found text that is no result, "))
    #expect(run.lines.last?.hasSuffix("no warnings · 1 error") == true)
  }

  @Test("--json gives programs the same")
  func json() throws {
    let file = try folder.write(Self.table, to: "800m.csv")
    let run = try Lastlap.run("check", "--json", file)
    #expect(run.status == .exited(0))
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output))
    #expect(report.errors == 0)
    #expect(report.warnings == report.files[0].problems.count)
    #expect(report.files[0].format == "split table with a head line")
    #expect(report.files[0].races[0].athletes == 3)
    let first = report.files[0].problems[0]
    #expect(first.severity == "warning")
    #expect(first.line == 3)
    #expect(first.column == 18)
    #expect(first.key == "800m")
    #expect(first.found == "“x”")
  }

  @Test("what a file says cannot steer the terminal")
  func hostile() throws {
    let file = try folder.write("place,athlete,800m\n1,Able,\u{1b}[31m\u{202e}x\n", to: "800m.csv")
    for arguments in [["check", file], ["check", "--json", file]] {
      let run = try Lastlap.run(arguments)
      #expect(run.text.contains("800m"))
      #expect(!run.text.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" })
    }
  }

  @Test(
    "of many of a kind five are printed and how many more there are; --all and --json give each")
  func many() throws {
    var table = "place,athlete,400m,800m\n"
    for number in 1...20_000 { table += "\(number),Runner \(number),x,1:59.34\n" }
    let file = try folder.write(table, to: "800m.csv")
    let run = try Lastlap.run("check", file)
    #expect(run.lines.count == 8)
    #expect(run.lines[5].hasPrefix("\(file):6:"))
    #expect(run.lines[6] == "\(file): 400m: 19,995 more like this, to line 20,001")
    #expect(run.lines[7] == "1 file · 1 race · 20000 athletes · 20000 warnings · no errors")
    #expect(try Lastlap.run("check", "--all", file).lines.count == 20_002)
    let json = try Lastlap.run("check", "--json", file)
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output))
    #expect(report.files[0].problems.count == 20_000)
    for command in [["show", file], ["convert", file, "--to", "csv"]] {
      let told = try Lastlap.run(command).complaint.split(separator: "\n")
      #expect(told.filter { $0.contains("found “x”") }.count == 5, "\(command)")
      #expect(told.contains("lastlap: \(file): 400m: 19,995 more like this, to line 20,001"))
      #expect(told.contains("lastlap: every one is told by: lastlap check --all"))
    }
  }

  @Test("places that contradict the times are told alike")
  func contradictions() throws {
    var table = "place,athlete,800m\n"
    for number in 1...40 { table += "\(number),Runner \(number),2:\(59 - number).34\n" }
    let file = try folder.write(table, to: "800m.csv")
    let run = try Lastlap.run("check", file)
    #expect(run.lines.filter { $0.contains("with a slower mark") }.count == 5)
    #expect(run.lines.contains("\(file): warning: 34 more like this"))
    #expect(run.lines.filter { $0.contains("expected a place before") }.count == 5)
    let all = try Lastlap.run("check", "--all", file)
    #expect(all.lines.filter { $0.contains("with a slower mark") }.count == 39)
    #expect(
      try Lastlap.run("show", file).complaint.contains("lastlap: 34 more like this\n"))
  }

  @Test("times that cannot be right are told once a mark point, with how many there are")
  func impossibleTimes() throws {
    var table = "athlete,400m,1400m,3000m\n"
    for number in 1...5 { table += "Runner \(number),1:2\(number).0,48.0,9:5\(number).00\n" }
    let file = try folder.write(table + "Clean,1:20.0,4:40.0,9:50.00\n", to: "3000m.csv")
    let line =
      "5 times at 1400 m cannot be right: Runner 1 48.0 (line 2), Runner 2 48.0 (line 3), "
      + "Runner 3 48.0 (line 4) and 2 more; they decide nothing"
    #expect(try Lastlap.run("check", file).lines.contains("\(file): warning: " + line))
    #expect(try Lastlap.run("show", file).complaint.contains("lastlap: " + line + "\n"))
  }

  @Test("a rank that contradicts the times at a mark point is told with both")
  func ranks() throws {
    let reports = [
      #"{"at":"400m","entry":"2","time":"55.1","rank":1}"#,
      #"{"at":"400m","entry":"1","time":"54.1"}"#,
    ]
    let text = ([RaceLogText().header] + reports).joined(separator: "\n") + "\n"
    let file = try folder.write(text, to: "a.race.jsonl")
    #expect(
      try Lastlap.run("check", file).lines.contains(
        "\(file): warning: at 400 m Bea Best (55.1) is reported before Ann Able (54.1); "
          + "the rank is kept"))
  }

  private struct Report: Decodable {
    struct File: Decodable {
      let format: String
      let races: [Race]
      let problems: [Problem]
    }
    struct Race: Decodable { let athletes: Int }
    struct Problem: Decodable {
      let severity: String
      let line: Int?
      let column: Int?
      let key: String?
      let found: String
    }
    let files: [File]
    let warnings: Int
    let errors: Int
  }
}
