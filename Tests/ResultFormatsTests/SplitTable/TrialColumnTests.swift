import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@testable import ResultTables

/// Trials with their winds, and the events of combined ones, as columns.
@Suite("Trials and combined events in columns")
struct TrialColumnTests {
  private func read(_ text: String, _ file: String) -> Readout {
    var reader = FileReader(FileRequest(file: file, hint: file))
    return reader.readout(of: Array(text.utf8))
  }

  private func trials(_ readout: Readout) -> [String] {
    readout.reports.flatMap { report -> [String] in
      guard case .series(_, let attempts) = report.claim else { return [] }
      return attempts.map { $0.text + ($0.wind.map { " " + $0 } ?? "") }
    }
  }

  @Test(
    "winds of trials in columns of their own go with the trials",
    arguments: [
      "Pos,Name,1,Wind,2,Wind,3,Wind,Result",
      "Pos,Name,Trial 1,Wind 1,Trial 2,Wind 2,Trial 3,Wind 3,Result",
      "Pos,Name,V1,W1,V2,W2,V3,W3,Best",
      "Rang,Name,1. Versuch,1. Versuch Wind,2. Versuch,2. Versuch Wind,"
        + "3. Versuch,3. Versuch Wind,Weite", "Pos,Name,R1,m/s,R2,m/s,R3,m/s,Mark",
    ])
  func winds(head: String) {
    let readout = read(head + "\n1,Ada Birk,6.71,+0.3,x,1.0,6.80,NWI,6.80\n", "long jump.csv")
    #expect(trials(readout) == ["6.71 +0.3", "X 1.0", "6.80 NWI"])
    #expect(readout.resultLines == ["1 Ada Birk 6.80"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("winds behind all trials go with them by number; the mark keeps its own")
  func windsBehind() {
    let readout = read(
      "Pos;Name;Result;Wind;1;2;3;w1;w2;w3\n1;Ada Birk;6,80;-0,2;6,71;x;6,80;0,3;1;-0,2\n",
      "long jump.csv")
    #expect(trials(readout) == ["6.71 0.3", "X 1", "6.80 -0.2"])
    #expect(readout.resultLines == ["1 Ada Birk 6.80 -0,2"])
  }

  @Test("a wind that is none, and one without a trial, are kept beside the result")
  func oddWinds() {
    let readout = read(
      "Pos,Name,1,w1,2,w2,Result\n1,Ada Birk,6.71,calm,,+0.4,6.71\n", "long jump.csv")
    let asides = readout.reports.flatMap { report -> [String] in
      if case .result(let claim) = report.claim { claim.asides.map(\.text) } else { [] }
    }
    #expect(asides.sorted() == ["+0.4", "calm"])
    #expect(
      readout.warnings.map(\.text) == [
        "long jump.csv:2:17: w1: found “calm”, expected a wind such as +0.3, or NWI; it is kept beside the result"
      ])
  }

  @Test("a single wind behind the last trial is that of the mark")
  func windOfMark() {
    let readout = read(
      "Pos,Name,1,2,3,Wind,Result\n1,Ada Birk,6.71,x,6.80,-0.2,6.80\n", "long jump.csv")
    #expect(trials(readout) == ["6.71", "X", "6.80"])
    #expect(readout.resultLines == ["1 Ada Birk 6.80 -0.2"])
  }

  @Test(
    "as many events as a combined one has are none of a race",
    arguments: [
      ("60m,LJ", "8.85,4.50", "combined-2"), ("SP,DT", "12.85,44.50", "combined-2"),
      (
        "100m,LJ,SP,HJ,400m,110mH,DT,1000m", "11.85,6.50,13.2,1.81,52.1,15.4,38.1,2:50.1",
        "octathlon"
      ),
      (
        "100m,LJ,SP,HJ,400m,110mH,DT,PV,1500m", "11.85,6.50,13.2,1.81,52.1,15.4,38.1,3.80,4:41.2",
        "combined-9"
      ),
    ])
  func combined(events: String, marks: String, code: String) {
    let readout = read("Pos,Name,\(events),Points\n1,Ada Birk,\(marks),1120\n", "results.csv")
    #expect(readout.startList?.race.discipline.code == code)
    #expect(readout.resultLines == ["1 Ada Birk 1120"])
    #expect(readout.warnings.isEmpty)
  }

  @Test(
    "combined events by their words",
    arguments: [
      ("Neunkampf", "combined-9"), ("nonathlon", "combined-9"), ("Dreikampf W10", "combined-3"),
      ("trójbój", "combined-3"), ("icosathlon", "combined-20"),
      ("Achtkampf", "octathlon"),
    ])
  func words(name: String, code: String) {
    let readout = read("Pos,Name,Points\n1,Ada Birk,1120\n", name + ".csv")
    #expect(readout.startList?.race.discipline.code == code)
    #expect(readout.resultLines == ["1 Ada Birk 1120"])
  }

  @Test("trials and their winds are chosen by their words")
  func choice() throws {
    let choice = try ColumnChoice("place,athlete,trial1,wind1,trial2,wind2,time")
    #expect(
      choice.roles.dropFirst(2).dropLast() == [
        .attempt(1), .windOfAttempt(1), .attempt(2), .windOfAttempt(2),
      ])
    for role in [ColumnRole.attempt(3), .windOfAttempt(3)] {
      #expect(ColumnChoice.role(role.choice) == role)
    }
  }
}
