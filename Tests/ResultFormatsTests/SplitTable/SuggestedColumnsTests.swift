import RaceReplay
import ResultFormats
import ResultReading
import Testing

@testable import ResultTables

@Suite("The columns that a warning suggests can be given")
struct SuggestedColumnsTests {
  private func suggestions(_ text: String, _ file: String = "10km.csv") -> [String] {
    var reader = FileReader(FileRequest(file: file, hint: file))
    let readout = reader.readout(of: Array(text.utf8))
    return readout.races.flatMap(\.warnings).compactMap { warning in
      warning.text.firstRange(of: "--columns ").map { String(warning.text[$0.upperBound...]) }
    }
  }

  /// Whether what is suggested is taken, with as many columns as the table has.
  private func expectTaken(_ suggestion: String, _ count: Int, _ heads: String) {
    do throws(ColumnChoice.Failure) {
      let choice = try ColumnChoice(suggestion)
      #expect(choice.roles.count == count, "\(heads)")
    } catch {
      Issue.record("\(heads) suggests \(suggestion), \(error.text)")
    }
  }

  @Test("beside every head that is known")
  func heads() {
    let words = HeadWords.roles.keys.sorted().filter { !$0.contains(",") }
    for word in words {
      let heads = "Name,\(word),odd\tone,Place"
      for suggestion in suggestions("\(heads)\nAda Birk,1,35:59,1\nZoe Fell,2,36:10,2\n") {
        expectTaken(suggestion, 4, heads)
      }
    }
  }

  @Test(
    "beside heads that are made of words, and those of one kind",
    arguments: [
      "Age Group/Division,Age Group", "Gun Time,Chip Time", "Note,Remark", "Points,Total",
      "Competition Name,Venue", "400m,800m", "Half,Lap 1", "1.80,1.85", "Sex,Category",
      "Date,Rank", "Thousandths,Reaction Time", "Affiliation,Outcome", "First Name,Last Name",
    ])
  func others(more: String) {
    let heads = "Place,Name,\(more),odd one"
    let told = suggestions("\(heads)\n1,Ada Birk,,,35:59\n2,Zoe Fell,,,36:10\n")
    for suggestion in told { expectTaken(suggestion, 5, heads) }
    #expect(!told.isEmpty, "\(heads)")
  }

  @Test("of every role")
  func roles() throws {
    for role in Set(HeadWords.roles.values) {
      #expect(ColumnRole(head: role.choice) == role, "\(role.text)")
    }
    for head in ["400m", "1.80", "Lap 3", "half", "15km"] {
      let role = ColumnRole(head: head)
      #expect(ColumnRole(head: role.choice) == role, "\(head)")
    }
  }
}
