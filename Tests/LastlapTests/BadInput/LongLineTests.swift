import Foundation
import Testing

struct LongLineTests {
  private static let length = 17 << 20

  /// A log with a line that is longer than any may be.
  private func file(in folder: TemporaryFolder, isEnded: Bool) throws -> String {
    let log = RaceLogText()
    let start = log.header + "\n" + log.reports.joined(separator: "\n") + "\n{\"note\":\""
    let tail = isEnded ? "\"}\n" + log.reports[0] + "\n" : ""
    return try folder.write(
      Array(start.utf8) + [UInt8](repeating: 0x61, count: Self.length) + Array(tail.utf8),
      to: "long.race.jsonl")
  }

  @Test("a line over 16 MiB is skipped with a warning, and what follows is read")
  func skipped() throws {
    let folder = try TemporaryFolder()
    let file = try file(in: folder, isEnded: true)
    let run = try Lastlap.run("show", file)
    #expect(run.status == .exited(0))
    #expect(run.complaint.hasPrefix("lastlap: \(file):5: found a line of 1782"))
    #expect(run.complaint.contains("expected at most 16777216; it was skipped"))
    #expect(run.text.contains("1:52.90"))
  }

  @Test("a line that never ends is not held in memory")
  func unended() throws {
    let folder = try TemporaryFolder()
    let file = try file(in: folder, isEnded: false)
    // Data that a process may hold; it needs 13 MB without the line and is allowed 32 more.
    let run = try Lastlap.shell("ulimit -d 46000; \(Lastlap.path) show \(file)")
    #expect(run.status == .exited(0))
    #expect(run.complaint.contains("it was skipped"))
  }
}
