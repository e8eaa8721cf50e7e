import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Teams and titles in print")
struct PrintedTeamTests {
  private func read(_ text: String, file: String = "f.txt") -> Readout {
    FileReader.readout(Array(text.utf8), file: file)
  }

  private func runners(_ readout: Readout) -> [[String]] {
    readout.startList?.entries.map { $0.runners.map(\.athlete.name) } ?? []
  }

  @Test("names under the row of a relay are its runners, and ranked teams are told")
  func relay() {
    let readout = read(
      """
      Event 5  Women 4x400 Meter Relay
          School                                Finals  Points
        1 Northfield  'A'                      3:50.11   10
           1) Birk, Ada SR               2) O'Fell, Zoe JR
           3) Dell, Una SO               4) Moor, Mia 17
        2 Southfield  'A'                      3:55.11    8
           1) Ida Tarn                   2) Eva Quist
      Women - Team Rankings - 5 Events Scored
          1) Northfield                 45        2) Southfield                 38
      """)
    #expect(
      readout.resultLines == ["1 Northfield  'A' 3:50.11", "2 Southfield  'A' 3:55.11"])
    #expect(
      runners(readout) == [
        ["Ada Birk", "Zoe O'Fell", "Una Dell", "Mia Moor"], ["Ida Tarn", "Eva Quist"],
      ])
    #expect(readout.warnings.map(\.line) == [8, 9])
  }

  @Test("a row of ranked teams is nobody’s result in the race above")
  func rankings() {
    let readout = read(
      """
      Event 1  Women 800 Meter Run
          Name                    Year School                  Finals
        1 Birk, Ada                 SR Northfield           2:05.31
      Women - Team Rankings - 5 Events Scored
        1 Northfield                                             45
      """)
    #expect(readout.resultLines == ["1 Ada Birk 2:05.31"])
    #expect(readout.warnings.map(\.line) == [4, 5])
  }

  @Test(
    "each table under a title of its own is a race",
    arguments: [
      ("mile", "800", ["mile", "800m"]), ("## 1500 m", "5 km", ["1500m", "5km"]),
      ("3000m steeplechase", "**10 km**", ["3000msc", "10km"]),
      ("Women’s 800 m", "Men’s 800 m", ["800m", "800m"]),
    ])
  func titles(first: String, second: String, codes: [String]) {
    let readout = read(
      """
      \(first)

      | Place | Name | Time |
      |---|---|---|
      | 1 | Ada Birk | 14:59.1 |
      | 2 | Zoe Fell | 15:00.2 |

      \(second)

      | Place | Name | Time |
      |---|---|---|
      | 1 | Una Dell | 18:59.1 |
      """)
    #expect(readout.races.map { $0.startList?.race.discipline.code } == codes)
    #expect(readout.races.map { $0.startList?.entries.count } == [2, 1])
    #expect(readout.races.flatMap(\.warnings) == [])
  }
}
