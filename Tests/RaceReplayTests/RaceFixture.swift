import Athletics
import RaceReplay
import Testing

/// A race under test: who is entered, and short ways to say what is reported of them.
struct RaceFixture {
  let startList: StartList
  var reports: [Report] = []

  /// A race whose entries are named by surname, with nations, in the order of start.
  init(
    _ discipline: String, _ entries: [(name: String, nation: String)],
    competition: String = "paris-2024", category: String = "m", awardsMedals: Bool = true,
    lap: Distance? = nil, day: DatedDay? = nil, guessedNations: Set<String> = [],
    records: [Record] = []
  ) throws {
    let race = Race(
      competition: Competition(id: competition, name: competition),
      discipline: try #require(Discipline(code: discipline)),
      category: try #require(Category(code: category)), round: "final", day: day, statedLap: lap,
      awardsMedals: awardsMedals, records: records)
    startList = StartList(
      race: race,
      entries: entries.enumerated().map { index, entry in
        Entry(
          id: entry.name, athlete: Athlete(name: entry.name), nation: Nation(entry.nation),
          nationOrigin: guessedNations.contains(entry.name) ? .estimated : .official,
          startOrder: index + 1)
      })
  }

  /// The same with nobody's nation known.
  init(_ discipline: String, _ names: [String], awardsMedals: Bool = true) throws {
    try self.init(discipline, names.map { ($0, "") }, awardsMedals: awardsMedals)
  }

  var replay: Replay { Replay(startList, reports: reports) }

  /// The entry of a name; one that is not entered is a mistake in the test.
  func id(_ name: String) throws -> EntryID {
    EntryID(try #require(startList.entries.firstIndex { $0.key == name }, "\(name)"))
  }

  func ids(_ names: [String]) throws -> [EntryID] { try names.map(id) }

  func names(_ ids: some Sequence<EntryID>) -> [String] { ids.map { startList[$0].key } }
}

extension RaceFixture {
  /// Someone passes a mark point.
  mutating func pass(
    _ name: String, at metres: Int, _ reading: Reading? = nil, rank: Int? = nil,
    _ worth: Provenance = Provenance(.official, .oneSource)
  ) throws {
    let claim = Claim.pass(try id(name), rank: rank, reading: reading)
    reports.append(Report(.markPoint(Distance(metres: metres)), claim, worth))
  }

  /// An order from the front, those in one list level.
  mutating func order(_ groups: [[String]], at metres: Int) throws {
    let claim = Claim.order(try groups.map(ids))
    reports.append(Report(.markPoint(Distance(metres: metres)), claim))
  }

  /// A line of the result, or a correction of one.
  mutating func result(
    _ name: String, _ place: Int? = nil, _ time: String? = nil, read: String? = nil,
    outcome: Outcome? = nil, flags: [String] = [], at stage: Stage = .finish,
    worth: Provenance = Provenance(.official, .oneSource)
  ) throws {
    let claim = ResultClaim(
      try id(name), place: place, reading: try time.map(official), finer: try read.map(official),
      outcome: outcome, flags: flags.compactMap { Flag($0) })
    reports.append(Report(stage, .result(claim), worth))
  }

  mutating func deadHeat(_ names: [String], place: Int, at stage: Stage = .finish) throws {
    reports.append(Report(stage, .deadHeat(try ids(names), place: place)))
  }

  mutating func reinstate(_ name: String) throws {
    reports.append(Report(.after, .reinstated(try id(name))))
  }

  mutating func becomesOfficial(_ time: String? = nil) {
    reports.append(Report(.after, .official(time.flatMap { TimeOfDay($0) })))
  }

  mutating func add(_ stage: Stage, _ claim: Claim, _ confidence: Confidence = .oneSource) {
    reports.append(Report(stage, claim, Provenance(.official, confidence)))
  }
}

/// A track time: rounded up from the photo finish.
func official(_ text: String) throws -> Reading { .roundedUp(try PrintedTime(text)) }

/// A split of a sheet whose further digits were cut off.
func cut(_ text: String) throws -> Reading { .cut(try PrintedTime(text)) }

/// A figure of a newspaper.
func press(_ text: String) throws -> Reading { .nearLastDigit(try PrintedTime(text)) }

/// A crossing found by tracking.
func tracked(_ text: String, file: UInt16 = 1) throws -> Reading {
  .tracked(try PrintedTime(text).time, file: file)
}

func metres(_ metres: Int) -> Distance { Distance(metres: metres) }

extension Replay {
  /// The result as it was last known.
  func lastSheet() throws -> ResultSheet { try #require(sheets.last) }

  /// A state at a race time as printed.
  func state(at text: String) throws -> RaceState {
    state(at: .instant(try PrintedTime(text).time))
  }

  func state(_ kind: Step.Kind) -> RaceState { state(at: .step(kind)) }

  /// The order at a state with places: `1 HOCKER`, `4= KERR`, `- KOMEN`.
  func standing(_ state: RaceState) -> [String] {
    state.order.map { (state.placing(of: $0)?.text ?? "-") + " " + startList[$0].key }
  }
}

/// A small generator whose numbers follow from its seed alone.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}

extension Replay {
  /// Every step, then so many instants from the gun to the end.
  func positions(instants count: Int) -> [Position] {
    timeline.steps.map { .step($0.kind) }
      + (0...count).map { .instant(RaceTime(ticks: timeline.end.ticks * Int64($0) / Int64(count))) }
  }
}
