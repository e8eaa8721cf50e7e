import Athletics
import CellGrid

/// How the sources are that are followed, and warnings by file and kind, each whole however many lines it
/// takes; a group opens to all of its kind.
struct WarningsScreen {
  let state: BoardState

  /// A line of the list as rows of the screen.
  private struct Block {
    let rows: [[(text: String, role: Role)]]
    let isSelected: Bool
  }

  func draw(on canvas: inout Canvas) {
    let layout = CoverLayout(state.size)
    let list = WarningList(of: state)
    let frame = PanelFrame(
      titles: [.init(text: state.screen.title, isActive: true)],
      remark: WarningList.total(of: state).inGroups, isFocused: true)
    var inside = frame.draw(on: &canvas, in: layout.panel)
    Footer(state: state).draw(on: &canvas, in: layout.footer)
    if let note = note(list), inside.height > 1 {
      let (line, rest) = inside.removingBottom(1)
      canvas.write(note, x: line.x + 3, y: line.y, .quiet, width: line.width - 3)
      inside = rest
    }
    guard list.count > 0, inside.height > 0 else { return }
    var y = inside.y
    for block in blocks(of: list, width: inside.width - 4, height: inside.height) {
      if block.isSelected, y < inside.maxY { canvas.write("▌", x: inside.x, y: y, .accent) }
      for row in block.rows where y < inside.maxY {
        canvas.write(row, x: inside.x + 1, y: y, width: inside.width - 1)
        y += 1
      }
    }
  }

  private func note(_ list: WarningList) -> String? {
    guard list.hiddenCount == 0 else {
      return "\(list.hiddenCount.inGroups) hidden with the results: "
        + state.keymap.keyText(.spoilers, limit: 1) + " shows them"
    }
    let isClean = WarningList.total(of: state) == 0
    return isClean ? "Everything could be read, and nothing is doubtful." : nil
  }

  /// The lines in sight, with the selected one in the middle where there is room to move.
  private func blocks(of list: WarningList, width: Int, height: Int) -> [Block] {
    let selected = list.line(ofStop: min(state.warningLine, max(list.stopCount - 1, 0)))
    func block(_ number: Int) -> Block? {
      list[number].map { Block(rows: rows($0, width), isSelected: number == selected) }
    }
    var shown: [Block] = []
    var used = 0
    var above = selected - 1
    func takeAbove(within limit: Int) {
      while above >= 0, let next = block(above), used + next.rows.count <= limit {
        shown.insert(next, at: 0)
        used += next.rows.count
        above -= 1
      }
    }
    takeAbove(within: height / 2)
    var below = selected
    while used < height, let next = block(below) {
      shown.append(next)
      used += next.rows.count
      below += 1
    }
    takeAbove(within: height)
    return shown
  }

  private func rows(_ line: WarningList.Line, _ width: Int) -> [[(text: String, role: Role)]] {
    switch line {
    case .heading(let section):
      let count = section.count.inGroups + " warning" + (section.count == 1 ? "" : "s")
      let role: Role = section.groups.contains(where: \.isError) ? .warning : .heading
      let rest = [section.detail, count].filter { !$0.isEmpty }.joined(separator: "  ")
      return headed(section.name, role, rest, width)
    case .source(let source, let age):
      let rest = [source.text, age ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
      return headed(source.name, source.isLost ? .warning : .heading, rest, width)
    case .group(let group, let isOpen):
      let more = isOpen || group.count == 1 ? "" : ", and " + FewOfMany.more(group.count - 1)
      let sign = group.count == 1 ? "  " : isOpen ? "▾ " : "▸ "
      let text = isOpen ? "\(group.count.inGroups) of a kind" : group.text(0) + more
      return hung(text, behind: sign, group.isError ? .warning : .text, width)
    case .one(_, let text): return hung(text, behind: "    ", .text, width)
    }
  }

  /// A name, and what there is to say of it behind it or, where there is no room, below it.
  private func headed(
    _ name: String, _ role: Role, _ rest: String, _ width: Int
  ) -> [[(text: String, role: Role)]] {
    let name = name.broken(to: width)
    let last = name.last ?? ""
    if DisplayWidth.of(last) + 2 + DisplayWidth.of(rest.visible) <= width {
      return name.dropLast().map { [($0, role)] } + [[(last, role), ("  " + rest.visible, .quiet)]]
    }
    return name.map { [($0, role)] } + rest.broken(to: width - 2).map { [("  " + $0, .quiet)] }
  }

  private func hung(
    _ text: String, behind sign: String, _ role: Role, _ width: Int
  ) -> [[(text: String, role: Role)]] {
    text.broken(to: max(width - 4, 1)).enumerated().map { number, line in
      let lead = number == 0 ? sign : String(repeating: " ", count: sign.count)
      return [(" " + lead, .quiet), (line, role)]
    }
  }
}
