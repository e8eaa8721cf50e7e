import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Print: trials, laps and heads off their columns")
struct PrintedFieldTests {
  private func read(_ text: String, file: String = "results.txt") -> Readout {
    var reader = FileReader(FileRequest(file: file, hint: file))
    return reader.readout(of: Array(text.utf8))
  }

  private func series(_ readout: Readout) -> [[Attempt]] {
    readout.reports.compactMap { report in
      if case .series(_, let attempts) = report.claim { attempts } else { nil }
    }
  }

  private func splits(_ readout: Readout) -> [String] {
    readout.reports.compactMap { report in
      if case .pass(_, _, let reading) = report.claim { reading?.text } else { nil }
    }
  }

  private static let jump = """
    Event 12  Women Long Jump
    ==========================================================================
        Name                    Year School                  Finals  Wind Points
    ==========================================================================
      1 Birk, Ada                 SR Northfield              5.91m   1.2   10
          5.70m(0.8)  FOUL  5.91m(1.2)  5.80m(NWI)  PASS  X
      2 Fell, Zoe                 JR Southfield              5.60m  +0.0    8
          5.60m(+0.0)  5.40m(1.0)  FOUL
     -- Dell, Una                 SO Westfield                FOUL
          FOUL  FOUL  FOUL
    """

