import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import ResultTables
import Testing

@Suite("Marks of a table, and what stands behind them")
struct TableMarkTests {
  private func readout(_ table: String, hint: String = "") -> Readout {
    var reader = SplitTableReader(FileRequest(file: "t", hint: hint))
    return reader.readout(of: Array(table.utf8))
  }

  private func results(_ readout: Readout) -> [ResultClaim] {
    readout.reports.compactMap { if case .result(let result) = $0.claim { result } else { nil } }
  }

  /// Mark, finer reading, qualification, flags and outcome of a cell of an 800 m.
  private func told(_ cell: String) -> (text: String, warnings: [String]) {
    let readout = readout("event,place,bib,athlete,mark\n800m,,1,Ada Alpha,\(cell)\n")
    guard let result = results(readout).first else { return ("", readout.warnings.map(\.text)) }
    let words = [
      result.reading?.text, result.finer.map { "(\($0.text))" }, result.qualification?.text,
      result.outcome?.text,
    ]
    return (
      (words.compactMap(\.self) + result.flags.map(\.text)).joined(separator: " "),
      readout.warnings.map(\.text)
    )
  }

  private func series(_ readout: Readout) -> [[Attempt]] {
    readout.reports.compactMap { if case .series(_, let series) = $0.claim { series } else { nil } }
  }

