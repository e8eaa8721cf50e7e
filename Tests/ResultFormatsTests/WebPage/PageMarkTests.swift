import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Marks that a page puts at its cells")
struct PageMarkTests {
  private func read(_ rows: [[String]]) -> Readout {
    let body = rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>\n" }
    let page =
      "<table><caption>Women’s 800 m</caption>\n<tr><th>Rank<th>Name<th>Nation<th>Time</tr>\n"
      + body.joined() + "</table>"
    return FileReader.readout(Array(page.utf8), file: "results.html")
  }

  @Test(
    "a mark of a note is no part of a name, nation or figure",
    arguments: [
      ("Ada Birk[a]", "NOR", "1:58.31[1]"), ("Ada Birk [b]", "NOR [2]", "1:58.31 [note 1]"),
      ("Ada Birk<sup>[c]</sup>", "NOR", "1:58.31†"), ("Ada Birk<sup>b</sup>", "NOR[12]", "1:58.31"),
      ("Ada Birk[a][b]", "NOR", "1:58.31"),
    ])
  func notes(name: String, nation: String, time: String) {
    let readout = read([["1", name, nation, time]])
    #expect(readout.resultLines == ["1 Ada Birk NOR 1:58.31"])
    #expect(readout.warnings == [])
    #expect(readout.guess.contains { $0.text.hasPrefix("marks of notes") })
  }

  @Test("however many headings stand above a table")
  func headings() {
    let headings = (1...40).map { "<h\($0 % 6 + 1)>Part \($0)</h\($0 % 6 + 1)>" }.joined()
    let rows = (1...15).map { "<tr><td>Note \($0)</td></tr>" }.joined()
    let page =
      headings + "<table>" + rows
      + "<tr><th>Rank<th>Name<th>Time</tr><tr><td>1<td>Ada Birk<td>15:59</tr></table>"
    let readout = FileReader.readout(Array(page.utf8), file: "5km.html")
    #expect(readout.resultLines == ["1 Ada Birk 15:59"])
  }

  @Test("what is struck out is no result, and told")
  func struck() {
    let rows = [
      ["1", "Ada Birk", "NOR", "1:58.31"],
      ["<s>2</s>", "<s>Zoë Fell</s>", "<s>GBR</s>", "<s>1:59.00</s>"],
      ["2", "Una Dell", "SWE", "<del>1:59.20</del> 1:59.30"],
      ["DQ", "Ida Tarn", "SWE", "<del>1:59.20</del>"],
      [
        "3", "Mia Moor", "SWE", "<span style='text-decoration: line-through'>1:59.40</span>1:59.50",
      ],
    ]
    let readout = read(rows)
    #expect(
      readout.resultLines == [
        "1 Ada Birk NOR 1:58.31", "2 Una Dell SWE 1:59.30", "- Ida Tarn SWE DQ",
        "3 Mia Moor SWE 1:59.50",
      ])
    let kept = readout.reports.compactMap { report -> String? in
      if case .result(let claim) = report.claim { claim.asides.first?.text } else { nil }
    }
    #expect(kept == ["1:59.20", "1:59.20", "1:59.40"])
    #expect(readout.warnings.count == 1)
    #expect(readout.warnings.first?.text.contains("Zoë Fell") ?? false)
  }

  @Test("times under a mark point are those there, and ranks under it are kept")
  func timesUnderMarkPoints() {
    let page = """
      <table><tr><th rowspan=2>Rank<th rowspan=2>Name<th colspan=2>5 km<th colspan=2>Finish</tr>
      <tr><th>Time<th>Rank<th>Time<th>Rank</tr>
      <tr><td>1<td>Ada Birk<td>17:59<td>2<td>35:59<td>1</tr></table>
      """
    let readout = FileReader.readout(Array(page.utf8), file: "10km.html")
    #expect(readout.resultLines == ["1 Ada Birk 35:59"])
    let passes = readout.reports.compactMap { report -> String? in
      if case .pass(_, _, let reading) = report.claim { reading?.text } else { nil }
    }
    #expect(passes == ["17:59"])
  }

  @Test("small type behind a name is no part of it, and kept")
  func small() {
    let readout = read([
      ["1", "Ada Birk<br><small>Fjell Tri</small>", "NOR", "1:58.31"],
      ["2", "<small>Zoë</small> Fell", "GBR", "1:59.00 <small>PB</small>"],
    ])
    #expect(readout.resultLines == ["1 Ada Birk NOR 1:58.31", "2 Zoë Fell GBR 1:59.00 PB"])
    let kept = readout.reports.compactMap { report -> String? in
      if case .result(let claim) = report.claim { claim.asides.first?.text } else { nil }
    }
    #expect(kept == ["Fjell Tri"])
    #expect(readout.warnings == [])
  }
}