  @Test("trials on the line under a row are the series, each with its wind")
  func trials() {
    let readout = read(Self.jump)
    #expect(
      readout.resultLines == ["1 Ada Birk 5.91 1.2", "2 Zoe Fell 5.60 +0.0", "- Una Dell NM"])
    let series = series(readout)
    #expect(series.first?.map(\.text) == ["5.70", "X", "5.91", "5.80", "-", "X"])
    #expect(series.first?.map(\.wind) == ["0.8", nil, "1.2", "NWI", nil, nil])
    #expect(series.last?.map(\.text) == ["X", "X", "X"])
    #expect(readout.warnings.isEmpty)
  }

  @Test(
    "trials stand under rows of throws as well, in metres without a unit or with a comma",
    arguments: [
      ("Men Shot Put", "15.01m  FOUL  15.60m", ["15.01", "X", "15.60"]),
      ("Women Javelin Throw", "45.01  x  -", ["45.01", "X", "-"]),
      ("Men Triple Jump", "14,10(+1,1)  F  P", ["14.10", "X", "-"]),
    ])
  func throwing(title: String, line: String, told: [String]) {
    let readout = read(
      """
      Event 3  \(title)
          Name                    Year School                  Finals
        1 Birk, Aron                SR Northfield              15.60m
           \(line)
        2 Tarn, Per                 SO Southfield              14.10m
      """)
    #expect(series(readout).map { $0.map(\.text) } == [told])
    #expect(readout.warnings.isEmpty)
  }

  @Test("signs stand under the heights that they are of, in a jump-off where heights come again")
  func heights() {
    let readout = read(
      """
      Event 13  Men High Jump
          Name                    Year School                  Finals
        1 Birk, Aron                SR Northfield              2.05m
           1.80 1.85 1.90 1.95 2.00 2.05 2.10 2.10 2.08
              P    O    O   XO    O  XXO  XXX    X    O
        2 Tarn, Per                 JR Southfield              2.05m
                     1.90 1.95 2.00 2.05 2.10 2.10 2.08
                        O   XO    O  XXO  XXX    X    X
       -- Ahl, Nils                 SO Westfield                  NH
           1.80
            XXX
      """)
    #expect(readout.resultLines == ["1 Aron Birk 2.05", "2 Per Tarn 2.05", "- Nils Ahl NM"])
    let series = series(readout)
    #expect(series.map(\.count) == [9, 7, 1])
    #expect(series.first?.map(\.text) == ["-", "O", "O", "XO", "O", "XXO", "XXX", "X", "O"])
    #expect(series.first?.suffix(2).map(\.height?.text) == ["2.10", "2.08"])
    #expect(series.last?.map(\.height?.text) == ["1.80"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("laps in brackets at the end of a row are splits, and one bracket alone is a reading")
  func laps() {
    let text = """
      Event 5  Men 800 Meter Run
          Name                    Year School                  Finals
        1 Birk, Aron                SR Northfield           1:52.31    53.20 (53.20)  1:52.31 (59.11)
        2 Tarn, Per                 SO Southfield           1:53.00    53.31 (53.31)  1:53.00 (59.69)
      """
    #expect(splits(read(text)) == ["53.20", "53.31"])
    #expect(read(text).resultLines == ["1 Aron Birk 1:52.31", "2 Per Tarn 1:53.00"])
    let reading = read(
      """
      Event 5  Men 800 Meter Run
          Name                    Year School                  Finals
        1 Birk, Aron                SR Northfield           1:52.31 (1:52.303)
        2 Tarn, Per                 SO Southfield           1:53.00 (1:52.998)
      """)
    #expect(reading.resultLines.first == "1 Aron Birk 1:52.31 (1:52.303)")
  }

  @Test("a reaction stands before the splits of a pool’s lengths")
  func pool() {
    let readout = read(
      """
      Event 3  Women 200 LC Meter Freestyle
          Name                    Age Team                         Seed     Finals
        1 Birk, Ada                17 Northfield Aquatic        2:04.50    2:03.11
          r:+0.71  29.10        1:00.44 (31.34)     1:31.90 (31.46)     2:03.11 (31.21)
        2 Fell, Zoe                16 Southfield Swim Club      2:05.01    2:04.90
          r:+0.68  29.55        1:01.02 (31.47)     1:33.00 (31.98)     2:04.90 (31.90)
      """)
    #expect(readout.startList?.race.discipline.code == "200m")
    #expect(splits(readout).count == 6)
    let reactions = readout.reports.count { report in
      if case .reaction = report.claim { true } else { false }
    }
    #expect(reactions == 2)
    #expect(readout.warnings.isEmpty)
  }

  @Test(
    "heads that stand off their columns are those of what stands beside",
    arguments: [
      // `Q` behind a mark makes a column, over which the head of the next one stands.
      """
      Pl  Name             Nat      Time   Heat Wind Lane
      1   Aron Birk        SWE   10.31 Q       1 +1.2    4
      2   Per Tarn         NOR   10.44 Q       2 -0.4    5
      3   Otto Falk        FIN   10.51 q       1 +1.2    3
      """,
      // A wind of whole metres could be the number of a heat.
      """
      Pl  Bib Name             Nat       Time      Ht  Wind  Ln
      1    12 Aron Birk        SWE   10.31 Q PB      1  +1.2   4
      2    15 Per Tarn         NOR   10.44 Q         2  -0.4   5
      3    18 Otto Falk        FIN   10.51 q SB      1  +1.2   3
      """,
      // Heads to the right of their columns, as where they were set for wider ones.
      """
      Pl  Name             Nat   Time    Ht  Wind
      1   Aron Birk        SWE   10.31Q  1   +1.2
      2   Per Tarn         NOR   10.44Q  2   -0.4
      3   Otto Falk        FIN   10.51q  1   +1.2
      """,
    ])
  func offColumns(text: String) {
    let readout = read(text, file: "100m men.txt")
    #expect(readout.races.map { $0.startList?.race.heat } == [1, 2])
    let winds = readout.races.flatMap(\.reports).compactMap { report -> String? in
      if case .wind(let wind) = report.claim { wind } else { nil }
    }
    #expect(winds == ["+1.2", "-0.4"])
    #expect(readout.races.flatMap(\.warnings).isEmpty)
  }

  @Test("a row that a long name pushed to the right is read from the right")
  func pushed() {
    let readout = read(
      """
      Event 7  Women 400 Meter Dash
          Name                    Year School                  Finals  Points
        1 Birk, Ada                 SR Northfield               55.31   10
        2 Featherstonehaugh-Long, Zoe Ann JR Southfield Preparatory   55.90    8
        3 Dell, Una                 SO Westfield                56.20    6
      """)
    #expect(
      readout.resultLines == [
        "1 Ada Birk 55.31", "2 Zoe Ann Featherstonehaugh-Long 55.90", "3 Una Dell 56.20",
      ])
    let clubs = readout.startList?.entries.compactMap(\.club).sorted()
    #expect(clubs == ["Northfield", "Southfield Preparatory", "Westfield"])
    #expect(readout.warnings.isEmpty)
  }

  @Test(
    "rows without heads are read by what stands in them, which is said",
    arguments: [
      """
      Women 1500m

      1. Ada Birk       SWE   4:05.31
      2. Bea Holt       GBR   4:06.00
      3. Cia Moe        NOR   4:06.90
      """,
      """
      Ewige Bestenliste 1500 m Frauen

      4:05,31   Ada Birk (98)        AV Au
      4:06,00   Bea Holt (01)        AV Bo
      4:06,90   Cia Moe (95)         TV Cham
      """,
      """
      1500m women
      1   Ada Birk          4:05.31   AV Au       Bern
      2   Bea Holt          4:06.00   AV Bo       Bern
      3   Cia Moe           4:06.90   TV Cham     Chur
      """,
    ])
  func lists(text: String) {
    let readout = read(text, file: "list.txt")
    #expect(readout.startList?.race.discipline.code == "1500m")
    let told = readout.resultLines.map { line in
      line.split(separator: " ").filter { $0 != "SWE" && $0 != "GBR" && $0 != "NOR" }
    }
    #expect(
      told.map { $0.dropFirst().joined(separator: " ") } == [
        "Ada Birk 4:05.31", "Bea Holt 4:06.00", "Cia Moe 4:06.90",
      ])
    #expect(readout.warnings.map(\.text).contains { $0.contains("rows without heads") })
  }

  @Test("text in which few lines look like rows is no list")
  func noList() {
    for text in [
      "We met at 10.30 on Sunday\nand ran until  4:05.31  was beaten\n",
      "Ada Birk  writes  of her 4:05.31 race\nhow it went\n",
    ] {
      #expect(read(text).warnings.contains { $0.isError })
    }
  }
}
