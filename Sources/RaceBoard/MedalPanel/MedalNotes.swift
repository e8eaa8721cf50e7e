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
    if race.medals.kind == .now {
      lines += correction(width: width)
      let awards = standing.medals.certain
      if !awards.isEmpty { lines.append(line(awards)) }
      lines += standing.medals.open.map { [(text(of: $0), .unknown)] }
    }
    lines.append([(asOf, .quiet)])
    let extent = race.medals.kind.extent
    if extent != .end, !standing.unordered.isEmpty {
      lines.append([(list("order not known", standing.unordered, width: width), .unknown)])
    }
    let open = standing.leftOpen(extent)
    if !open.isEmpty { lines.append([(list("medals open", open, width: width), .unknown)]) }
    return lines
  }

  private func text(of open: RaceMedals.Open) -> String {
    let medals = open.medals.map(\.word).joined(separator: ", ")
    let who =
      open.candidates.isEmpty
      ? "not known" + (race.state.sheet == nil ? " yet" : "")
      : open.candidates.prefix(4).map(nation).joined(separator: "/")
        + (open.candidates.count > 4 ? "/…" : "")
    return medals + ": " + who
  }

  /// What the step does to the medals, where it is a correction: `KIPYEGON DQ: silver KEN → NED`.
  private func correction(width: Int) -> [Line] {
    guard let correction = race.replay.medalCorrection(at: race.state) else { return [] }
    let cause =
      switch correction.cause {
      case .out(let outcome): outcome.text
      case .reinstated: "reinstated"
      case .readAgain: "read again"
      }
    let lead = (correction.entry.map { name($0) + " " } ?? "") + cause + ": "
    guard !correction.changes.isEmpty else {
      return [[(lead, .heading), ("no medal moves", .quiet)]]
    }
    var lines: [Line] = [[(lead, .heading)]]
    for (index, change) in correction.changes.enumerated() {
      let comma = index + 1 < correction.changes.count ? ", " : ""
      let piece = change.medal.word + " " + Self.move(change, nation, name) + comma
      let used = lines[lines.count - 1].map { DisplayWidth.of($0.text) }.reduce(0, +)
      if used + DisplayWidth.of(piece) - DisplayWidth.of(comma) > width, used > 0 {
        lines.append([])
      }
      lines[lines.count - 1].append((piece, change.medal.role))
    }
    return lines
  }

  /// Who had a medal and who has it, by nation, or by name where the nation stays.
  private static func move(
    _ change: MedalCorrection.Change, _ nation: (EntryID) -> String, _ name: (EntryID) -> String
  ) -> String {
    func text(_ ids: [EntryID], _ word: (EntryID) -> String) -> String {
      ids.isEmpty ? "open" : ids.map(word).joined(separator: "+")
    }
    let nations = (text(change.from, nation), text(change.to, nation))
    return nations.0 == nations.1
      ? text(change.from, name) + " → " + text(change.to, name)
      : nations.0 + " → " + nations.1
  }

  private func line(_ awards: [RaceMedals.Award]) -> Line {
    [("this race  ", .quiet)]
      + awards.map { ("\($0.medal.rawValue) " + nation($0.entry) + "  ", $0.medal.role) }
  }

  private func name(_ id: EntryID) -> String {
    race.scoreboardName(of: id)
  }

  private func nation(_ id: EntryID) -> String {
    let entry = race.replay.startList[id]
    guard let nation = entry.nation else { return name(id) }
    return (entry.nationOrigin == .estimated ? "~" : "") + nation.code
  }

  private var asOf: String {
    guard standing.knowsOtherFinals else { return "other finals of the competition not known" }
    let extent = race.medals.kind.extent
    let count = FinalCountText(standing: standing, extent: extent).text
    guard extent != .end, let day = standing.day else { return count }
    let isBefore = race.state.sheet == nil || extent == .before
    return (isBefore ? "before " : "as of ") + (day.isEstimated ? "~" : "") + day.day.shortText
      + (standing.time.map { " " + $0.text } ?? "") + " · " + count
  }

  /// Finals by name, or how many they are where there is no room.
  private func list(_ lead: String, _ finals: [DecidedFinal], width: Int) -> String {
    let names = finals.map(\.eventName)
    let whole = lead + ": " + names.joined(separator: ", ")
    return DisplayWidth.of(whole) <= width
      ? whole : (lead + ": \(names.count) finals (\(names[0]), …)").fitted(to: width)
  }
}
