import Athletics
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

/// A source that can tell a race, and what of a race it can tell.
enum CarrierOfRaces: String, CaseIterable, CustomTestStringConvertible {
  case scoreboard, scanOVision, versatileExchange, dataFeed, folder

  var testDescription: String { rawValue }

  func writer(_ race: Race) -> (any HeatWriter)? {
    switch self {
    case .scoreboard: LynxScoreboardWriter()
    case .scanOVision: ScanOVisionWriter(race: "1001")
    case .versatileExchange: VersatileExchangeWriter(id: "one")
    case .dataFeed: DataFeedHeatWriter(race)
    case .folder: nil
    }
  }

  var reader: any WireReader {
    switch self {
    case .scoreboard: LynxScoreboard(name: rawValue)
    case .scanOVision: ScanOVision(name: rawValue)
    case .versatileExchange: VersatileExchange(name: rawValue)
    case .dataFeed, .folder: DataFeedStream(name: rawValue)
    }
  }

  /// What of a heat arrives: who by what, place, mark and outcome, the times at mark points, and
  /// whether it is official.
  func carried(_ heat: ToldHeat) -> [String] {
    let race = heat.race
    let lines = heat.lines.map { line -> String in
      var parts = [line.bib, line.lane]
      // Scan'O'Vision tells no names: data handling has them from its own lists.
      if self != .scanOVision { parts += [Self.name(line), line.affiliation] }
      parts += [Self.place(line.place), self == .folder ? Self.hundredths(line.time) : line.time]
      switch self {
      case .dataFeed: parts += line.passes.map { "\($0.markPoint.code) \($0.time.text)" }
      case .scoreboard:
        // It tells times at the laps to go, in thousandths; without laps it has no word for them.
        parts += line.passes.filter { Self.hasLaps($0.markPoint, race) }
          .map { "\($0.markPoint.code) \($0.time.text)" }
      // Scan'O'Vision tells laps by number, which are mark points only where data handling knows the
      // race beforehand. Versatile Exchange tells no split but the leader's. A result file has a
      // split only where all passes of the line are known.
      case .scanOVision, .versatileExchange, .folder: break
      }
      return parts.joined(separator: " ")
    }
    // A result file and Versatile Exchange have no sign for it.
    let isOfficialTold = self != .versatileExchange && self != .folder
    return lines.sorted() + (isOfficialTold && heat.isOfficial ? ["official"] : [])
  }

  private static func hasLaps(_ markPoint: Distance, _ race: Race) -> Bool {
    guard let lap = race.discipline.usualLap, let length = race.discipline.raceDistance else {
      return false
    }
    return lap == race.lap && (length - markPoint).millimetres * 1000 % lap.millimetres == 0
  }

  /// The time to hundredths, rounded up: a file tells thousandths by the gaps to the winner’s.
  private static func hundredths(_ text: String) -> String {
    guard let time = try? PrintedTime(text), time.decimals > 2 else { return text }
    return RaceTime(ticks: (time.time.ticks + 99) / 100 * 100).text(decimals: 2)
  }

  /// The whole name, which not all systems part alike.
  private static func name(_ line: ToldHeat.Line) -> String {
    [line.givenName, line.familyName].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The word for an outcome without its rule, which most systems have no room for.
  private static func place(_ text: String) -> String {
    text.first?.isLetter == true ? String(text.prefix { $0.isLetter }) : text
  }
}

@Suite("The same race through every source")
struct ConformanceTests {
  private static let races = [
    "paris-2024_1500m-m_final", "paris-2024_100m-w_final", "paris-2024_3000msc-m_final",
    "stockholm-2018_1500m-w_final", "beijing-2015_100m-m_semi-final",
    "paris-2024_marathon-w_final", "us-trials-2012_100m-w_final", "tokyo-2020_1500m-m_final",
  ]
  private static let faults: [Set<WireFault>] = [
    [], [.duplicate, .reorder, .tear], [.correct], [.recall], [.delay, .drop],
    Set(WireFault.allCases),
  ]

  /// The heat as whoever follows has it in the end; of several attempts the last.
  private func heat(_ follower: Follower) throws -> ToldHeat {
    let last = follower.replays.max { $0.key < $1.key }?.value
    let replay = try #require(last)
    var readout = Readout()
    readout.startList = replay.startList
    readout.logged = LoggedReports(replay.feed)
    return try #require(ToldHeat(readout, event: "1"))
  }

  /// The race as it was known at each report, in the order in which they came.
  private func states(_ readout: Readout) -> [ToldHeat] {
    var known = readout
    known.logged = LoggedReports()
    var heats = [ToldHeat(known, event: "1")]
    let reports = RaceSchedule(readout).reports
    for (number, report) in reports.enumerated() {
      known.logged.append(report.report)
      // Of hundreds some come together.
      guard number % (reports.count / 30 + 1) == 0 || number == reports.count - 1 else { continue }
      heats.append(ToldHeat(known, event: "1"))
    }
    return heats.compactMap(\.self)
  }

  @Test(
    "a race comes to what its log says, whatever goes wrong on the way",
    arguments: CarrierOfRaces.allCases.filter { $0 != .folder }, races)
  func wires(carrier: CarrierOfRaces, name: String) throws {
    let readout = try ShippedLog.readout(name + ".race.jsonl")
    let race = try #require(readout.startList?.race)
    let states = states(readout)
    let end = try #require(states.last)
    let isNumbered = carrier == .scanOVision || carrier == .versatileExchange
    let expected = carrier.carried(isNumbered ? end.numbered : end)
    for (seed, kinds) in Self.faults.enumerated() {
      var telling = HeatTelling(
        try #require(carrier.writer(race)), WireFaults(kinds, seed: UInt64(seed)))
      var pieces = states.flatMap { telling.pieces(of: $0) }
      pieces += telling.lastPieces(of: try #require(states.last))
      var reader = carrier.reader
      var follower = Follower()
      var now: Int64 = 0
      for piece in pieces {
        now += piece.after
        follower.take(reader.feed(piece.bytes[...], at: now))
      }
      let words = kinds.map(\.rawValue).sorted().joined(separator: " ")
      let came = carrier.carried(try heat(follower))
      let others = Set(came).symmetricDifference(expected).sorted()
      #expect(others.isEmpty, "\(words)")
      #expect(came.count == expected.count)
      if kinds == [.recall], carrier != .dataFeed {
        #expect(follower.replays.count == (carrier == .scanOVision ? 1 : 2))
      }
    }
  }

  @Test("a race that is written into a folder comes to what its log says", arguments: races)
  func folder(name: String) throws {
    let readout = try ShippedLog.readout(name + ".race.jsonl")
    var known = readout
    known.logged = LoggedReports()
    var files = WatchedFiles()
    var follower = Follower()
    for (number, report) in RaceSchedule(readout).reports.enumerated() {
      known.logged.append(report.report)
      guard number % 8 == 0 || number == readout.logged.count - 1 else { continue }
      let bytes = LynxWriter.export(known).bytes
      if files.take(bytes, FileRequest(file: "meet/1.lif", hint: "meet/1.lif")) {
        follower.take(files.news())
      }
    }
    let expected = CarrierOfRaces.folder.carried(try #require(ToldHeat(readout, event: "1")))
    let came = CarrierOfRaces.folder.carried(try heat(follower))
    #expect(Set(came).symmetricDifference(expected).sorted() == [])
  }
}
