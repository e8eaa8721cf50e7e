extension BoardState {
  /// Does what a command asks for in the list of formats to export in.
  mutating func chooseExport(_ command: Command) -> [Effect] {
    guard command == .open else {
      exportLine = ListCursor(
        line: exportLine, count: exportOffers.count, page: listHeight
      ).line(after: command)
      return []
    }
    guard exportOffers.indices.contains(exportLine), race != nil else { return [] }
    covers.removeAll { $0 == .export }
    return [.export(offer: exportLine)]
  }
}
