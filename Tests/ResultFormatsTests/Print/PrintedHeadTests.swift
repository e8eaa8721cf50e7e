import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

/// Print whose heads have numbers in them, or none at all.
@Suite("Numbers in the heads of print")
struct PrintedHeadTests {
  private func read(_ text: String) -> Readout {
    var reader = FileReader(FileRequest(file: "f.txt"))
    return reader.readout(of: Array(text.utf8))
  }

  private func asides(_ readout: Readout) -> [[String]] {
    readout.reports.compactMap { report in
      if case .result(let claim) = report.claim { claim.asides.map(\.text) } else { nil }
    }
  }

  private func passes(_ readout: Readout) -> [String] {
    readout.reports.compactMap { report in
      if case .pass(_, _, let reading) = report.claim { reading?.text } else { nil }
    }
  }

  @Test("a distance of two words is the head of a split, and the mark is the time")
  func distance() {
    let readout = read(
      """
      RESULTS WOMEN 10 KM CLASSIC

      RANK  BIB  NAME                NATION   5 KM      TIME      DIFF
         1    4  BIRK Ada            NOR      13:20.1   27:10.2
         2    9  HOLT Bea            SWE      13:24.4   27:15.3   +5.1
       DNF    5  LIE Dea             EST
      """)
    #expect(
      readout.resultLines == [
        "1 BIRK Ada NOR 27:10.2", "2 HOLT Bea SWE 27:15.3", "- LIE Dea EST DNF",
      ])
    #expect(passes(readout) == ["13:20.1", "13:24.4"])
  }

  @Test("without heads the latest of several times is the mark")
  func list() {
    let readout = read(
      """
      Women 3000 m

      1   Ada Birk     IL Au    3:05.1   6:12.3   9:15.20
      2   Bea Holt     IF Bo    3:05.2   6:12.9   9:16.00
      3   Cia Moe      IK Ce    3:05.9   6:13.9   9:19.00
      """)
    #expect(
      readout.resultLines == ["1 Ada Birk 9:15.20", "2 Bea Holt 9:16.00", "3 Cia Moe 9:19.00"])
    #expect(asides(readout).first == ["3:05.1", "6:12.3"])
  }

  @Test("controls of orienteering are kept beside the time, the legs between them told")
  func controls() {
    let readout = read(
      """
      Women 21E   (2)   5.4 km  120 m  8 C

      Pl  Name            Club        Time     1(101)  2(102)  3(103)  Finish
       1  Ada Birk        OK Au       25:10     1:02    4:12   20:31   25:10
                                                1:02    3:10   16:19    4:39
       2  Bea Holt        IFK Bo      26:00     1:10    4:32   21:01   26:00
                                                1:10    3:22   16:29    4:59
      """)
    #expect(readout.resultLines == ["1 Ada Birk 25:10", "2 Bea Holt 26:00"])
    #expect(
      asides(readout) == [["1:02", "4:12", "20:31", "25:10"], ["1:10", "4:32", "21:01", "26:00"]])
    #expect(readout.warnings.count == 2)
    #expect(readout.startList?.race.discipline.code != "54km")
  }

  @Test("trials and winds by number stand over their columns")
  func trials() {
    let readout = read(
      """
      Long Jump Women

      Pos Name       Nat  Result   1      w1    2      w2    3      w3
      1   Ada Birk   NOR  6.80     6.71   +0.3  x      +1.0  6.80   -0.2
      2   Bea Holt   SWE  6.60     6.51   +0.1  6.60   +0.0  -
      """)
    #expect(readout.resultLines == ["1 Ada Birk NOR 6.80", "2 Bea Holt SWE 6.60"])
    let winds = readout.reports.flatMap { report -> [String?] in
      if case .series(_, let attempts) = report.claim { attempts.map(\.wind) } else { [] }
    }
    #expect(winds == ["+0.3", "+1.0", "-0.2", "+0.1", "+0.0"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("points are the mark of a combined event; what its parts came to is told")
  func decathlon() {
    let readout = read(
      """
      Men Decathlon
      ==================================================================
          Name                    Year School                 Points
      ==================================================================
        1 Birk, Adam                SR Northfield              7421
            100m: 11.02 (856)   LJ: 7.01m (816)  SP: 13.50m (699)
        2 Holt, Ben                 JR Southfield              7001
            100m: 11.32 (790)   LJ: 6.71m (746)  SP: 12.50m (638)
      """)
    #expect(readout.startList?.race.discipline.code == "decathlon")
    #expect(readout.resultLines == ["1 Adam Birk 7421", "2 Ben Holt 7001"])
    #expect(readout.warnings.count == 2)
  }

  @Test("a row of points below the marks is told")
  func pointsBelow() {
    let readout = read(
      """
      Triathlon Women

      Pos Name          Nat  Points  60m    LJ    SP
      1   Ada Birk      NOR  2020    7.85   6.50  14.20
                                     895    935   741
      2   Bea Holt      SWE  1800    7.95   6.40  14.00
                                     872    910   729
      """)
    #expect(readout.resultLines == ["1 Ada Birk NOR 2020", "2 Bea Holt SWE 1800"])
    #expect(asides(readout) == [["7.85", "6.50", "14.20"], ["7.95", "6.40", "14.00"]])
    #expect(readout.warnings.count == 2)
  }

  @Test(
    "a point in a title is one of a number",
    arguments: [
      ("Women 7.5 km.", "7.5km"), ("Men 42.195 km", "marathon"), ("Women 10.0 km …", "10km"),
    ])
  func points(title: String, code: String) {
    let readout = read(
      title + "\n\nPl  Name            Club        Time\n 1  Ada Birk        OK Au       45:10\n"
        + " 2  Bea Holt        OK Bo       46:10\n")
    #expect(readout.startList?.race.discipline.code == code)
  }

  @Test("legs and heights have numbers in their heads")
  func legsAndHeights() {
    let relay = read(
      """
      Women 4x400 Metres Relay

      Pos  Team      Time      Leg 1   Leg 2   Leg 3   Leg 4
      1    NOR       3:25.10   51.90   51.00   51.10   51.10
           Birk, Holt, Moe, Lie
      2    SWE       3:26.20   52.10   51.30   51.50   51.30
      """)
    #expect(relay.resultLines == ["1 NOR NOR 3:25.10", "2 SWE SWE 3:26.20"])
    #expect(passes(relay) == ["51.90", "1:42.90", "2:34.00", "52.10", "1:43.40", "2:34.90"])
    let vault = read(
      """
      Pole Vault Women

      Pos  Name         Nat  Result  4.20  4.40  4.55  4.65
      1    Ada Birk     NOR  4.55    O     O     XO    XXX
      2    Bea Holt     SWE  4.40    O     XXO   XXX
      """)
    #expect(vault.resultLines == ["1 Ada Birk NOR 4.55", "2 Bea Holt SWE 4.40"])
    let signs = vault.reports.flatMap { report -> [String] in
      if case .series(_, let attempts) = report.claim { attempts.map(\.text) } else { [] }
    }
    #expect(signs == ["O", "O", "XO", "XXX", "O", "XXO", "XXX"])
  }

  @Test(
    "a row with numbers in it is no head",
    arguments: ["DNF  5  Time Team  Name  Au", "DQ 7 LIE Dea EST"])
  func rows(row: String) {
    let readout = read(
      "Women 10 km\n\nRank  Bib  Name         Club       Time\n1     4    Ada Birk     IL Au      35:01\n"
        + "2     6    Bea Holt     IL Bo      35:11\n\(row)\n")
    #expect(readout.races.count == 1)
    #expect(readout.resultLines.prefix(2) == ["1 Ada Birk 35:01", "2 Bea Holt 35:11"])
  }

  @Test(
    "heats in more languages are races of their own, each with its wind",
    arguments: ["Lauf", "Bieg", "Série"])
  func heats(word: String) {
    let rows = """
      Rang  Name                 Verein              Ergebnis
      1.    Birk, Ada            LG Au               12,10
      2.    Holt, Bea            TV Bo               12,45
      """
    let readout = read(
      "100m Frauen\n\n\(word) 1   Wind: +0,4\n\(rows)\n\n\(word) 2   Wind: -0,1\n"
        + rows.replacing("Ada", with: "Eva").replacing("Bea", with: "Una") + "\n")
    #expect(readout.races.map { $0.startList?.race.heat } == [1, 2])
    let winds = readout.races.flatMap(\.reports).compactMap { report in
      if case .wind(let wind) = report.claim { wind } else { nil }
    }
    #expect(winds == ["+0,4", "-0,1"])
    #expect(readout.races.allSatisfy { $0.warnings.isEmpty })
  }
}
