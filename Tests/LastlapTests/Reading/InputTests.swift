import Foundation
import Testing

@Suite("What can be named on the command line")
struct InputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let table = "place,athlete,nation,400m,800m\n1,Able,NOR,54.1,1:52.30\n"

  /// Packs a file as gzip does, and tells its path.
  private func pack(_ file: String) throws -> String {
    let run = try Lastlap.shell("gzip -n '\(file)'")
    try #require(run.status == .exited(0))
    return file + ".gz"
  }

  @Test("a gzip file, several in one, and one from standard input are unpacked")
  func gzip() throws {
    let packed = try pack(try folder.write(Self.table, to: "men 800m final.csv"))
    let run = try Lastlap.run("show", packed)
    #expect(run.status == .exited(0))
    #expect(run.lines.first?.contains("Men’s 800 m › Final") == true)
    #expect(run.text.contains("1:52.30"))
    let piped = try Lastlap.shell("cat '\(packed)' | \(Lastlap.path) show -")
    #expect(piped.text.contains("1:52.30"))
    let more = try pack(try folder.write("2,Baker,KEN,54.3,1:53.10\n", to: "more.csv"))
    let both = try Lastlap.shell("cat '\(packed)' '\(more)' | \(Lastlap.path) show -")
    #expect(both.text.contains("1:53.10"))
  }

  @Test("of a gzip file that is cut, or goes on with something else, what came before is shown")
  func brokenGzip() throws {
    let rows = (0..<5000).map {
      "\($0 + 2),Runner \($0 * 7919 % 5000),KEN,54.3,1:\(53 + $0 / 1000).10\n"
    }
    let packed = try pack(try folder.write(Self.table + rows.joined(), to: "800m.csv"))
    let cut = try Lastlap.shell("head -c 20000 '\(packed)' | \(Lastlap.path) show -")
    #expect(cut.status == .exited(0))
    #expect(cut.text.contains("1:52.30"))
    #expect(
      cut.complaint.contains("standard input: found 20000 bytes of gzip data that end too early"))
    let rest = try Lastlap.shell("(cat '\(packed)'; echo nonsense) | \(Lastlap.path) show -")
    #expect(rest.text.contains("1:52.30"))
    #expect(rest.complaint.contains("found what is no gzip data at byte "))
  }

  @Test("a folder is all that is in it, hidden files left out; what is none of ours is a warning")
  func folders() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/day 2/.git", withIntermediateDirectories: true)
    _ = try folder.write(Self.table, to: "800m-men.csv")
    _ = try folder.write(RaceLogText().text, to: "day 2/final.race.jsonl")
    _ = try folder.write("Dear all", to: "notes.txt")
    _ = try folder.write("Dear all", to: "day 2/.git/config")
    let run = try Lastlap.run("check", folder.path)
    #expect(run.status == .exited(0))
    #expect(run.lines.last == "3 files · 2 races · 3 athletes · 1 warning · no errors")
    let notes = folder.path + "/notes.txt:1: warning: found text that is no result, "
    #expect(run.text.contains(notes))
    let board = try Lastlap.open([folder.path])
    #expect(board.wait(for: "1:52.30"))
    board.send("b")
    #expect(board.wait(forAll: "Browse", "53 races"))
    board.send("\u{1B}qq")
    #expect(board.exit() == .exited(0))
  }

  @Test("a file is read once, whatever links and names lead to it")
  func links() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path + "/day 1", withIntermediateDirectories: true)
    let table = try folder.write(Self.table, to: "day 1/800m-men.csv")
    try files.createSymbolicLink(atPath: folder.path + "/itself", withDestinationPath: ".")
    try files.createSymbolicLink(atPath: folder.path + "/day 1/up", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: folder.path + "/z.csv", withDestinationPath: table)
    try files.linkItem(atPath: table, toPath: folder.path + "/other.csv")
    for arguments in [
      [folder.path], [folder.path, folder.path + "/"], [table, table], [table, folder.path],
      [folder.path + "/*.csv", folder.path + "/itself"],
    ] {
      let run = try Lastlap.run(["check"] + arguments)
      #expect(run.status == .exited(0))
      #expect(run.lines.last == "1 file · 1 race · 1 athlete · no warnings · no errors")
    }
  }

  @Test("a folder of links to itself, or of empty folders, has no files")
  func nothingBehindLinks() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    let run = try Lastlap.run("check", folder.path)
    #expect(run.status == .exited(1))
    #expect(run.complaint.contains("found a folder without files, expected results in it"))
  }

  @Test("bytes that are taken for a table are one line of what is wrong")
  func nonsense() throws {
    let bytes: [UInt8] = (0..<60_000).map { (number: Int) -> UInt8 in
      let mixed = (number * 7919 + number / 13) % 224
      return UInt8(32 + mixed)
    }
    let file = try folder.write([UInt8]("place,name,time\n".utf8) + bytes, to: "half.csv")
    let run = try Lastlap.run("show", file)
    #expect(run.status == .exited(1))
    let lines = run.complaint.split(separator: "\n")
    #expect(lines.count == 1, "\(lines.count) lines")
    #expect(lines.allSatisfy { $0.count < 500 })
  }

  @Test("a pattern that the shell has left alone stands for the files that it matches")
  func patterns() throws {
    _ = try folder.write(Self.table, to: "a-800m.csv")
    _ = try folder.write(Self.table, to: "b-800m.csv")
    _ = try folder.write("Dear all", to: "b.txt")
    let run = try Lastlap.run("check", folder.path + "/*-800m.csv")
    #expect(run.lines.last == "2 files · 2 races · 2 athletes · no warnings · no errors")
    let none = try Lastlap.run("check", folder.path + "/*.lif")
    #expect(none.status == .exited(1))
    #expect(none.complaint.contains("*.lif: no such file"))
  }

  @Test("--from reads a file as what it is said to be; a wrong word is exit 2 with the right ones")
  func from() throws {
    let file = try folder.write(Self.table, to: "800m.csv")
    let run = try Lastlap.run("show", file, "--from", "race-log")
    #expect(run.status == .exited(1))
    #expect(run.complaint.contains("800m.csv:1:1: found"))
    let wrong = try Lastlap.run("show", file, "--from", "tabel")
    #expect(wrong.status == .exited(2))
    #expect(wrong.complaint.contains("--from: found “tabel”, expected race-log, "))
    #expect(wrong.complaint.contains("did you mean table?"))
  }

  @Test("--columns says what columns are, also of a table without a head; a wrong word is exit 2")
  func columns() throws {
    let file = try folder.write("1;Able;Ann;NOR;x;1:52,30\n", to: "800m.csv")
    let run = try Lastlap.run("show", file, "--columns", "place,last,first,nation,-,time")
    #expect(run.status == .exited(0))
    #expect(run.text.contains("Ann Able"))
    #expect(run.text.contains("1:52.30"))
    let unplaced = try Lastlap.run("show", file, "--columns", "-,last,first,nation,-,time")
    #expect(unplaced.status == .exited(0))
    #expect(unplaced.text.contains("Ann Able"))
    let wrong = try Lastlap.run("show", file, "--columns", "place,lst,first")
    #expect(wrong.status == .exited(2))
    #expect(wrong.complaint.contains("--columns: column 2, “lst”: expected "))
  }

  @Test("UTF-16 is read like any other text")
  func wide() throws {
    let text = "\u{feff}" + Self.table.replacing("Able", with: "Åble")
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let file = try folder.write(bytes, to: "800m.csv")
    #expect(try Lastlap.run("show", file).text.contains("Åble"))
  }

  @Test(
    "Japanese and Chinese are guessed and read",
    arguments: [
      ([0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59], "山田太郎", "Shift-JIS"),
      ([0xcd, 0xf5, 0xc0, 0xf6], "王丽", "GB 18030"),
    ] as [([UInt8], String, String)])
  func eastAsian(name: [UInt8], text: String, encoding: String) throws {
    let start = Array("place,athlete,time\n1,".utf8)
    let file = try folder.write(start + name + Array(",1:52.30\n".utf8), to: "800m.csv")
    let run = try Lastlap.run("show", file)
    #expect(run.text.contains(text))
    #expect(run.complaint.contains(encoding))
  }

  @Test("--encoding says what a file is in; a wrong name is exit 2 with the nearest")
  func encoding() throws {
    let bytes = Array("place,athlete,time\n1,Pawe".utf8) + [0xb3] + Array(",1:52.30\n".utf8)
    let file = try folder.write(bytes, to: "800m.csv")
    #expect(try Lastlap.run("show", file, "--encoding", "latin2").text.contains("Paweł"))
    let koi =
      Array("place,athlete,time\n1,".utf8) + [0xe1, 0xce, 0xce, 0xc1] + Array(",1:52.30\n".utf8)
    let other = try folder.write(koi, to: "koi-800m.csv")
    #expect(try Lastlap.run("show", other, "--encoding", "KOI8-R").text.contains("Анна"))
    let wrong = try Lastlap.run("check", file, "--encoding", "windows-125")
    #expect(wrong.status == .exited(2))
    #expect(wrong.complaint.contains("--encoding: found “windows-125”"))
    #expect(wrong.complaint.contains("did you mean windows-125"))
  }

  @Test("--event says what is contested, also on standard input; words that are none are exit 2")
  func event() throws {
    let table = "place,athlete,time\n1,Ada Birk,15:04\n"
    let run = try Lastlap.run("show", "-", "--event", "Women’s 5 km", input: table)
    #expect(run.status == .exited(0))
    #expect(run.text.contains("5 km"))
    let wrong = try Lastlap.run("show", "-", "--event", "a run", input: table)
    #expect(wrong.status == .exited(2))
    #expect(wrong.complaint.contains("--event: found “a run”, expected an event such as"))
  }

  @Test("files whose names are not UTF-8 are found, opened and named")
  func names() throws {
    let name = folder.path + "/$(printf 'Jos\\351 800m.csv')"
    let table = "printf 'place,athlete,time\\n1,Ada Birk,1:52.30\\n' > \"\(name)\""
    for subject in [folder.path, "\"\(name)\"", folder.path + "/*800m.csv"] {
      let run = try Lastlap.shell("\(table); '\(Lastlap.path)' check \(subject)")
      #expect(run.status == .exited(0))
      #expect(run.text.contains("800m"))
      #expect(run.lines.last?.hasPrefix("1 file · 1 race · 1 athlete") == true)
    }
  }
}
