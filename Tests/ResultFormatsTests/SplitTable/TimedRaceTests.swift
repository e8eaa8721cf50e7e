import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Races over a time")
struct TimedRaceTests {
  private func read(_ text: String, _ file: String) -> Readout {
    var reader = FileReader(FileRequest(file: file, hint: file))
    return reader.readout(of: Array(text.utf8))
  }

  @Test(
    "how far someone came is the mark, in metres",
    arguments: [
      ("24h race.csv", "Rank,Name,Distance (km)\n1,Ada Birk,231.432\n2,Bo Holt,220.1\n", "24h"),
      ("24 Stunden Lauf.csv", "Platz;Name;Kilometer\n1;Ada Birk;231,432\n2;Bo Holt;220,1\n", "24h"),
      ("24h.csv", "Place,Name,Mark\n1,Ada Birk,231.432 km\n2,Bo Holt,220100 m\n", "24h"),
      (
        "24 hour run.txt",
        "Pl  Name       Distance\n1   Ada Birk   231432 m\n2   Bo Holt    220100 m\n", "24h"
      ),
    ])
  func marks(file: String, text: String, code: String) {
    let readout = read(text, file)
    #expect(readout.startList?.race.discipline.code == code)
    #expect(readout.resultLines == ["1 Ada Birk 231432 m", "2 Bo Holt 220100 m"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("a mark finer than a metre counts its whole metres, and stands beside as it was written")
  func finer() {
    let readout = read("Place,Name,Kilometres\n1,Ada Birk,18.2347\n", "1 hour run.csv")
    #expect(readout.resultLines == ["1 Ada Birk 18234 m"])
    let asides = readout.reports.flatMap { report -> [String] in
      if case .result(let claim) = report.claim { claim.asides.map(\.text) } else { [] }
    }
    #expect(asides == ["18.2347"])
  }

  @Test("hours beside other words are no race over them")
  func others() {
    for name in [
      "protests within 24 hours of the last race, 1500m.csv", "110h.csv", "1500m 1h20.csv",
    ] {
      let code = read("place,name,time\n1,Ada Birk,4:01.10\n", name).startList?.race.discipline.code
      #expect(code != "24h" && code != "110h" && code != "1h", "\(name)")
    }
  }

  @Test("a race over a time comes back from a race log")
  func log() {
    let readout = read("Place,Name,Mark\n1,Ada Birk,18.234 km\n", "1 hour run.csv")
    guard let list = readout.startList else {
      Issue.record("no race")
      return
    }
    let log = RaceLogWriter.log(readout.header ?? RaceLogHeader(list), readout.logged)
    #expect(FileReader.readout(Array(log), file: "f").resultLines == ["1 Ada Birk 18234 m"])
  }
}
