import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@testable import lastlap

struct ArchiveReadingTests {
  @Test("every log of the archive is read, and none gives a warning")
  func warnings() {
    #expect(ArchivedRace.all.count == EmbeddedArchive.races.count)
    #expect(ArchivedRace.all.count == 51)
    for race in ArchivedRace.all { #expect(race.readout.warnings == [], "\(race.path)") }
  }

  @Test("the competition's log gives no warning either")
  func competition() throws {
    let file = try #require(EmbeddedArchive.competitionLog("paris-2024"))
    var reader = CompetitionLogReader(file: file.name)
    let readout = reader.readout(of: file.bytes)
    #expect(readout.warnings == [])
    #expect(readout.finals.count == 48)
  }

  @Test("the name of a file is the path of the race in it")
  func names() {
    for race in ArchivedRace.all {
      #expect(race.replay.race.path == race.path)
      #expect(
        race.file.name
          == race.path.split(separator: "/").joined(separator: "_") + EmbeddedArchive.raceEnding)
    }
  }

  @Test("the races are those that were typed by hand, and no others")
  func paths() {
    let typed = ParisFigures.races + ElsewhereFigures.races
    #expect(Set(typed.map(\.path)) == Set(ArchivedRace.all.map(\.path)))
    #expect(typed.count == ArchivedRace.all.count)
  }

  @Test("a field is larger than the entries exactly where it is partial")
  func fields() {
    for race in ArchivedRace.all.map(\.replay.race) {
      guard let size = race.fieldSize else { continue }
      #expect(race.isFieldPartial, "\(race.path)")
      #expect(size > ArchivedRace.named(race.path)?.replay.startList.entries.count ?? 0)
    }
    #expect(ArchivedRace.named("paris-2024/5000m-m/final")?.replay.race.fieldSize == 22)
  }

  @Test("where the whole field is entered and places are known, no place is missing in front")
  func wholeFields() throws {
    for race in ArchivedRace.all where !race.replay.race.isFieldPartial {
      let sheet = try #require(race.lastSheet, "\(race.path)")
      #expect(sheet.holes == [], "\(race.path)")
      #expect(!sheet.isComputed, "\(race.path)")
    }
  }

  @Test("places and marks of the archive contradict each other nowhere")
  func contradictions() {
    for race in ArchivedRace.all { #expect(race.replay.contradictions == [], "\(race.path)") }
  }

  @Test("every figure says what it is worth: origin, confidence and a source that the log names")
  func sources() throws {
    for race in ArchivedRace.all {
      let keys = Set(try #require(race.readout.header).sources.map(\.key))
      for report in race.readout.reports where !keys.contains(report.source ?? "") {
        Issue.record("\(race.path):\(report.line ?? 0): source \(report.source ?? "none")")
      }
    }
  }

  @Test("every log written back reads the same")
  func writtenBack() throws {
    for race in ArchivedRace.all {
      let header = try #require(race.readout.header)
      let written = RaceLogWriter.log(header, race.readout.logged)
      var reader = RaceLogReader(file: race.file.name)
      let again = reader.readout(of: written)
      #expect(again == race.readout, "\(race.path)")
    }
  }

  @Test("a log read byte by byte says the same")
  func bytes() throws {
    let race = try #require(ArchivedRace.named("paris-2024/1500m-m/final"))
    var reader = RaceLogReader(file: race.file.name)
    var whole = Readout()
    for byte in race.file.bytes { whole.append(reader.consume([byte], isLast: false)) }
    whole.append(reader.consume([], isLast: true))
    #expect(whole == race.readout)
  }
}
