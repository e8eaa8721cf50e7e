import Foundation
import Testing

@Suite("The result after the result")
struct LatestResultTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let declared = [
    #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"my-meet-2026","#
      + #""name":"My Meet 2026"},"race":{"discipline":"1500m","category":"w","round":"final","#
      + #""day":"2026-06-06","medals":true},"entries":[{"bib":"1","athlete":"Ada Able","#
      + #""nation":"NOR"},{"bib":"2","athlete":"Bea Best","nation":"KEN"},{"bib":"3","#
      + #""athlete":"Cea Cole","nation":"GBR"},{"bib":"4","athlete":"Dea Dove","nation":"USA"}]}"#,
    #"{"at":"800m","entry":"1","time":"2:10.0","rank":1}"#,
    #"{"at":"800m","entry":"2","time":"2:10.5","rank":2}"#,
    #"{"at":"finish","entry":"1","time":"4:01.00","place":1}"#,
    #"{"at":"finish","entry":"2","time":"4:01.01","place":2}"#,
    #"{"at":"finish","entry":"3","time":"4:03.00","place":3}"#,
    #"{"at":"finish","entry":"4","time":"4:04.00","place":4}"#,
    #"{"at":"after","official":true}"#,
  ]
  private static let disqualified = #"{"at":"after","entry":"1","outcome":"DQ"}"#

  private func log(_ later: String..., declared: [String] = Self.declared) throws -> String {
    try folder.write((declared + later).joined(separator: "\n") + "\n", to: "meet.race.jsonl")
  }

  private func show(_ file: String, _ arguments: String...) throws -> Lastlap.Run {
    let run = try Lastlap.run(["show", file] + arguments)
    #expect(run.status == .exited(0), "\(run.complaint)")
    return run
  }

  /// Places and names of the rows of a table for programs.
  private func places(_ run: Lastlap.Run) -> [String] {
    run.lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[3].prefix(3))"
    }
  }

  @Test(
    "show stands at the latest step; --at official is as it was declared, and says what changed")
  func results() throws {
    let file = try log(Self.disqualified)
    let latest = try show(file, "--format", "csv")
    #expect(places(latest) == ["1 Bea", "2 Cea", "3 Dea", " Ada"])
    let text = try show(file)
    #expect(text.lines.first?.hasSuffix("change:1") == true)
    #expect(text.text.contains("3 finished · official, changed since"))
    let declared = try show(file, "--at", "official")
    #expect(declared.lines.first?.hasSuffix("official") == true)
    #expect(declared.text.contains("4 finished · official · changed later: Ada Able DQ"))
    #expect(
      places(try show(file, "--at", "official", "--format", "csv"))
        == ["1 Ada", "2 Bea", "3 Cea", "4 Dea"])
  }

  @Test(
    "every view stands there, and says it under what it prints",
    arguments: ["splits", "medals", "photo", "race", "gaps", "positions", "laps", "pace"])
  func views(view: String) throws {
    let file = try log(Self.disqualified)
    for format in ["text", "markdown", "json"] {
      let declared = try show(file, "--at", "official", "--view", view, "--format", format)
      #expect(declared.text.contains("changed later: Ada Able DQ"), "\(format)")
      let latest = try show(file, "--view", view, "--format", format)
      #expect(!latest.text.contains("changed later"), "\(format)")
      #expect(latest.text != declared.text)
    }
  }

  @Test("the medals are those of the latest result")
  func medals() throws {
    let file = try log(Self.disqualified)
    let latest = try show(file, "--view", "medals", "--format", "csv").lines.dropFirst()
    #expect(latest.map { $0.split(separator: ",")[1] } == ["KEN", "GBR", "USA"])
    let declared = try show(file, "--view", "medals", "--format", "csv", "--at", "official")
    #expect(
      declared.lines.dropFirst().map { $0.split(separator: ",")[1] } == ["NOR", "KEN", "GBR"])
  }

  @Test("disqualified and reinstated again: the result is as it was declared, which is said")
  func reinstated() throws {
    let file = try log(Self.disqualified, #"{"at":"after","entry":"1","reinstated":true}"#)
    let latest = try show(file, "--format", "csv")
    #expect(places(latest) == ["1 Ada", "2 Bea", "3 Cea", "4 Dea"])
    #expect(
      try show(file, "--at", "official").text.contains("after 2 corrections as it was declared"))
    let between = try show(file, "--at", "change:1", "--format", "csv")
    #expect(places(between).last == " Ada")
  }

  @Test("a mark read again after the official result is told with both")
  func readAgain() throws {
    let file = try log(#"{"at":"after","entry":"2","time":"4:01.02"}"#)
    #expect(try show(file).text.contains("4:01.02"))
    let declared = try show(file, "--at", "official").text
    #expect(declared.contains("changed later: Bea Best 4:01.01 → 4:01.02"))
  }

  @Test("official twice: the latest is the latest")
  func twice() throws {
    let file = try log(Self.disqualified, #"{"at":"after","official":true}"#)
    #expect(places(try show(file, "--format", "csv")) == ["1 Bea", "2 Cea", "3 Dea", " Ada"])
    #expect(try show(file, "--at", "official").text.contains("changed later: Ada Able DQ"))
  }

  @Test("never declared official: the latest stands, and --at official says that there is none")
  func never() throws {
    let file = try log(Self.disqualified, declared: Self.declared.dropLast())
    let latest = try show(file)
    #expect(latest.text.contains("not yet official"))
    let declared = try show(file, "--at", "official")
    #expect(declared.text.contains("no official result is known"))
    #expect(!declared.text.contains("changed later"))
    #expect(places(try show(file, "--format", "csv")) == ["1 Bea", "2 Cea", "3 Dea", " Ada"])
  }

  @Test("convert writes the latest result, in every format that has places")
  func convert() throws {
    let file = try log(Self.disqualified)
    let table = try Lastlap.run("convert", file, "--to", "csv").text
    #expect(table.contains("1,2,Bea Best") || table.contains("1,Bea Best"))
    let markdown = try Lastlap.run("convert", file, "--to", "markdown")
    let winner = try #require(markdown.lines.first { $0.contains("Bea Best") })
    #expect(winner.hasPrefix("| 1 "))
    #expect(markdown.lines.first { $0.contains("Ada Able") }?.contains("DQ") == true)
    let lynx = try Lastlap.run("convert", file, "--to", "lif")
    #expect(lynx.lines.first { $0.contains("Best") }?.hasPrefix("1,2,") == true)
    #expect(lynx.lines.first { $0.contains("Able") }?.hasPrefix("DQ,1,") == true)
  }

  @Test("compare takes the winner of the latest result")
  func compare() throws {
    let file = try log(Self.disqualified)
    let run = try Lastlap.run("compare", file, "tokyo-2020/1500m-w/final")
    #expect(run.lines.first?.contains("Bea Best") == true, "\(run.complaint)")
  }

  @Test("the dashboard opens at the latest result, and says at the official one what changed")
  func dashboard() throws {
    let board = try Lastlap.open([try log(Self.disqualified)])
    #expect(board.wait(forAll: "Bea Best", "official, changed since"))
    board.send(",")
    #expect(board.wait(for: "changed later: Ada Able DQ"))
    board.send("$")
    #expect(board.wait(for: "official, changed since"))
    board.send("q")
  }

  @Test("a recording ends with the latest result")
  func cast() throws {
    let run = try Lastlap.run("cast", try log(Self.disqualified), "--speed", "64")
    #expect(run.status == .exited(0))
    #expect(run.lines.dropLast().last?.contains("changed since") == true)
  }
}
