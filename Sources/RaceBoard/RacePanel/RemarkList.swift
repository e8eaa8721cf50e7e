import CellGrid
import RaceReplay

/// What the figures say of the race, a line each, up to where one stands.
struct RemarkList {
  let race: OpenRace
  private var remarks: [Remark] { race.remarks }

  /// The step's column, with a blank before and after.
  private static let stepWidth = 12

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !remarks.isEmpty else {
      let text =
        race.state.way == .atStart
        ? "The race has not begun: nothing to remark."
        : "The figures so far say nothing for certain."
      RacePanel.drawReason(text, on: &canvas, in: rect)
      return
    }
    let selected = min(race.view.remark ?? remarks.count - 1, remarks.count - 1)
    let width = max(rect.width - Self.stepWidth - 2, 1)
    var y = rect.y
    var told: Step.Kind?
    let shown = shown(about: selected, width: width, height: rect.height)
    for (number, lines) in zip(shown.first..<remarks.count, shown.lines) {
      let row: Role = number == selected ? .selected : .text
      for (offset, text) in lines.enumerated() where y < rect.maxY {
        let line = GridRect(x: rect.x, y: y, width: rect.width, height: 1)
        canvas.grid.fill(line, style: canvas.theme[row])
        if row == .selected { canvas.write("▌", x: rect.x, y: y, .accent, in: row) }
        if offset == 0, remarks[number].step != told {
          drawStep(remarks[number].step, row, on: &canvas, in: line)
        }
        canvas.write(text, x: rect.x + Self.stepWidth + 1, y: y, .text, in: row, width: width)
        y += 1
      }
      told = remarks[number].step
      if y >= rect.maxY { break }
    }
    // Where nobody is seen to move one reads when there will be more.
    if case .atInstant = race.state.way, y < rect.maxY, let next = race.nextText {
      canvas.write("next: " + next, x: rect.x + Self.stepWidth + 1, y: y, .quiet, width: width)
    }
  }

  private func drawStep(
    _ step: Step.Kind, _ row: Role, on canvas: inout Canvas, in rect: GridRect
  ) {
    canvas.write(
      RemarkText(race: race).step(step).fitted(to: Self.stepWidth - 2, alignment: .trailing),
      x: rect.x + 1, y: rect.y, .quiet, in: row, width: rect.width - 1)
  }

  private func lines(_ number: Int, width: Int) -> [String] {
    RemarkText(race: race).text(remarks[number].subject).wrapped(to: width)
  }

  /// The remarks in sight, so that the selected one is, and the next where there is one: which is the
  /// first, and the lines of each.
  private func shown(
    about selected: Int, width: Int, height: Int
  ) -> (first: Int, lines: [[String]]) {
    var first = min(selected + 1, remarks.count - 1)
    var shown = [lines(first, width: width)]
    var used = shown[0].count
    while first > 0 {
      let before = lines(first - 1, width: width)
      guard used + before.count <= height || first > selected else { break }
      used += before.count
      first -= 1
      shown.insert(before, at: 0)
    }
    for number in first + shown.count..<remarks.count where used < height {
      shown.append(lines(number, width: width))
      used += shown[shown.count - 1].count
    }
    return (first, shown)
  }
}
