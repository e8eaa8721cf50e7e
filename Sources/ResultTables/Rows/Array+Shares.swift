extension Array {
  /// The items in shares of so much weight or of one item, which are taken from the array: in each share, and
  /// of the shares, the last come first.
  mutating func takeShares(of weight: Int, by weigh: (Element) -> Int) -> [[Element]] {
    var shares: [[Element]] = []
    var share: [Element] = []
    var sum = 0
    while let item = popLast() {
      sum += weigh(item)
      share.append(item)
      guard sum >= weight || isEmpty else { continue }
      shares.append(share)
      share = []
      sum = 0
    }
    self = []
    return shares
  }
}
