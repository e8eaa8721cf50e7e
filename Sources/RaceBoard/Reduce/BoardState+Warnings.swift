extension BoardState {
  /// Does what a command asks for among the warnings: moves, or opens a kind and closes it again.
  mutating func lookAtWarnings(_ command: Command) {
    let list = WarningList(of: self)
    guard command == .open else {
      warningLine = ListCursor(
        line: warningLine, count: list.stopCount, page: listHeight
      ).line(after: command)
      return
    }
    switch list[list.line(ofStop: warningLine)] {
    case .group(let group, let isOpen):
      if isOpen {
        openWarnings.remove(group.id)
      } else if group.count > 1 {
        openWarnings.insert(group.id)
      }
    case .one(let id, _):
      warningLine = list.stop(of: id) ?? 0
      openWarnings.remove(id)
    case .heading, .source, nil: break
    }
  }
}