  @Test("trials stand under their heights in the order of the columns, those of a jump-off too")
  func heights() throws {
    let readout = readout(
      "event,place,athlete,mark,2.06,2.12,2.10,2.12\nHigh Jump,1,Ada Alpha,2.06,xo,xxx,o,o\n"
        + "High Jump,2,Bea Beta,2.06,-,XXX,O,x\n")
    #expect(readout.warnings.isEmpty)
    let told = series(readout).map { $0.map { ($0.height?.text ?? "") + " " + $0.text } }
    #expect(
      told == [
        ["2.06 XO", "2.12 XXX", "2.10 O", "2.12 O"], ["2.06 -", "2.12 XXX", "2.10 O", "2.12 X"],
      ])
    #expect(readout.guess.map(\.text).contains("column 5 “2.06” read as trials at 2.06"))
  }

  @Test("what is no trial is told, and in a race such a column is not read")
  func noTrials() throws {
    let wrong = readout("event,place,athlete,mark,2.06\nHigh Jump,1,Ada Alpha,2.06,1:02\n")
    #expect(series(wrong).isEmpty && wrong.warnings.count == 1)
    let race = readout("event,place,athlete,mark,2.06\n800m,1,Ada Alpha,1:59.20,xo\n")
    #expect(series(race).isEmpty && race.warnings.isEmpty)
    let far = readout("event,place,athlete,mark,72.06\nHigh Jump,1,Ada Alpha,2.06,xo\n")
    #expect(series(far).isEmpty)
  }

  @Test(
    "what stands behind a time is what it means",
    arguments: [
      ("1:43.80 q", "1:43.80 q"), ("1:43.90 Q", "1:43.90 Q"), ("1:44.00 PB", "1:44.00 PB"),
      ("1:44.10 (1:44.093)", "1:44.10 (1:44.093)"), ("1:44.10 (.098)", "1:44.10 (1:44.098)"),
      ("1:44.10 (.098) PB q", "1:44.10 (1:44.098) q PB"), ("1:49.00 NC", "1:49.00 NC"),
      ("1:52.00 (exh)", "1:52.00 exh"), ("1:52.00 DQ TR16.8", "1:52.00 DQ (TR16.8)"),
      ("1:43.793", "1:43.80 (1:43.793)"), ("NC", "NC"), ("DQ TR16.8", "DQ (TR16.8)"),
      ("DQ 163.3", "DQ (163.3)"), ("DQ (R 17.3.2)", "DQ (R 17.3.2)"), ("DNF", "DNF"),
      ("1:50.2h", "1:50.2h"),
    ])
  func words(cell: String, expected: String) {
    let (text, warnings) = told(cell)
    #expect(text == expected)
    #expect(warnings.isEmpty)
  }

  @Test(
    "a word that means nothing there is told, and the time stands",
    arguments: ["xyz", "(1:44.203)", "(.5)"])
  func unknown(word: String) {
    let (text, warnings) = told("1:44.20 " + word)
    #expect(text == "1:44.20")
    #expect(
      warnings == [
        "t:2:19: mark: found “1:44.20 \(word)”, expected nothing but marks such as PB, q or NC "
          + "behind it, not “\(word)”"
      ])
  }

  @Test("an outcome is told with its reason in any column, and by a column of reasons")
  func reasons() {
    let table = """
      place,athlete,400m,time,status,reason
      DQ TR17.2.3,A,,,,
      ,B,DNF (injury),,,
      DQ,C,,DSQ [R17.3],,
      ,D,,,DNS (ill),
      ,E,,,DQ,TR16.8
      1,F,,2:00.00,,x

      """
    let readout = readout(table, hint: "800m")
    #expect(
      results(readout).map { $0.outcome?.text } == [
        "DQ (TR17.2.3)", "DNF (injury)", "DQ (R17.3)", "DNS (ill)", "DQ (TR16.8)", nil,
      ])
    #expect(
      readout.warnings.map(\.text) == [
        "t:7:15: reason: found “x”, expected an outcome such as DQ in the row that it is the "
          + "reason of; it is kept beside the result"
      ])
  }

  @Test("a zero is no time, which is told once a column")
  func zeros() {
    for zero in ["0", "0:00", "0:00:00", "00:00.00", "0.00"] {
      let readout = readout(
        "place,athlete,400m,800m,time\n1,A,60.0,2:02.0,3:45.00\n2,B,\(zero),0,3:45.50\n"
          + ",C,\(zero),0,\(zero)\n", hint: "1500m")
      #expect(results(readout).map { $0.reading?.text } == ["3:45.00", "3:45.50"], "\(zero)")
      #expect(readout.reports.count { if case .pass = $0.claim { true } else { false } } == 2)
      let expected = "expected a time; a zero is none, and nothing was read there"
      #expect(
        Set(readout.warnings.map(\.text)) == [
          "t:3:5: 400m: found a zero, 2 times, \(expected)",
          "t:3:\(6 + zero.count): 800m: found a zero, 2 times, \(expected)",
          "t:4:\(7 + zero.count): time: found a zero, \(expected)",
        ], "\(zero)")
    }
  }

  @Test(
    "a wheelchair race is told by the name of the file or of the event",
    arguments: [
      ("Marathon Wheelchair Men", nil, "mwc"), ("marathon-women-t54", nil, "wt54"),
      ("wheelchair marathon", nil, "openwc"), ("x", "Men Wheelchair 800m", "mwc"),
      ("x", "800m Women's T53", "wt53"), ("x", "Men U20 wheelchair 800m", "mu20wc"),
      ("marathon t52", nil, "open"), ("marathon men", nil, "m"), ("marathon men t13", nil, "m"),
    ])
  func wheelchair(hint: String, event: String?, category: String) {
    let table =
      event.map { "event,athlete,mark\n\"\($0)\",Ada,1:30.1\n" } ?? "athlete,mark\nAda,1:17:47\n"
    #expect(readout(table, hint: hint).startList?.race.category.code == category)
  }

  @Test("half is half of the race")
  func half() {
    func points(_ table: String, _ hint: String) -> [Stage] {
      readout(table, hint: hint).reports.map(\.stage)
    }
    let table = "athlete,half,time\nAda,15:00,30:10\n"
    #expect(points(table, "10km") == [.markPoint(Distance(metres: 5000)), .finish])
    #expect(points(table, "marathon") == [.markPoint(.halfMarathon), .finish])
    #expect(
      points("athlete,half marathon,time\nAda,1:05:00,1:35:10\n", "30km")
        == [.markPoint(.halfMarathon), .finish])
  }

  @Test("reasons and readings are written in columns of their own and read back")
  func written() throws {
    let first = readout(
      "event,athlete,mark\n800m,A,1:43.793\n800m,B,DQ TR16.8\n800m,C,1:50.00 NC\n")
    let bytes = TableWriter.csv([first], isRaw: false).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("1:43.80,1:43.793"))
    #expect(text.contains("DQ,TR16.8"))
    #expect(results(readout(text)).map(\.outcome) == results(first).map(\.outcome))
    #expect(results(readout(text)).map(\.finer) == results(first).map(\.finer))
  }
}
