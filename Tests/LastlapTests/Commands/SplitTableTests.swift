import Testing

struct SplitTableTests {
  private let table = """
    place,bib,athlete,nation,400m,mark
    1,1,Ann Able,GBR,54.1,1:52.30
    2,2,"Best, Bea",NED,54.3,1:52.90

    """

  private func expectTable(_ run: Lastlap.Run) throws {
    #expect(run.status == .exited(0))
    #expect(run.lines.first == "place,tied,bib,athlete,nation,mark,gap,outcome,flags,origin,400m")
    let first = try #require(run.lines.dropFirst().first)
    #expect(first.hasPrefix("1,false,1,Ann Able,GBR,1:52.30,,finished,"))
    #expect(first.hasSuffix(",54.1"))
    #expect(run.complaint.contains("column 5 “400m” read as split at 400 m"))
    #expect(run.complaint.contains("800 m"))
  }

  @Test("the columns of a table are guessed, and the guess is told on standard error")
  func file() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(table, to: "club.csv")
    try expectTable(try Lastlap.run("show", file, "--format", "csv"))
  }

  @Test("- is standard input")
  func standardInput() throws {
    try expectTable(try Lastlap.run("show", "-", "--format", "csv", input: table))
  }

  @Test("a race log on standard input is read too")
  func logOnStandardInput() throws {
    let run = try Lastlap.run("show", "-", input: RaceLogText().text)
    #expect(run.status == .exited(0))
    #expect(run.text.contains("Ann Able"))
    #expect(run.complaint.isEmpty)
  }

  @Test(
    "a table with semicolons, decimal commas or tabs is the same table", arguments: [";", "\t"])
  func separators(separator: String) throws {
    let folder = try TemporaryFolder()
    let text = table.replacing("\"Best, Bea\"", with: "Bea Best").replacing(",", with: separator)
    let file = try folder.write(text, to: "club.csv")
    try expectTable(try Lastlap.run("show", file, "--format", "csv"))
  }

  @Test("a file comes before a race of the same name, and is read whatever it is called")
  func names() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(RaceLogText().text, to: "tokyo")
    let run = try Lastlap.run("show", file)
    #expect(run.lines.first?.hasPrefix("Club 2025 › ") == true)
  }
}
