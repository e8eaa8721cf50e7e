import Athletics
import RaceReplay

/// Tells races that are followed in lines, one for each thing that happens, for announcers, screen
/// readers and programs.
package struct LiveCommentary {
  /// One thing that happened.
  package struct Line: Hashable, Sendable {
    /// Which race it is about, where more than one may be.
    package let race: String
    /// The step that it belongs to: `1200 m`, `finish`.
    package let step: String
    package let text: String

    package var whole: String {
      [race, step, text].filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  private var races: [String: OpenRace] = [:]
  /// What has been told of each race.
  private var told: [String: Set<String>] = [:]
  /// How each source was told to be, and its last gap.
  private var sources: [String: (text: String, gap: LiveSource.Gap?)] = [:]

  package init() {}

  /// What is to be told of an update.
  package mutating func lines(of update: LiveUpdate) -> [Line] {
    switch update {
    case .opened(let path, let loaded):
      let race = OpenRace(loaded)
      races[path] = race
      told[path] = []
      let count = loaded.replay.startList.entries.count
      let opening = Line(
        race: Self.name(of: race), step: "",
        text: "\(count) entered" + (loaded.replay.hasStarted ? "" : ", not started"))
      return [opening] + lines(of: path, MarkChange.all(in: race))
    case .reported(let path, let reports):
      return lines(of: path, races[path]?.append(reports) ?? [])
    case .clock, .arrived, .rung: return []
    case .warned(let warnings):
      return warnings.map { Line(race: "", step: "warning", text: $0.text) }
    case .sources(let sources): return sources.flatMap { lines(of: $0) }
    }
  }

  /// How a source is, where it is otherwise than it was told to be, and its latest gap.
  private mutating func lines(of source: LiveSource) -> [Line] {
    let known = sources[source.name]
    sources[source.name] = (source.text, source.gaps.last)
    let texts = [
      source.gaps.last == known?.gap ? nil : source.gaps.last?.text,
      source.text == known?.text ? nil : source.text,
    ]
    return texts.compactMap(\.self).map { Line(race: "", step: source.name, text: $0) }
  }

  private mutating func lines(of path: String, _ changes: [MarkChange]) -> [Line] {
    guard var race = races[path] else { return [] }
    race.makeRemarks(showsRemarks: true)
    races[path] = race
    let words = RemarkText(race: race)
    let name = Self.name(of: race)
    var lines: [Line] = []
    for remark in race.remarks where !words.text(remark.subject).isEmpty {
      // That a mark is another one is told as it comes in.
      switch remark.subject {
      case .corrected, .moreCorrected: continue
      default: break
      }
      let line = Line(race: name, step: words.step(remark.step), text: words.text(remark.subject))
      if told[path, default: []].insert(line.step + line.text).inserted { lines.append(line) }
    }
    return lines + changes.map { result(of: race, $0, name) }
  }

  /// Who has come home, and whose mark is otherwise than it was told.
  private func result(of race: OpenRace, _ change: MarkChange, _ name: String) -> Line {
    let place = race.replay.lastSheet?.placing(of: change.entry).map { "\($0.number) " } ?? ""
    return Line(
      race: name, step: "result",
      text: place + race.scoreboardName(of: change.entry) + " " + change.text)
  }

  private static func name(of race: OpenRace) -> String {
    race.race.eventName + " " + race.race.roundName
  }
}
