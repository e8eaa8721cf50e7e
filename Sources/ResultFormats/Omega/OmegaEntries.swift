import Athletics
import RaceReplay
import ResultReading

/// The athletes of a heat, who are known by bib, or by lane where the bib is 0.
struct OmegaEntries {
  private(set) var list: [Entry] = []
  private var ids: [String: EntryID] = [:]

  /// Adds those of the rows by lane, then bib.
  mutating func add(_ rows: [OmegaRow]) {
    let order = rows.sorted {
      ($0.lane ?? .max, Self.number($0), Self.key($0))
        < ($1.lane ?? .max, Self.number($1), Self.key($1))
    }
    for row in order where ids[Self.key(row)] == nil {
      let key = Self.key(row)
      ids[key] = EntryID(list.count)
      // The file has no names: nobody is the same as in another heat but by the bib.
      let start = "\(row.start.event)-\(row.start.round)-\(row.start.heat)"
      let identity = row.bib == nil ? "omega \(start) \(key)" : "omega \(key)"
      list.append(
        Entry(
          id: row.bib == nil ? key : nil, athlete: Athlete(name: key, identity: identity),
          nation: nil, bib: row.bib, lane: row.lane))
    }
  }

  subscript(_ row: OmegaRow) -> EntryID { ids[Self.key(row)] ?? EntryID(0) }

  private static func number(_ row: OmegaRow) -> Int { row.bib.flatMap { Int($0) } ?? .max }

  private static func key(_ row: OmegaRow) -> String {
    if let bib = row.bib { return "Bib \(bib)" }
    return row.lane.map { "Lane \($0)" } ?? "Line \(row.line)"
  }
}
