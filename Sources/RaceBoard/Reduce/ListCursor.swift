/// The cursor of a list: the line that it is on, and how far keys can take it.
struct ListCursor {
  let line: Int
  /// Lines of the list.
  let count: Int
  /// Lines that a page moves by.
  let page: Int

  /// The line that a command leads to, within the list; another command leaves it where it is.
  func line(after command: Command) -> Int {
    let next =
      switch command {
      case .moveUp: line - 1
      case .moveDown: line + 1
      case .pageUp: line - page
      case .pageDown: line + page
      case .goFirst: 0
      case .goLast: count - 1
      default: line
      }
    return max(0, min(next, count - 1))
  }
}
