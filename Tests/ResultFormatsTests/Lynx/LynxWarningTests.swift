import Athletics
import RaceReplay
import ResultFormats
import Testing

@Suite("What is wrong in a FinishLynx result is told with its place")
struct LynxWarningTests {
  @Test(
    "columns",
    arguments: [
      (
        "0.5,1,1,A,,,9.79,,",
        "f:2:1: place: found “0.5”, expected a place from 1 to 999999 or a word such as DNF"
      ),
      (
        "1,1,east,A,,,9.79,,",
        "f:2:5: lane: found “east”, expected a whole number from 1 to 99, or 0 for none"
      ),
      ("1,1,1,A,,,9:79,,", "f:2:11: time: found “9:79”, expected minutes and seconds under 60"),
      (
        "1,1,1,A,,,9.79 xx,,",
        "f:2:11: time: found “9.79 xx”, expected nothing but marks such as PB, q or NC behind it, not “xx”"
      ),
      ("DNF,1,1,A,,,DNS,,", "f:2:13: time: found “DNS”, expected “DNF”, as in the place"),
      (
        "1,1,1,A,,,9.79,,,soon",
        "f:2:18: reaction time: found “soon”, expected seconds such as 0.162"
      ),
      (
        "1,1,1,A,,,9.79,,,,,20:11:57.41",
        "f:2:20: start: found “20:11:57.41”, expected 20:11:54.4049, as in the head"
      ),
      ("1,1,1,A,,,9.79,,,,,noon", "f:2:20: start: found “noon”, expected a time of day"),
      (
        "1,1,1,A,,,9.79,,,,,,,,,,,,,x",
        "f:2:28: found 20 columns, expected at most 19; the rest was not read"
      ),
      (
        "1,0,0,,,GBR,9.79,,",
        "f:2:3: found “1,0,0,,,GBR,9.79,,”, expected a competitor’s id, lane or name; the row was not read"
      ),
      ("1,1,1,\"A,,,9.79,,", "f:2:7: found an opening quote, expected a closing one as well"),
    ])
  func columns(row: String, warning: String) {
    let lynx = LynxReadout(rows: row, "2,2,2,B,,,9.80,,")
    #expect(lynx.warnings == [warning])
    #expect(lynx.names.contains("B"))
  }

