import RaceReplay

/// The close finishes of the archive, and how they are looked at.
package struct CloseFinishView: Sendable {
  package internal(set) var items: [ListedFinish] = []
  package internal(set) var isLoaded = false
  package internal(set) var selection = 0
  /// The place of the column width among the steps of the zoom; nothing fits all margins.
  package internal(set) var zoom: Int?
  /// Columns that the strip is moved by.
  package internal(set) var pan = 0
}

/// A close finish with the path that its race opens by.
package struct ListedFinish: Hashable, Sendable {
  package let path: String
  package let finish: CloseFinish

  package init(path: String, finish: CloseFinish) {
    self.path = path
    self.finish = finish
  }

  /// Closest first, then by the race's name; a dead heat before any margin.
  static func comesBefore(_ left: ListedFinish, _ right: ListedFinish) -> Bool {
    func key(_ item: ListedFinish) -> (Int, Int64, String) {
      let isDeadHeat = item.finish.margin.verdict == .deadHeat
      return (isDeadHeat ? 0 : 1, item.finish.interval.middle.ticks, item.path)
    }
    return key(left) < key(right)
  }
}
