import Athletics

extension Replay {
  /// Decides of everyone whose times have changed which of them can be right.
  mutating func judge() {
    let due = unjudged.union(result.unjudged)
    unjudged = []
    var verdicts: [EntryID: (finish: Impossibility?, latest: Impossibility?)] = [:]
    for id in due {
      judge(id)
      verdicts[id] = (
        impossibility(of: id, in: result.finish),
        result.latest.flatMap { impossibility(of: id, in: $0) }
      )
    }
    result.judge(verdicts)
  }

  /// Takes a finish that has just come in as right where it follows all other times of the entry, so
  /// that few are left to judge when places are given out.
  mutating func judgeFinish(of id: EntryID) {
    guard !result.isCorrected, result.finish.unjudged.last == id, !unjudged.contains(id) else {
      return
    }
    let finish = finishSplit(of: id, in: result.finish)
    guard fits(finish, of: id) else { return }
    if let finish { ways[id.index].lastSound = finish }
    result.dropLastUnjudged()
  }

  /// Whether a finish follows all other times of an entry, none of which is wrong.
  private func fits(_ finish: Split?, of id: EntryID) -> Bool {
    let way = ways[id.index]
    guard let finish else { return !way.hasImpossible }
    return !way.hasImpossible && way.lastSound.map { $0.distance < finish.distance } ?? true
      && race.impossibility(of: finish, after: way.lastSound) == nil
  }

  private mutating func judge(_ id: EntryID) {
    let finish = finishSplit(of: id, in: result.latest ?? result.finish)
    let times = SoundTimes(splits(of: id) + [finish].compactMap { $0 }, in: race)
    ways[id.index].lastSound = times.sound.last
    ways[id.index].hasImpossible = !times.impossible.isEmpty
    var wrong = times.impossible[...]
    for index in columns.indices where columns[index][id]?.reading != nil {
      let markPoint = columns[index].markPoint
      var why: Impossibility?
      if let first = wrong.first, first.split.distance == markPoint {
        why = first.why
        wrong.removeFirst()
      }
      guard columns[index][id]?.impossibility != why else { continue }
      let hasGoneOn = ways[id.index].hasGoneOn(from: markPoint)
      columns[index].update(id, hasGoneOn: hasGoneOn) { $0?.impossibility = why }
    }
  }

  /// The times of an entry at the mark points, estimates left out.
  private func splits(of id: EntryID) -> [Split] {
    columns.compactMap { column in
      column.reading(of: id)?.unlessEstimated.map {
        Split(distance: column.markPoint, reading: $0)
      }
    }
  }

  private func finishSplit(of id: EntryID, in sheet: ResultSheet) -> Split? {
    sheet[id]?.finest?.unlessEstimated.map {
      Split(distance: race.discipline.raceDistance ?? .longest, reading: $0)
    }
  }

  /// Why the time of an entry in a result cannot be right, where it cannot.
  func impossibility(of id: EntryID, in sheet: ResultSheet) -> Impossibility? {
    guard let finish = finishSplit(of: id, in: sheet) else { return nil }
    let last = SoundTimes(splits(of: id) + [finish], in: race).impossible.last
    return last?.split == finish ? last?.why : nil
  }
}
