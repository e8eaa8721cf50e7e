import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Columns of print that gaps part by chance, or that rows run together")
struct PrintedColumnTests {
  private func read(_ text: String, file: String = "5km.txt") -> Readout {
    FileReader.readout(Array(text.utf8), file: file)
  }

  private func asides(_ readout: Readout) -> [[String]] {
    readout.reports.compactMap { report in
      if case .result(let claim) = report.claim {
        claim.asides.map { "\($0.name) \($0.text)" }
      } else {
        nil
      }
    }
  }

  @Test(
    "a gap that all rows keep by chance parts no club",
    arguments: [
      """
      Pl  Name         Club   Time
      1   Ada Birk     TV Au  15:59
      2   Zoe Fell     SV Bo  16:00
      """,
      // The head stands over the second word.
      """
      Pl  Name          Club  Time
      1   Ada Birk     TV Au  15:59
      2   Zoe Fell     SV Bo  16:00
      """,
      // Two heads that are one.
      """
      Pl  Name       Club Name  Time
      1   Ada Birk   TV Au      15:59
      2   Zoe Fell   SV Bo      16:00
      """,
      """
      Rank Athlete  Team  Time
      1    Ada Birk TV Au 15:59
      2    Zoe Fell SV Bo 16:00
      """,
    ])
  func chanceGaps(text: String) {
    let readout = read(text)
    #expect(readout.startList?.entries.map(\.athlete.name) == ["Ada Birk", "Zoe Fell"])
    #expect(readout.startList?.entries.map(\.club) == ["TV Au", "SV Bo"])
    #expect(readout.resultLines.map { $0.suffix(5) } == ["15:59", "16:00"])
  }

  @Test("a row that runs over a gap joins no two columns with heads of their own")
  func runTogether() {
    let text = """
      Event 3  Women 100 Meter Dash
          Name                    Year School                Finals  Wind H# Points
        1 Birk, Ada                SR Northfield            12.31Q  +0.4  1  10
        2 Fell, Zoe                JR Southfield           J12.40q  +0.4  2   8
       *3 Dell, Una                SO Westfield             12.41#  +0.4  1
       x4 Moor, Mia                SO Westfield            x12.50  +0.4  1
       *3 Tarn, Ida                SO Westfield             12.41@  +0.4  1
      """
    let readout = read(text, file: "f.txt")
    #expect(
      readout.resultLines == [
        "1 Ada Birk 12.31 Q", "2 Zoe Fell 12.40 q", "3 Una Dell 12.41", "4 Mia Moor 12.50",
        "3 Ida Tarn 12.41",
      ])
    #expect(
      asides(readout).map { $0.filter { $0.hasPrefix("Note") } } == [
        [], ["Note J"], ["Note #"], ["Note x"], ["Note @"],
      ])
    let deadHeats = readout.reports.count { report in
      if case .deadHeat = report.claim { true } else { false }
    }
    #expect(deadHeats == 1, "a star says that a place is shared")
  }

  @Test(
    "feet and inches beside metres are kept beside the mark",
    arguments: [
      """
          Name                    Year School          Finals                  Points
        1 Birk, Ada                SR Northfield       6.13m      20-01.50       10
        2 Fell, Zoe                JR Southfield      J5.90m      19-04.25        8
      """,
      // Metres behind the feet, over which the head stands.
      """
          Name                    Year School          Finals                  Points
        1 Birk, Ada                SR Northfield       20-01.50     6.13m          10
        2 Fell, Zoe                JR Southfield       19-04.25    J5.90m           8
      """,
      // The head of the points stands over the feet.
      """
          Name                    Year School          Finals     Points
        1 Birk, Ada                SR Northfield       6.13m      20-01.50    10
        2 Fell, Zoe                JR Southfield      J5.90m      19-04.25     8
      """,
    ])
  func feet(table: String) {
    let readout = read("Event 12  Women Long Jump\n" + table, file: "f.txt")
    #expect(readout.resultLines == ["1 Ada Birk 6.13", "2 Zoe Fell 5.90"])
    #expect(
      asides(readout) == [
        ["Year SR", "Feet 20-01.50", "Points 10"],
        ["Year JR", "Feet 19-04.25", "Points 8", "Note J"],
      ])
    #expect(readout.warnings == [])
  }

  @Test("feet alone are the mark, and a word in their column is the outcome")
  func feetAlone() {
    let readout = read(
      """
      Event 12  Women Long Jump
          Name                    School          Finals
        1 Birk, Ada               Northfield      20-01.50
       -- Fell, Zoe               Southfield      NM
      """, file: "f.txt")
    #expect(readout.resultLines == ["1 Ada Birk 6.13", "- Zoe Fell NM"])
  }

  @Test("a sign before a name is no part of it")
  func signedNames() {
    let readout = read(
      """
          Name                    Year School                  Finals
        1 Birk, Ada                 SR Northfield             19:54.3
        2 #  Fell, Zoe              SO Unattached             20:04.4
      """)
    #expect(readout.resultLines == ["1 Ada Birk 19:54.3", "2 Zoe Fell 20:04.4"])
    #expect(asides(readout) == [["Year SR"], ["Year SO", "Note #"]])
  }

  @Test("figures without a head are kept beside the result")
  func headless() {
    let readout = read(
      """
      Pl  Name        Time
      1   Ada Birk    15:59   101
      2   Zoe Fell    16:00    99
      """)
    #expect(asides(readout) == [["Beside 101"], ["Beside 99"]])
  }
}
