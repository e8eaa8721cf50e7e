import Athletics
import RaceReplay
import ResultFormats
import ResultReading
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

  private func archived(_ event: String) throws -> Readout {
    let name = "Sources/CArchive/Logs/rome-2024_\(event)-m_final.race.jsonl"
    var reader = RaceLogReader(file: "l")
    return reader.readout(of: try #require(Sample.bytes(inPackage: name)))
  }

  /// The times at the finish, by bib.
  private func finishes(_ readout: Readout) throws -> [String: Reading] {
    let list = try #require(readout.startList)
    var finishes: [String: Reading] = [:]
    for report in readout.reports {
      guard case .result(let result) = report.claim, let bib = list[result.entry].bib,
        let reading = result.reading
      else { continue }
      finishes[bib] = reading
    }
    return finishes
  }

  /// What comes out where tracked finishes are held against official ones, pair by pair.
  private struct Agreement: Equatable {
    var pairs = 0
    var toldApart = 0
    var inWrongOrder = 0
    /// How many differences are not what the official ones allow.
    var outside = 0
    /// The most that a difference was off by, to a hundredth.
    var worst = ""
  }

  @Test(
    "finishes are within 0.15 s, all told apart in the right order, two differences of 148 off by more",
    .enabled("the samples are not beside the package") { sample != nil && short != nil })
  func agreement() throws {
    let expected = [
      Agreement(pairs: 28, toldApart: 27, inWrongOrder: 0, outside: 0, worst: "0.09"),
      Agreement(pairs: 120, toldApart: 111, inWrongOrder: 0, outside: 2, worst: "0.15"),
    ]
    for ((event, bytes), expected) in zip([("800m", Self.short), ("1500m", Self.sample)], expected)
    {
      var reader = IsoLynxReader(FileRequest(file: "t", hint: "Men \(event)"))
      let tracked = try finishes(reader.readout(of: try #require(bytes)))
      let official = try finishes(try archived(event))
      #expect(Set(tracked.keys) == Set(official.keys))
      var found = Agreement()
      var worst = RaceTime.zero
      for (bib, reading) in tracked {
        let mark = try #require(official[bib])
        #expect(!reading.isToldApart(from: mark), "\(bib)")
        for (other, next) in tracked where bib < other {
          let nextMark = try #require(official[other])
          found.pairs += 1
          if reading.isToldApart(from: next) { found.toldApart += 1 }
          if reading.isBefore(next) && nextMark.isBefore(mark)
            || next.isBefore(reading) && mark.isBefore(nextMark)
          {
            found.inWrongOrder += 1
          }
          let difference = TimeDifference(from: reading, to: next)
          let given = TimeDifference(from: mark, to: nextMark)
          if !difference.range.overlaps(given.range) { found.outside += 1 }
          worst = max(worst, RaceTime(ticks: abs((difference.value - given.value).ticks)))
        }
      }
      found.worst = worst.text(decimals: 2)
      #expect(found == expected)
    }
  }

  @Test(
    "its splits are those of the archive",
    .enabled("the samples are not beside the package") { sample != nil && short != nil })
  func archive() throws {
    for (event, bytes) in [("800m", Self.short), ("1500m", Self.sample)] {
      var reader = IsoLynxReader(FileRequest(file: "t", hint: "Men \(event)"))
      let told = try splits(reader.readout(of: try #require(bytes)))
      #expect(told.count == (event == "800m" ? 8 * 7 : 16 * 14))
      #expect(told == (try splits(try archived(event))))
    }
  }

  private func splits(_ readout: Readout) throws -> [String: Reading] {
    let list = try #require(readout.startList)
    var splits: [String: Reading] = [:]
    for report in readout.reports {
      guard case .markPoint(let point) = report.stage, report.provenance.origin == .tracked,
        case .pass(let id, _, let reading?) = report.claim
      else { continue }
      splits["\(list[id].bib ?? "") \(point.code)"] = reading
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
      let races = parts.filter { $0.readout.startList != nil }
      #expect(races.map(\.file) == ["t/" + Self.name])
      let tracked = try #require(races.first).readout
      let list = try #require(tracked.startList)
      #expect(list.race.path == "rome-2024/1500m-m/final")
      #expect(list.entries.count == 17)
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
