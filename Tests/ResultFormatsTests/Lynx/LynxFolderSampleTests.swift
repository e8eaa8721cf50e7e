import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Real start lists of FinishLynx, and all its samples as one folder")
struct LynxFolderSampleTests {
  private static let names =
    Sample.names(in: "samples/lynx", ending: "f") + Sample.names(in: "samples/lynx", ending: "t")
    + Sample.names(in: "samples/lynx", ending: "h")
  private static func folder(_ names: [String]) -> LynxFolderReadout {
    LynxFolderReadout(
      names.compactMap { name in
        Sample.bytes("samples/lynx/" + name).map { (name: "lynx/" + name, bytes: $0) }
      })
  }

  /// What a person finds in the files: the race, how many are entered, in how many lines something
  /// is wrong; in the order of the schedule, then of the files.
  private static let table: [(path: String, entries: Int, warnings: Int)] = [
    ("lynx/4x800m-w/round-1/1", 3, 0), ("lynx/4x200m-w/round-1/1", 3, 0),
    ("lynx/55m-w/round-1/1", 4, 1), ("lynx/4x800m-m/round-1/1", 3, 0),
    ("lynx/4x200m-m/round-1/1", 3, 0), ("lynx/55m-m/round-1/1", 5, 1),
    ("lynx/800m-open/race", 8, 0), ("wakanats-2017/250m-m/heat-1/1", 8, 0),
    ("wakanats-2017/250m-w/heat-1/5", 7, 0), ("wakanats-2017/500m-m/heats/5", 8, 1),
    ("wakanats-2017/500m-w/heats/2", 7, 1), ("wakanats-2018/500m-w/heats/2", 7, 5),
    ("wakanats-2018/500m-m/heats/1", 12, 0), ("lynx/unknown-distance-m/heats/1", 2, 2),
    ("lynx/unknown-distance-w/heats/1", 2, 0), ("lynx/unknown-distance-m/heats/1", 2, 0),
    ("lynx/unknown-distance-open/heats", 8, 4), ("lynx/unknown-distance-open/race", 1, 1),
    ("lynx/unknown-distance-open/race", 4, 0), ("lynx/3200m-x/round-1/1", 3, 0),
    ("lynx/3200m-x/round-1/1", 4, 0), ("lynx/3200m-x/round-1/1", 4, 0),
    ("lynx/3200m-x/round-1/1", 4, 0), ("lynx/3200m-x/round-1/1", 5, 0),
  ]

  @Test(
    "all of them together are one list of races",
    .enabled("the samples are not beside the package") { !names.isEmpty })
  func together() {
    let folder = Self.folder(Self.names)
    #expect(folder.paths == Self.table.map(\.path))
    #expect(folder.races.map { $0.startList?.entries.count } == Self.table.map(\.entries))
    #expect(folder.races.map(\.warnings.count) == Self.table.map(\.warnings))
    #expect(folder.parts.last?.readout.guess.count == 6, "none on the schedule has a result")
    let backwards = Self.folder(Self.names.reversed())
    #expect(Set(backwards.races.map(\.startList)) == Set(folder.races.map(\.startList)))
  }

  @Test(
    "the start lists have their teams, lanes and licences",
    .enabled("the samples are not beside the package") { !names.isEmpty })
  func startLists() throws {
    let list = Self.folder(["sample_lynx.evt"])
    #expect(
      list.races[0].field == [
        "Divine Child, lane 1, ddcm  A", "Our Lady of Sorrows, lane 2, OLS   A",
        "Our Lady of Good Counsel, lane 3, olgc  A",
      ])
    #expect(list.races[4].field[1] == "Sarah Johnson, lane 2, New Boston Huron")
    #expect(list.races[4].header?.kept.entries[1] == [JSONMember("licence", .string("12346"))])
    let relays = Self.folder(["relay_mixed_teams.evt"])
    #expect(relays.races[3].field[2] == "DIVINE CHILD, lane 3, ddcm  C")
    #expect(
      relays.races[3].header?.kept.entries[2] == [JSONMember("licence", .string("38078"))])
    #expect(relays.warnings.isEmpty)
  }
}
