import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("A tracking file beside an official result")
struct TrackAnchorTests {
  /// Three who pass 100 m at 10.0, 10.5 and 11.0 s and finish at 20.0, 21.0 and 22.0 s.
  private static let tracking = """
    ,ID 7,ID 12,ID 9
    ,BIRK,FELL,MOOR
    Time,PathDist,PathDist,PathDist
    00:00.000,0,0,0
    00:10.000,100,95.2,90.9
    00:10.500,105,100,95.5
    00:11.000,110,105,100
    00:20.000,200,190.5,181.8
    00:21.000,200,200,190.9
    00:22.000,200,200,200

    """

  private func result(_ times: [String], head: String = "Women") -> String {
    "5,Final,0,200m \(head),,,,,,200,9:00:00.1\n"
      + zip(["1,7,1,Birk,Ada", "2,,2,Fell,Zoe", "3,9,3,Moor,Mia"], times).map {
        $0 + ",NOR," + $1 + "\n"
      }.joined()
  }

  private func tracked(
    _ texts: [String], _ step: Distance? = nil, tracking: String = Self.tracking
  ) throws -> Readout {
    var assembly = FileAssembly()
    var request = FileRequest(file: "t.csv", hint: "200m Women Final.csv")
    request.splitStep = step
    var reader = IsoLynxReader(request)
    assembly.add(reader.readout(of: Array(tracking.utf8)), file: "t.csv")
    for (index, text) in texts.enumerated() {
      var reader = LynxResultReader(FileRequest(file: "r\(index).lif", hint: "r"))
      assembly.add(reader.readout(of: Array(text.utf8)), file: "r\(index).lif")
    }
    return try #require(assembly.parts().first { $0.file == "t.csv" }).readout
  }

  /// `Ada Birk 100 m 10.0` and `Ada Birk 1 20.05`.
  private func told(_ readout: Readout) -> [String] {
    guard let list = readout.startList else { return [] }
    return readout.reports.compactMap { report in
      switch (report.stage, report.claim) {
      case (.markPoint(let point), .pass(let id, nil, let reading?)):
        #expect(report.provenance == Provenance(.tracked, .oneSource))
        guard case .tracked = reading.rounding else { return nil }
        return "\(list[id].athlete.name) \(point.text) \(reading.text)"
      case (_, .result(let claim)):
        return "\(list[claim.entry].athlete.name) \(claim.place ?? 0) \(claim.reading?.text ?? "")"
      default: return nil
      }
    }
  }

