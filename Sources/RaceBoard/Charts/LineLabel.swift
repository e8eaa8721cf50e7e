import CellGrid

/// What stands at the end of a line: a name, and figures around it that are never cut.
struct LineLabel: Hashable, Sendable {
  var before = ""
  let name: String
  var after = ""

  /// The least of a name that is still one.
  private static let leastName = 3

  var text: String { before + name + after }

  /// The label in no more than so many columns: the name ends with `…` where it must, and a figure
  /// that has no room beside it goes.
  func fitted(to columns: Int) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    let room = columns - DisplayWidth.of(before)
    let beside = room - DisplayWidth.of(after)
    let (width, after) = beside >= Self.leastName ? (beside, after) : (room, "")
    return before + name.fitted(to: min(max(width, 0), DisplayWidth.of(name))) + after
  }
}
