import RaceReplay
import ResultFormats
import ResultReading
import Testing

/// Heads that are longer than what the format of a file is told by.
@Suite("Heads of very many columns")
struct WideHeadTests {
  private func read(_ heads: [String], _ cells: [String]) -> Readout {
    var reader = FileReader(FileRequest(file: "5km.csv", hint: "5km.csv"))
    let text = heads.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    return reader.readout(of: Array(text.utf8))
  }

  @Test("what names the columns may stand behind 64 KiB of others")
  func late() {
    let others = (0..<1200).map {
      "a column of which nobody knows anything but its number which is \($0)"
    }
    let cells = others.map { _ in "x" }
    let known = ["place", "name", "time"]
    let row = ["1", "Ada Birk", "15:01"]
    for (heads, cells) in [(known + others, row + cells), (others + known, cells + row)] {
      let readout = read(heads, cells)
      #expect(readout.resultLines == ["1 Ada Birk 15:01"])
      #expect(readout.warnings.map(\.text.count).allSatisfy { $0 < 1000 })
      #expect(readout.warnings.contains { $0.text.contains("1197 more not read") })
    }
  }

  @Test("what names the columns behind more than are looked at is told")
  func tooMany() {
    let others = (0..<16_500).map { "c\($0)" }
    let readout = read(
      others + ["place", "name", "time"], others + ["1", "Ada Birk", "15:01"])
    #expect(readout.startList == nil)
    #expect(
      readout.warnings.map(\.text).contains {
        $0.hasSuffix("of 16,503 columns the first 16,384 were looked at")
      })
  }
}
