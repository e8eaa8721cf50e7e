import Athletics
import RaceReplay
import Testing

@Suite("Properties of folding, for seeded races")
struct FoldPropertyTests {
  /// A race of eight with times at most mark points, some ranks, drop-outs and a finish.
  private func randomRace(_ random: inout SplitMix64) throws -> RaceFixture {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H"]
    var race = try RaceFixture("1500m", names.map { ($0, "USA") })
    let isPlaced = Bool.random(using: &random)
    var tenths = Array(repeating: 0, count: names.count)
    let droppedOut = Int.random(in: 0..<12, using: &random)
    for metres in [400, 800, 1200] {
      let isTimed = Int.random(in: 0..<5, using: &random) > 0
      for (index, name) in names.enumerated() where index != droppedOut || metres < 800 {
        tenths[index] += Int.random(in: 550...565, using: &random)
        let time = PrintedTime(time: RaceTime(ticks: Int64(tenths[index]) * 1000), decimals: 1)
        if isTimed, Int.random(in: 0..<20, using: &random) > 0 {
          try race.pass(name, at: metres, .cut(time))
        }
      }
      if !isTimed { try race.order([["C"], ["A", "F"], ["B"]], at: metres) }
    }
    if names.indices.contains(droppedOut) {
      try race.result(names[droppedOut], outcome: .didNotFinish(), at: .markPoint(metres(800)))
    }
    let finishers = names.indices.filter { $0 != droppedOut }.sorted { tenths[$0] < tenths[$1] }
    for (position, index) in finishers.enumerated() {
      let ticks = Int64(tenths[index] + 400) * 1000 + Int64(position) * 100
      let mark = PrintedTime(time: RaceTime(ticks: ticks), decimals: 2)
      try race.result(names[index], isPlaced ? position + 1 : nil, mark.text)
    }
    return race
  }

