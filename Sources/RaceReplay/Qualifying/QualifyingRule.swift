/// How many go on to the next round of a race: by place in each heat, and by time over all of them.
package struct QualifyingRule: Hashable, Sendable {
  package let byPlace: Int
  package let byTime: Int

  /// More than a race has lanes or a line has room for.
  private static let most = 999

  /// Reads `3+6`, the first three of each heat and the next six by time; nothing for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard parts.count == 2, numbers.count == 2, numbers.allSatisfy({ $0 <= Self.most }),
      numbers[0] + numbers[1] > 0
    else { return nil }
    (byPlace, byTime) = (numbers[0], numbers[1])
  }
}
