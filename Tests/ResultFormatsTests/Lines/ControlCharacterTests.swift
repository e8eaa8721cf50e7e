import RaceReplay
import ResultReading
import Testing

@testable import ResultFormats

@Suite("Control characters in a text")
struct ControlCharacterTests {
  private func read(_ text: String, file: String = "800m.csv", piece: Int = 3) -> Readout {
    var reader = FileReader(FileRequest(file: file, hint: file))
    var readout = Readout()
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      readout.append(reader.consume(bytes[start..<min(start + piece, bytes.count)], isLast: false))
    }
    readout.append(reader.consume([], isLast: true))
    return readout
  }

  @Test(
    "do not make it a binary file, and are told once a file",
    arguments: [
      ("place,athlete,time\n1,Ada\u{1} Birk,2:09.15\n2,Bea\u{2} Fell,2:09.20\n", 2),
      ("place,athlete,time\n1,\u{1}A\u{2}d\u{3}a\u{4} B\u{5}irk,2:09.15\n", 5),
    ])
  func table(text: String, count: Int) {
    let readout = read(text)
    #expect(readout.startList?.entries.isEmpty == false)
    #expect(
      readout.warnings.filter { $0.found.hasPrefix("\(count) control characters") }.count == 1)
    #expect(readout.warnings == read(text, piece: 1).warnings)
    #expect(readout.warnings.first { $0.found.contains("control") }?.line == 2)
  }

  @Test("stand where they do whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
  func lines(end: String) {
    let text = ["place,athlete,time", "1,Ada Birk,2:09.15", "2,Bea\u{1} Fell,2:09.20", ""]
    for piece in [1, 2, 3, 100] {
      let told = read(text.joined(separator: end), piece: piece).warnings.first {
        $0.found.contains("control")
      }
      #expect(told?.line == 3)
      #expect(told?.column == 6)
    }
  }

  @Test("one in a short list of people")
  func people() {
    let readout = read("43,Birk,Ada\u{1},KS Dwa\n44,Fell,Bea,KS\n", file: "f.ppl")
    #expect(readout.fragments != Fragments())
    #expect(readout.warnings.contains { $0.found == "a control character, “␁”" && $0.column == 12 })
  }

  @Test("what DOS ended files with is left out")
  func dosEnd() {
    let readout = read("place,athlete,time\n1,Ada Birk,2:09.15\n\u{1a}")
    #expect(
      !readout.warnings.contains { $0.found.contains("control") || $0.found.contains("column") })
  }

  @Test("what is full of them is a binary file")
  func binary() {
    let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 * 37 &+ $0 / 7) }
    var reader = FileReader(FileRequest(file: "f.bin"))
    #expect(reader.readout(of: bytes).warnings.first?.found == "a binary file")
  }
}
