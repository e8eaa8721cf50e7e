import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A stream of the Olympic Data Feed that is broken in any way")
struct DataFeedReaderTests {
  private func read(_ text: String, piece: Int = .max) -> Readout {
    var reader = DataFeedReader(FileRequest(file: "f"))
    let bytes = Array(text.utf8)
    var readout = Readout()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let end = piece == .max ? bytes.count : min(start + piece, bytes.count)
      readout.append(reader.consume(bytes[start..<end], isLast: false))
    }
    readout.append(reader.consume([], isLast: true))
    return readout
  }

  private func warnings(_ text: String) -> [String] { read(text).warnings.map(\.text) }

  private static let good = FeedFixture.result

  @Test(
    "is read on after the document that cannot be used",
    arguments: [
      (
        "<!DOCTYPE OdfBody [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><OdfBody>&b;</OdfBody>",
        "f:1:1: found a document type declaration"
      ),
      (
        "\n <!DOCTYPE x SYSTEM \"file:///etc/passwd\"><OdfBody/>",
        "f:2:2: found a document type declaration"
      ),
      ("<OdfBody><Competition>", "f:1:1: found a document that stops before its end"),
      ("<OdfBody><!-- no end ", "f:1:1: found a document that stops before its end"),
      ("<OdfBody><a b=\"</OdfBody>", "f:1:16: found what is no XML"),
      ("<OdfBody>&undefined;</OdfBody>", "f:1:"),
      ("<OdfBody><a></b></OdfBody>", "f:1:"),
      ("stray text", "f:1:1: found “stray text”"),
      ("<Other/>", "f:1:1: found a document of “Other”"),
      ("<OdfBody DocumentCode=\"ATH\"/>", "f:1:1: DocumentType: found none"),
      (
        "<OdfBody DocumentCode=\"SWM\" DocumentType=\"DT_RESULT\"/>",
        "f:1:1: DocumentCode: found “SWM”"
      ),
    ])
  func brokenDocument(text: String, start: String) {
    let readout = read(text + "\n" + Self.good)
    #expect(readout.fragments.messages.count == 1)
    #expect(readout.warnings.count == 1, "\(readout.warnings.map(\.text))")
    #expect(readout.warnings.first?.text.hasPrefix(start) == true, "\(readout.warnings)")
    #expect(readout.warnings.allSatisfy { !$0.isError })
    for piece in [1, 7] { #expect(read(text + "\n" + Self.good, piece: piece) == readout) }
  }

  @Test("elements within each other and attributes without end are refused, not followed")
  func bombs() {
    let deep = "<OdfBody>" + String(repeating: "<a>", count: 100_000) + "</OdfBody>"
    #expect(
      warnings(deep + Self.good)
        == [
          "f:1:202: found more than 64 elements within each other, expected none in a message; the "
            + "document is not read"
        ].map { $0.replacing("1:202", with: "1:199") })
    let wide = (0..<500).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(warnings("<OdfBody \(wide)/>" + Self.good).first?.contains("more than 100") == true)
  }

  @Test("comments, quotes, character data and instructions may hold the end of a document")
  func ends() {
    let body = """
      <!-- </OdfBody> --><![CDATA[</OdfBody>]]><?x </OdfBody> ?><a b="&lt;/OdfBody>" c='>'/>
      """
    let text = FeedFixture.message(version: 1, body)
    #expect(read(text + Self.good).fragments.messages.count == 2)
    #expect(warnings(text + Self.good) == [])
  }

  @Test("a file without a message is an error, said once")
  func nothing() {
    #expect(
      warnings("<OdfBody>") == [
        "f:1:1: found a document that stops before its end, expected all of it up to </OdfBody>; it "
          + "is not read",
        "f: found no message that can be read, expected a result or the current standing of an "
          + "athletics race",
      ])
  }

  @Test("NUL bytes are left out, and byte-order marks between documents passed over")
  func bytes() {
    let text =
      "\u{feff}" + Self.good + "\u{feff}"
      + FeedFixture.states[0].replacing(
        "LIVE", with: "LI\u{0}VE")
    let readout = read(text)
    #expect(readout.fragments.messages.count == 2)
    #expect(readout.warnings.map(\.found) == ["2 NUL bytes"] || readout.warnings.count == 1)
    for piece in [1, 5] { #expect(read(text, piece: piece) == readout) }
  }
}
