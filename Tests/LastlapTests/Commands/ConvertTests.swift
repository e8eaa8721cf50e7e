import Foundation
import Testing

@Suite("lastlap convert")
struct ConvertTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a race log comes back as it was")
  func raceLog() throws {
    let text = RaceLogText().text
    let file = try folder.write(text, to: "a.race.jsonl")
    let run = try Lastlap.run("convert", file, "--to", "race-log")
    #expect(run.status == .exited(0))
    let again = try folder.write(run.output, to: "b.race.jsonl")
    #expect(try Lastlap.run("convert", again, "--to", "race-log").output == run.output)
    #expect(try Lastlap.run("show", again).output == Lastlap.run("show", file).output)
  }

  @Test("a time that cannot be right is named in a column and a key, which are read again quietly")
  func impossible() throws {
    let file = try folder.write(
      "place,athlete,400m,800m\n1,Able,54.1,1:52.30\n2,Best,2:30.0,1:52.90\n",
      to: "800m women.csv")
    let table = try Lastlap.run("convert", file, "--to", "csv")
    #expect(table.lines[0].hasSuffix(",400m,impossible"))
    #expect(table.lines.dropFirst().map { $0.hasSuffix(",2:30.0,400m") } == [false, true])
    let json = try Lastlap.run("convert", file, "--to", "json")
    #expect(json.text.ranges(of: #""impossible":""#).count == 1)
    #expect(try Lastlap.run("convert", file, "--to", "markdown").text.contains("| 2:30.0! |"))
    for (run, name) in [(table, "again.csv"), (json, "again.json")] {
      let again = try folder.write(run.output, to: name)
      let read = try Lastlap.run("show", again)
      #expect(read.complaint.contains("1 time at 400 m cannot be right: Best 2:30.0"))
      #expect(!read.complaint.contains("expected no such key"))
      let format = name.hasSuffix("csv") ? "csv" : "json"
      #expect(try Lastlap.run("convert", again, "--to", format).output == run.output)
    }
    let ordinary = try folder.write("place,athlete,400m,800m\n1,A,54.1,1:52.30\n", to: "800m.csv")
    for format in ["csv", "json"] {
      #expect(!(try Lastlap.run("convert", ordinary, "--to", format).text.contains("impossible")))
    }
  }

  @Test("times out of order are told whatever they are written as, and from whatever they are read")
  func outOfOrder() throws {
    let omega = #""Event";"Round";"Heat";"Lap";"Bib";"Lane";"idStatus";"Time";"Result";"Rank";"#
    let files = [
      try folder.write(RaceLogText(split: "1:59.1").text, to: "log.race.jsonl"): "400 m",
      try folder.write("athlete,400m,800m\nAble,1:59.1,1:52.30\n", to: "800m.csv"): "400 m",
      try folder.write(
        omega + "\n4;1;1;1;74;1;1;623451;1:02.35;1\n4;1;1;2;74;1;1;523451;52.35;1\n"
          + "4;1;1;9999;74;1;1;2223451;3:42.35;1\n", to: "1500m.txt"): "700 m",
    ]
    for (file, markPoint) in files {
      let line = "1 time at \(markPoint) cannot be right: "
      #expect(try Lastlap.run("convert", file, "--to", "race-log").complaint.contains(line))
      #expect(try Lastlap.run("show", file).complaint.contains(line))
      #expect(try Lastlap.run("check", file).text.contains("\(file): warning: " + line))
    }
  }

  @Test("a race of the archive is named by words")
  func archive() throws {
    let run = try Lastlap.run("convert", "paris", "1500m", "men", "final", "--to", "race-log")
    let file = try folder.write(run.output, to: "paris.race.jsonl")
    let shown = try Lastlap.run("show", file, "--view", "splits").output
    #expect(
      shown == (try Lastlap.run("show", "paris-2024/1500m-m/final", "--view", "splits")).output)
  }

  @Test("--output writes a file, or a folder with a file for each race")
  func output() throws {
    let one = try folder.write(RaceLogText().text, to: "a.race.jsonl")
    let two = try folder.write(
      "place,athlete,400m,800m\n1,Able,54.1,1:52.30\n", to: "800m-men-final.csv")
    let single = folder.path + "/all.json"
    #expect(try Lastlap.run("convert", one, two, "--to", "json", "-o", single).status == .exited(0))
    let document = try String(contentsOfFile: single, encoding: .utf8)
    #expect(document.hasPrefix(#"{"format":"lastlap","version":1,"kind":"results","races":["#))
    let several = folder.path + "/logs"
    let run = try Lastlap.run("convert", one, two, "--to", "race-log", "--output", several)
    #expect(run.status == .exited(0))
    let names = try FileManager.default.contentsOfDirectory(atPath: several).sorted()
    #expect(names.count == 2)
    #expect(
      names.last == "testville-2031_800m-m_final.race.jsonl"
        || names.contains("table_800m-m_final.race.jsonl"))
  }

  @Test("several races are not one race log: exit 2, and nothing is written")
  func several() throws {
    let one = try folder.write(RaceLogText().text, to: "a.race.jsonl")
    let other = try folder.write(RaceLogText().text, to: "b.race.jsonl")
    let run = try Lastlap.run("convert", one, other, "--to", "race-log")
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    #expect(run.complaint.contains("found 2 races, expected one; --output FOLDER"))
  }

  @Test(
    "what a format can’t say is listed on standard error, and the rest is read back",
    arguments: ["csv", "lif"])
  func readBack(format: String) throws {
    let run = try Lastlap.run("convert", "rome", "1500m", "men", "final", "--to", format)
    #expect(run.status == .exited(0))
    #expect(run.complaint.contains("lastlap: not said in "))
    let file = try folder.write(run.output, to: "rome2024_m1500_final.\(format)")
    let shown = try Lastlap.run("show", file)
    #expect(shown.status == .exited(0))
    let original = try Lastlap.run("show", "rome", "1500m", "men", "final")
    // Places, names and marks, whatever columns follow.
    func rows(_ run: Lastlap.Run) -> [String] {
      run.lines.filter { $0.contains("3:3") }.map { line in
        line.split(separator: " ").filter { $0.contains(":") || Int($0) == nil && $0.count > 3 }
          .prefix(3).joined(separator: " ")
      }
    }
    #expect(rows(shown).count >= 10)
    #expect(rows(shown) == rows(original))
  }

  @Test("Markdown is a heading and a table, in which what a file says is no sign")
  func markdown() throws {
    let file = try folder.write(
      "place,athlete,800m\n1,\"A|b*le\",1:52.30\n", to: "800m-men-final.csv")
    let run = try Lastlap.run("convert", file, "--to", "markdown")
    #expect(
      run.text == """
        ## Table › Men’s 800 m › Final

        | place | athlete | mark |
        |---:|---|---:|
        | 1 | A\\|b\\*le | 1:52.30 |

        """)
  }

  @Test("text that a spreadsheet would run is guarded unless --raw, and read back either way")
  func guarded() throws {
    let file = try folder.write(
      "place,athlete,club,800m\n1,=1+1,@home,1:52.30\n", to: "800m-men-final.csv")
    let guarded = try Lastlap.run("convert", file, "--to", "csv")
    #expect(guarded.text.contains(",'=1+1,"))
    #expect(guarded.text.contains(",'@home,"))
    let raw = try Lastlap.run("convert", file, "--to", "csv", "--raw")
    #expect(raw.text.contains(",=1+1,"))
    for run in [guarded, raw] {
      let again = try folder.write(run.output, to: "again.csv")
      #expect(try Lastlap.run("convert", again, "--to", "csv").output == guarded.output)
    }
  }

  @Test("an unknown format is exit 2 with those that there are")
  func wrong() throws {
    let run = try Lastlap.run("convert", "paris", "--to", "xml")
    #expect(run.status == .exited(2))
    #expect(run.complaint.contains("race-log"))
  }

  @Test("on a terminal what a file says cannot steer it; in a file it is as it was")
  func hostile() throws {
    let table = "place,athlete,800m\n1,Ab\u{202e}le,1:52.30\n"
    let file = try folder.write(table, to: "800m.csv")
    let screen = try Lastlap.terminal("\(Lastlap.path) convert '\(file)' --to race-log")
    #expect(screen.wait(for: "Ab"))
    #expect(screen.exit() == .exited(0))
    #expect(!String(decoding: screen.rawOutput, as: UTF8.self).contains("\u{202e}"))
  }
}
