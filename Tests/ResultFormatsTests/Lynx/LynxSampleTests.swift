import Athletics
import ResultFormats
import Testing

@Suite("Real FinishLynx results")
struct LynxSampleTests {
  /// What a person reads in the file: rows, the winner’s time, its path, what is wrong in which line.
  private struct Expected {
    let rows: Int
    let winner: String
    let path: String
    let lines: [Int]

    init(_ rows: Int, _ winner: String, _ path: String, _ lines: Int...) {
      self.rows = rows
      self.winner = winner
      self.path = path
      self.lines = lines
    }
  }

  private static let table: [String: Expected] = [
    "800m14.lif": Expected(8, "2:35.19/2:35.190", "finishlynx/800m-open/race"),
    "WakaNats2017__001-Heat_1-01.lif": Expected(8, "1:38.52", "wakanats-2017/250m-m/heat-1/1"),
    "WakaNats2017__019-Heat_1-05.lif": Expected(7, "1:43.42", "wakanats-2017/250m-w/heat-1/5"),
    "WakaNats2017__039-Heat-05.lif": Expected(8, "1:58.50", "wakanats-2017/500m-m/heats/5"),
    "WakaNats2017__268-Heat-02.lif": Expected(7, "2:18.87", "wakanats-2017/500m-w/heats/2", 8),
    // Its head says 500, its name 250; three merge markers; the last crew twice.
    "WakaNats2018__006-Heat-02.lif": Expected(
      7, "1:40.36", "wakanats-2018/500m-w/heats/2", 1, 8, 10, 11, 12),
    "WakaNats2018__161-Heat-01.lif": Expected(12, "2:25.76", "wakanats-2018/500m-m/heats/1"),
    // Both gaps are those of other times.
    "WebLynx2_CompleteRaceLif.lif": Expected(
      2, "46.218", "finishlynx/unknown-distance-m/heats/1", 2, 3),
    "WebLynx2_Incomplete.lif": Expected(2, "45.000", "finishlynx/unknown-distance-w/heats/1"),
    "WebLynx2_RaceWithDnf.lif": Expected(2, "45.872", "finishlynx/unknown-distance-m/heats/1"),
    // Gaps to the one ahead among gaps to the winner; place 3 twice; 7 and 8 faster than 6.
    "heat_01.lif": Expected(
      8, "9.232", "finishlynx/unknown-distance-open/heats", 4, 5, 6, 8, 9),
    "no_time_01.lif": Expected(1, "", "finishlynx/unknown-distance-open/race", 2),
    "test2.lif": Expected(4, "9.232", "finishlynx/unknown-distance-open/race"),
  ]

  private static let folder = "samples/lynx"
  private static let files = Sample.names(in: folder, ending: ".lif")

  @Test(
    "are read as a person reads them",
    .enabled("the samples are not beside the package") { !files.isEmpty }, arguments: files)
  func read(file: String) throws {
    let bytes = try #require(Sample.bytes(Self.folder + "/" + file))
    let expected = try #require(Self.table[file])
    #expect(try ResultFormat.recognise(bytes[...], file: file).name == "FinishLynx result")
    let lynx = LynxReadout(bytes, file: file)
    #expect(lynx.names.count == expected.rows)
    #expect(lynx.marks.first == expected.winner)
    #expect(lynx.race?.path == expected.path)
    #expect(lynx.readout.warnings.map(\.line) == expected.lines)
  }

  @Test(
    "the thousandths behind the 800 m are all found",
    .enabled("the samples are not beside the package") { !files.isEmpty })
  func thousandths() throws {
    let bytes = try #require(Sample.bytes(Self.folder + "/800m14.lif"))
    #expect(
      LynxReadout(bytes, file: "f").results.map { $0.finer?.text } == [
        "2:35.190", "2:43.845", "2:50.758", "2:55.226", "2:58.840", "3:01.719", "3:04.145",
        "3:04.353",
      ])
  }
}
