import Foundation
import Glibc
import Testing
import VirtualTerminal

@Suite("Following races while they are run")
struct FollowTests {
  private static let header =
    #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"hall","name":"Hall"},"#
    + #""race":{"discipline":"1500m","category":"w","round":"final"},"entries":["#
    + #"{"bib":"417","athlete":"Thandi MBEKI","nation":"RSA"},"#
    + #"{"bib":"88","athlete":"Ada OKORO","nation":"NGR"}]}"#
  private static let first = #"{"at":"400m","entry":"417","time":"64.2"}"#
  private static let second = #"{"at":"400m","entry":"88","time":"64.6"}"#
  private static let winner = #"{"at":"finish","entry":"88","place":1,"time":"4:01.23"}"#
  private static let official = #"{"at":"after","official":true}"#

  private func append(_ lines: [String], to path: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
    try file.close()
  }

  @Test("a log that grows is followed from its header to the official result")
  func log() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "\n", to: "live.race.jsonl")
    let board = try Lastlap.open(["follow", path])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Hall › Women’s 1500 m", "▮ live · start list", "MBEKI"))
    try append([Self.first], to: path)
    #expect(board.wait(forAll: "▮ live · 400 m", "1:04.2"))
    try append([Self.second, Self.winner], to: path)
    #expect(board.wait(forAll: "▮ live · finish", "4:01.23"))
    try append([Self.official], to: path)
    #expect(board.wait(for: "■ official"))
  }

  @Test("commands are run at moments, names are never part of them, and what was before is no news")
  func moments() throws {
    let folder = try TemporaryFolder()
    let bell = #"{"at":"1100m","entry":"417","time":"2:58.1"}"#
    let header = Self.header.replacing("Thandi MBEKI", with: "$(touch harmed) `touch harmed`")
    let path = try folder.write([header, bell, ""].joined(separator: "\n"), to: "a.race.jsonl")
    let told = folder.path + "/told"
    let tell = "cd '\(folder.path)'; echo \"$LASTLAP_MOMENT $LASTLAP_LEADER $LASTLAP_TEXT\" >> told"
    let on = ["bell", "finish", "correction"].flatMap { ["--on", $0, tell] }
    let board = try Lastlap.open(["follow", path, "--bell"] + on + ["--on", "official", "exit 3"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "▮ live · 1100 m"))
    #expect(!board.wait(milliseconds: 2500) { _ in false })
    #expect(board.screen.titles.last?.hasPrefix("bell lap · ") == true)
    try append([Self.winner], to: path)
    #expect(board.wait { $0.titles.last == "finish · OKORO · Women’s 1500 m" })
    try append([Self.winner.replacing("4:01.23", with: "4:01.22")], to: path)
    #expect(board.wait(for: "4:01.22"))
    try append([Self.official], to: path)
    #expect(board.wait(for: "■ official"))
    #expect(
      board.wait(milliseconds: 20_000) { _ in
        (try? String(contentsOfFile: told, encoding: .utf8))?.contains("correction") == true
      })
    let lines = try String(contentsOfFile: told, encoding: .utf8).split(separator: "\n")
    #expect(
      Set(lines) == ["finish Ada OKORO ", "correction Ada OKORO OKORO 4:01.23 → 4:01.22"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/harmed"))
    // The next that comes tells that a command failed.
    try append([Self.second], to: path)
    #expect(board.wait(for: "1 warning"))
  }

  @Test("with a delay all is shown so much later and kept at once; a delay that is none is exit 2")
  func delayed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      [Self.header, Self.first, ""].joined(separator: "\n"), to: "live.race.jsonl")
    let kept = folder.path + "/kept"
    let board = try Lastlap.open(["follow", path, "--delay", "4s", "--save", kept])
    defer { board.send("\u{3}") }
    func isWritten() -> Bool {
      (try? String(contentsOfFile: kept, encoding: .utf8))?.contains("1:04.2") == true
    }
    let isKept = board.wait(milliseconds: 3000, polling: isWritten)
    #expect(isKept)
    #expect(!board.screen.text.contains("1:04.2"))
    #expect(board.wait(forAll: "▮ live · 400 m", "1:04.2", "shown 4 s late"))
    for word in ["301s", "-1", "soon", "1e9", ""] {
      #expect(try Lastlap.run("follow", path, "--delay", word).status == .exited(2), "\(word)")
    }
  }

  @Test("a publisher with few descriptors turns away whom it cannot serve, and serves the others")
  func fewDescriptors() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "\n" + Self.first + "\n", to: "a.race.jsonl")
    let port = try Loopback.freePort()
    let publisher = try Lastlap.terminal(
      "ulimit -n 96; exec \(Lastlap.path) publish \(path) --to tcp://127.0.0.1:\(port)")
    defer { publisher.send("\u{3}") }
    #expect(publisher.wait(milliseconds: 20_000, polling: { Loopback.answers(port) }))
    let screens = (0..<60).compactMap { _ in Loopback.dial(port) }
    defer { for screen in screens { close(screen) } }
    #expect(screens.count == 60)
    // 64 are left for everything else. Who is served is told nothing before it says what it wants.
    var waits = screens.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    for _ in 0..<50 where waits.count(where: { $0.revents != 0 }) < 20 {
      _ = poll(&waits, nfds_t(waits.count), 200)
      usleep(100_000)
    }
    #expect(waits.count { $0.revents != 0 } >= 20)
    let served = try #require(waits.first { $0.revents == 0 }).fd
    let wish = Array("from 0\n".utf8)
    #expect(write(served, wish, wish.count) == wish.count)
    var answer = [UInt8](repeating: 0, count: 1)
    #expect(read(served, &answer, 1) == 1 && answer == Array("{".utf8))
  }

  @Test("one can look back while reports come, hold the race, and go back to what is known now")
  func lookingBack() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      [Self.header, Self.first, ""].joined(separator: "\n"), to: "live.race.jsonl")
    let board = try Lastlap.open(["follow", path])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "▮ live · 400 m"))
    board.send(" ")
    #expect(board.wait(forAll: "❚❚ at 400 m", "L live"))
    try append([Self.second, Self.winner], to: path)
    #expect(board.wait(for: "L live −2:57"))
    #expect(board.screen.text.contains("❚❚ at 400 m"))
    board.send(",")
    #expect(board.wait(for: "at the gun"))
    board.send("L")
    #expect(board.wait(forAll: "▮ live · finish", "4:01.23"))
  }

  @Test("the clock of a race goes on while something else is looked at")
  func clock() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header + "\n", to: "live.race.jsonl")
    let board = try Lastlap.open(["follow", path])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "▮ live · start list"))
    try append([Self.first], to: path)
    #expect(board.wait(for: "~1:04"))
    for keys in ["?", "b", "o"] {
      board.send(keys)
      #expect(!board.wait(milliseconds: 1200) { _ in false })
      board.send(keys == "b" ? "\u{1b}q" : "q")
      #expect(board.wait(for: "▮ live · 400 m"))
    }
    #expect(board.wait(milliseconds: 800) { $0.text.contains(/~1:(0[89]|1\d)/) })
  }

  @Test("a log that is cut off and begun anew is another race")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      [Self.header, Self.first, Self.winner, ""].joined(separator: "\n"), to: "live.race.jsonl")
    let board = try Lastlap.open(["follow", path])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "4:01.23"))
    _ = try folder.write(
      Self.header.replacing("OKORO", with: "NDIAYE") + "\n", to: "live.race.jsonl")
    #expect(board.wait { $0.text.contains("NDIAYE") && !$0.text.contains("4:01.23") })
  }

  @Test("a log that is cut to nothing and written anew says what stands now")
  func rewritten() throws {
    let folder = try TemporaryFolder()
    let whole = [Self.header, Self.first, Self.winner, ""].joined(separator: "\n")
    let path = try folder.write(whole, to: "live.race.jsonl")
    let board = try Lastlap.open(["follow", path])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "4:01.23"))
    _ = try folder.write("", to: "live.race.jsonl")
    #expect(!board.wait(milliseconds: 1500) { !$0.text.contains("4:01.23") })
    _ = try folder.write(
      whole.replacing("4:01.23", with: "4:01.20"), to: "live.race.jsonl")
    #expect(board.wait { $0.text.contains("4:01.20") && !$0.text.contains("4:01.23") })
    _ = try folder.write("", to: "live.race.jsonl")
    _ = try folder.write(Self.header + "\n", to: "live.race.jsonl")
    #expect(board.wait(for: "4:01.20 → –"))
  }

  @Test(
    "a file that is renamed once it is whole is read by its own name alone",
    arguments: [".part", ".TMP", ".new", "~"])
  func renamed(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let board = try Lastlap.open(["follow", folder.path])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "nothing in it yet"))
    for time in ["4:01.10", "4:01.11"] {
      let part = try folder.write(
        "12,1,2,Women 1500m,NWI,,,,,1500,20:11:54.4049\n1,3,4,MBEKI,Thandi,RSA,\(time),,,\n",
        to: "012-1-02.lif" + ending)
      #expect(!board.wait(milliseconds: 700) { $0.text.contains(time) })
      #expect(rename(part, String(part.dropLast(ending.count))) == 0)
      #expect(board.wait(for: time))
    }
    board.send("w")
    #expect(board.wait(for: "nothing is doubtful"))
  }

  @Test("a file that is named and is no result is told under w")
  func noResult() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("garbage\n", to: "live.race.jsonl")
    let board = try Lastlap.open(["follow", path])
    defer { board.send("\u{3}") }
    #expect(board.wait { $0.text.contains("1 error") || $0.text.contains("1 warning") })
  }

  @Test("results that are written into a folder again and again are followed, corrections too")
  func folder() throws {
    let folder = try TemporaryFolder()
    let head = "12,1,2,Women 1500m,NWI,,,,,1500,20:11:54.4049\n"
    let rows = [
      "1,3,417,MBEKI,Thandi,RSA,4:01.237,,,,,,,,,,,,\n",
      "2,5,88,OKORO,Ada,NGR,4:01.90,,.67,,,,,,,,,,\n",
    ]
    let board = try Lastlap.open(["follow", folder.path])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "nothing in it yet"))
    _ = try folder.write(head + rows[0], to: "012-1-02.lif")
    #expect(board.wait(forAll: "Women’s 1500 m", "4:01.237"))
    _ = try folder.write(head + rows.joined(), to: "012-1-02.lif")
    #expect(board.wait(for: "4:01.90"))
    _ = try folder.write(
      (head + rows.joined()).replacing("4:01.90", with: "4:01.88"), to: "012-1-02.lif")
    #expect(board.wait(for: "OKORO 4:01.90 → 4:01.88"))
  }

  @Test(
    "a second race in a folder is gone to once the first is over, which keeps taking corrections")
  func severalRaces() throws {
    let folder = try TemporaryFolder()
    let first =
      "12,1,2,Women 1500m,NWI,,,,,1500,20:11:54.4049\n1,3,417,MBEKI,Thandi,RSA,4:01.23,,,,,,,,,,,,\n"
    let second =
      "13,1,1,Men 800m,NWI,,,,,800,20:31:54.4049\n1,3,5,OKAFOR,Obi,NGR,1:47.11,,,,,,,,,,,,\n"
    let board = try Lastlap.open(["follow", folder.path])
    defer { board.send("\u{3}") }
    _ = try folder.write(first, to: "012-1-02.lif")
    #expect(board.wait(for: "4:01.23"))
    _ = try folder.write(second, to: "013-1-01.lif")
    #expect(board.wait(forAll: "Men’s 800 m", "1:47.11"))
    _ = try folder.write(first.replacing("4:01.23", with: "4:01.22"), to: "012-1-02.lif")
    board.send("b")
    #expect(board.wait(for: "Browse"))
    board.send("mbeki")
    #expect(board.wait(for: "1 of "))
    board.send("\r")
    #expect(board.wait(for: "4:01.22"))
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(board.wait(for: "lost: not there any more"))
  }

  @Test("standard input is followed while keys come from the terminal")
  func pipe() throws {
    let lines = [Self.header, Self.first, Self.second].map { "echo '\($0)'" }.joined(
      separator: "; ")
    let board = try Lastlap.terminal(
      "(\(lines); sleep 60) | \(Lastlap.path) follow -")
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "▮ live · 400 m"))
    board.send("0")
    #expect(board.wait(for: "at the gun"))
  }

  @Test("what is published is followed by another screen, through the publisher's death and return")
  func publishing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      [Self.header, Self.first, ""].joined(separator: "\n"), to: "live.race.jsonl")
    let address = "tcp://127.0.0.1:\(try Loopback.freePort())"
    var publisher = try Lastlap.open(["publish", path, "--to", address], output: .pipe)
    let board = try Lastlap.open(["follow", address])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "▮ live · 400 m"))
    publisher.signal(SIGKILL)
    #expect(board.wait(for: "lost"))
    #expect(board.screen.text.contains("MBEKI"))
    try append([Self.second, Self.winner], to: path)
    publisher = try Lastlap.open(["publish", path, "--to", address], output: .pipe)
    defer { publisher.signal(SIGTERM) }
    #expect(board.wait(milliseconds: 20_000) { $0.text.contains("4:01.23") })
    #expect(!board.screen.text.contains("lost"))
    #expect(board.wait(for: "1 gap: w"))
    board.send("w")
    #expect(board.wait(forAll: "open, tried again", "last byte", "no data"))
  }

  @Test("who says anything else to a publisher is cut off, and the others go on")
  func garbage() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      [Self.header, Self.first, ""].joined(separator: "\n"), to: "live.race.jsonl")
    let port = try Loopback.freePort()
    let publisher = try Lastlap.open(
      ["publish", path, "--to", "tcp://127.0.0.1:\(port)"], output: .pipe)
    defer { publisher.signal(SIGTERM) }
    let board = try Lastlap.open(["follow", "tcp://127.0.0.1:\(port)"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "▮ live · 400 m"))
    for said in ["GET / HTTP/1.1", String(repeating: "x", count: 5000)] {
      let run = try Lastlap.shell(
        "bash -c 'exec 3<>/dev/tcp/127.0.0.1/\(port); echo \"\(said)\" >&3; timeout 8 cat <&3; echo cut off'"
      )
      #expect(run.text == "cut off\n")
    }
    try append([Self.winner], to: path)
    #expect(board.wait(for: "4:01.23"))
  }

  @Test("FinishLynx is followed as a scoreboard, from the start list to the official result")
  func scoreboard() throws {
    let folder = try TemporaryFolder()
    func frame(_ kind: String, _ parts: [String]) -> String {
      "\u{1}" + kind + "\u{2}" + parts.joined(separator: "\u{1f}") + "\u{4}"
    }
    let heat = ["12", "1", "2"]
    func list(_ letter: String, _ status: String, _ rows: [[String]]) -> String {
      let head =
        ["1"] + heat + [status, "Women 1500m", "NWI", "\(rows.count)", "1500", "20:11:54.4049"]
      return frame(letter + "H", head) + rows.map { frame(letter + "R", heat + $0) }.joined()
        + frame(letter + "E", heat)
    }
    let mbeki = ["1", "417", "MBEKI", "Thandi", "RSA"]
    let okoro = ["2", "88", "OKORO", "Ada", "NGR"]
    let entered = [mbeki, okoro].map { [""] + $0 + ["", "", "", "", "", ""] }
    let finished = [
      ["1"] + okoro + ["4:01.23", "", "", "", "", ""],
      ["2"] + mbeki + ["4:01.90", "", "", "", "", ""],
    ]
    let sent = try folder.write(
      list("L", "UNOFFICIAL", entered) + list("F", "UNOFFICIAL", finished)
        + list("F", "OFFICIAL", finished), to: "sent")
    let port = try Loopback.freePort()
    let board = try Lastlap.open(["follow", "lss://:\(port)"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "waits for FinishLynx"))
    let run = try Lastlap.shell("bash -c 'cat \(sent) > /dev/tcp/127.0.0.1/\(port)'")
    #expect(run.status == .exited(0))
    #expect(board.wait(forAll: "Women’s 1500 m", "4:01.23", "4:01.90", "■ official"))
    #expect(board.row(of: "OKORO").contains(" 1 "))
  }

  @Test("the script for FinishLynx is printed alone, and how it is set up beside it")
  func script() throws {
    let run = try Lastlap.run("follow", "--print-lss")
    #expect(run.text.contains(";;ResultsHeader"))
    #expect(!run.text.contains("Serial Port"))
    #expect(run.complaint.contains("Serial Port"))
  }

  @Test("without a terminal each thing that happens is a line, or an object")
  func lines() throws {
    let input = [Self.header, Self.first, Self.second, Self.winner, Self.official, ""]
      .joined(separator: "\n")
    let text = try Lastlap.run("follow", "-", input: input)
    #expect(text.status == .exited(0))
    #expect(text.lines.contains("Women’s 1500 m Final · 400 m · MBEKI leads"))
    #expect(text.lines.contains("Women’s 1500 m Final · result · 1 OKORO 4:01.23"))
    #expect(text.lines.contains("Women’s 1500 m Final · official · the result is official"))
    let json = try Lastlap.run("follow", "--json", "-", input: input)
    let objects = try json.lines.map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String])
    }
    #expect(objects.contains { $0["text"] == "MBEKI leads" && $0["step"] == "400 m" })
  }

  @Test(
    "everything that came is kept where one asks for it, and opens as the race that was followed")
  func saved() throws {
    let folder = try TemporaryFolder()
    let kept = folder.path + "/kept.race.jsonl"
    let input = [Self.header, Self.first, Self.second, Self.winner, ""].joined(separator: "\n")
    #expect(try Lastlap.run("follow", "--save", kept, "-", input: input).status == .exited(0))
    let shown = try Lastlap.run("show", kept)
    #expect(shown.text.contains("OKORO"))
    #expect(shown.text.contains("4:01.23"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: kept))
    let again = try Lastlap.run("follow", "--save", kept, "-", input: input)
    #expect(again.status == .exited(0))
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == bytes)
    let other = try folder.write("what the user wrote", to: "notes")
    let refused = try Lastlap.run("follow", "--save", other, "-", input: input)
    #expect(refused.status == .exited(1))
    #expect(refused.complaint.contains("File exists"))
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "what the user wrote")
  }

  @Test("what is followed is kept in the user’s state folder, and no home is made for that")
  func kept() throws {
    let folder = try TemporaryFolder()
    let input = [Self.header, Self.first, ""].joined(separator: "\n")
    _ = try folder.write(input, to: "in")
    func follow(_ environment: String) throws -> Lastlap.Run {
      try Lastlap.shell("cd \(folder.path); \(environment) \(Lastlap.path) follow - < in")
    }
    for (environment, made) in [
      ("HOME=\(folder.path)", "/.local/state/lastlap/followed"),
      ("XDG_STATE_HOME=\(folder.path)", "/lastlap/followed"),
    ] {
      #expect(try follow(environment).complaint == "")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + made)
      let name = try #require(names.first)
      let shown = try Lastlap.run("show", folder.path + made + "/" + name, "--at", "400m")
      #expect(shown.text.contains("1:04.2"))
    }
    for environment in [
      "HOME=\(folder.path)/nobody", "XDG_STATE_HOME=\(folder.path)/no/state", "HOME=",
    ] {
      let run = try follow("env -u XDG_STATE_HOME " + environment)
      #expect(run.complaint.contains("what comes is not kept"))
      #expect(run.lines.contains { $0.contains("MBEKI leads") })
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/nobody"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/no"))
  }

  @Test("standard output is left as it was, for those who share it")
  func sharedOutput() throws {
    for command in ["simulate rome 1500m men --speed 1000", "publish - --to - < /dev/null"] {
      let run = try Lastlap.shell("\(Lastlap.path) \(command); echo; cat /proc/$$/fdinfo/1")
      let flags = run.lines.last { $0.hasPrefix("flags:") }?.split(separator: "\t").last
      let bits = try #require(flags.flatMap { Int32($0, radix: 8) })
      #expect(bits & O_NONBLOCK == 0, "\(command)")
    }
  }

  @Test("a race of the archive is told as a timing system would, and comes to its own result")
  func simulated() throws {
    let run = try Lastlap.shell(
      "\(Lastlap.path) simulate rome 1500m men --speed 1000 | \(Lastlap.path) follow -")
    #expect(run.lines.contains("Men’s 1500 m Final · result · 1 INGEBRIGTSEN 3:31.95"))
    #expect(run.lines.contains { $0.contains("VERMEULEN comes through") })
  }

  @Test("the demonstration runs a race from the gun to the official result")
  func demo() throws {
    let board = try Lastlap.open(["demo", "--speed", "60", "--port", "\(try Loopback.freePort())"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "▮ live · start list"))
    #expect(board.wait(for: "▮ live · 800 m"))
    #expect(board.wait(milliseconds: 20_000) { $0.text.contains("■ official") })
    #expect(board.row(of: "Ingebrigtsen").contains("3:28.32"))
  }

  @Test("what is no source, and no destination, is told with what is expected")
  func usage() throws {
    for arguments in [
      ["follow", "ftp://host/file"], ["follow", "tcp://host"], ["follow", "-", "-"],
      ["publish", "-", "--to", "mqtt://x"], ["simulate", "rome 1500m", "--speed", "0"],
    ] {
      let run = try Lastlap.run(arguments)
      #expect(run.status == .exited(2), "\(arguments)")
      #expect(!run.complaint.isEmpty)
    }
  }
}
