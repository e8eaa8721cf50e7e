import CellGrid

/// What stands there before a race is known: what is waited for, source by source.
struct WaitingScreen {
  let state: BoardState

  func draw(on canvas: inout Canvas) {
    let bounds = state.size.bounds
    let (footer, body) = bounds.removingBottom(bounds.height > 1 ? 1 : 0)
    Footer(state: state).draw(on: &canvas, in: footer)
    let sources = state.live?.sources ?? []
    guard !sources.isEmpty else {
      canvas.write("No race is open. b browses.", x: 0, y: 0, .text)
      return
    }
    canvas.write("lastlap", x: 1, y: body.y, .accent, width: max(body.width - 1, 0))
    for (index, source) in sources.enumerated() where body.y + 2 + index < body.maxY {
      canvas.write(
        [(source.name, .title), (" · " + source.text, .quiet)], x: 1, y: body.y + 2 + index,
        width: max(body.width - 2, 0))
    }
    let below = body.y + 3 + sources.count
    guard let late = state.live?.delay.note, below < body.maxY else { return }
    canvas.write(late, x: 1, y: below, .quiet, width: max(body.width - 2, 0))
  }
}
