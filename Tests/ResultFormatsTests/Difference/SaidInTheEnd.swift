import Athletics
import RaceReplay
import ResultFormats

/// What a race comes to by the plainest reading of its reports: a line for each figure that stands,
/// by the athlete's name and bib, sorted.
struct SaidInTheEnd {
  private struct Key: Hashable {
    var at = ""
    var entry: EntryID?
    let what: String
  }

  private var said: [Key: String] = [:]
  private var listed: [String: Set<String>] = [:]
  private let labels: [String]
  private let isIn: [Bool]

  init(_ race: ToldRace) {
    let field = race.field
    labels = field.startList.entries.map {
      "\($0.athlete.name)/\($0.bib ?? "")/\($0.nation?.code ?? "")"
    }
    isIn = labels.indices.map { !field.withdrawn.contains(EntryID($0)) }
    let order = race.reports.indices.sorted {
      (race.reports[$0].stage, $0) < (race.reports[$1].stage, $1)
    }
    for report in order.map({ race.reports[$0] }) where !report.isDoubtful { take(report) }
  }

  var lines: [String] {
    let entries = labels.indices.filter { isIn[$0] }.map { "entered " + labels[$0] }
    let figures = said.map { key, text in
      "\(key.at) \(key.entry.map(name) ?? "") \(key.what): \(text)"
    }
    return (entries + figures + listed.flatMap { key, texts in texts.map { key + ": " + $0 } })
      .sorted()
  }

  private func name(_ id: EntryID) -> String { labels[id.index] + "#\(isIn[id.index])" }

  private mutating func take(_ report: Report) {
    let worth = "\(report.provenance.origin)"
    let isOnTheWay = if case .markPoint = report.stage { true } else { false }
    let at = isOnTheWay ? "\(report.stage)" : "result"
    switch report.claim {
    case .pass(let id, let rank, let reading):
      if let rank { said[Key(at: at, entry: id, what: "rank")] = "\(rank) \(worth)" }
      if let reading { said[Key(at: at, entry: id, what: "time")] = "\(reading.text) \(worth)" }
    case .order(let groups):
      for (rank, id) in groups.flatMap({ $0 }).enumerated() {
        said[Key(at: at, entry: id, what: "rank")] = "\(rank + 1) \(worth)"
      }
    case .result(let claim): take(claim, worth, report.stage)
    case .wind(let text): said[Key(what: "wind")] = text
    case .official: said[Key(what: "official")] = "true"
    case .reaction(let id, let time): said[Key(entry: id, what: "reaction")] = "\(time.ticks)"
    case .note(let text): listed["note \(report.stage)", default: []].insert(text)
    case .deadHeat(let entries, let place):
      listed["dead heat \(at)", default: []].insert(entries.map(name).sorted().joined())
      for id in entries {
        if let place { said[Key(at: at, entry: id, what: "rank")] = "\(place) \(worth)" }
      }
    case .margin(let ahead, _, let margin):
      listed["margin \(at)", default: []].insert("\(name(ahead)) \(margin)")
    case .withdrawn(let withdrawal): takeBack(withdrawal, report.stage, at)
    default: break
    }
  }

  private mutating func take(_ claim: ResultClaim, _ worth: String, _ stage: Stage) {
    func key(_ what: String) -> Key { Key(at: "result", entry: claim.entry, what: what) }
    if let place = claim.place { said[key("rank")] = "\(place) \(worth)" }
    if let reading = claim.reading { said[key("time")] = "\(reading.text) \(worth)" }
    if let finer = claim.finer { said[key("finer")] = "\(finer.text) \(worth)" }
    for flag in claim.flags { said[key(flag.text)] = worth }
    if let outcome = claim.outcome {
      if stage < .finish {
        said[Key(at: "\(stage)", entry: claim.entry, what: "ended")] = outcome.word
      }
      said[key("outcome")] = outcome == .finished ? nil : outcome.word + worth
    }
  }

  private mutating func takeBack(_ withdrawal: Withdrawal, _ stage: Stage, _ at: String) {
    func drop(_ isMeant: (Key) -> Bool) { said = said.filter { !isMeant($0.key) } }
    switch withdrawal {
    case .pass(let id): drop { $0.at == at && $0.entry == id && $0.what != "ended" }
    case .result(let id):
      drop { $0.at == "result" && $0.entry == id }
      if stage < .finish { drop { $0.at == at && $0.entry == id && $0.what == "ended" } }
    case .reaction(let id): said[Key(entry: id, what: "reaction")] = nil
    case .wind: said[Key(what: "wind")] = nil
    case .official: said[Key(what: "official")] = nil
    case .notes: listed["note \(stage)"] = nil
    case .deadHeats: listed["dead heat \(at)"] = nil
    case .margins: listed["margin \(at)"] = nil
    default: break
    }
  }
}
