import Athletics
import CellGrid
import RaceReplay

/// What is known of a contest without times as a line of its steps: start list, result, official.
struct StepBar {
  let race: OpenRace

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let status = status
    let x = rect.x + canvas.write(status.text, x: rect.x, y: rect.y, status.role, width: rect.width)
    let steps = steps
    let room = rect.maxX - x - 2
    guard steps.count > 1, room >= 12 else { return }
    draw(steps, on: &canvas, in: GridRect(x: x + 2, y: rect.y, width: room, height: 1))
  }

  /// Corrections that are to come are not told where later results are hidden.
  private var steps: [Step] {
    let steps = race.replay.timeline.steps
    guard !race.tellsLater else { return steps }
    let current = race.replay.timeline.lastStep(at: race.position)
    return steps.enumerated().filter { index, step in
      if case .change = step.kind { index <= current } else { true }
    }.map(\.element)
  }

  private var status: (text: String, role: Role) {
    let step = race.state.step
    let isResult = race.state.way == .result
    let whom = step.entry.map { ": " + race.scoreboardName(of: $0) } ?? ""
    let outcome = step.entry.flatMap { race.state.outcomes[$0] }.map { " " + $0.text } ?? ""
    return (
      (isResult ? "■ " : "❚❚ ") + name(of: step.kind) + whom + outcome,
      !isResult ? .text : step.kind == .official ? .official : .provisional
    )
  }

  private func name(of step: Step.Kind) -> String {
    switch step {
    case .gun: "start list"
    case .markPoint(let markPoint): race.race.shortText(of: markPoint)
    case .finish: "result"
    case .change(let number): "change \(number)"
    case .official: "official"
    }
  }

  /// The steps at even distances, since nothing tells how long they took.
  private func draw(_ steps: [Step], on canvas: inout Canvas, in rect: GridRect) {
    let current = race.replay.timeline.lastStep(at: race.position)
    func column(_ index: Int) -> Int {
      rect.x + 1 + (rect.width - 3) * index / (steps.count - 1)
    }
    canvas.write("├", x: rect.x, y: rect.y, .barTrack)
    for x in rect.x + 1..<rect.maxX - 1 {
      canvas.write("─", x: x, y: rect.y, x < column(current) ? .barPlayed : .barTrack)
    }
    canvas.write("┤", x: rect.maxX - 1, y: rect.y, .barTrack)
    var free = rect.x + 1
    for (index, step) in steps.enumerated() {
      let text = name(of: step.kind)
      let width = DisplayWidth.of(text)
      let isLast = index == steps.count - 1
      let start = isLast ? column(index) - width - 1 : column(index) + 2
      let end = isLast ? column(index) : column(index + 1)
      if start > free, start + width < end {
        canvas.write(text, x: start, y: rect.y, .barPoint)
        free = start + width + 1
      }
      canvas.write(
        index == current ? "●" : "┼", x: column(index), y: rect.y,
        index == current ? .barCursor : .barPoint)
    }
  }
}
