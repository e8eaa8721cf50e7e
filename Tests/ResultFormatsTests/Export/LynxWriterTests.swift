import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A FinishLynx result that is written")
struct LynxWriterTests {
  private func read(_ bytes: [UInt8], hint: String = "f") -> Readout {
    var reader = LynxResultReader(FileRequest(file: "f", hint: hint))
    return reader.readout(of: bytes)
  }

  private func lines(_ export: Export) -> [String] {
    String(decoding: export.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("has the head of its file and nineteen columns a row, in the order of the result")
  func whole() {
    let export = LynxWriter.export(LynxReadout(Fixture.lynx).readout)
    #expect(
      lines(export) == [
        #"012,Final,2,"20:10 | 800m M, MJU20",+0.6,m/s,,,,800,20:11:54.4049"#,
        #"1,12,3,Birk,Aron,NOR,1:45.19,L77,1:45.190,0.162,"52.10 (52.10),1:45.19 (53.09)",20:11:54.41,Q,,PB,,,"7,60",2:11"#,
        #"2,7,1,Fell,Zed,Quarry AC,1:53.85,,8.655,-0.012,"52.60 (52.60),1:53.85 (1:01.25)",20:11:54.41,Q,,,,,,"#,
        #"3,,2,Moor,Mik,FRA,1:53.85,,8.659,,"52.90 (52.90),1:53.85 (1:00.95)",20:11:54.41,q,,,,,,"#,
        ",31,6,Quist,Per,SWE,,,,,,20:11:54.41,,,,,,,",
        "DNF,9,4,Dell,Ivo,SUI,,,,,,20:11:54.41,,,,,,,",
        "aufg.,,,Tarn,,TV Au,,,,,,20:11:54.41,,,,,,,",
      ])
    #expect(export.unsaid == [])
  }

  @Test("takes corrections for what came of them, and leaves out what is not official")
  func corrected() throws {
    let readout = Fixture.readout(
      #"{"at":"300m","entry":"7","time":"47.20"}"#, #"{"at":"700m","entry":"7","time":"1:52.10"}"#,
      #"{"at":"1100m","entry":"7","time":"2:58.00"}"#,
      #"{"at":"finish","entry":"mm","place":3,"time":"4:02.00"}"#,
      #"{"at":"finish","entry":"7","place":1,"time":"4:01.30","read":"4:01.296","flags":["WL","=NR"]}"#,
      #"{"at":"finish","entry":"12","place":2,"time":"4:01.40","origin":"estimated"}"#,
      #"{"at":"finish","entry":"12","place":2,"time":"4:01.40"}"#,
      #"{"at":"finish","wind":"+1.0"}"#, #"{"at":"finish","entry":"7","reaction":"0.178"}"#,
      #"{"at":"finish","entry":"mm","time":"4:00.00","confidence":"doubtful"}"#,
      #"{"at":"after","entry":"12","outcome":"DQ"}"#)
    let export = LynxWriter.export(readout)
    #expect(
      lines(export) == [
        "0,final,2,Women’s 1500 m,+1.0,m/s,,,,1500,20:50:00",
        #"1,7,3,Ada Birk,,IL Fjell,4:01.30,,4:01.296,0.178,"47.20 (47.20),1:52.10 (1:04.90),2:58.00 (1:05.90),4:01.30 (1:03.30)",20:50:00,,,=NR WL,,,,"#,
        "2,,,Mia Moor,,,4:02.00,,0.70,,,20:50:00,,,,,,,",
        "DQ,12,,Zoë Fell,,,4:01.40,,,,,20:50:00,,,,,,,",
      ])
    #expect(
      export.unsaid == [
        "nations beside a club: 1", "names without a family name, written whole: 3",
        "the competition, Testville 2031", "the day, ~6 Aug 2031", "the venue, Quarry Field",
        "series of a competition: 1", "races that award medals: 1", "sizes of a field: 1",
        "places in the order of start: 1", "estimated nations: 1", "origins of entries: 1",
        "ids of entries: 1", "identities that do not follow from names: 1", "estimates: 1",
        "doubtful reports: 1", "corrections, but for what came of them: 1", "sources: 2",
        "notes of a race: 1", "parts of the source that are only kept: 1",
      ])
    let again = read(export.bytes)
    #expect(again.startList?.race.path == "finishlynx/1500m-w/final/2")
    #expect(again.warnings.isEmpty)
  }

