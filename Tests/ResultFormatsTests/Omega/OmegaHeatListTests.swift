import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import Testing

@Suite("The list of heats of Scan’O’Vision")
struct OmegaHeatListTests {
  private static let list = (
    name: "LSTRRSLT.TXT",
    text: """
    "Event";"Round";"Heat";"Date";"Hour";"Wind";"Temp";"File";"Official"
       3;   1;   1;"   06.08.2031";" 10:35:08.8406";"      +0.6";"       N/A";" ";"Official";
       3;   1;   2;"   06.08.2031";" 10:41:27.0193";"       N/A";"       N/A";" ";"        ";
       9;   1;   2;"   31.02.2031";"         soon";"       low";"       N/A";" ";"        ";
       x;   1;   2;"   06.08.2031";" 10:41:27.0193";"       N/A";"       N/A";" ";"        ";

    """
  )
  private static let results = (name: "LSTRslt.txt", text: Fixture.omega)
  private static let odd = [
    "LSTRRSLT.TXT:4:16: date: found “31.02.2031”, expected a day such as 22.02.2025",
    "LSTRRSLT.TXT:4:32: hour: found “soon”, expected a time of day such as 10:29:35.3378",
    "LSTRRSLT.TXT:4:48: wind: found “low”, expected m/s with its sign, such as +0.6, or N/A",
    "LSTRRSLT.TXT:5:4: found “x,1,2,06.08.2031,10:41:27.0193,N/A,N/A,,…”, expected event, round "
      + "and heat in numbers; the row was not read",
  ]

  @Test("tells the races in its folder when they were run, with which wind, and what is official")
  func joined() {
    for files in [[Self.list, Self.results], [Self.results, Self.list]] {
      let folder = LynxFolderReadout(files)
      #expect(
        folder.races.map { $0.startList?.race.day?.day.code } == ["2031-08-06", "2031-08-06", nil])
      #expect(folder.races.map { $0.startList?.race.start?.code } == ["10:35:08", "10:41:27", nil])
      let claims = folder.races.map { $0.reports.map(\.claim) }
      #expect(claims[0].contains(.wind("+0.6")) && claims[0].contains(.official(nil)))
      #expect(claims[1].count == 1)
      let told = folder.parts.first { $0.file == Self.list.name }?.readout
      #expect(told?.warnings.map { String($0.text.prefix(200)) }.count == Self.odd.count)
      #expect(told?.guess.map(\.text) == ["a list of 3 heats, 2 of them in the results read"])
    }
  }

  @Test("is refused alone, and only told beside races that are not its own")
  func alone() {
    let none =
      "LSTRRSLT.TXT:1:1: found a list of 3 heats, which has no results, expected the result "
      + "file beside it, with columns Event;Round;Heat;Lap;Bib;Lane;idStatus;Time;Result;Rank"
    let alone = LynxFolderReadout([Self.list])
    #expect(alone.warnings == Self.odd + [none])
    #expect(
      alone.parts.flatMap(\.readout.warnings).map(\.isError) == [false, false, false, false, true])
    let other = LynxFolderReadout([Self.list, (name: "other/LSTRslt.txt", text: Fixture.omega)])
    #expect(other.races.allSatisfy { $0.startList?.race.day == nil })
    #expect(other.warnings.contains(none))
    #expect(other.parts.flatMap(\.readout.warnings).allSatisfy { !$0.isError })
  }

  private static let samples = ["LSTRRSLT.txt", "LSTRslt.txt"].compactMap { name in
    Sample.bytes("samples/omega/" + name).map { (name: name, bytes: $0) }
  }

  @Test(
    "a real one tells of the races beside it",
    .enabled("the samples are not beside the package") { !samples.isEmpty })
  func real() {
    let folder = LynxFolderReadout(Self.samples)
    #expect(folder.races.count == 66)
    let dated = folder.races.compactMap(\.startList?.race).filter { $0.day != nil }
    #expect(dated.count == 64)
    #expect(dated.allSatisfy { $0.day?.day.code == "2025-02-22" && $0.start != nil })
    #expect(folder.warnings.count == 1)
  }
}
