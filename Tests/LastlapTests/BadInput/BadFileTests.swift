import Testing

struct BadFileTests {
  @Test(
    "what is wrong is told with file, line and place, and the rest is shown",
    arguments: BadFile.spoiled)
  func spoiled(bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(bad.bytes, to: bad.name)
    let run = try Lastlap.run("show", file)
    #expect(run.status == .exited(0))
    #expect(run.complaint.contains("lastlap: " + file + bad.message))
    #expect(run.text.contains("1:52.30"))
  }

  @Test(
    "the dashboard opens on what is left and lists what is wrong",
    arguments: BadFile.spoiled)
  func listed(bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(bad.bytes, to: bad.name)
    let board = try Lastlap.open([file], width: 240, height: 24)
    #expect(board.wait(for: "1:52.30"))
    // What was guessed about a table is told until the next key.
    board.send("k")
    #expect(board.wait(for: "warning"))
    board.send("w")
    // Its place stands in words before it there, under the name of the file.
    let words = bad.message.drop { ": 0123456789".contains($0) }
    #expect(board.wait(forAll: bad.name + "  " + folder.path, String(words)))
    board.send("q")
    #expect(board.wait(for: "1:52.30"))
    board.send("q")
    #expect(board.exit() == .exited(0))
  }

  @Test(
    "a file of which nothing can be used is exit 1, for show and for the dashboard",
    arguments: BadFile.useless)
  func useless(bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(bad.bytes, to: bad.name)
    let run = try Lastlap.run("show", file)
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.complaint.hasPrefix("lastlap: " + file + bad.message))
    let board = try Lastlap.open([file])
    #expect(board.exit() == .exited(1))
    #expect(!board.rawOutput.contains(0x1B))
    #expect(board.terminalSettings() == board.initialSettings)
  }

  @Test("a file that can't be used doesn't keep the others from being opened")
  func among() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(RaceLogText().text, to: "good.race.jsonl")
    let empty = try folder.write("", to: "empty.race.jsonl")
    let board = try Lastlap.open([good, empty], width: 240, height: 24)
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Able", "1 warning"))
    board.send("w")
    #expect(board.wait(forAll: "empty.race.jsonl  " + folder.path, "found an empty file"))
  }

  @Test("an empty folder and a missing file are told by name: exit 1")
  func noFile() throws {
    let folder = try TemporaryFolder()
    let empty = try Lastlap.run("show", folder.path)
    #expect(empty.status == .exited(1))
    #expect(empty.complaint.hasPrefix("lastlap: \(folder.path): found a folder without files"))
    let missing = try Lastlap.run("show", folder.path + "/missing.csv")
    #expect(missing.status == .exited(1))
    #expect(missing.complaint.hasPrefix("lastlap: \(folder.path)/missing.csv: no such file"))
    let second = try folder.write(RaceLogText().text, to: "good.race.jsonl")
    let both = try Lastlap.run("show", second, folder.path + "/missing.csv")
    #expect(both.status == .exited(1))
    #expect(both.complaint.contains("missing.csv: no such file"))
  }

  @Test("a file that may not be read is told by name: exit 1")
  func forbidden() throws {
    let run = try Lastlap.run("show", "/proc/self/mem")
    #expect(run.status == .exited(1))
    #expect(run.complaint.hasPrefix("lastlap: /proc/self/mem: "))
  }
}
