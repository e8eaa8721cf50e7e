import Athletics
import RaceReplay
import ResultFormats
import Testing

@Suite("Real tracking files")
struct IsoLynxSampleTests {
  private static let name = "24,5,1,1500m Men Final.IsoTrack.csv"
  private static let sample = Sample.bytes("samples/isolynx/" + name)
  private static let short = Sample.bytes("samples/isolynx/20,5,1,800m Men Final.IsoTrack.csv")

  /// The official times of the men's 1500 m of Rome 2024, by bib.
  private static let official = [
    "307": "3:31.95", "639": "3:33.30", "965": "3:33.34", "638": "3:33.40", "222": "3:33.58",
    "607": "3:33.60", "1266": "3:33.70", "860": "3:33.98", "826": "3:34.11", "1141": "3:34.22",
    "799": "3:34.33", "823": "3:34.44", "940": "3:34.76", "996": "3:36.35", "1006": "3:37.37",
    "718": "3:45.80",
  ]

  @Test(
    "the finishes of the 1500 m of Rome are within 0.10 s of the official times",
    .enabled("the sample is not beside the package") { sample != nil })
  func rome1500() throws {
    var reader = IsoLynxReader(FileRequest(file: "t", hint: Self.name))
    let readout = reader.readout(of: try #require(Self.sample))
    let list = try #require(readout.startList)
    var finishes = 0
    for report in readout.reports {
      guard case .result(let result) = report.claim, let reading = result.reading else { continue }
      finishes += 1
      let printed = try PrintedTime(try #require(Self.official[list[result.entry].key]))
      #expect(abs((reading.time - printed.time).ticks) <= 1000)
    }
    #expect(finishes == 16)
  }

  @Test(
    "its splits are those of the archive within 0.1 s",
    .enabled("the sample is not beside the package") { sample != nil })
  func archive() throws {
    let log = try #require(
      Sample.bytes(inPackage: "Sources/CArchive/Logs/rome-2024_1500m-m_final.race.jsonl"))
    var logReader = RaceLogReader(file: "l")
    let published = logReader.readout(of: log)
    var reader = IsoLynxReader(FileRequest(file: "t", hint: Self.name))
    let readout = reader.readout(of: try #require(Self.sample))
    let expected = try splits(published)
    let told = try splits(readout)
    #expect(told.count == 16 * 14)
    #expect(Set(told.keys) == Set(expected.keys))
    for (key, time) in told {
      let other = try #require(expected[key])
      #expect(abs((time - other).ticks) <= 1000, "\(key)")
    }
  }

  private func splits(_ readout: Readout) throws -> [String: RaceTime] {
    let list = try #require(readout.startList)
    var splits: [String: RaceTime] = [:]
    for report in readout.reports {
      guard case .markPoint(let point) = report.stage, report.provenance.origin == .tracked,
        case .pass(let id, _, let reading?) = report.claim
      else { continue }
      splits["\(list[id].bib ?? "") \(point.code)"] = reading.time
    }
    return splits
  }

  @Test(
    "all eight of the 800 m finish; without a name the path tells the distance",
    .enabled("the sample is not beside the package") { short != nil })
  func rome800() throws {
    var reader = IsoLynxReader(FileRequest(file: "t"))
    let readout = reader.readout(of: try #require(Self.short))
    #expect(readout.startList?.race.path == "tracking/800m-open/race")
    #expect(readout.warnings.isEmpty)
    #expect(readout.reports.count == 8 * 8)
  }

  @Test(
    "with the official result beside it the 1500 m of Rome has its places and its tracked splits",
    .enabled("the sample is not beside the package") { sample != nil })
  func anchored() throws {
    let log = try #require(
      Sample.bytes(inPackage: "Sources/CArchive/Logs/rome-2024_1500m-m_final.race.jsonl"))
    // Without the splits that the archive has from the same tracking.
    let lines = String(decoding: log, as: UTF8.self).split(separator: "\n").filter {
      !$0.contains("\"at\":\"") || $0.contains("\"finish\"") || $0.contains("\"gun\"")
    }
    let result = Array((lines.joined(separator: "\n") + "\n").utf8)
    let files = [
      (name: "t/" + Self.name, bytes: try #require(Self.sample)),
      (name: "t/r.jsonl", bytes: result),
    ]
    for files in [files, files.reversed()] {
      let parts = LynxFolderReadout(files).parts
      let race = try #require(parts.first { $0.file == files[0].name || $0.file.hasSuffix("csv") })
      let tracked = try #require(parts.first { $0.file.hasSuffix(".csv") }).readout
      let list = try #require(tracked.startList)
      #expect(list.race.path == "rome-2024/1500m-m/final")
      #expect(race.readout.startList?.entries.count == 17)
      let replay = Replay(list, reports: tracked.reports)
      #expect(replay.columns.count == 14)
      let sheet = try #require(replay.sheets.last)
      let places = list.entries.indices.compactMap { index -> String? in
        guard let bib = list.entries[index].bib, let line = sheet[EntryID(index)] else {
          return nil
        }
        #expect(line.reading?.value.text == Self.official[bib])
        #expect(line.reading?.provenance.origin == .official)
        return sheet.placing(of: EntryID(index)).map { "\($0.text) \(bib)" }
      }
      #expect(places.count == 16)
      #expect(places.contains("1 307") && places.contains("16 718"))
      #expect(
        tracked.guess.map(\.text).last
          == "finishes anchored to the official times of t/r.jsonl: 16 of 16"
          + " tracked, off by 0.10 s at most; splits stay as tracked")
    }
  }
}
