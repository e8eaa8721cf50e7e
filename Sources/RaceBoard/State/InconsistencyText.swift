import Athletics
import RaceReplay

/// What a race says against itself, in words.
package struct InconsistencyText {
  let replay: Replay

  package init(_ replay: Replay) { self.replay = replay }

  /// How many are named before the others are counted.
  private static let most = 3

  package func text(of inconsistency: Inconsistency) -> String {
    switch inconsistency {
    case .order(let pair): text(of: pair)
    case .densePlace(let place): text(ofDense: place)
    case .impossible(let times): text(of: times)
    }
  }

  /// The lines of each kind, in the order of the kinds.
  package var kinds: [[String]] {
    Inconsistency.Kind.allCases.map { replay.inconsistencies($0).map(text) }
  }

  private func name(_ id: EntryID) -> String { replay.startList[id].athlete.name }

  private func place(_ markPoint: Distance?) -> String {
    markPoint.map { "at " + replay.race.text(of: $0) } ?? "at the finish"
  }

  private func text(of pair: Contradiction) -> String {
    let order = pair.isLevel ? "level with " : "before "
    guard let markPoint = pair.markPoint else {
      return name(pair.ahead) + " is placed " + order + name(pair.behind)
        + " with a slower mark; the place is kept"
    }
    return place(markPoint) + " " + name(pair.ahead) + named(pair.ahead, at: markPoint)
      + " is reported " + order + name(pair.behind) + named(pair.behind, at: markPoint)
      + "; the rank is kept"
  }

  /// The time there behind a name: ` (61.0)`.
  private func named(_ id: EntryID, at markPoint: Distance) -> String {
    replay.column(at: markPoint)?.reading(of: id).map { " (" + $0.value.text + ")" } ?? ""
  }

  /// `places 1=, 1=, 2, 3: …`, with the places around the one in question.
  private func text(ofDense place: Int) -> String {
    let placings = replay.lastSheet.map { sheet in sheet.order.compactMap(sheet.placing) } ?? []
    let ahead = placings.firstIndex { $0.number == place } ?? 0
    let first = max(0, ahead - Self.most)
    let around = placings[min(first, placings.count)...].prefix(ahead - first + 2).map(\.text)
    return "places " + (first > 0 ? "…, " : "") + around.joined(separator: ", ")
      + ": either counted on after equal places without skipping, and \(place) is athlete number "
      + "\(ahead + 1), or \(place) is right and fewer are ahead; which of the two is left open"
  }

  /// `2 times at 1400 m cannot be right: Ada 48.00 (line 3), Bea 49.00 (line 9); they decide nothing`.
  private func text(of times: ImpossibleTimes) -> String {
    let count = times.times.count
    let named = times.times.prefix(Self.most).map { time in
      name(time.entry) + " " + time.reading.text
        + (time.line.map { " (line \($0.inGroups))" } ?? "")
    }
    let rest = count > named.count ? " and \((count - named.count).inGroups) more" : ""
    return count.inGroups + (count == 1 ? " time " : " times ") + place(times.markPoint)
      + " cannot be right: " + named.joined(separator: ", ") + rest
      + (count == 1 ? "; it decides nothing" : "; they decide nothing")
  }
}
