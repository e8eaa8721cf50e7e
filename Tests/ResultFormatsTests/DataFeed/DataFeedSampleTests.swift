import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("The data feed’s samples")
struct DataFeedSampleTests {
  private static let folder = "samples/odf"
  private static let files = Sample.names(in: folder, ending: ".xml")

  private func part(_ names: String...) throws -> Readout {
    var assembly = FileAssembly()
    for name in names {
      let bytes = try #require(Sample.bytes(Self.folder + "/" + name))
      #expect(try ResultFormat.recognise(bytes[...], file: name).code == "odf")
      var reader = FileReader(FileRequest(file: name))
      assembly.add(reader.readout(of: bytes), file: name)
    }
    let parts = assembly.parts()
    return try #require(parts.first).readout
  }

  private func reports(_ readout: Readout) -> [String] {
    FeedFixture.words(readout).dropFirst().map(\.self)
  }

  @Test("100 m, official", .enabled("the samples are missing") { !files.isEmpty })
  func hundred() throws {
    let readout = try part("DT_RESULT_ATH_100m_FNL_OFFICIAL.xml")
    #expect(readout.startList?.race.path == "test2024/100m-m/final")
    #expect(readout.warnings == [])
    #expect(
      readout.startList?.entries.map(\.athlete.name) == [
        "Mononym", "Sample Second", "Sample Winner",
      ])
    #expect(
      reports(readout).map { $0.replacing(/,"odf".*/, with: "") } == [
        #"{"at":"finish","wind":"+0.7"}"#,
        #"{"at":"finish","entry":"1","place":1,"time":"9.79","read":"9.784"}"#,
        #"{"at":"finish","entry":"1","reaction":"0.178"}"#,
        #"{"at":"finish","entry":"2","place":2,"time":"9.79","read":"9.789"}"#,
        #"{"at":"finish","entry":"2","reaction":"0.108"}"#,
        #"{"at":"finish","entry":"3","outcome":"DQ"}"#,
        #"{"at":"finish","entry":"3","reaction":"-0.014"}"#,
        #"{"at":"after","note":"Sample note \"reinstated\" after protest."}"#,
        #"{"at":"after","official":true"#,
      ])
  }

  @Test("800 m, live", .enabled("the samples are missing") { !files.isEmpty })
  func eightHundred() throws {
    let readout = try part("DT_RESULT_ATH_800m_FNL_LIVE.xml")
    #expect(readout.startList?.race.path == "test2024/800m-m/final")
    #expect(readout.startList?.entries.map(\.lane) == [3, 5])
    #expect(reports(readout) == [#"{"at":"400m","leader":["712"],"time":"53.04"}"#])
    #expect(readout.warnings == [])
  }

  @Test("1500 m, current standing", .enabled("the samples are missing") { !files.isEmpty })
  func current() throws {
    let readout = try part("DT_CURRENT_ATH_1500m.xml")
    #expect(readout.startList?.entries.map(\.key) == ["1826", "1006", "1307"])
    #expect(
      reports(readout).map { $0.replacing(/,"odf".*/, with: "") } == [
        #"{"at":"1100m","entry":"1006","rank":3}"#,
        #"{"at":"1200m","entry":"1307","time":"2:52.20","rank":1"#,
        #"{"at":"1200m","entry":"1826","time":"2:52.36","rank":2"#,
      ])
    #expect(readout.warnings.map(\.found) == ["3 competitors without a name, “1006” among them"])
  }

  @Test("a result taken back is none", .enabled("the samples are missing") { !files.isEmpty })
  func takenBack() throws {
    let readout = try part(
      "DT_RESULT_ATH_100m_FNL_OFFICIAL.xml", "DT_RESULT_INVALIDATION_empty.xml")
    #expect(readout.startList == nil)
    #expect(readout.warnings.count == 1)
  }
}