  @Test("has the official finish with its places; splits stay where the finish is within 0.15 s")
  func agrees() throws {
    let readout = try tracked([result(["20.05", "20.96", "22.10"])])
    #expect(
      told(readout) == [
        "Ada Birk 100 m 10.0", "Zoe Fell 100 m 10.5", "Mia Moor 100 m 11.0", "Ada Birk 1 20.05",
        "Zoe Fell 2 20.96", "Mia Moor 3 22.10",
      ])
    #expect(readout.startList?.race.path == "finishlynx/200m-w/final")
    #expect(readout.startList?.entries.map(\.nation?.code) == ["NOR", "NOR", "NOR"])
    #expect(
      readout.guess.map(\.text).last
        == "finishes anchored to the official times of r0.lif: 3 of 3 tracked,"
        + " off by 0.10 s at most; splits stay as tracked")
  }

  @Test("splits are shifted by no more than brings the finish to within 0.15 s")
  func shifted() throws {
    // Off by 0.35, −0.60 and 0.00: set right by 0.20, −0.45 and nothing.
    let readout = try tracked([result(["20.35", "20.40", "22.00"])])
    #expect(
      told(readout).prefix(3) == [
        "Ada Birk 100 m 10.2", "Zoe Fell 100 m 10.1", "Mia Moor 100 m 11.0",
      ])
    #expect(
      readout.guess.map(\.text).last
        == "finishes anchored to the official times of r0.lif: 3 of 3 tracked,"
        + " off by 0.60 s at most; splits of 2 shifted, by 0.45 s at most")
  }

  @Test("stays as tracked beside another race, another category, and two results of the field")
  func notTheSame() throws {
    let alone = told(try tracked([]))
    #expect(alone.last == "MOOR 0 22.0")
    #expect(told(try tracked([result(["20.05", "23.96", "22.10"])])) == alone)
    #expect(told(try tracked([result(["20.05", "20.96", "22.10"], head: "Men")])) == alone)
    let one = result(["20.05", "20.96", "22.10"])
    let two = try tracked([one, one.replacing("Final", with: "Heats")])
    #expect(told(two) == alone)
    #expect(
      two.warnings.last?.text
        == "t.csv: found official results of the same field in r0.lif, r1.lif,"
        + " expected one; the finishes stay as tracked")
    let strangers = one.replacing("Birk", with: "Holt").replacing("Fell", with: "Ek")
    #expect(told(try tracked([strangers])) == alone)
  }

  @Test(
    "one athlete is one, also where the whole name tracked is a surname of several words",
    arguments: [
      ("DE ARRIBA", "de Arriba"), ("TA LOU", "Ta Lou"), ("EL BAKKALI", "El Bakkali"),
      ("VAN DER POEL", "van der Poel"), ("HØSTELAND SOLBU", "Høsteland Solbu"),
    ])
  func surnames(_ tracked: String, _ printed: String) throws {
    let tracking = Self.tracking.replacing("BIRK", with: tracked).replacing("ID 7", with: "ID 1014")
    let text = result(["20.05", "20.96", "22.10"]).replacing("Birk", with: printed)
    let readout = try self.tracked([text], tracking: tracking)
    #expect(readout.startList?.entries.count == 3)
    #expect(told(readout).prefix(1) == ["Ada \(printed) 100 m 10.0"])
  }

  @Test("who is tracked and not in the result is entered with what was tracked")
  func stranger() throws {
    let text =
      "5,Final,0,200m Women,,,,,,200,9:00:00.1\n1,7,1,Birk,Ada,,20.05\n2,12,2,Fell,Zoe,,20.96\n"
    let heads = ["ID 77", "ZAHN", "PathDist"]
    var four = ""
    for (index, line) in Self.tracking.split(separator: "\n").enumerated() {
      let last = String(line.split(separator: ",").last ?? "")
      four += line + "," + (index < 3 ? heads[index] : last) + "\n"
    }
    #expect(four.contains("ZAHN"))
    var assembly = FileAssembly()
    var reader = IsoLynxReader(FileRequest(file: "t.csv", hint: "w200"))
    assembly.add(reader.readout(of: Array(four.utf8)), file: "t.csv")
    var other = LynxResultReader(FileRequest(file: "r", hint: "r"))
    let result = text + "3,9,3,Moor,Mia,,22.10\n"
    assembly.add(other.readout(of: Array(result.utf8)), file: "r")
    let readout = assembly.parts()[0].readout
    #expect(readout.startList?.entries.map(\.key) == ["7", "12", "9", "77"])
    #expect(told(readout).contains("ZAHN 0 22.0"))
  }

  @Test("it is one race with its result, in whatever order the files come, with all warnings")
  func oneRace() throws {
    var tracking = IsoLynxReader(FileRequest(file: "t.csv", hint: "200m Women Final.csv"))
    let track = tracking.readout(of: Array((Self.tracking + "00:21.000,200,200,200\n").utf8))
    var lynx = LynxResultReader(FileRequest(file: "r.lif", hint: "r"))
    let official = lynx.readout(
      of: Array((result(["20.05", "20.96", "22.10"]) + "4,99,4,Berg,Eva,NOR,x:y\n").utf8))
    #expect(!track.warnings.isEmpty && !official.warnings.isEmpty)
    for files in [
      [("t.csv", track), ("r.lif", official)], [("r.lif", official), ("t.csv", track)],
    ] {
      var assembly = FileAssembly()
      for (file, readout) in files { assembly.add(readout, file: file) }
      let parts = assembly.parts()
      #expect(parts.map(\.file) == files.map(\.0))
      let races = parts.filter { $0.readout.startList != nil }
      #expect(races.map(\.file) == ["t.csv"])
      #expect(parts.compactMap(\.readout.fragments.joinedTo) == ["t.csv"])
      #expect(races.first?.readout.startList?.entries.count == 4)
      let all = parts.flatMap(\.readout.warnings)
      #expect(Set(all) == Set(track.warnings + official.warnings))
      #expect(all.count == track.warnings.count + official.warnings.count)
    }
  }

  @Test("two tracking files of one race share no error, and are one race with its result")
  func twoFiles() throws {
    let end = Self.tracking.replacing(
      "00:10.000,100,95.2,90.9\n", with: "00:10.100,100,95.2,90.9\n")
    var assembly = FileAssembly()
    for (file, text) in [("a.csv", Self.tracking), ("b.csv", end)] {
      var request = FileRequest(file: file, hint: "200m Women Final.csv")
      request.splitStep = Distance(metres: file == "a.csv" ? 100 : 50)
      var reader = IsoLynxReader(request)
      assembly.add(reader.readout(of: Array(text.utf8)), file: file)
    }
    var reader = LynxResultReader(FileRequest(file: "r.lif", hint: "r"))
    assembly.add(
      reader.readout(of: Array(result(["20.05", "20.96", "22.10"]).utf8)), file: "r.lif")
    let races = assembly.parts().filter { $0.readout.startList != nil }
    #expect(races.count == 1)
    let readings = (races.first?.readout.reports ?? []).compactMap { report -> String? in
      guard case .markPoint(let point) = report.stage,
        case .pass(EntryID(0), _, let reading?) = report.claim
      else { return nil }
      return "\(point.shortText) \(reading.trackingFile ?? 0)"
    }
    #expect(readings.sorted() == ["100 1", "150 2", "50 2"])
  }

  @Test("a split that was shifted shares its error with no other")
  func shiftedApart() throws {
    let readout = try tracked([result(["20.35", "20.40", "22.00"])])
    let files = readout.reports.compactMap { report -> UInt16?? in
      guard case .pass(_, _, let reading?) = report.claim else { return nil }
      return .some(reading.trackingFile)
    }
    #expect(files == [nil, nil, 1])
  }

  @Test("splits are taken at the step that is asked for, from 10 m up")
  func steps() throws {
    let fifty = told(try tracked([], Distance(metres: 50)))
    #expect(
      fifty.filter { $0.hasPrefix("BIRK") } == [
        "BIRK 50 m 5.0", "BIRK 100 m 10.0", "BIRK 150 m 15.0", "BIRK 0 20.0",
      ])
    #expect(told(try tracked([], Distance(metres: 10))).filter { $0.hasPrefix("BIRK") }.count == 20)
    let refused = try tracked([], Distance(metres: 5))
    #expect(told(refused) == told(try tracked([])))
    #expect(
      refused.warnings.last?.text
        == "t.csv: splits: found splits each 5 m, expected from 10 m up; they are taken each 100 m")
    #expect(refused.guess.map(\.text).last?.hasPrefix("splits each 100 m and times") == true)
  }
}
