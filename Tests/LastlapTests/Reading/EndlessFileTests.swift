import Foundation
import Testing

@testable import lastlap

@Suite("Files that never end, never begin, or are not there")
struct EndlessFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let table = "place,athlete,nation,400m,800m\n1,Able,NOR,54.1,1:52.30\n"

  /// What a command of the shell that stands in the folder says of what went wrong, which is one line.
  private func complaint(_ line: String) throws -> String {
    let run = try Lastlap.shell("cd '\(folder.path)'; L='\(Lastlap.path)'; " + line)
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
    return run.complaint
  }

  @Test(
    "what is none of ours by its first bytes is not read to its end", arguments: ["zero", "full"])
  func device(name: String) throws {
    let run = try Lastlap.run("check", "/dev/\(name)")
    #expect(run.status == .exited(1))
    #expect(run.text.hasPrefix("/dev/\(name): not read\n/dev/\(name): error: found a binary file"))
    #expect(try Lastlap.run("check", "/dev/null").text.contains("error: found an empty file"))
  }

  @Test("of a file that goes on and on the first 256 MiB are read, which is told")
  func endless() throws {
    var bytes = try FileBytes(of: "/dev/zero")
    defer { bytes.closeFile() }
    var count = 0
    while case let piece = try bytes.next(), !piece.isEmpty { count += piece.count }
    #expect(count == 256 << 20)
    #expect(bytes.defect?.found == "more than 256 MiB")
    let whole = try FileBytes(of: try folder.write(Self.table, to: "800m.csv"))
    defer { whole.closeFile() }
    #expect(whole.defect == nil)
  }

  @Test("of a file of lines without end four million are read, which is told")
  func endlessLines() throws {
    let file = try folder.write([UInt8](repeating: 0x0a, count: 5_000_000), to: "blank.csv")
    var bytes = try FileBytes(of: file)
    defer { bytes.closeFile() }
    var count = 0
    while case let piece = try bytes.next(), !piece.isEmpty { count += piece.count }
    #expect((4_000_000..<4_300_000).contains(count))
    #expect(bytes.defect?.found == "more than 4000000 lines")
  }

  @Test("a pipe that nobody writes to is told, and one that is written to later is read")
  func pipes() throws {
    #expect(
      try complaint("mkfifo p; $L check p")
        == "lastlap: p: found a pipe that nobody writes to, expected a file, or a pipe that is "
        + "written to\n")
    let table = try folder.write(Self.table, to: "800m.csv")
    let later = try Lastlap.shell(
      "cd '\(folder.path)'; (sleep 0.5; (sleep 0.5; cat 800m.csv) > p) & '\(Lastlap.path)' show p")
    #expect(later.status == .exited(0))
    #expect(later.text.contains("1:52.30"))
    let given = try Lastlap.shell("cat '\(table)' | '\(Lastlap.path)' show /dev/stdin")
    #expect(given.text.contains("1:52.30"))
  }

  @Test("settings or a theme that are a pipe keep no dashboard from starting for ever")
  func settings() throws {
    _ = try complaint(
      "mkdir lastlap; mkfifo lastlap/config.toml; XDG_CONFIG_HOME=. $L </dev/tty >/dev/tty; exit $?"
    )
  }

  @Test("what a little gzip file unpacks to is not held, and one within another is told")
  func bombs() throws {
    let blank =
      "(cat 800m.csv; head -c 12000000 /dev/zero | tr '\\0' '\\n') | gzip -n > bomb.csv.gz"
    _ = try folder.write(Self.table, to: "800m.csv")
    // It needs 13 MB for itself, and 600 for the lines of what one piece unpacks to.
    let run = try Lastlap.shell(
      "cd '\(folder.path)'; \(blank); ulimit -d 150000; '\(Lastlap.path)' show bomb.csv.gz")
    #expect(run.status == .exited(0))
    #expect(run.text.contains("1:52.30"))
    #expect(
      try complaint("gzip -n 800m.csv; gzip -nc 800m.csv.gz > twice.gz; $L check twice.gz")
        == "lastlap: twice.gz: found a gzip file within a gzip file, expected one that is packed "
        + "once\n")
  }

  @Test("a link to nothing, and one to itself, are told as such")
  func links() throws {
    #expect(
      try complaint("ln -s nowhere a.csv; $L check a.csv")
        == "lastlap: a.csv: found a link to nothing, expected a file\n")
    #expect(
      try complaint("ln -s b c; ln -s c b; $L show b")
        == "lastlap: b: found a link that leads back to itself, expected a file\n")
    _ = try folder.write(Self.table, to: "800m.csv")
    let run = try Lastlap.run("check", folder.path)
    #expect(run.status == .exited(0))
    #expect(
      run.text.contains(
        "\(folder.path)/a.csv: warning: found a link to nothing, expected a file that can be read"))
    #expect(run.lines.last?.hasPrefix("4 files · 1 race · 1 athlete · 3 warnings") == true)
  }

  @Test("a folder that may not be looked into is told, and the rest of what it lies in is read")
  func closedFolder() throws {
    // Who may do anything has to give that up.
    let plain =
      "if [ $(id -u) = 0 ]; then P='setpriv --bounding-set=-dac_override,-dac_read_search'; fi; "
    let closed = "mkdir -p day/closed; chmod 0 day/closed; "
    #expect(
      try complaint(plain + closed + "$P $L check day/closed")
        == "lastlap: day/closed: Permission denied\n")
    _ = try folder.write(Self.table, to: "day/800m.csv")
    let run = try Lastlap.shell("cd '\(folder.path)'; \(plain) $P '\(Lastlap.path)' check day")
    #expect(run.status == .exited(1))
    #expect(
      run.text.contains(
        "day/closed: error: found Permission denied, expected a file that can be read"))
    #expect(run.lines.last == "2 files · 1 race · 1 athlete · no warnings · 1 error")
  }

  @Test("nothing of a file that is no result is quoted, whatever it is to be read as")
  func secrets() throws {
    let file = try folder.write("{\"geheim\": \"geheim\"}\ngeheim geheim\n", to: "geh.json")
    let text = try folder.write("geheim:x:0\ngeheim\n", to: "geh")
    for name in [file, text] {
      for format in [nil] + ["race-log", "table", "lynx", "lynx-start-list", "opentrack", "odf"] {
        let run = try Lastlap.run(
          ["check", name] + (format.map { ["--from", $0] } ?? []))
        #expect(!(run.text + run.complaint).contains("geheim"), "\(format ?? "") \(run.text)")
      }
    }
  }

  @Test("no message quotes more than eighty characters of a file")
  func longTexts() throws {
    let long = String(repeating: "Zq", count: 500_000)
    let file = try folder.write(
      "place,athlete,nation,\(long),400m,800m\n1,\(long),\(long),\(long),\(long),1:52.30\n"
        + "2,B,NOR,,54.1,\(long)\n\(long),C,NOR,,54.1,1:53.10\n", to: "800m.csv")
    let log = try folder.write(
      RaceLogText(inserted: [
        #"{"at":"\#(long)","entry":"1","time":"54.1"}"#, #"{"at":"400m","entry":"\#(long)"}"#,
        #"{"at":"400m","entry":"1","time":"\#(long)"}"#, #"{"\#(long)":"1""#,
      ]).text, to: "club.race.jsonl")
    for name in [file, log] {
      let run = try Lastlap.run("check", name, "--all")
      for line in (run.text + run.complaint).split(separator: "\n") {
        #expect(line.count { $0 == "Z" } <= 60, "\(line.prefix(200))")
      }
    }
  }
}
