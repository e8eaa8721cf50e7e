import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Results written for World Athletics")
struct WorldAthleticsWriterTests {
  private func text(_ readout: Readout) -> String {
    String(decoding: WorldAthleticsWriter.export(readout.races).bytes, as: UTF8.self)
  }

  /// What a race comes to: a line for each entry, without order.
  ///
  /// - Parameter hasPlaces: whether places are looked at: who is alone once others are left out is first.
  private func lines(_ readout: Readout, hasPlaces: Bool = true) -> [String] {
    guard let startList = readout.startList else { return [] }
    let replay = Replay(startList, reports: readout.reports)
    let state = replay.state(at: .step(replay.timeline.steps.last?.kind ?? .gun))
    return replay.entryIDs.compactMap { id in
      let entry = replay.startList[id]
      let line = state.sheet?[id]
      // A word that is none of the four has no place in the document, and is listed as unsaid.
      let known: [Outcome?] = [.didNotFinish(), .didNotStart(), .disqualified(), .noMark()]
      let told = line?.outcome?.value ?? state.outcomes[id]
      let outcome = known.contains(told?.because(nil)) ? told?.word : nil
      let isOut = line?.isOut == true || outcome != nil
      let isRace = replay.race.discipline.isRace
      // Who has no result is left out and listed.
      guard outcome != nil || (isRace ? line?.reading?.isEstimated == false : line?.mark != nil)
      else { return nil }
      let placing = state.sheet?.placing(of: id)
      let name = FoldedText(entry.athlete.name).words.sorted().joined(separator: " ")
      var words: [String?] = [name, entry.nationOrigin == .estimated ? nil : entry.nation?.code]
      words += [hasPlaces ? placing.flatMap { $0.isOpen ? nil : "\($0.number)" } : nil, outcome]
      if !isOut { words += [Self.text(line?.reading?.value), line?.mark?.value.text] }
      words += [line?.wind?.value]
      words += replay.columns.map { column in
        column.reading(of: id).flatMap {
          $0.isEstimated ? nil : "\(column.markPoint.code) \(Self.text($0.value) ?? "")"
        }
      }
      return words.compactMap { $0 }.joined(separator: " ")
    }.sorted() + [replay.wind?.value].compactMap { $0 }
  }

  /// A time as the document has it: tenths get a zero unless taken by hand.
  private static func text(_ reading: Reading?) -> String? {
    reading.map { reading in
      // A tracked crossing is known finer than it is printed.
      if case .tracked = reading.rounding { return reading.time.text(decimals: 2) }
      return reading.text + (reading.decimals == 1 && !reading.isHandTimed ? "0" : "")
    }
  }

  @Test("read back, the races of every fixture come to the same")
  func roundTrip() {
    for (name, bytes) in Fixture.all { expectSame(bytes, name) }
  }

