import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Printed results")
struct PrintedTests {
  private func read(_ text: String, file: String = "results.txt") -> Readout {
    FileReader.readout(Array(text.utf8), file: file)
  }

  @Test("each event is a race under its title, its columns where the head and the gaps say")
  func meet() {
    let readout = read(PrintFixture.meet)
    #expect(
      readout.races.map {
        $0.startList.map { "\($0.race.discipline.code) \($0.race.category.code)" }
      }
        == ["5000m w", "110mh m", "110mh m"])
    #expect(
      readout.resultLines == [
        "1 Ada Birk 16:02.31", "2 Zoe Fell 16:09.80 PR", "3 Mia Ida Van Moor 16:10.05",
        "- Una Dell DNF",
      ])
    let clubs = readout.startList?.entries.compactMap(\.club).sorted()
    #expect(clubs == ["Northfield", "Southfield Prep", "Westfield", "Westfield"])
  }

  @Test("heats are races, each with its wind")
  func heats() {
    let heats = read(PrintFixture.meet).races.dropFirst()
    #expect(heats.map { $0.startList?.race.heat } == [1, 2])
    let winds = heats.flatMap(\.reports).compactMap { report -> String? in
      if case .wind(let wind) = report.claim { "\(wind)" } else { nil }
    }
    #expect(winds == ["+0.4", "-1.2"])
    #expect(heats.first?.resultLines == ["1 Aron Birk 14.40 Q", "2 Per Tarn 14.51"])
  }

  @Test("columns between upright lines are read, as Markdown has them")
  func pipes() {
    let readout = read(PrintFixture.piped)
    #expect(readout.startList?.race.discipline.code == "5km")
    #expect(readout.resultLines == ["1 Ada Birk 15:59", "2 Zoë Fell 16:00"])
    #expect(readout.startList?.entries.map(\.club) == ["IL Fjell", nil])
    let boxed = """
      +----+----------+-------+
      | #  | Name     | Time  |
      +----+----------+-------+
      | 1  | Ada Birk | 15:59 |
      +----+----------+-------+
      """
    #expect(read(boxed, file: "5km.txt").resultLines == ["1 Ada Birk 15:59"])
  }

  @Test(
    "columns are found however they stand",
    arguments: [
      // A line drawn under the head, whose groups are the columns.
      """
      Place Name       City         Time
      ===== ========== ============ =====
          1 Ada Birk   Lower Fjell  15:59
          2 Zoë Fell   A            16:00
      """,
      // Times to the right of a head that is to the left of them, and no places.
      """
      Name             Time
      Ada Birk        15:59
      Zoë Fell        16:00
      """,
      // A name that runs over the gap of the others.
      """
      Pl  Name        Club      Time
      1   Ada Birk    Fjell    15:59
      2   Zoë Fell    Quarry   16:00
      """,
    ])
  func columns(text: String) {
    let readout = read(text, file: "5km.txt")
    #expect(readout.startList?.entries.map(\.athlete.name) == ["Ada Birk", "Zoë Fell"])
    #expect(readout.resultLines.map { $0.suffix(5) } == ["15:59", "16:00"])
  }

  @Test("what stands among the rows and is none is told, line by line")
  func others() {
    let text = """
      Event 1  Women 4x400 Meter Relay
          School                                               Finals
        1 Northfield  'A'                                     3:50.11
           anchor leg run by a reserve
      """
    let readout = read(text)
    #expect(readout.startList?.race.discipline.code == "4x400m")
    #expect(readout.resultLines.map { $0.suffix(7) } == ["3:50.11"])
    #expect(
      readout.warnings.map(\.line) == [4], "\(readout.warnings.map(\.text))")
    #expect(readout.startList?.entries.map(\.runners) == [[]])
  }

  @Test("times under a row are splits where they part the race evenly and end with the mark")
  func splits() {
    let text = """
      Event 5  Men 800 Meter Run
          Name                    Year School                  Finals
        1 Birk, Aron                SR Northfield           1:52.31
           26.10 (26.10)     54.20 (28.10)   1:23.05 (28.85)   1:52.303 (29.26)
        2 Tarn, Per                 SO Southfield           1:53.00
           26.20 (26.20)     54.30 (28.10)   1:23.50 (29.20)   1:52.999 (29.50)
      """
    func passes(_ text: String) -> Int {
      read(text).reports.count { report in
        if case .pass = report.claim { true } else { false }
      }
    }
    #expect(passes(text) == 6)
    #expect(read(text).warnings == [])
    let longer = text.replacing("800 Meter", with: "1500 Meter")
    #expect(passes(longer) == 0)
    #expect(read(longer).warnings.compactMap(\.line) == [4, 6])
  }

  @Test(
    "a sentence about who is out is told and nobody’s row",
    arguments: [
      "Disqualified: Una Dell   lane infringement", "Retired after two laps   Una Dell",
      "Abandon   Una Dell",
    ])
  func sentences(line: String) {
    let text = """
      Event 1  Women 800 Meter Run
          Name                    Year School                  Finals
        1 Birk, Ada                 SR Northfield           2:05.31
        2 Fell, Zoe                 JR Southfield           2:06.40
       DQ Dell, Una                 SO Westfield
      \(line)
      """
    let readout = read(text)
    #expect(
      readout.startList?.entries.map(\.athlete.name).sorted() == [
        "Ada Birk", "Una Dell", "Zoe Fell",
      ])
    #expect(readout.warnings.map(\.line) == [6])
  }

  @Test("a title without a head goes on under the last one")
  func headless() {
    let text = """
      Event 1  Women 100 Meter Dash
      Wind: +0.4
          Name                    Year School                  Finals
        1 Birk, Ada                 SR Northfield             12.31
        2 Fell, Zoe                 JR Southfield             12.40
      Windsor 12 Club members
      Event 2  Men 200 Meter Dash
        1 Tarn, Per                 SR Northfield             22.31
        2 Dell, Una                 JR Southfield             22.40
      """
    let readout = read(text)
    #expect(readout.races.map { $0.startList?.race.discipline.code } == ["100m", "200m"])
    #expect(
      readout.races.flatMap(\.resultLines) == [
        "1 Ada Birk 12.31", "2 Zoe Fell 12.40", "1 Per Tarn 22.31", "2 Una Dell 22.40",
      ])
    let winds = readout.races.flatMap(\.reports).count { report in
      if case .wind = report.claim { true } else { false }
    }
    #expect(winds == 1, "a place is no wind")
    #expect(readout.warnings.map(\.line) == [6])
  }

  @Test("a head that names mark points is one, with ranks behind the splits")
  func splitColumns() {
    let readout = read(
      """
      Pl Bib Name             NOC   1000m       2000m       Time
      1  12  BIRK Ada         NOR   3:01.1 (2)  6:02.0 (1)  9:01.22 PB
      2  14  FELL Zoe         GBR   3:01.0 (1)  6:02.2 (2)  9:09.80
      """, file: "3000m.txt")
    #expect(readout.resultLines == ["1 BIRK Ada NOR 9:01.22 PB", "2 FELL Zoe GBR 9:09.80"])
    let ranks = readout.reports.compactMap { report -> Int? in
      if case .pass(_, let rank, _) = report.claim { rank } else { nil }
    }
    #expect(ranks == [2, 1, 1, 2])
  }

  @Test("Markdown sets names and clubs, and is no part of them")
  func markdown() {
    let readout = read(
      """
      | Place | Name | Club | Time |
      |--|--|--|--|
      | 1 | **Ada Birk** | [TV Au](address) | *35:59* |
      | 2 | [**Zoe Fell**](address) | `SV Bo` | 36:10 |
      """, file: "10km.md")
    #expect(readout.resultLines == ["1 Ada Birk 35:59", "2 Zoe Fell 36:10"])
    #expect(readout.startList?.entries.map(\.club) == ["TV Au", "SV Bo"])
  }

  @Test("a title that names others is one of another race of the same event")
  func categories() {
    let readout = read(
      """
      10 km road race

      Men 40-44
      Place Name          Time
      1     Aron Birk     35:59
      2     Per Fell      36:10

      Women 40-44
      Place Name          Time
      1     Ada Birk      38:59
      """)
    #expect(
      readout.races.map {
        "\($0.startList?.race.discipline.code ?? "") \($0.startList?.race.category.code ?? "")"
      }
        == ["10km m", "10km w"])
    #expect(readout.races.map { $0.startList?.entries.count } == [2, 1])
    #expect(readout.races.flatMap(\.warnings) == [])
  }

  @Test("rounds under one head are races of their own")
  func rounds() {
    let text = """
      Event 2  Men 100 Meter Dash
          Name                    Year School                  Finals
      Preliminaries
        1 Birk, Aron                12 Northfield              10.71Q
        2 Tarn, Per                 11 Southfield              10.75Q
      Finals
        1 Tarn, Per                 11 Southfield              10.60
        2 Birk, Aron                12 Northfield              10.66
      """
    let readout = read(text)
    #expect(readout.races.map { $0.startList?.race.round } == ["heats", "final"])
    #expect(
      readout.races.flatMap(\.resultLines) == [
        "1 Aron Birk 10.71 Q", "2 Per Tarn 10.75 Q", "1 Per Tarn 10.60", "2 Aron Birk 10.66",
      ])
    #expect(readout.races.flatMap(\.warnings) == [])
  }

  @Test("a head of which some words say nothing is one")
  func swimming() {
    let text = """
      Event 14  Women 100 Meter
          Name                     Age Team                  Seed     Finals Points
        1 Birk, Ada                 12 Fjell SC           1:05.10    1:04.31    9
        2 Fell, Zoe                 11 Nord SC            1:06.20    1:05.00    7
      """
    let readout = read(text)
    #expect(readout.resultLines == ["1 Ada Birk 1:04.31", "2 Zoe Fell 1:05.00"])
    #expect(readout.startList?.entries.map(\.club) == ["Fjell SC", "Nord SC"])
  }

  @Test("print within a page is read where the page has no table")
  func page() {
    let page = "<html><body>\n<pre>\(PrintFixture.meet)</pre></body></html>"
    let readout = read(page, file: "results.htm")
    #expect(readout.races.count == 3)
    #expect(readout.resultLines.count == 4)
  }

  private static let sample = "field/27-fixed-width-5km.txt"

  @Test(
    "a printed sheet of 5 km",
    .enabled(if: Sample.bytes(sample) != nil, "no \(sample) beside the package"))
  func sheet() throws {
    let readout = FileReader.readout(try #require(Sample.bytes(Self.sample)), file: Self.sample)
    #expect(
      readout.resultLines == [
        "1 Ada Example 16:02.31", "2 Bea Sample 16:09.80", "- Cia Test DNF",
      ])
  }
}
