import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("The table of all samples")
struct SampleTableTests {
  private static let table =
    SampleRow.lynx + SampleRow.dataFeed + SampleRow.documents + SampleRow.timing
  private static let files = Sample.files(under: "samples")

  @Test(
    "has a row for each of them",
    .enabled("the samples are not beside the package") { !files.isEmpty })
  func complete() { #expect(Self.table.map(\.file).sorted() == Self.files) }

  @Test(
    "says what each of them says",
    .enabled("the samples are not beside the package") { !files.isEmpty }, arguments: table)
  func row(_ row: SampleRow) throws {
    let bytes = try #require(Sample.bytes("samples/" + row.file))
    let name = String(row.file.split(separator: "/").last ?? "")
    #expect(try ResultFormat.recognise(bytes[...], file: name).name == row.format)
    let folder = LynxFolderReadout([(name: name, bytes: bytes)])
    let races = folder.races
    #expect(races.count == row.races)
    #expect(races.first?.path == row.path)
    #expect(races.reduce(0) { $0 + ($1.startList?.entries.count ?? 0) } == row.entries)
    #expect(counts(races) == row.reports)
    let results = races.flatMap(\.resultLines)
    #expect(results.first == row.first)
    #expect(results.last == row.last)
    #expect(results.count { $0.contains("(") } == row.finer)
    let warnings = folder.parts.flatMap(\.readout.warnings)
    #expect(
      warnings.map { ($0.isError ? "error: " : "") + $0.place(without: name) } == row.warnings)
  }

  /// `3 results, 1 note, 2 passes`: results first, then by name.
  private func counts(_ races: [Readout]) -> String {
    var counts: [String: Int] = [:]
    for claim in races.flatMap(\.reports).map(\.claim) { counts[claim.kind, default: 0] += 1 }
    let plurals = ["series": "series", "official": "official", "pass": "passes"]
    return counts.sorted { ($0.key == "result" ? "" : $0.key) < ($1.key == "result" ? "" : $1.key) }
      .map { "\($0.value) " + ($0.value == 1 ? $0.key : plurals[$0.key] ?? $0.key + "s") }
      .joined(separator: ", ")
  }
}

extension Warning {
  /// The text without the name of the file.
  fileprivate func place(without name: String) -> String {
    let text = text.dropFirst(name.count + 1)
    return String(text.hasPrefix(" ") ? text.dropFirst() : text)
  }
}

extension Claim {
  fileprivate var kind: String {
    switch self {
    case .pass: "pass"
    case .leaderTime: "leader"
    case .order: "order"
    case .ranInOrder: "order over a part"
    case .result: "result"
    case .deadHeat: "dead heat"
    case .margin: "margin"
    case .reinstated: "reinstatement"
    case .reaction: "reaction"
    case .series: "series"
    case .wind: "wind"
    case .stretch: "stretch"
    case .official: "official"
    case .note: "note"
    case .entered: "late entry"
    case .bib: "bib"
    case .withdrawn: "withdrawal"
    }
  }
}
