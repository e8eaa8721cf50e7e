import Foundation
import Glibc
import Testing
import VirtualTerminal

/// What happens to the file of a name that something is written to.
@Suite("Files that are written")
struct WritingTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(RaceLogText().text, to: "a.race.jsonl")
  }

  /// What lies in the folder beside the race.
  private var left: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0 != "a.race.jsonl" }.sorted()
    }
  }

  private func contents(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder.path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return lstat(folder.path + "/" + name, &status) == 0 ? status.st_mode : 0
  }

  /// What is written in whole.
  private var whole: String {
    get throws { try Lastlap.run("convert", file, "--to", "json").text }
  }

  /// The commands that write to a name, but for the name.
  private static let commands = ["convert a.race.jsonl --to json", "cast a.race.jsonl"]

  private func shell(_ line: String) throws -> Lastlap.Run {
    try Lastlap.shell("cd '\(folder.path)' && " + line.replacing("lastlap", with: Lastlap.path))
  }

  @Test("where the disk is full the old file stays and nothing lies beside it", arguments: commands)
  func full(command: String) throws {
    _ = try folder.write("old", to: "out")
    for name in ["out", "new"] {
      // A file that may not grow is a disk that is full.
      let run = try shell("ulimit -f 0; lastlap \(command) -o \(name)")
      #expect(run.status == .exited(1))
      #expect(run.complaint.contains("\(name): File too large"))
    }
    #expect(contents("out") == "old")
    #expect(try left == ["out"])
  }

  @Test("a folder that can’t be written into is told, and its file stays")
  func forbidden() throws {
    let before = try String(contentsOfFile: "/proc/self/comm", encoding: .utf8)
    let run = try shell("lastlap convert a.race.jsonl --to json -o /proc/$$/comm")
    #expect(run.status == .exited(1))
    #expect(run.complaint.contains("/comm: cannot write beside it: "))
    #expect(try String(contentsOfFile: "/proc/self/comm", encoding: .utf8) == before)
    for name in ["none/out", "out/", ".", "/proc/out"] {
      let run = try shell("lastlap convert a.race.jsonl --to json -o \(name)")
      #expect(run.status == .exited(1), "\(name)")
      #expect(run.complaint.hasPrefix("lastlap: \(name): "), "\(run.complaint)")
    }
    #expect(try left == [])
  }

  @Test("a file that is protected is not replaced", .enabled(if: geteuid() != 0))
  func protected() throws {
    _ = try folder.write("old", to: "out")
    chmod(folder.path + "/out", 0o444)
    let run = try shell("lastlap convert a.race.jsonl --to json -o out")
    #expect(run.status == .exited(1))
    #expect(run.complaint == "lastlap: out: Permission denied\n")
    #expect(contents("out") == "old")
  }

  @Test("a signal while it is written leaves the old file or the new one, whole, and nothing else")
  func killed() throws {
    var table = "place,athlete,400m,800m\n"
    for number in 1...40_000 { table += "\(number),Runner \(number),55.12,1:59.34\n" }
    _ = try folder.write(table, to: "800m-men-final.csv")
    let new = try shell("lastlap convert 800m-men-final.csv --to race-log").text
    var ends: Set<PtyProcess.ExitStatus> = []
    for number in [SIGTERM, SIGINT, SIGHUP, SIGQUIT] {
      let old = "old \(number)"
      _ = try folder.write(old, to: "out")
      let process = try PtyProcess(
        [
          Lastlap.path, "convert", folder.path + "/800m-men-final.csv", "--to", "race-log", "-o",
          folder.path + "/out",
        ], environment: Lastlap.environment, output: .pipe)
      // As soon as it is begun.
      var isBegun = false
      while !isBegun, process.exit(milliseconds: 0) == .running {
        isBegun = try left.contains { $0.hasPrefix(".lastlap-") } || contents("out") != old
      }
      process.signal(number)
      let status = process.exit(milliseconds: 60_000)
      ends.insert(status)
      let kept = contents("out")
      #expect(status != .exited(0) && kept == old || kept == new, "\(status)")
      #expect(try left == ["800m-men-final.csv", "out"])
    }
    #expect(!ends.contains(.running))
  }

  @Test("a link stays and what it leads to is written, also where that is not there yet")
  func links() throws {
    _ = try folder.write("old", to: "real")
    for (link, target) in [("link", "real"), ("chain", "link"), ("loose", "none")] {
      symlink(target, folder.path + "/" + link)
      #expect(try shell("lastlap convert a.race.jsonl --to json -o \(link)").status == .exited(0))
      #expect(mode(link) & S_IFMT == S_IFLNK)
      #expect(try contents(link) == whole)
    }
    #expect(mode("real") & S_IFMT == S_IFREG)
    #expect(try left == ["chain", "link", "loose", "none", "real"])
    symlink("round", folder.path + "/round")
    #expect(
      try shell("lastlap convert a.race.jsonl --to json -o round").complaint
        .contains("round: Too many levels of symbolic links"))
  }

  @Test(
    "permissions stay as they were; a new file has those that the user gives", arguments: commands)
  func permissions(command: String) throws {
    for permissions in [0o600, 0o640, 0o755] as [mode_t] {
      _ = try folder.write("old", to: "out")
      chmod(folder.path + "/out", permissions)
      #expect(try shell("umask 077; lastlap \(command) -o out").status == .exited(0))
      #expect(mode("out") & 0o7777 == permissions)
      #expect(contents("out") != "old")
    }
    #expect(try shell("umask 027; lastlap \(command) -o new").status == .exited(0))
    #expect(mode("new") & 0o7777 == 0o640)
  }

  @Test("what is no file is written into: devices, pipes, descriptors")
  func streams() throws {
    let convert = "lastlap convert a.race.jsonl --to json -o"
    let whole = try whole
    #expect(try shell("\(convert) /dev/null").status == .exited(0))
    #expect(try shell("\(convert) /dev/stdout | cat").text == whole)
    #expect(
      try shell("echo first > out; \(convert) /dev/stdout >> out; echo last >> out; cat out").text
        == "first\n" + whole + "last\n")
    #expect(try shell("\(convert) /dev/fd/3 3> out; cat out").text == whole)
    #expect(try shell("mkfifo pipe; cat pipe & \(convert) pipe; wait").text == whole)
    #expect(mode("pipe") & S_IFMT == S_IFIFO)
    #expect(try shell("\(convert) /dev/full").complaint.contains("No space left on device"))
    #expect(try left == ["out", "pipe"])
  }

  @Test("no race is lost where two files of a folder would have one name")
  func names() throws {
    func races(_ rounds: [(competition: String, round: String)]) -> String {
      "competition,event,category,round,place,athlete,mark\n"
        + rounds.enumerated().map {
          "\($1.competition),800m,m,\($1.round),1,Runner \($0),1:4\($0).00\n"
        }.joined()
    }
    let table = try folder.write(
      races([
        ("meet", "final"), ("Meet", "final"), ("meet", "final_2"), ("mEet", "final"),
        ("MEET", "final_2"),
      ]), to: "races.csv")
    let count = try Lastlap.run("check", table).text.contains("5 races")
    #expect(count, "the table has five races")
    #expect(
      try shell("lastlap convert races.csv --to race-log -o logs").status == .exited(0))
    let logs = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/logs")
    #expect(logs.count == 5)
    #expect(Set(logs.map { $0.lowercased() }).count == 5, "\(logs)")
    let all = logs.compactMap { contents("logs/" + $0) }.joined()
    for number in 0..<5 { #expect(all.contains("Runner \(number)")) }
  }
}