  @Test("tracked times, press figures, series and orders are listed and not written")
  func unofficial() throws {
    var reader = IsoLynxReader(FileRequest(file: "f", hint: "200m Women Final.csv"))
    let export = LynxWriter.export(reader.readout(of: Array(Fixture.tracking.utf8)))
    #expect(
      lines(export) == [
        "0,final,0,Women’s 200 m,,,,,,200,", ",7,,BIRK,,,,,,,,,,,,,,,", ",12,,FELL,,,,,,,,,,,,,,,",
      ])
    #expect(
      export.unsaid == [
        "names without a family name, written whole: 2", "times that are not official: 1",
        "splits: 2", "the competition, Tracking", "origins of entries: 2",
        "origins or confidences of reports: 1",
      ])
  }

  @Test("laps of 200 m, a wind typed in and a start list are said")
  func head() {
    let text = """
      3,Final,1,800m Women,+0.1,m/s,,,,800,9:00:00.1,Manual,4
      1,1,1,Ek,Ida,NOR,2:01.10,,,,"(30.10),(30.20),(30.30)"

      """
    let readout = LynxReadout(text).readout
    #expect(readout.startList?.race.statedLap == Distance(metres: 200))
    #expect(readout.guess.map(\.text).contains("wind read by hand, the file says"))
    #expect(readout.guess.map(\.text).contains("lap read as 200 m: by the head’s “4”"))
    #expect(readout.warnings.isEmpty)
    let export = LynxWriter.export(readout)
    #expect(
      lines(export) == [
        "3,Final,1,800m Women,+0.1,m/s,,,,800,9:00:00.1,Manual,4",
        #"1,1,1,Ek,Ida,NOR,2:01.10,,2:01.10,,"(30.10),(30.20),(30.30)",9:00:00.1,,,,,,,"#,
      ])
    var reader = LynxStartListReader(FileRequest(file: "f"))
    let list = reader.readout(of: Array(LynxFixture.startList.utf8))
    #expect(
      lines(LynxWriter.export(list)).suffix(2) == [
        ",12,3,Birk,Aron,NOR,,L77,,,,,,,,,,,", ",44,8,Lund,Odd,,,,,,,,,,,,,,",
      ])
    for (laps, lap) in [("7 1/2", 200), ("200m", 200), ("3.75", 400), ("5", 300)] {
      let head = "3,1,1,1500m,,,,,,1500,9:00:00.1,,\(laps)"
      #expect(LynxReadout(rows: "1,1,1,A", head: head).race?.statedLap == Distance(metres: lap))
    }
    let kept = LynxReadout(rows: "1,1,1,A", head: "3,1,1,1500m,,,,,,1500,9:00:00.1,gusty,many")
    #expect(kept.race?.statedLap == nil)
    #expect(
      kept.readout.guess.map(\.text).suffix(2) == [
        "column 12 of the head, “gusty”, kept as it is",
        "column 13 of the head, “many”, kept as it is",
      ])
  }

  /// The reports without their lines, in whatever order.
  private func told(_ readout: Readout) -> Set<Report> {
    Set(readout.reports.map { Report($0.stage, $0.claim, $0.provenance) })
  }

  @Test("read back, every FinishLynx file says the same")
  func sameAgain() {
    let samples = Sample.names(in: "samples/lynx", ending: "f").compactMap { name in
      Sample.bytes("samples/lynx/" + name).map { (name: name, bytes: $0) }
    }
    for (name, bytes) in samples + [(name: "f", bytes: Array(Fixture.lynx.utf8))] {
      let first = read(bytes, hint: name)
      let export = LynxWriter.export(first)
      let again = read(export.bytes, hint: name)
      // A stand-in is named after its file; both are “f” here.
      #expect(again.startList == first.startList, "\(name)")
      #expect(told(again) == told(first), "\(name)")
      #expect(LynxWriter.export(again).bytes == export.bytes, "\(name)")
      // What the file’s name tells, and stand-ins that are named after the file.
      let byName = [
        "the competition", "identities", "notes of a race", "parts of the source",
      ]
      let second = export.unsaid.filter { line in !byName.contains { line.hasPrefix($0) } }
      #expect(second.isEmpty, "\(name) \(second)")
    }
  }

  @Test("read back, every race of the start lists and of other formats has the same result")
  func sameResult() throws {
    var races: [Readout] = []
    for (_, bytes) in Fixture.all {
      var reader = FileReader(FileRequest(file: "f", hint: "w1000"))
      let readout = reader.readout(of: bytes)
      races += [readout] + readout.otherRaces
    }
    for name in [
      "paris-2024_1500m-m_final", "rome-2024_800m-m_final", "paris-2024_100m-m_final",
      "doha-2019_100m-m_final", "paris-2024_marathon-w_final", "moscow-1980_100m-m_final",
    ] {
      let log = Sample.bytes(inPackage: "Sources/CArchive/Logs/\(name).race.jsonl")
      var reader = RaceLogReader(file: name)
      races.append(reader.readout(of: try #require(log)))
    }
    for race in races {
      guard let list = race.startList else { continue }
      let export = LynxWriter.export(race)
      if list.entries.isEmpty {
        #expect(export.unsaid.contains { $0.hasPrefix("a race without an entry") })
        continue
      }
      let again = read(export.bytes)
      let other = try #require(again.startList, "\(list.race.path)")
      if list.race.discipline.isRace {
        #expect(other.race.eventCode == list.race.eventCode)
      } else {
        #expect(export.unsaid.contains { $0.hasPrefix("that it is no race") })
      }
      #expect(other.race.round == list.race.round, "\(list.race.path)")
      #expect(Set(other.entries.map(\.athlete.name)) == names(of: race))
      #expect(result(race) == result(again), "\(list.race.path) \(export.unsaid)")
      #expect(LynxWriter.export(again).bytes == export.bytes)
    }
  }

  /// Everyone who was entered in the end.
  private func names(of race: Readout) -> Set<String> {
    guard let list = race.startList else { return [] }
    return Set(Replay(list, reports: race.reports).startList.entries.map(\.athlete.name))
  }

  /// `1 Ada Birk 4:01.30/4:01.296 PB` of whatever is official, in the order of names.
  private func result(_ race: Readout) -> [String] {
    guard let list = race.startList else { return [] }
    let replay = Replay(list, reports: race.reports)
    guard let sheet = replay.sheets.last else { return [] }
    return replay.entryIDs.map { id in
      let line = sheet[id]
      func official<Value>(_ value: Attested<Value>?) -> Value? {
        value.flatMap { $0.provenance.origin == .official ? $0.value : nil }
      }
      let placing = sheet.placing(of: id).flatMap {
        $0.provenance.origin == .official && $0.isReported ? $0.number : nil
      }
      return [
        replay.startList[id].athlete.name, placing.map { "\($0)" }, official(line?.reading)?.text,
        official(line?.finer)?.text, official(line?.outcome)?.word,
        (line?.flags ?? []).compactMap { official($0)?.text }.joined(separator: " "),
      ].compactMap(\.self).joined(separator: " ")
    }.sorted()
  }
}
