import Athletics
import CellGrid
import RaceReplay

/// What stands under the medal table: this race's medals, those left open, and as of when.
struct MedalNotes {
  let race: OpenRace
  let standing: MedalStanding

  typealias Line = [(text: String, role: Role)]

  func lines(width: Int) -> [Line] {
    var lines: [Line] = []
    let awards = standing.medals.certain
    if !awards.isEmpty {
      let named = line(awards, name)
      let isTooLong = named.map { DisplayWidth.of($0.text) }.reduce(-2, +) > width
      lines.append(isTooLong ? line(awards) { nation($0) } : named)
    }
    for open in standing.medals.open {
      let medals = open.medals.map(\.word).joined(separator: ", ")
      let who =
        open.candidates.isEmpty
        ? "not known" + (race.state.sheet == nil ? " yet" : "")
        : open.candidates.prefix(4).map(nation).joined(separator: "/")
          + (open.candidates.count > 4 ? "/…" : "")
      lines.append([(medals + ": " + who, .unknown)])
    }
    lines.append([(asOf, .quiet)])
    if !standing.unordered.isEmpty {
      lines.append([(unordered(width: width), .unknown)])
    }
    return lines
  }

  private func line(_ awards: [RaceMedals.Award], _ name: (EntryID) -> String) -> Line {
    [("this race  ", .quiet)]
      + awards.map { ("\($0.medal.rawValue) " + name($0.entry) + "  ", $0.medal.role) }
  }

  private func name(_ id: EntryID) -> String {
    race.replay.startList[id].athlete.scoreboardName
  }

  private func nation(_ id: EntryID) -> String {
    let entry = race.replay.startList[id]
    guard let nation = entry.nation else { return name(id) }
    return (entry.nationOrigin == .estimated ? "~" : "") + nation.code
  }

  private var asOf: String {
    guard standing.knowsOtherFinals else { return "other finals of the competition not known" }
    let day = standing.day.map { ($0.isEstimated ? "~" : "") + $0.day.shortText } ?? ""
    let time = standing.time.map { " " + $0.text } ?? ""
    let count = standing.finalCount.map { "\(standing.decidedCount) of \($0) finals" }
    let when = race.state.sheet == nil ? "before " : "as of "
    return [day.isEmpty ? nil : when + day + time, count].compactMap { $0 }
      .joined(separator: " · ")
  }

  private func unordered(width: Int) -> String {
    let names = standing.unordered.map(\.eventName)
    let whole = "order not known: " + names.joined(separator: ", ")
    return whole.count <= width
      ? whole : "order not known: \(names.count) finals (\(names[0]), …)".fitted(to: width)
  }
}