  @Test("a lone quote inside a cell is text, and told")
  func quote() {
    let lynx = LynxReadout(rows: ",4,1,Portage - \"I Dunno\",,Portage,,,")
    #expect(lynx.names == ["Portage - \"I Dunno\""])
    #expect(
      lynx.warnings == [
        "f:2:16: found a quote inside a cell, expected quotes around the whole of it, or none; "
          + "it was read as text"
      ])
  }

  @Test("merge markers and the second row of a competitor are told, NUL bytes left out")
  func merged() {
    let lynx = LynxReadout(
      rows: "1,1,1,A\u{0}nn,,X,9.79,,", "<<<<<<< HEAD", "2,2,2,B,,Yard,9.80,,", "=======",
      "2,2,2,B,,Yar,9.80,,", ">>>>>>> 9ec1577")
    #expect(lynx.names == ["Ann", "B"])
    let marker = ", expected a row; those on either side of it are read"
    #expect(
      lynx.warnings == [
        "f:2:8: found a NUL byte, expected none; they were left out",
        "f:3:1: found a merge marker, “<<<<<<<”" + marker,
        "f:5:1: found a merge marker, “=======”" + marker,
        "f:6:3: found “2 2 B” a second time, expected one row a competitor; that of line 4 was read",
        "f:7:1: found a merge marker, “>>>>>>>”" + marker,
      ])
  }

  @Test("one id for two, and two who are told by one lane, stay two")
  func sameID() {
    let lynx = LynxReadout(
      rows: "1,7,1,A,,,9.79,,", "2,7,2,B,,,9.80,,", "3,,3,,,,9.81,,", "4,,3,,,,9.82,,")
    #expect(lynx.readout.startList?.entries.map(\.key) == ["7", "B", "Lane 3", "Lane 3 2"])
    #expect(
      lynx.warnings == [
        "f:3:3: bib: found “7” a second time, expected one athlete of it; this one is named “B”",
        "f:5: athlete: found “Lane 3” a second time, expected one athlete of it; "
          + "this one is named “Lane 3 2”",
      ])
    #expect(lynx.results.count == 4)
  }

  @Test("places given twice or against the times are kept and told; a dead heat is neither")
  func places() {
    let lynx = LynxReadout(
      rows: "1,1,1,A,,,9.79,,", "2,2,2,B,,,9.85,,", "2,3,3,C,,,9.86,,", "4,4,4,D,,,9.82,,",
      "5,5,5,E,,,,,", "6,6,6,F,,,9.90,,", "6,7,7,G,,,9.90,,")
    #expect(lynx.results.map(\.place) == [1, 2, 2, 4, 5, 6, 6])
    #expect(
      lynx.warnings == [
        "f:4:1: place: found “2” a second time, expected a place of its own; line 3 has it with "
          + "another time, or without one",
        "f:5:1: place: found “4” with 9.82, expected a place before “2” with 9.86 (line 4)",
      ])
  }

  @Test("half a row at the end is told, and its last cell not read")
  func half() {
    let text = LynxReadout.head + "\n1,1,1,A,,,9.79,,\n2,2,2,B,,,9.8"
    let lynx = LynxReadout(text)
    #expect(lynx.names == ["A", "B"])
    #expect(lynx.marks == ["9.79", ""])
    #expect(
      lynx.warnings == [
        "f:3:11: found half a row, “2,2,2,B,,,9.8”, expected 9 columns as in the row before; "
          + "the last of these was not read"
      ])
  }

  @Test("a second heat in the file is told and not read")
  func secondHeat() {
    let lynx = LynxReadout(rows: "1,1,1,A,,,9.79,,", "", LynxReadout.head, "1,9,1,Z,,,9.99,,")
    #expect(lynx.names == ["A"])
    #expect(lynx.warnings.count == 1)
    #expect(lynx.warnings[0].hasPrefix("f:4:1: found a second head, “001,1,1,800m Men,NWI,"))
  }

  @Test("a split of more than an hour is no head of another heat")
  func longSplit() {
    let lynx = LynxReadout(
      rows: "DNF,1,1,A,,,,,,,1:02:35", "1,2,2,B,,,2:09:11,,",
      head: "1,1,1,Marathon,,,,,,,9:00:00.1")
    #expect(lynx.names == ["A", "B"])
    #expect(lynx.warnings.map { $0.prefix(14) } == ["f:2:17: splits"])
  }

  @Test("blank lines and rows of commas are nothing")
  func blank() {
    let lynx = LynxReadout(rows: "", "1,1,1,A,,,9.79,,", ",,,,,,,,", " ", "")
    #expect(lynx.names == ["A"])
    #expect(lynx.warnings.isEmpty)
  }

  private func recognised(_ text: String, file: String) -> String {
    do throws(Warning) {
      return try ResultFormat.recognise(Array(text.utf8)[...], file: file).name
    } catch { return error.text }
  }

  @Test("a result is recognised whatever its name, with a start or with results")
  func recognition() {
    for name in ["x.lif", "x.csv", "-"] {
      #expect(recognised(LynxReadout.head + "\n", file: name) == "FinishLynx result")
    }
    let handTimed = "1,1,1,100m,,,,,,100,\n1,1,1,A,,,9.79,,\n"
    #expect(recognised(handTimed, file: "x.lif") == "FinishLynx result")
  }

  @Test("anything else of that name is refused, with what was expected")
  func refused() {
    let head =
      "expected the head of a FinishLynx result: event, round, heat, name, wind, unit, "
      + "three empty columns, distance, start, then a row a competitor"
    #expect(
      recognised("Heat 1 of 3   100 m Men\n1  Ann\n", file: "1-1-01.lif")
        == "1-1-01.lif:1: found text that is no result, " + head)
    #expect(recognised("", file: "a.LIF") == "a.LIF: found an empty file, " + head)
    #expect(
      recognised("Event 7  Girls 55\n  1  Jane Moor  Lower Yard\n", file: "meet.evt")
        == "meet.evt:1: found a printed heat sheet, or something like it, "
        + "expected a start list of FinishLynx: a line "
        + "event,round,heat,name for each heat, then one for each competitor that begins with a "
        + "comma, a tab or a space")
  }

  @Test("a reader that is given something else says so once")
  func errors() {
    func errors(_ text: String) -> [String] {
      let readout = LynxReadout(text).readout
      #expect(readout.startList == nil)
      #expect(readout.warnings.allSatisfy { $0.isError })
      return readout.warnings.map(\.text)
    }
    #expect(errors("").first?.hasPrefix("f: found an empty file, expected the head of") == true)
    #expect(errors("a,b\n1,2\n").first?.hasPrefix("f:1:1: found “a,b”, expected the head") == true)
    #expect(
      errors(LynxReadout.head)
        == ["f:1: found no row that can be read, expected a row a competitor"])
  }
}
