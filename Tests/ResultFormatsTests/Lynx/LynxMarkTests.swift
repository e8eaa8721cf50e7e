import Athletics
import RaceReplay
import ResultFormats
import Testing

@Suite("Times of FinishLynx become the marks that are recorded")
struct LynxMarkTests {
  private func head(_ event: String) -> String { "1,1,1,\(event),1.2,,,,,,12:00:00.00" }

  private func deadHeats(_ lynx: LynxReadout) -> [[EntryID]] {
    lynx.readout.reports.compactMap {
      if case .deadHeat(let ids, _) = $0.claim { ids } else { nil }
    }
  }

  @Test("thousandths are rounded up and stay beside the mark; one place and one reading tie")
  func thousandths() {
    let lynx = LynxReadout(
      rows: "1,1,1,L1,F1,GBR,10.005,", "1,2,2,L2,F2,GBR,10.005,", "3,3,3,L3,F3,GBR,10.009,",
      head: head("Mens 100m"))
    #expect(lynx.marks == ["10.01/10.005", "10.01/10.005", "10.01/10.009"])
    #expect(deadHeats(lynx).map { $0.map(\.index) } == [[0, 1]])
    #expect(lynx.warnings.isEmpty)
  }

  @Test("one place with two readings is no dead heat")
  func noDeadHeat() {
    let lynx = LynxReadout(
      rows: "1,1,1,L1,F1,GBR,10.004,", "1,2,2,L2,F2,GBR,10.005,", head: head("Mens 100m"))
    #expect(deadHeats(lynx).isEmpty)
    #expect(lynx.warnings.count == 1)
  }

  @Test("over 10,000 m tenths are recorded, on the road whole seconds")
  func far() {
    let far = LynxReadout(
      rows: "1,1,1,L1,F1,GBR,58:30.21,", "2,2,2,L2,F2,GBR,58:30.30,", head: head("Mens 20000m"))
    #expect(far.marks == ["58:30.3/58:30.21", "58:30.3/58:30.30"])
    let road = LynxReadout(
      rows: "1,1,1,L1,F1,GBR,29:30.21,", head: "1,1,1,Mens 10km Road,,,,,,10km,12:00:00.00")
    if road.race?.discipline.isOnRoad == true { #expect(road.marks == ["29:31/29:30.21"]) }
  }

  @Test("tenths on the track are by hand, unless nobody knows how far it goes")
  func byHand() {
    let hand = LynxReadout(
      rows: "1,1,1,L1,F1,GBR,10.4,", "2,2,2,L2,F2,GBR,10.5,", head: head("Mens 100m"))
    #expect(hand.marks == ["10.4h", "10.5h"])
    let unknown = LynxReadout(rows: "1,1,1,L1,F1,GBR,10.4,", head: head("Final"))
    #expect(unknown.marks == ["10.4"])
  }

  @Test("reasons are read in the place and in the time, whichever tells more")
  func reasons() {
    let lynx = LynxReadout(
      rows: "1,12,4,Alpha,Ada,GBR,13.10,", "DQ,14,6,Gamma,Cid,GBR,DQ TR16.8,",
      "DQ TR22.6,15,7,Delta,Dee,GBR,,", "SCR (ill),16,8,Eps,Eve,GBR,,",
      ",17,9,Guest,Gil,GBR,13.00 NC,", head: head("Mens 110 HH"))
    #expect(
      lynx.results.map { $0.outcome?.text } == [
        nil, "DQ (TR16.8)", "DQ (TR22.6)", "DNS (ill)", "NC",
      ])
    #expect(lynx.warnings.isEmpty)
  }

  @Test("a zero is no time, which is told once")
  func zeros() {
    let lynx = LynxReadout(
      rows: "1,1,1,L1,F1,GBR,10.40,", ",2,2,L2,F2,GBR,0.00,", ",3,3,L3,F3,GBR,0:00.000,",
      head: head("Mens 100m"))
    #expect(lynx.marks == ["10.40"])
    #expect(
      lynx.warnings == [
        "f:3:16: time: found a zero, 2 times, expected a time; a zero is none, and nothing was read "
          + "there"
      ])
  }

  @Test(
    "a file written back says what it said",
    arguments: ["11.452", "10.4", "10.4h", "11.45", "11.450"])
  func writtenBack(time: String) throws {
    let lynx = LynxReadout(
      rows: "1,1,1,L1,F1,GBR,\(time),", "DQ TR16.8,2,2,L2,F2,GBR,,", head: head("Mens 100m"))
    let text = String(decoding: LynxWriter.export(lynx.readout).bytes, as: UTF8.self)
    #expect(text.contains("L1,F1,GBR,\(time),"), "\(text)")
    #expect(text.contains("DQ TR16.8,2,2"), "\(text)")
    #expect(LynxReadout(text).results == lynx.results)
  }
}
