import Foundation
import Testing

/// A small race log of what goes by no book, and what must come out of it somewhere.
struct FieldLog: CustomTestStringConvertible, Sendable {
  let name: String
  var at: String?
  /// Places and athletes from the top, a place that is left open or not known as `–`.
  let standing: [String]
  /// What must be said as well, in the result or to people beside it.
  var says: [String] = []

  var testDescription: String { name + (at.map { " at " + $0 } ?? "") }

  private static let missed = "ABCDEFGH".map { "– Runner \($0)" }

  static let all = [
    FieldLog(
      name: "dq-after-official", standing: ["1 Bea B", "2 Cea C", "3 Dea D", "– Ada A"]),
    FieldLog(
      name: "dq-after-official", at: "official",
      standing: ["1 Ada A", "2 Bea B", "3 Cea C", "4 Dea D"], says: ["changed later: Ada A DQ"]),
    FieldLog(
      name: "reinstated-by-a-place", standing: ["1 Ada A", "2 Bea B", "3 Cea C", "4 Dea D"]),
    FieldLog(
      name: "finisher-disqualified", at: "4:00.5",
      standing: ["1 Bea B", "2 Cea C", "3 Dea D", "– Ada A"]),
    FieldLog(
      name: "leader-drops-out", at: "2:05",
      standing: ["1 Bea B", "2 Cea C", "3 Dea D", "– Ada A"]),
    FieldLog(
      name: "leader-drops-out", standing: ["1 Bea B", "2 Cea C", "3 Dea D", "– Ada A"]),
    FieldLog(
      name: "dead-heat-without-times",
      standing: ["2= Bea B", "2= Cea C", "– Ada A", "– Dea D"]),
    FieldLog(
      name: "dead-heat-beside-a-third",
      standing: ["1 Ada A", "2= Bea B", "2= Cea C", "4 Dea D"]),
    FieldLog(
      name: "dense-places", standing: ["1= Ada A", "1= Bea B", "2 Cea C", "3 Dea D"],
      says: ["places 1=, 1=, 2, 3: either counted on after equal places"]),
    FieldLog(
      name: "two-swap-places", at: "finish",
      standing: ["1 Ada A", "2 Bea B", "3 Cea C", "4 Dea D"]),
    FieldLog(
      name: "two-swap-places", at: "change:1",
      standing: ["1 Bea B", "2 Ada A", "3 Cea C", "4 Dea D"]),
    FieldLog(
      name: "two-swap-places", standing: ["1 Bea B", "2 Ada A", "3 Cea C", "4 Dea D"]),
    FieldLog(
      name: "rank-against-time", standing: ["1 Bea B", "2 Ada A", "3 Cea C", "4 Dea D"],
      says: ["at 400 m Bea B (1:01.0) is reported before Ada A (1:00.0)"]),
    FieldLog(
      name: "one-split-too-late", standing: ["1 Test Case", "2 Clean Run"],
      says: ["1 time at 1400 m cannot be right: Test Case 27:46:39.00", "27:46:39.00!"]),
    FieldLog(
      name: "one-split-too-early", standing: ["1 B", "2 A", "3 C"],
      says: ["1 time at 1400 m cannot be right: C 48.00", " 48.00!"]),
    FieldLog(
      name: "one-split-too-early", at: "1400m", standing: ["– A", "– B", "– C"],
      says: ["1–2 ", "2–3 ", "! cannot be right"]),
    FieldLog(
      name: "finish-before-a-split", standing: ["– A", "– B"],
      says: ["1 time at the finish cannot be right: B 6:57.00", " 6:57.00!"]),
    FieldLog(
      name: "one-missed-at-10km", at: "10km", standing: missed,
      says: ["1–2 ", "7–8 ", "+1:12.00", "1 passed without a time: Runner H"]),
  ]
}

@Suite("Small race logs that go by no book")
struct FieldLogTests {
  /// The logs, which lie beside the package.
  private static let folder: String? = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let path = folder.appendingPathComponent("../shared/field/logs").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  @Test(
    "each stands as it must, wherever one stands",
    .enabled(if: folder != nil, "the logs are not there"), arguments: FieldLog.all)
  func standing(log: FieldLog) throws {
    let file = try #require(Self.folder) + "/\(log.name).race.jsonl"
    let place = log.at.map { ["--at", $0] } ?? []
    let table = try Lastlap.run(["show", file, "--format", "csv"] + place)
    let rows = table.lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (cells[0].isEmpty ? "–" : cells[0] + (cells[1] == "true" ? "=" : "")) + " " + cells[3]
    }
    #expect(rows == log.standing)
    let shown = try Lastlap.run(["show", file] + place)
    for words in log.says { #expect((shown.text + shown.complaint).contains(words)) }
  }
}
