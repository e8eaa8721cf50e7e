import Athletics
import ResultFormats

/// Tells a heat as FinishLynx does to a scoreboard by ``LynxScoreboardScript``.
///
/// A list tells the last pass of the line only, by the laps to go, so that there is one for each mark
/// point that anybody has come to. What has no laps, as a road race, has no passes either.
package struct LynxScoreboardWriter: HeatWriter {
  private var told: ToldHeat?

  /// Nothing was told yet.
  package init() {}

  package mutating func messages(of heat: ToldHeat) -> [[UInt8]] {
    let before = told
    told = heat
    var messages: [[UInt8]] = []
    if before?.startList != heat.startList {
      messages.append(list("L", heat, rows: heat.startList.lines))
    }
    messages += passes(of: heat, besides: before)
    let isResultSame =
      before?.results == heat.results && before?.isOfficial == heat.isOfficial
      && before?.wind == heat.wind
    if heat.tellsResult || before?.tellsResult == true, !isResultSame {
      messages.append(list("F", heat, rows: heat.lines))
    }
    return messages
  }

  package mutating func messagesAgain(of heat: ToldHeat) -> [[UInt8]] {
    told = nil
    return messages(of: heat)
  }

  package func falseStart(of heat: ToldHeat) -> [[UInt8]] {
    let start = heat.startList
    return [
      list("L", start, rows: start.lines), clock("A", "", heat), clock("T", "0.0", heat),
      clock("T", "1.8", heat), clock("A", "", heat),
    ]
  }

  private func passes(of heat: ToldHeat, besides before: ToldHeat?) -> [[UInt8]] {
    var points: Set<Distance> = []
    for (index, line) in heat.lines.enumerated() {
      let known = before.flatMap { $0.lines.indices.contains(index) ? $0.lines[index].passes : nil }
      for pass in line.passes where known?.contains(pass) != true { points.insert(pass.markPoint) }
    }
    let race = heat.race
    return points.sorted().compactMap { point in
      guard let toGo = Self.lapsToGo(at: point, in: race) else { return nil }
      return list("R", heat, rows: heat.startList.lines) { index in
        heat.lines[index].passes.first { $0.markPoint == point }.map { ($0.time.text, toGo) }
      }
    }
  }

  /// The laps to go in thousandths at most, `2.75`; nothing where they cannot be told.
  private static func lapsToGo(at point: Distance, in race: Race) -> String? {
    guard let lap = race.discipline.usualLap, lap == race.lap, lap > .zero,
      let length = race.discipline.raceDistance, point < length
    else { return nil }
    let (whole, rest) = ((length - point).millimetres * 1000)
      .quotientAndRemainder(dividingBy: lap.millimetres)
    guard rest == 0, whole > 0 else { return nil }
    let digits = String("\(1000 + whole % 1000)".dropFirst())
    return whole % 1000 == 0 ? "\(whole / 1000)" : "\(whole / 1000).\(digits)"
  }

  private func list(
    _ letter: String, _ heat: ToldHeat, rows: [ToldHeat.Line],
    pass: (Int) -> (time: String, toGo: String)? = { _ in nil }
  ) -> [UInt8] {
    let number = [heat.event, heat.round, heat.heat]
    let head =
      ["1"] + number + [
        heat.isOfficial && letter == "F" ? "OFFICIAL" : "UNOFFICIAL", heat.name,
        heat.wind.isEmpty ? "NWI" : heat.wind, "\(rows.count)", heat.distance, heat.start, "",
      ]
    let lines = rows.enumerated().flatMap { index, line -> [UInt8] in
      let pass = pass(index)
      return Self.frame(
        letter + "R",
        number + [
          line.place, line.lane, line.bib, line.familyName, line.givenName, line.affiliation,
          line.time, pass?.time ?? "", "", pass?.toGo ?? "", line.reaction, line.remarks, "",
        ])
    }
    return Self.frame(letter + "H", head) + lines + Self.frame(letter + "E", number)
  }

  private func clock(_ kind: String, _ text: String, _ heat: ToldHeat) -> [UInt8] {
    Self.frame(kind, [heat.event, heat.round, heat.heat, text])
  }

  private static func frame(_ kind: String, _ parts: [String]) -> [UInt8] {
    let texts = parts.map { part in part.utf8.filter { $0 >= 0x20 && $0 != 0x7f } }
    return [0x01] + kind.utf8 + [0x02] + texts.joined(separator: [0x1f]) + [0x04]
  }
}

extension ToldHeat {
  /// What a list of results tells of each.
  fileprivate var results: [[String]] {
    lines.map { [$0.place, $0.time, $0.reaction, $0.remarks] }
  }
}