  @Test("read back, real competitions come to the same", arguments: Self.samples)
  func realRoundTrip(name: String) throws {
    expectSame(try #require(Sample.bytes(Self.folder + name)), name)
  }

  private static let folder = "samples/results-json/"
  private static let samples = Sample.names(in: folder, ending: ".json")

  private func expectSame(_ bytes: [UInt8], _ name: String) {
    let first = FileReader.readout(bytes)
    guard first.startList != nil else { return }
    let export = WorldAthleticsWriter.export(first.races)
    let isWhole = !export.unsaid.contains { $0.hasPrefix("without a result") }
    let again = FileReader.readout(export.bytes)
    let errors = again.warnings.filter(\.isError)
    #expect(errors.isEmpty, "\(name)")
    // Races of one event and round come together, whatever stood between them.
    let (before, after) = (told(first, isWhole), told(again, isWhole))
    #expect(after.count == before.count, "\(name)")
    for (one, other) in zip(before, after) where one != other { #expect(other == one, "\(name)") }
  }

  /// What all races come to, with their events, without order.
  private func told(_ readout: Readout, _ hasPlaces: Bool) -> [String] {
    readout.races.map { race in
      let event = race.startList?.race.eventName ?? ""
      return ([event] + lines(race, hasPlaces: hasPlaces)).joined(separator: "\n")
    }.sorted()
  }

  @Test("a result is that of the last step, and nothing estimated or doubtful is in it")
  func corrected() {
    let readout = Fixture.readout(
      #"{"at":"400m","entry":"7","time":"61.24","origin":"estimated"}"#,
      #"{"at":"800m","entry":"7","time":"2:05.30"}"#,
      #"{"at":"1200m","entry":"7","time":"3:10.00","confidence":"doubtful"}"#,
      #"{"at":"finish","entry":"7","place":1,"time":"4:01.30"}"#,
      #"{"at":"finish","entry":"12","place":2,"time":"4:01.40"}"#,
      #"{"at":"finish","entry":"mm","time":"4:02.0","origin":"estimated"}"#,
      #"{"at":"finish","entry":"12","reaction":"0.178"}"#,
      #"{"at":"after","entry":"7","outcome":"DQ"}"#)
    #expect(
      text(readout) == """
        {"athletes":[\
        {"id":1,"firstName":"Zoë","lastName":"Fell","sex":"female"},\
        {"id":2,"firstName":"Ada","lastName":"Birk","country":"NOR","sex":"female"}],\
        "relayTeams":[],"venues":[{"id":1,"name":"Quarry Field"}],\
        "units":[{"title":"Women’s 1500 m","rounds":[{"type":"Final","races":[{"number":2,\
        "startTime":"20:50:00","results":[\
        {"athleteId":1,"result":"4:01.40","placeInRace":1},\
        {"athleteId":2,"result":"DQ","detail":[{"distance":"800.00","result":"2:05.30"}]}]}]}]}]}

        """)
    #expect(
      WorldAthleticsWriter.export([readout]).unsaid == [
        "series of a competition: 1", "races that award medals: 1", "sizes of a field: 1",
        "places in the order of start: 1", "estimated nations: 1", "origins of entries: 1",
        "ids of entries: 1", "identities that do not follow from names: 1", "estimates: 2",
        "doubtful reports: 1", "corrections, but for what came of them: 1", "sources: 2",
        "notes of a race: 1", "parts of the source that are only kept: 1", "bibs: 2",
        "reaction times: 1", "lanes: 1", "clubs: 1", "estimated days: 1", "lengths of a lap: 1",
        "names cut in two by their last word: 2",
        "marks of those who are out: 1",
        "without a result and left out: Mia Moor",
        "names of competitions: 1",
      ])
  }

  @Test(
    "a result in which all share place 1 is read back the same",
    arguments: [
      "event,place,athlete,mark\nhigh-jump,1=,A,2.37\nhigh-jump,1=,B,2.37\n",
      "event,place,athlete,mark\n800m,1=,A,1:44.20\n800m,1=,B,1:44.20\n",
    ])
  func allShareGold(table: String) {
    let first = FileReader.readout(Array(table.utf8))
    let again = FileReader.readout(WorldAthleticsWriter.export(first.races).bytes)
    #expect(lines(first).count == 2)
    #expect(lines(again) == lines(first))
    #expect(lines(again).allSatisfy { $0.contains(" 1 ") })
  }

  @Test(
    "times stand in the patterns of the format",
    arguments: [
      ("100m", "10.811", "10.82"), ("20000m", "58:30.3", "58:30.30"),
      ("800m", "1:50.2h", "1:50.2h"),
      ("marathon", "2:06:26", "2:06:26"), ("100m", "10.82", "10.82"),
    ])
  func patterns(event: String, time: String, written: String) {
    let table = "event,place,athlete,mark\n\(event),1,A,\(time)\n"
    #expect(
      text(FileReader.readout(Array(table.utf8))).contains(#""result":"\#(written)""#))
  }
}
