import Athletics
import ResultFormats

/// Tells a heat as Scan’O’Vision does to data handling: no names and no distances, competitors by bib or
/// lane.
package struct ScanOVisionWriter: HeatWriter {
  private let race: String
  private var told: ToldHeat?

  /// - Parameter race: the number by which the system knows the race.
  package init(race: String) { self.race = race }

  package mutating func messages(of heat: ToldHeat) -> [[UInt8]] {
    let heat = heat.numbered
    let before = told
    told = heat
    var messages: [[UInt8]] = before == nil ? [Self.frame("SNR", race)] : []
    let wasStarted = before.map { $0 != $0.startList } ?? false
    if heat.isStarted, !wasStarted { messages.append(Self.frame("ISV", "12:00:00.0000")) }
    messages += laps(of: heat, besides: before)
    if !heat.wind.isEmpty, before?.wind != heat.wind {
      messages.append(Self.frame("RWM", Self.wide(heat.wind, 6, isLeft: true) + "m/s"))
    }
    let isSame =
      before?.lines.map { [$0.place, $0.time] } == heat.lines.map { [$0.place, $0.time] }
    if heat.tellsResult || before?.tellsResult == true, !isSame {
      messages.append(ranking(of: heat))
    }
    if heat.isOfficial, before?.isOfficial != true { messages.append(Self.frame("RFJ", race)) }
    return messages
  }

  package mutating func messagesAgain(of heat: ToldHeat) -> [[UInt8]] {
    told = nil
    return messages(of: heat)
  }

  package func falseStart(of heat: ToldHeat) -> [[UInt8]] {
    [
      Self.frame("SNR", race), Self.frame("ISV", "12:00:00.0000"), Self.frame("ISF", ""),
    ]
  }

  private func laps(of heat: ToldHeat, besides before: ToldHeat?) -> [[UInt8]] {
    let points = heat.race.passes
    return heat.lines.enumerated().flatMap { index, line in
      let known = before.flatMap { $0.lines.indices.contains(index) ? $0.lines[index].passes : nil }
      return line.passes.compactMap { pass -> [UInt8]? in
        guard known?.contains(pass) != true, let lap = points.firstIndex(of: pass.markPoint) else {
          return nil
        }
        // A lap that ends with 0 is told from a reaction time by its rank.
        return Self.frame(
          "RTC", Self.wide("\(lap + 1)", 4) + "  1" + Self.who(line) + pass.time.text)
      }
    }
  }

  /// A ranking is one: it counts from its start to its end.
  private func ranking(of heat: ToldHeat) -> [UInt8] {
    var ranking = Self.frame("RDC", "\(heat.lines.count)")
    for line in heat.lines {
      let who = Self.wide(line.isOut ? "" : line.place, 3) + Self.who(line)
      let end = line.isOut ? line.place : line.time.isEmpty ? "No Time" : line.time
      ranking += Self.frame("RCC", who + (line.hundredths ?? end))
      if line.hundredths != nil { ranking += Self.frame("RCF", who + end) }
    }
    return ranking + Self.frame("RFC", "")
  }

  private static func who(_ line: ToldHeat.Line) -> String {
    wide(line.bib, 5) + wide(line.lane, 2)
  }

  private static func wide(_ text: String, _ columns: Int, isLeft: Bool = false) -> String {
    let part = String(text.prefix(columns))
    let blanks = String(repeating: " ", count: max(0, columns - part.utf8.count))
    return isLeft ? part + blanks : blanks + part
  }

  private static func frame(_ kind: String, _ payload: String) -> [UInt8] {
    [0x01, 0x13] + "DV\(kind)".utf8 + (payload.isEmpty ? [] : [0x02] + payload.utf8) + [0x04]
  }
}
