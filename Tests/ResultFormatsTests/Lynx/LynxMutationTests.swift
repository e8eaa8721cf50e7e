import RaceReplay
import ReaderChecks
import ResultFormats
import Testing

@Suite("A FinishLynx result that is broken in any way")
struct LynxMutationTests {
  private static let cells = [
    "", "0", "1", "1", "2", "-7", "99999999999999999999", "DNF", "aufg.", "\"", "\"a,b\"", "9.79",
    "1:45.190", "8.655", "0.001", "999:59:59.9999", "3600000", "20:11:54.41", "24:00:00", "Q", "WR",
    "(52.1)", "\"52.1,1:45.2\"", "\"(1),(2),(3)\"", "4x400 m", "800m", "1e9", "=3", "é", "\u{301}",
    "<<<<<<<", "+0.6", "NWI", "m/s", "\u{202e}", "20x99999999999999m",
  ]

  @Test("never traps, and no row is lost without a warning", arguments: 0..<12)
  func mutations(seed: UInt64) {
    var random = SeededRandom(seed)
    for _ in 0..<120 {
      var rows = Fixture.lynx.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        let row = Int.random(in: rows.indices, using: &random)
        guard !rows[row].isEmpty else { continue }
        let cell = Int.random(in: rows[row].indices, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: rows[row].remove(at: cell)
        case 1: rows[row].insert(Self.cells.randomElement(using: &random) ?? "", at: cell)
        case 2: rows.append(rows[row])
        case 3: rows.swapAt(row, Int.random(in: rows.indices, using: &random))
        default: rows[row][cell] = Self.cells.randomElement(using: &random) ?? ""
        }
      }
      let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
      expectNothingLost(text)
    }
  }

  private func expectNothingLost(_ text: String) {
    let readout = LynxReadout(text).readout
    guard let list = readout.startList else {
      #expect(readout.warnings.contains { $0.isError }, "\(text)")
      return
    }
    let warned = Set(readout.warnings.compactMap(\.line))
    let told = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
      $0.offset > 0 && $0.element.contains { $0 != "," && $0 != " " && $0 != "\"" }
    }
    let stopped = readout.warnings.first { $0.found.hasPrefix("a second head") }?.line ?? .max
    let silent = told.filter { !warned.contains($0.offset + 1) && $0.offset + 1 < stopped }
    #expect(list.entries.count >= silent.count, "\(text)")
    let replay = Replay(list, reports: readout.reports)
    #expect(replay.startList.entries.count == list.entries.count)
  }
}
