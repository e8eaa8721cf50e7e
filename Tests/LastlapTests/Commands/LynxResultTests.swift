import Testing

struct LynxResultTests {
  private let result = """
    012,Final,2,800m Women,,,,,,800,20:11:54.4049
    1,12,3,Able,Ann,GBR,1:52.30,,1:52.295,,,20:11:54.41
    2,7,1,Best,Bea,Quarry AC,1:52.90,,0.597,,,20:11:54.41
    DNF,9,4,Cole,Cat,NED,,,,,,20:11:54.41

    """

  @Test("a FinishLynx result is shown, with the readings behind its times, whatever its name")
  func shown() throws {
    let folder = try TemporaryFolder()
    let run = try Lastlap.run("show", try folder.write(result, to: "012-1-02.lif"))
    #expect(run.status == .exited(0))
    #expect(run.lines.first == "FinishLynx › Women’s 800 m › Final · heat 2 · finish")
    #expect(run.text.contains("1:52.892"))
    #expect(run.text.contains("DNF"))
    #expect(run.complaint.contains("category read as w: by the event’s name"))
    let other = try Lastlap.run("show", "-", input: result)
    #expect(other.text == run.text)
  }

  @Test("the dashboard opens it")
  func opened() throws {
    let folder = try TemporaryFolder()
    let board = try Lastlap.open([try folder.write(result, to: "heat.lif")], width: 118, height: 36)
    #expect(board.wait(forAll: "Ann Able", "Women’s 800 m", "Final · heat 2"))
    board.send("q")
    #expect(board.exit() == .exited(0))
  }

  @Test("a missing one is told by name")
  func missing() throws {
    let run = try Lastlap.run("show", "nowhere-1-01.lif")
    #expect(run.status == .exited(1))
    #expect(run.complaint.contains("nowhere-1-01.lif: no such file"))
  }
}
