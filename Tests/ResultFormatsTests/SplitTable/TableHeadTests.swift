import Athletics
import RaceReplay
import ResultFormats
import Testing

@Suite("The heads of a table’s columns")
struct TableHeadTests {
  private static let heads: [(place: String, name: String, nation: String, mark: String)] = [
    ("place", "name", "nat", "time"), ("rank", "athlete", "noc", "mark"),
    ("pos", "NAME", "nation", "result"), ("Pos.", "Athlete", "Country", "Time"),
  ]

  @Test("go by many names", arguments: heads)
  func names(place: String, name: String, nation: String, mark: String) {
    let text = "\(place),\(name),\(nation),400m,\(mark)\n1,Ada Birk,NOR,58.1,2:01.30\n"
    let readout = FileReader.readout(Array(text.utf8), file: "800m.csv")
    #expect(readout.resultLines == ["1 Ada Birk NOR 2:01.30"])
    #expect(readout.warnings.isEmpty)
  }
}
