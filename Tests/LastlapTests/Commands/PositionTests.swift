import Testing

struct PositionTests {
  /// What `show` says of where it stands, on the opening race.
  private func title(at position: String, of words: String = "paris 1500m men") throws -> String {
    let run = try Lastlap.run(
      ["show", "--at", position] + words.split(separator: " ").map(String.init))
    #expect(run.status == .exited(0), "\(run.complaint)")
    return run.lines.first?.components(separatedBy: " · ").last ?? ""
  }

  @Test(
    "--at stands at every step and instant",
    arguments: [
      ("gun", "gun"), ("400m", "400m"), ("1100m", "1100m"), ("1300m", "1300m"),
      ("1.2km", "1200m"), ("bell", "1100m"), ("2:47.3", "2:47.3"), ("54.82", "54.8"),
      ("finish", "finish"), ("1500m", "finish"), ("official", "official"),
    ])
  func positions(word: String, title: String) throws {
    #expect(try self.title(at: word) == title)
  }

  @Test("half way and kilometres are mark points of the road")
  func road() throws {
    #expect(try title(at: "half", of: "paris-2024/marathon-w/final") == "half")
    #expect(try title(at: "5km", of: "paris-2024/10000m-m/final") == "5km")
  }

  @Test("laps go by passes of the line: the third of 1500 m is the bell")
  func lap() throws {
    #expect(try title(at: "lap:3") == "1100m")
    #expect(try title(at: "lap:4") == "finish")
    let unknown = try Lastlap.run("show", "--at", "lap:1")
    #expect(unknown.status == .exited(1))
    #expect(unknown.complaint.contains("300 m"))
  }

  @Test("where no pass is known laps go by the intermediates, and that is said")
  func intermediates() throws {
    let run = try Lastlap.run("show", "tokyo", "1500m", "men", "--at", "lap:3")
    #expect(run.lines.first?.hasSuffix(" · 1200m") == true)
    #expect(run.text.contains("laps are told by the intermediates"))
  }

  @Test("at 1200 m of Tokyo those who can't be told apart share fourth")
  func markPoint() throws {
    let run = try Lastlap.run(
      "show", "tokyo", "1500m", "men", "--at", "1200m", "--format", "csv")
    let kerr = try #require(run.lines.first { $0.contains("Josh Kerr") })
    #expect(kerr.hasPrefix("4,true,2052,Josh Kerr,GBR,,1.1,"))
    #expect(kerr.hasSuffix(",57.3,1:53.2,2:48.4"))
  }

  @Test("at an instant only what had happened by then is told")
  func instant() throws {
    let run = try Lastlap.run(
      "show", "tokyo", "1500m", "men", "--at", "2:47.3", "--format", "csv")
    let leader = try #require(run.lines.dropFirst().first)
    #expect(leader.contains("Timothy Cheruiyot") && leader.hasSuffix("2:47.3"))
    for line in run.lines.dropFirst(2) { #expect(line.hasSuffix(","), "\(line)") }
    #expect(!run.text.contains("3:28.32"))
  }

  @Test("the gun shows the order of start and no figure")
  func gun() throws {
    let run = try Lastlap.run("show", "--at", "gun", "--format", "csv")
    #expect(run.lines.first == "place,tied,bib,athlete,nation,mark,gap,outcome,flags,origin")
    #expect(run.lines[1] == ",,841,Pietro Arese,ITA,,,,,")
    #expect(run.lines.count == 13)
  }

  @Test(
    "what is known nowhere is exit 1, and names what is",
    arguments: ["300m", "half", "5km", "9:00", "change:1", "lap:9"])
  func unknown(word: String) throws {
    let run = try Lastlap.run("show", "--at", word)
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.complaint.hasPrefix("lastlap: "))
  }

  @Test(
    "what is no position is exit 2, and says what is expected",
    arguments: ["nowhere", "lap:0", "lap:x", "12:99", "-5m", "lap:99999999999999999999"])
  func wrong(word: String) throws {
    let run = try Lastlap.run("show", "--at=\(word)")
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    #expect(run.complaint.contains("expected"))
  }
}
