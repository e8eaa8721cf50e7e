import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// Races that were written beside those that were read back, whatever their order; entries are
/// called by their keys in the race that was written.
struct RacePairs {
  struct Pair {
    let written: RaceLines
    let read: RaceLines
  }

  private(set) var pairs: [Pair] = []

  init(_ written: [Readout], _ read: [Readout]) {
    let sketches = written.map(RaceSketch.init)
    var rest = read.map(RaceSketch.init)
    for sketch in sketches {
      var best: (index: Int, score: Int)?
      for (index, other) in rest.enumerated() {
        // Who has no result may be left out.
        let isLike = sketch.entries.count >= other.entries.count
        let score = isLike ? sketch.words.intersection(other.words).count : 0
        if score > best?.score ?? -1 { best = (index, score) }
      }
      let names = sketch.entries.map(\.key)
      guard let best else { continue }
      let other = rest.remove(at: best.index)
      pairs.append(
        Pair(
          written: RaceLines(sketch.readout, names: names),
          read: RaceLines(other.readout, names: other.names(after: sketch))))
    }
  }
}

/// What tells a race and its entries from others.
private struct RaceSketch {
  struct Entrant {
    let key: String
    let name: String
    /// The words of the name without case, accents or order.
    let words: String
    let number: String
    let affiliation: String
    let mark: String
  }

  let readout: Readout
  let entries: [Entrant]
  let words: Set<String>

  init(_ readout: Readout) {
    self.readout = readout
    guard let list = readout.startList else {
      (entries, words) = ([], [])
      return
    }
    let replay = Replay(list, reports: readout.reports)
    entries = replay.entryIDs.map { id in
      let entry = replay.startList[id]
      let line = replay.sheets.last?[id]
      let place = replay.sheets.last?.placing(of: id)?.number
      let mark = [place.map { "\($0)" }, line?.reading?.value.text, line?.mark?.value.text]
      return Entrant(
        key: entry.key, name: entry.athlete.name,
        words: FoldedText(entry.athlete.name).words.sorted().joined(separator: " "),
        number: "\(entry.bib ?? "") \(entry.lane.map { "\($0)" } ?? "")",
        affiliation: entry.club ?? entry.nation?.code ?? "",
        mark: mark.compactMap { $0 }.joined(separator: " "))
    }
    let race = list.race
    words = Set(
      [
        race.competition.name, "event " + race.eventCode, "round " + race.round,
        race.heat.map { "heat \($0)" }, race.day?.text, race.start?.code,
      ].compactMap { $0 } + entries.map(\.words) + entries.map { $0.words + $0.mark }
        + ["\(entries.count) entries"])
  }

  /// What the entries are called in the race that this was written from.
  func names(after written: RaceSketch) -> [String] {
    var names: [Int: String] = [:]
    var rest = Array(written.entries)
    let likenesses: [(Entrant) -> String] = [
      { "\($0.name) \($0.number) \($0.affiliation) \($0.mark)" },
      { "\($0.name) \($0.number) \($0.mark)" }, { "\($0.name) \($0.affiliation) \($0.mark)" },
      { "\($0.name) \($0.number)" }, { "\($0.name) \($0.affiliation)" },
      { "\($0.name) \($0.mark)" },
      { $0.name }, { $0.words }, { $0.number + $0.mark }, { $0.mark }, { _ in "" },
    ]
    for likeness in likenesses {
      var open: [String: [Int]] = [:]
      for (index, entry) in rest.enumerated().reversed() {
        open[likeness(entry), default: []].append(index)
      }
      var used: Set<Int> = []
      for (index, entry) in entries.enumerated() where names[index] == nil {
        guard let other = open[likeness(entry)]?.popLast() else { continue }
        names[index] = rest[other].key
        used.insert(other)
      }
      rest = rest.enumerated().filter { !used.contains($0.offset) }.map(\.element)
    }
    return entries.indices.map { names[$0] ?? "a further entry" }
  }
}
