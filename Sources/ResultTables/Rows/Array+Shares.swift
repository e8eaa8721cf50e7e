extension Array {
  /// The items in their order, in shares of so much weight or of one item.
  func inShares(of weight: Int, by weigh: (Element) -> Int) -> [[Element]] {
    var shares: [[Element]] = []
    var start = startIndex
    var sum = 0
    for index in indices {
      sum += weigh(self[index])
      guard sum >= weight || index == endIndex - 1 else { continue }
      shares.append(Array(self[start...index]))
      start = index + 1
      sum = 0
    }
    return shares
  }
}
