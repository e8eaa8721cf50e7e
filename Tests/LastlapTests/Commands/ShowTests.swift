import Testing

struct ShowTests {
  @Test("show prints the opening race at its official result")
  func text() throws {
    let run = try Lastlap.run("show")
    #expect(run.status == .exited(0))
    #expect(run.complaint.isEmpty)
    #expect(run.lines.first == "Paris 2024 › Men’s 1500 m › Final · official")
    let winner = try #require(run.lines.first { $0.contains("Hocker") })
    #expect(
      winner.split(separator: " ").map(String.init).prefix(6) == [
        "1", "1312", "Cole", "Hocker", "USA", "3:27.65",
      ])
    #expect(run.text.contains("12 finished"))
  }

  @Test("the medals view is the table as of this race")
  func medals() throws {
    let run = try Lastlap.run("show", "--view", "medals")
    #expect(run.status == .exited(0))
    let first = try #require(run.lines.first { $0.contains("United States") })
    #expect(
      first.split(separator: " ").map(String.init) == [
        "1", "USA", "United", "States", "4", "4", "5", "13", "+2",
      ])
    #expect(run.text.contains("16 of 48 finals"))
  }

  @Test("the photo view tells the margin between Kerr and Nuguse as an interval")
  func photo() throws {
    let run = try Lastlap.run("show", "--view", "photo")
    let nuguse = try #require(run.lines.first { $0.contains("Nuguse") })
    #expect(nuguse.contains("3:27.791  3:27.800"))
    #expect(nuguse.contains("0.01                  0.001–0.019     0.07  separable"))
  }

  @Test("the splits view shows only what is known: the leader's")
  func splits() throws {
    let run = try Lastlap.run("show", "--view", "splits")
    let leader = try #require(run.lines.first { $0.contains("Ingebrigtsen") })
    #expect(
      leader.split(separator: " ").map(String.init).suffix(9) == [
        "54.82", "1:51.38", "56.56", "2:19.4", "28.0", "2:47.27", "27.9", "3:28.24", "40.97",
      ])
    let winner = try #require(run.lines.first { $0.contains("Hocker") })
    #expect(
      winner.split(separator: " ").map(String.init) == [
        "1", "Cole", "Hocker", "USA", "3:27.65",
      ])
  }

  @Test(
    "every view prints the same twice, in every format",
    arguments: ["results", "medals", "photo", "splits"])
  func deterministic(view: String) throws {
    for format in ["text", "markdown", "csv", "json"] {
      let arguments = ["show", "tokyo", "1500m", "men", "--view", view, "--format", format]
      let first = try Lastlap.run(arguments)
      #expect(first.status == .exited(0), "\(format)")
      #expect(first.output == (try Lastlap.run(arguments)).output, "\(format)")
      #expect(!first.output.isEmpty)
    }
  }

  @Test("Markdown is a table under a heading")
  func markdown() throws {
    let run = try Lastlap.run("show", "--format", "markdown")
    #expect(run.lines[0] == "## Paris 2024 › Men’s 1500 m › Final · official")
    #expect(run.lines[1].hasPrefix("| # | bib | athlete | nat | mark | gap | flags |"))
    #expect(run.lines[2].allSatisfy { "|-: ".contains($0) })
    #expect(run.lines[3].hasPrefix("| 1 | 1312 | Cole Hocker | USA | 3:27.65 |"))
  }

  @Test("a place shared by report is marked for people and has a column for programs")
  func shared() throws {
    let text = try Lastlap.run("show", "beijing", "2008")
    #expect(text.lines.filter { $0.contains("2=") }.count == 2)
    let csv = try Lastlap.run("show", "beijing", "2008", "--format", "csv")
    #expect(csv.lines.filter { $0.hasPrefix("2,true,") }.count == 2)
    #expect(csv.lines.filter { $0.hasPrefix("1,false,") }.count == 1)
  }

  @Test("a race without medals has no medals view: exit 1")
  func noMedals() throws {
    let run = try Lastlap.run("show", "us-trials-2012", "--view", "medals")
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.complaint == "lastlap: this race gives no medals\n")
  }

  @Test("before anyone has finished there is no photo: exit 1")
  func noPhoto() throws {
    let run = try Lastlap.run("show", "--view", "photo", "--at", "1200m")
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
  }

  @Test("output that can't be written is told: exit 1")
  func fullDisk() throws {
    let shell = try Lastlap.shell("\(Lastlap.path) show > /dev/full")
    #expect(shell.status == .exited(1))
    #expect(shell.complaint == "lastlap: cannot write: No space left on device\n")
  }
}
