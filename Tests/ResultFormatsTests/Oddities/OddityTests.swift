import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import Testing

/// A file with something odd in it: what is left of it and what is told.
struct Oddity: Sendable {
  let what: String
  /// The name of the file, which is at times what tells its format.
  let file: String
  let text: String
  /// Results as they are read; entries where there is none.
  let left: [String]
  /// `line:column: key: found …`, without what was expected.
  let told: [String]

  init(_ what: String, _ file: String, _ text: String, left: [String], told: [String]) {
    self.what = what
    self.file = file
    self.text = text
    self.left = left
    self.told = told
  }
}

@Suite("Of something odd")
struct OddityTests {
  private static let all =
    Oddity.results + Oddity.lists + Oddity.tables + Oddity.photoFinish + Oddity.tracking
    + Oddity.documents + Oddity.feed

  @Test("place and kind are told, and nothing else is lost", arguments: all)
  func odd(_ oddity: Oddity) {
    let folder = LynxFolderReadout([(name: oddity.file, text: oddity.text)])
    let results = folder.races.flatMap(\.resultLines)
    let field = folder.races.flatMap { $0.startList?.entries.map(\.athlete.name) ?? [] }
    #expect((results.isEmpty ? field : results) == oddity.left, "\(oddity.what)")
    let told = folder.warnings.map { text in
      String((text.split(separator: ", expected").first ?? "").dropFirst(oddity.file.count + 1))
    }
    #expect(told == oddity.told, "\(oddity.what)")
  }

  @Test("a nesting bomb is refused where it goes too deep, in every kind of document")
  func nesting() {
    for (name, bytes) in Fixture.all where bytes.first == UInt8(ascii: "{") {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.lastIndex(of: "}") else { continue }
      let bomb = text[..<end] + ",\"x\":" + String(repeating: "[", count: 100_000)
      let readout = FileReader.readout(Array(bomb.utf8))
      #expect(
        readout.warnings.contains { $0.expected.contains("levels of nesting") && $0.column != nil },
        "\(name)")
    }
  }
}
