import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

/// A race log made at random, the same for the same seed; its readings are such as a log can tell.
struct GeneratedLog {
  private var random: SeededRandom
  private var entries: [Entry] = []
  private let texts = ["Zoë Fell", "a \"quoted\" word", "tab\tand\nline", "\u{202e}☂", "KAG", "x"]

  private let discipline: Discipline
  private let category: Category

  init(seed: UInt64) throws {
    discipline = try #require(Discipline(code: "10000m"))
    category = try #require(Category(code: "wu20"))
    random = SeededRandom(seed)
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    random.chance(50) ? make(&self) : nil
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func text() -> String { texts[number(0...texts.count - 1)] }

  private mutating func kept() -> [JSONMember] {
    guard random.chance(25) else { return [] }
    return [
      JSONMember("zz-\(number(0...9))", .array([JSONElement(.number("1.50"))])),
      JSONMember("yy-\(number(0...9))", .string(text())),
    ]
  }

  private mutating func provenance() -> Provenance {
    Provenance(
      Origin.allCases.randomElement(using: &random) ?? .official,
      Confidence.allCases.randomElement(using: &random) ?? .oneSource)
  }

  mutating func header() -> RaceLogHeader {
    var kept = RaceLogHeader.Kept()
    kept.header = self.kept()
    kept.competition = self.kept()
    kept.race = self.kept()
    for index in 0..<number(2...9) {
      let extra = self.kept()
      if !extra.isEmpty { kept.entries[index] = extra }
      entries.append(entry(index))
    }
    return RaceLogHeader(
      StartList(race: race(), entries: entries),
      sources: random.chance(50) ? [LogSource(key: "KAG", text: text())] : [],
      note: maybe { $0.text() }, kept: kept)
  }

  private mutating func race() -> Race {
    let day = Day("2031-08-0\(number(1...9))").map {
      DatedDay($0, origin: provenance().origin, after: maybe { _ in Day("2031-08-01") } ?? nil)
    }
    return Race(
      competition: Competition(id: "testville", name: text(), series: maybe { $0.text() }),
      discipline: discipline, category: category, round: "final",
      heat: maybe { $0.number(1...999) }, day: random.chance(70) ? day : nil,
      start: maybe { TimeOfDay("20:\($0.number(10...59)):\($0.number(10...59))") } ?? nil,
      venue: maybe { $0.text() }, statedLap: maybe { Distance(metres: $0.number(150...400)) },
      awardsMedals: random.chance(50), fieldSize: maybe { $0.number(1...1_000_000) })
  }

  private mutating func entry(_ index: Int) -> Entry {
    let bib = maybe { _ in "\(100 + index)" }
    let name = "Athlete \(index) " + text()
    return Entry(
      id: maybe { _ in "id\(index)" },
      athlete: Athlete(
        name: name, identity: maybe { $0.text() }, familyName: maybe { $0.text() }),
      nation: maybe { _ in Nation("NOR") } ?? nil, nationOrigin: provenance().origin,
      club: maybe { $0.text() }, bib: bib, lane: maybe { $0.number(0...99) },
      startOrder: maybe { $0.number(1...100_000) }, provenance: provenance())
  }

  mutating func report() -> LoggedReport {
    let provenance = provenance()
    let markPoint = Stage.markPoint(Distance(millimetres: number(1...9_999_999)))
    let (stage, claim) =
      random.chance(20) ? liveClaim(markPoint) : claim(markPoint, provenance.origin)
    if !provenance.isDoubtful, case .entered(let id, let entry) = claim {
      if id.index < entries.count { entries[id.index] = entry } else { entries.append(entry) }
    }
    let delivery = Delivery(
      source: maybe { _ in "KAG" }, feed: maybe { $0.text() },
      arrived: maybe { ArrivalStamp(milliseconds: Int64($0.number(-9_999...9_999_999_999_999))) },
      batch: maybe { $0.text() })
    return LoggedReport(
      Report(
        stage, claim, provenance, delivery: delivery.isBlank ? nil : delivery,
        sequence: maybe { $0.number(0...99_999) }), kept: kept())
  }

  private mutating func liveClaim(_ markPoint: Stage) -> (Stage, Claim) {
    let id = entryID()
    switch number(0...5) {
    case 0: return (.beforeGun, .entered(EntryID(entries.count), entry(entries.count)))
    case 1: return (markPoint, .entered(id, entry(id.index).named(entries[id.index].key)))
    case 2: return (.beforeGun, .bib(id, maybe { $0.text() }))
    case 3: return (markPoint, .withdrawn(.pass(id)))
    case 4: return (.after, .withdrawn(.result(id)))
    default: return (.finish, .withdrawn([.wind, .leader, .official, .notes][number(0...3)]))
    }
  }

  private mutating func printed() -> PrintedTime {
    let decimals = number(0...4)
    let step = [10_000, 1000, 100, 10, 1][decimals]
    return PrintedTime(
      time: RaceTime(ticks: Int64(number(1...4_000) * step)), decimals: decimals)
  }

  private mutating func reading(_ origin: Origin) -> Reading {
    let printed = printed()
    let isHandTimed = random.chance(20)
    switch number(0...3) {
    case 0: return .roundedUp(printed, isHandTimed: isHandTimed)
    case 1: return Reading(printed, .exact, isHandTimed: isHandTimed)
    case 2:
      let step = Reading.lastDigit(printed.decimals)
      return Reading(printed, .cut(step: step), isHandTimed: isHandTimed)
    default:
      let margin = RaceTime(ticks: Int64(number(1...20_000)))
      return Reading(printed, .near(margin), isHandTimed: isHandTimed)
    }
  }

  private mutating func entryID() -> EntryID { EntryID(number(0...entries.count - 1)) }

  private mutating func shuffled() -> [EntryID] {
    (0..<entries.count).map { EntryID($0) }.shuffled(using: &random)
  }

  private mutating func claim(_ markPoint: Stage, _ origin: Origin) -> (Stage, Claim) {
    let entry = entryID()
    switch number(0...13) {
    case 0: return (markPoint, .pass(entry, rank: number(1...99), reading: nil))
    case 1:
      return (
        markPoint, .pass(entry, rank: maybe { $0.number(1...99) }, reading: reading(origin))
      )
    case 2:
      let candidates = Array(shuffled().prefix(number(0...2)))
      return (markPoint, .leaderTime(reading(origin), candidates: candidates))
    case 3:
      let order = shuffled()
      return (markPoint, .order([Array(order.prefix(2))] + order.dropFirst(2).map { [$0] }))
    case 4:
      var result = ResultClaim(entry, place: number(1...100_000))
      result.reading = maybe { $0.reading(origin) }
      result.finer = maybe { .roundedUp($0.printed()) }
      result.outcome = maybe {
        $0.random.chance(50) ? .other("went home") : .disqualified(reason: "TR17.2.3")
      }
      result.flags = random.chance(50) ? [Flag("WR"), Flag("=PB")].compactMap(\.self) : []
      return (random.chance(50) ? .finish : .after, .result(result))
    case 5: return (.finish, .deadHeat(Array(shuffled().prefix(2)), place: number(1...9)))
    case 6:
      let two = shuffled()
      let behind = random.chance(50) ? two[1] : nil
      return (.finish, .margin(ahead: two[0], behind: behind, .seconds(reading(origin))))
    case 7: return (.finish, .margin(ahead: entry, behind: nil, .words(text())))
    case 8: return (.after, .reinstated(entry))
    case 9: return (.finish, .reaction(entry, RaceTime(ticks: Int64(number(-900...5000)))))
    case 13:
      let order = shuffled()
      let told = ToldOrder(
        [Array(order.prefix(2))] + order.dropFirst(2).map { [$0] },
        rank: maybe { $0.number(1...9) },
        from: Distance(metres: number(0...4)), to: Distance(metres: number(5...9)))
      return (markPoint, .ranInOrder(told))
    case 10: return (.finish, .wind("+\(number(0...9)).0"))
    case 11:
      let from = number(0...9_000_000)
      let to = Distance(millimetres: from + number(1...900_000))
      return (
        .finish, .stretch(entry, from: Distance(millimetres: from), to: to, reading(origin))
      )
    default:
      let time = maybe { TimeOfDay("20:56:\($0.number(10...59))") } ?? nil
      return random.chance(50) ? (.after, .official(time)) : (.beforeGun, .note(text()))
    }
  }
}

extension Provenance {
  fileprivate var isDoubtful: Bool { confidence == .doubtful }
}
