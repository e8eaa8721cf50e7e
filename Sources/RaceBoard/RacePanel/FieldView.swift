import Athletics
import CellGrid
import RaceReplay

/// What there is to know before the gun: what is to be beaten and run, who runs, and how much of it
/// can be followed.
struct FieldView {
  let race: OpenRace

  /// The column of the heads, with the blanks around it.
  private static let headWidth = 14

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let lines = lines
    var y = rect.y + (rect.height > lines.count + 1 ? 1 : 0)
    for line in lines where y < rect.maxY {
      canvas.write(
        line.head.fitted(to: Self.headWidth - 2, alignment: .trailing), x: rect.x, y: y, .quiet,
        width: rect.width)
      let room = rect.width - Self.headWidth - 1
      for text in line.text.wrapped(to: room) where y < rect.maxY {
        canvas.write(text, x: rect.x + Self.headWidth, y: y, line.role, width: room)
        y += 1
      }
    }
  }

  private typealias Line = (head: String, text: String, role: Role)

  private var lines: [Line] {
    race.race.records.map(record) + [course, field, names, coverage, next].compactMap { $0 }
  }

  private func record(_ record: Record) -> Line {
    let holder = record.holder.map { "  " + $0 } ?? ""
    return (record.flag.text, record.time.text + holder, .mark)
  }

  private var course: Line? {
    let words = AnswerText(race: race).course
    return words.isEmpty ? nil : ("to run", words.joined(separator: " · "), .text)
  }

  /// How many are entered, and of which nations, the most first.
  private var field: Line? {
    let entries = race.replay.startList.entries
    guard !entries.isEmpty else { return nil }
    var counts: [String: Int] = [:]
    for case let nation? in entries.map(\.nation) { counts[nation.code, default: 0] += 1 }
    let nations = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { $0.value > 1 ? "\($0.key) \($0.value)" : $0.key }
    let unit = entries.contains { !$0.runners.isEmpty } ? "team" : "athlete"
    let known =
      race.race.isFieldPartial ? "known" + (race.race.fieldSize.map { " of \($0)" } ?? "") : ""
    let count =
      "\(entries.count) " + (known.isEmpty ? "" : known + " ") + unit
      + (entries.count == 1 && race.race.fieldSize == nil ? "" : "s")
    return ("the field", ([count] + nations).joined(separator: " · "), .text)
  }

  /// Who runs, in the order of the start list, with the lanes that are known.
  private var names: Line? {
    let ids = race.replay.entryIDs.filter { race.state.outcomes[$0] == nil }
    guard !ids.isEmpty, ids.count <= Self.mostNames else { return nil }
    let names = ids.map { id in
      (race.replay.startList[id].lane.map { "\($0) " } ?? "") + race.scoreboardName(of: id)
    }
    return (
      race.replay.startList.entries.contains { $0.lane != nil } ? "by lane" : "who runs",
      names.joined(separator: " · "), .text
    )
  }

  private var coverage: Line? {
    guard race.race.discipline.isRace, !race.isStartListOnly, !race.isLive else { return nil }
    func places(_ markPoints: [Distance]) -> String {
      guard markPoints.count > Self.most, let first = markPoints.first, let last = markPoints.last
      else { return markPoints.map(race.race.text).joined(separator: ", ") }
      return "\(markPoints.count) mark points, " + race.race.text(of: first) + " to "
        + race.race.text(of: last)
    }
    let text =
      switch race.replay.splitCoverage {
      case .field(let markPoints): "the field at " + places(markPoints)
      case .few(let markPoints): "only a few at " + places(markPoints)
      case .resultOnly: "nothing between gun and finish"
      }
    return ("known", text, .quiet)
  }

  /// While it runs and nothing moves: when something will.
  private var next: Line? {
    guard case .atInstant = race.state.way else { return nil }
    return race.nextText.map { ("next", $0, .text) }
  }

  /// How many mark points are named.
  private static let most = 8
  /// In how large a field everyone is named.
  private static let mostNames = 40
}
