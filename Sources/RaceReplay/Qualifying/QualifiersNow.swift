import Athletics

/// Who goes on to the next round as of now, by what is known of its heats.
package struct QualifiersNow: Hashable, Sendable {
  package let rule: QualifyingRule
  /// How each goes on, of the heats in their order.
  package let marks: [[EntryID: Qualification]]
  /// The slowest printed time that goes on by time in any case; nothing while a place is free.
  package let takes: PrintedTime?
  /// How many places by time nobody has yet.
  package let freeByTime: Int
  /// Of how many of the heats anything of the result is known.
  package let heatsRun: Int

  /// - Parameter heats: the results of the heats, nothing for those that have none.
  package init(_ rule: QualifyingRule, heats: [ResultSheet?]) {
    self.rule = rule
    heatsRun = heats.count { $0 != nil }
    var marks: [[EntryID: Qualification]] = heats.map { _ in [:] }
    var others: [Runner] = []
    for (heat, sheet) in heats.enumerated() {
      guard let sheet else { continue }
      for id in sheet.order {
        if let placing = sheet.placing(of: id), placing.number <= rule.byPlace, !placing.isOpen {
          marks[heat][id] = Qualification("Q")
        } else if let line = sheet[id], !line.isOut, let mark = line.decidingMark?.value {
          others.append(Runner(heat: heat, id: id, mark: mark, finer: line.finer?.deciding))
        }
      }
    }
    others.sort { $0.mark.time < $1.mark.time }
    for runner in Self.foremost(others, rule.byTime) {
      marks[runner.heat][runner.id] = Qualification("q")
    }
    self.marks = marks
    freeByTime = max(rule.byTime - others.count, 0)
    takes = rule.byTime > 0 && freeByTime == 0 ? others[rule.byTime - 1].mark.nextFaster : nil
  }

  /// Someone who has no place that goes on.
  private struct Runner {
    let heat: Int
    let id: EntryID
    let mark: Reading
    let finer: Reading?
  }

  /// So many of the fastest; of those level with the last by the printed time as many as their finer
  /// readings part, and none where they do not.
  private static func foremost(_ runners: [Runner], _ count: Int) -> [Runner] {
    guard count > 0, runners.count > count else { return count > 0 ? runners : [] }
    let border = runners[count - 1].mark.time
    let ahead = runners.prefix { $0.mark.time < border }
    let level = runners[ahead.count...].prefix { $0.mark.time == border }
    let room = count - ahead.count
    guard level.count > room else { return Array(ahead + level) }
    let parted = level.compactMap { runner in runner.finer.map { (runner: runner, time: $0.time) } }
      .sorted { $0.time < $1.time }
    guard parted.count == level.count, parted[room - 1].time < parted[room].time else {
      return Array(ahead)
    }
    return ahead + parted.prefix(room).map(\.runner)
  }
}
