import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// The gaps view as a table: how far each was behind the leader at each mark point.
  var gaps: PrintedTable {
    let gaps = replay.entryIDs.map { id in
      byMarkPoint(replay.gaps(of: id, to: .leader, in: state)) { $0.markPoint }
    }
    let impossible = replay.entryIDs.map { replay.impossibilities(of: $0, in: state) }
    let marks = Set(gaps.flatMap(\.keys)).sorted()
    let axis = CourseAxis(race: opened)
    var notes = ["behind the leader at each mark point, in seconds"] + StretchNotes(opened).notes
    if impossible.contains(where: { !$0.isEmpty }) { notes.append("! impossible time") }
    return courseTable(
      "gaps", marks.map { CoursePoint($0, axis) }, facts: ["from", "to", "origin", "doubt"],
      notes: notes
    ) { id, index in
      guard let gap = gaps[id.index][marks[index]] else { return nil }
      let why = impossible[id.index][marks[index]]
      return [
        .figure(
          gap.difference.signedText + (why == nil ? "" : "!"), .text(gap.difference.text.plain),
          gap.provenance),
        .fact(gap.difference.ends.from, gap.provenance),
        .fact(gap.difference.ends.to, gap.provenance),
        PrintedTable.Cell(gap.provenance.origin.word), PrintedTable.Cell(why?.words),
      ]
    }
  }

  /// The positions view as a table: the place of each at each mark point, and how many were won and
  /// lost.
  var positions: PrintedTable {
    let places = replay.entryIDs.map { replay.places(of: $0, in: state) }
    let counts = replay.placeCounts(in: state)
    let byMark = places.map { byMarkPoint($0) { $0.markPoint } }
    let marks = Set(byMark.flatMap(\.keys)).sorted()
    let axis = CourseAxis(race: opened)
    return courseTable(
      "positions", marks.map { CoursePoint($0, axis) }, facts: ["last", "origin"],
      totals: [
        PrintedTable.Column("won", isFigure: true), PrintedTable.Column("lost", isFigure: true),
        PrintedTable.Column("unclear", isFigure: true),
      ],
      notes: [
        "won and lost: for certain, between neighbouring mark points; unclear: how often it may be more"
      ]
    ) { id, index in
      guard let placing = byMark[id.index][marks[index]]?.placing else { return nil }
      return [
        .place(placing),
        placing.provenance.origin == .estimated ? .empty : PrintedTable.Cell(placing.last),
        PrintedTable.Cell(placing.provenance.origin.word),
      ]
    } totalsOf: { id in
      let count = counts[id.index]
      return [count.won, count.lost, count.unclear].map { PrintedTable.Cell($0) }
    }
  }

  private func byMarkPoint<Point>(
    _ points: [Point], _ markPoint: (Point) -> Distance
  ) -> [Distance: Point] {
    Dictionary(points.map { (markPoint($0), $0) }) { _, later in later }
  }

  /// The race view: what the figures say of it, each with its step.
  var remarks: PrintedTable {
    let words = RemarkText(race: opened)
    return PrintedTable(
      title: title + " · race", subject: subject,
      columns: [PrintedTable.Column("at"), PrintedTable.Column("remark")],
      rows: replay.remarks(in: state).map { remark in
        [
          PrintedTable.Cell(
            shown: words.step(remark.step), value: .text(remark.step.code(in: race))),
          PrintedTable.Cell(words.text(remark.subject)),
        ]
      }, notes: openingNotes)
  }
}

extension Step.Kind {
  /// The step as `--at` names it.
  func code(in race: Race) -> String {
    switch self {
    case .gun: "gun"
    case .markPoint(let markPoint): race.code(of: markPoint)
    case .finish: "finish"
    case .change(let number): "change:\(number)"
    case .official: "official"
    }
  }
}
