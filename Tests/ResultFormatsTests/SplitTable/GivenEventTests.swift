import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import Testing

@testable import ResultReading

@Suite("An event that someone gives in words")
struct GivenEventTests {
  private func race(_ text: String, file: String, event: String) -> Race? {
    var request = FileRequest(file: file, hint: file)
    request.event = GivenEvent(event)
    var reader = FileReader(request)
    return reader.readout(of: Array(text.utf8)).startList?.race
  }

  @Test(
    "goes before names of files and titles",
    arguments: [
      ("5 km", "5km", "open"), ("Women’s 3000m steeplechase", "3000msc", "w"),
      ("1500m", "1500m", "open"),
      ("half marathon", "half-marathon", "open"), ("long jump", "long-jump", "open"),
      ("Men 10 miles", "16.09344km", "m"),
    ])
  func table(event: String, code: String, category: String) {
    let text = "Village run 10 km\nplace,athlete,mark\n1,Ada Birk,15.04\n2,Bea Fell,15.02\n"
    let race = race(text, file: "marathon.csv", event: event)
    #expect(race?.discipline.code == code)
    #expect(race?.category.code == category)
  }

  @Test("and before the head of a FinishLynx result")
  func lynx() {
    let race = race(Fixture.lynx, file: "a.lif", event: "Women’s 800m")
    #expect(race?.discipline.code == "800m")
    #expect(race?.category.code == "w")
  }

  @Test("words that are no event are none", arguments: ["five", "Village run", "25h", ""])
  func none(text: String) {
    #expect(GivenEvent(text) == nil)
  }
}