  /// Corrections such as officials make.
  private func randomCorrections(_ race: RaceFixture, _ random: inout SplitMix64) throws -> [Report]
  {
    var corrected = race
    corrected.reports = []
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let name = try #require(race.startList.entries.randomElement(using: &random)).key
      switch Int.random(in: 0..<4, using: &random) {
      case 0: try corrected.result(name, outcome: .disqualified(), at: .after)
      case 1: try corrected.reinstate(name)
      case 2: try corrected.result(name, nil, "3:39.99", at: .after)
      default: corrected.becomesOfficial()
      }
    }
    return corrected.reports
  }

  /// Everything that can be asked of a race, as text that can be compared.
  private func portrait(_ replay: Replay) -> [String] {
    var lines = replay.timeline.steps.map { "\($0)" }
    for step in replay.timeline.steps { lines.append(portrait(replay, .step(step.kind))) }
    for ticks in stride(from: 0, through: replay.timeline.end.ticks, by: 31_000) {
      lines.append(portrait(replay, .instant(RaceTime(ticks: ticks))))
    }
    lines += replay.sheets.map { sheet in "\(sheet.placings) \(sheet.order) \(sheet.holes)" }
    return lines
  }

  private func portrait(_ replay: Replay, _ position: Position) -> String {
    let state = replay.state(at: position)
    let gaps = replay.entryIDs.map { replay.gap(of: $0, to: .leader, in: state)?.text ?? "" }
    let outcomes = state.outcomes.sorted { $0.key < $1.key }
    return "\(state.step) \(replay.standing(state)) \(state.lastSeen) \(outcomes) \(gaps) "
      + "\(String(describing: state.clock)) \(String(describing: replay.medals(in: state)))"
  }

  @Test("batches of any size fold alike", arguments: 1...20)
  func batches(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try randomRace(&random)
    let reports = race.reports + (try randomCorrections(race, &random))
    let whole = Replay(race.startList, reports: reports)
    var oneByOne = Replay(race.startList)
    for report in reports { oneByOne.append([report]) }
    var inBatches = Replay(race.startList)
    var rest = reports[...]
    while !rest.isEmpty {
      let count = Int.random(in: 0...7, using: &random)
      inBatches.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(portrait(oneByOne) == portrait(whole))
    #expect(portrait(inBatches) == portrait(whole))
    #expect(oneByOne.sheets == whole.sheets)
    #expect(inBatches.feed == whole.feed)
  }

  @Test("reports of the race and the finish may arrive in any order", arguments: 1...40)
  func arrival(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try randomRace(&random)
    let corrections = try randomCorrections(race, &random)
    let whole = Replay(race.startList, reports: race.reports + corrections)
    for _ in 0..<5 {
      var shuffled = race.reports.shuffled(using: &random)
      for (offset, correction) in corrections.enumerated() {
        let earliest = offset == 0 ? 0 : (shuffled.lastIndex(of: corrections[offset - 1]) ?? 0) + 1
        shuffled.insert(
          correction, at: Int.random(in: earliest...shuffled.count, using: &random))
      }
      let other = Replay(race.startList, reports: shuffled)
      #expect(portrait(other) == portrait(whole))
      #expect(other.sheets == whole.sheets)
    }
  }

  @Test("a state is the same however one came to it", arguments: 1...10)
  func walks(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try randomRace(&random)
    let replay = Replay(
      race.startList, reports: race.reports + (try randomCorrections(race, &random)))
    let fresh = Replay(race.startList, reports: replay.feed)
    for _ in 0..<100 {
      let position: Position =
        if Bool.random(using: &random),
          let step = replay.timeline.steps.randomElement(using: &random)
        {
          .step(step.kind)
        } else {
          .instant(
            RaceTime(ticks: Int64.random(in: 0...replay.timeline.end.ticks, using: &random)))
        }
      #expect(portrait(replay, position) == portrait(fresh, position))
    }
  }

  @Test("the same passes told twice change nothing", arguments: 1...20)
  func idempotent(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try randomRace(&random)
    let once = Replay(race.startList, reports: race.reports)
    let twice = Replay(race.startList, reports: race.reports + race.reports)
    #expect(portrait(twice) == portrait(once))
    #expect(twice.sheets == once.sheets)
  }

  @Test("computed places number everyone, ties sharing and the next skipped", arguments: 1...40)
  func ranks(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let names = (0..<12).map { "\($0)" }
    var race = try RaceFixture("100m", names)
    for name in names {
      let ticks = 98_000 + Int64.random(in: 0..<8, using: &random) * 100
      try race.result(name, nil, PrintedTime(time: RaceTime(ticks: ticks), decimals: 2).text)
    }
    let replay = race.replay
    let sheet = try replay.lastSheet()
    for (index, id) in sheet.order.enumerated() {
      let placing = try #require(sheet.placing(of: id))
      let first = try #require(
        sheet.order.firstIndex { sheet[$0]?.reading == sheet[id]?.reading })
      #expect(placing.number == first + 1)
      let level = sheet.order.count { sheet[$0]?.reading == sheet[id]?.reading }
      #expect(placing.isShared == (level > 1))
      #expect(index >= first && index < first + level)
    }
  }

  @Test("whatever corrections do, places stay a count from the front", arguments: 1...60)
  func corrected(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try RaceFixture.tokyo1500()
    let reports = race.reports + (try randomCorrections(race, &random))
    for sheet in Replay(race.startList, reports: reports).sheets {
      let numbers = sheet.order.compactMap { sheet.placing(of: $0)?.number }
      #expect(numbers == Array(1...numbers.count))
      #expect(sheet.holes.isEmpty)
    }
  }

  @Test("everyone entered is in every order once", arguments: 1...20)
  func everyone(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try randomRace(&random)
    let replay = Replay(
      race.startList, reports: race.reports + (try randomCorrections(race, &random)))
    let instants = (0..<30).map { _ in
      Position.instant(RaceTime(ticks: Int64.random(in: 0...2_300_000, using: &random)))
    }
    for position in instants + replay.timeline.steps.map({ Position.step($0.kind) }) {
      #expect(replay.state(at: position).order.sorted() == replay.entryIDs)
    }
  }
}
