import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A saved page")
struct WebPageTests {
  private func read(_ page: String, file: String = "results.html") -> Readout {
    FileReader.readout(Array(page.utf8), file: file)
  }

  @Test("each table with a head of results is a race, named by what stands above it")
  func tables() {
    let readout = read(PageFixture.page)
    #expect(readout.races.map { $0.startList?.race.discipline.code } == ["800m", "100m"])
    #expect(readout.races.map { $0.startList?.race.category.code } == ["w", "m"])
    #expect(
      readout.resultLines == [
        "1 Ada Birk NOR 2:05.30", "2 Zoë Fell GBR 2:05.41", "3 Mia Moor FRA 2:06.00",
      ])
    #expect(
      readout.races.last?.resultLines == [
        "1 Aron Birk 10.40", "2 Zed Fell 10.51", "2 Ivo Dell 10.51",
      ])
    #expect(readout.warnings == [])
    #expect(readout.guess.contains(.passedOver("2 other tables of the page")))
  }

  @Test(
    "a note in superscript is no digit of the figure before it",
    arguments: [
      ("11.5<sup>1</sup>", "2", "11.5", 1), ("15:01<sup>PB</sup>", "2", "15:01 PB", 0),
      ("15:01", "2<sup>3</sup>", "15:01", 1),
    ])
  func notes(time: String, place: String, told: String, warnings: Int) {
    let readout = read(
      "<table><caption>5 km</caption><tr><th>Place<th>Name<th>Time</tr><tr><td>\(place)<td>Ada Birk<td>\(time)</tr></table>",
      file: "5km.html")
    #expect(readout.resultLines.map { String($0.drop { !$0.isLetter }) } == ["Ada Birk " + told])
    #expect(readout.resultLines.allSatisfy { !$0.hasPrefix("23") })
    #expect(readout.warnings.count { !$0.text.contains("cannot be right") } == warnings)
  }

  @Test("two lines of heads are one, and splits under a head of their own are read")
  func heads() {
    let splits = read(PageFixture.page).reports.count { report in
      if case .pass = report.claim { true } else { false }
    }
    #expect(splits == 6)
    let page = """
      <table><tr><th>Name<th colspan=2>Time</tr><tr><th><th>Chip<th>Behind</tr>
      <tr><td>Ada Birk<td>15:59<td>0:03</tr></table>
      """
    #expect(read(page, file: "5km.html").resultLines == ["- Ada Birk 15:59"])
  }

  @Test(
    "cells without end tags or rows, deep nesting and endless spans are read or bounded",
    arguments: [
      "<table><th>Name<th>Time<tr><td>Ada Birk<td>15:59</table>",
      "<table><tr><th>Name<th>Time<tr><td>Ada Birk<td>15:59",
      "<TABLE><TR><TD>Name</TD><TD>Time</TD></TR><TR><TD>Ada Birk</TD><TD>15:59</TD></TR></TABLE>",
      "<table><tr><th>Name<th colspan=\"999999\">Time<tr><td>Ada Birk<td rowspan=99999>15:59</table>",
      "<html>" + String(repeating: "<div>", count: 2000)
        + "<table><tr><th>Name<th>Time<tr><td>Ada Birk<td>15:59</table>",
    ])
  func broken(page: String) {
    #expect(read(page, file: "5km.html").resultLines == ["- Ada Birk 15:59"])
  }

  @Test(
    "a stray byte in a page of UTF-8 is mended where it stands, and leaves the other letters",
    arguments: ["Jos\u{e9} Bi", "\u{d8}yvind Bo", "Andr\u{e9}"])
  func strayBytes(name: String) {
    let rows: [[UInt8]] = [
      Array("<h2>10 km</h2><table><tr><th>Place<th>Name<th>Time</tr>".utf8),
      Array("<tr><td>1<td>Zoë Fell<td>36:01</tr><tr><td>2<td>".utf8),
      name.unicodeScalars.map { UInt8($0.value) }, Array("<td>36:11</tr></table>".utf8),
    ]
    let readout = FileReader.readout(rows.flatMap { $0 }, file: "x.html")
    #expect(Set(readout.startList?.entries.map(\.athlete.name) ?? []) == ["Zoë Fell", name])
    #expect(readout.warnings.count == 1)
  }

  @Test(
    "cells that are told to go over everything are bounded",
    arguments: ["rowspan=999999999 colspan=99999", "colspan=999999999999999999999", "rowspan=-1"])
  func spans(span: String) {
    let page =
      "<table><tr><th>Place<th>Name<th>Time</tr><tr><td \(span)>1<td>Ada<td>36:01</tr>"
      + String(repeating: "<tr><td>2<td>Bea<td>36:11</tr>", count: 200) + "</table>"
    let readout = FileReader.readout(Array(page.utf8), file: "10km.html")
    #expect((1...500).contains(readout.warnings.count + readout.resultLines.count))
  }

  @Test("letters are those of the encoding that the page is in, and a bad byte ends nothing")
  func encodings() {
    let start = Array("<html><meta charset=".utf8)
    let table = Array("><table><tr><th>Name<th>Time<tr><td>Zo".utf8)
    let end = Array(" Fell<td>16:00<tr><td>Ada Birk<td>15:59</table>".utf8)
    func names(_ charset: String, _ letter: [UInt8]) -> [String]? {
      FileReader.readout(start + Array(charset.utf8) + table + letter + end, file: "5km.html")
        .startList?.entries.map(\.athlete.name)
    }
    #expect(names("iso-8859-1", [0xeb]) == ["Ada Birk", "Zoë Fell"])
    #expect(names("iso-8859-1", [0xc3, 0xab]) == ["Ada Birk", "Zoë Fell"])
    #expect(names("windows-1252", [0x81]) == ["Ada Birk", "Zo\u{fffd} Fell"])
    #expect(names("utf-8", [0xeb, 0x00]) == ["Ada Birk", "Zoë Fell"])
  }

  @Test("a page without results says what it has, and what to do")
  func refused() {
    let menu = read("<html><table><tr><td>Home<td>News</table>").warnings
    #expect(menu.map(\.found) == ["a page with 1 table, which has no head of results"])
    #expect(menu.first?.isError == true)
    #expect(read("<html><p>Sold out").warnings.map(\.found) == ["a page without a table"])
    #expect(read("<html><p>Sold out").warnings.first?.expected.contains(".csv") == true)
  }

  @Test("columns that are given are those of the largest table")
  func columns() {
    var request = FileRequest(file: "5km.html")
    request.columns = "athlete,time"
    var reader = FileReader(request)
    let page =
      "<html><table><tr><td>a<td>b</table><table><tr><td>Ada Birk<td>15:59<tr><td>Zoë Fell<td>16:00</table>"
    let readout = reader.readout(of: Array(page.utf8))
    #expect(readout.resultLines == ["- Ada Birk 15:59", "- Zoë Fell 16:00"])
  }
}
