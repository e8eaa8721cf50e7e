import Foundation
import Testing

@Suite("The medal table of a whole competition")
struct CompetitionMedalsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A final of three as a race log.
  private func write(
    _ event: String, _ nations: [String], of competition: String = "meet-2031",
    on day: String = "2031-08-06", medals: Bool = true
  ) throws -> String {
    let parts = event.split(separator: " ")
    let entries = nations.enumerated().map { index, nation in
      #"{"bib":"\#(index + 1)","athlete":"\#(event) \#(index + 1)","nation":"\#(nation)"}"#
    }
    let head =
      #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"\#(competition)","#
      + #""name":"Meet"},"race":{"discipline":"\#(parts[0])","category":"\#(parts[1])","#
      + #""round":"final","day":"\#(day)","medals":\#(medals)},"#
      + #""entries":[\#(entries.joined(separator: ","))]}"#
    let results = nations.indices.map {
      #"{"at":"finish","entry":"\#($0 + 1)","place":\#($0 + 1)}"#
    }
    let name = competition + "_" + event.replacing(" ", with: "-") + ".race.jsonl"
    return try folder.write(
      ([head] + results).joined(separator: "\n") + "\n", to: name)
  }

  /// The rows of a medal table for programs, without the names of the nations.
  private func rows(_ view: String, _ files: [String]) throws -> [String] {
    let run = try Lastlap.run(["show"] + files + ["--view", view, "--format", "csv"])
    #expect(run.status == .exited(0), "\(run.complaint)")
    return run.lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (cells.prefix(2) + cells.dropFirst(3).prefix(3)).joined(separator: " ")
    }
  }

  @Test("open files of one competition make one table, another competition’s none of it")
  func files() throws {
    _ = try write("1500m m", ["USA", "GBR", "USA"])
    _ = try write("800m w", ["GBR", "ETH", "KEN"], on: "2031-08-05")
    _ = try write("5000m w", ["KEN", "KEN", "NED"], on: "2031-08-07")
    _ = try write("100m m", ["JAM", "JAM", "JAM"], of: "other-2031", on: "2031-08-05")
    _ = try write("200m m", ["CAN", "CAN", "CAN"], on: "2031-08-05", medals: false)
    let file = folder.path + "/meet-2031_1500m-m.race.jsonl"
    let board = try Lastlap.open([file, folder.path])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "as of 6 Aug · 2 of 3 known finals", "after this race"))
    #expect(board.wait { _ in board.row(of: "GBR Great Britain").contains("1  1  0  2 +1") })
    board.send("2v")
    #expect(board.wait(forAll: "before 6 Aug · 1 of 3 known finals"))
    board.send("vv")
    #expect(board.wait(forAll: "all known finals", "3 known finals"))
    // The rows come behind the words above them.
    #expect(board.wait { _ in board.row(of: "KEN Kenya").contains("1  1  1  3") })
    #expect(!board.screen.text.contains("JAM"))
    #expect(!board.screen.text.contains("CAN"))
  }

  /// The whole of the championships as they were published, which lies beside the package.
  private static let rome: String? = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let path = folder.appendingPathComponent("../shared/samples/results-json/Rome2024.json").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  @Test(
    "Rome 2024: ITA 10-9-4 of 47 finals at the end, 47 gold, 47 silver and 48 bronze, those of the archive once",
    .enabled(if: rome != nil, "the sample is not there"))
  func romeAtTheEnd() throws {
    let rows = try rows("medals-end", [try #require(Self.rome)])
    #expect(rows.prefix(4) == ["1 ITA 10 9 4", "2 FRA 4 5 7", "3 NOR 4 2 1", "4 SUI 4 1 4"])
    let counts = rows.map { row in row.split(separator: " ").suffix(3).compactMap { Int($0) } }
    #expect((0..<3).map { column in counts.map { $0[column] }.reduce(0, +) } == [47, 47, 48])
  }
}
