/// The known name that a mistyped one was probably meant to be.
package enum NearestName {
  /// The nearest of the known names, nil where none is near; the first of equals.
  ///
  /// Near is one slip (a letter missing, added, wrong, or swapped with the next) in three letters.
  /// Case does not count.
  package static func of(_ name: String, among known: [String]) -> String? {
    // Longer than any name of ours, and not worth a table of distances.
    guard name.utf8.count <= 64 else { return nil }
    let letters = Array(name.lowercased())
    let slips = known.map { distance(letters, Array($0.lowercased())) }
    guard let best = zip(known, slips).min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= max(1, max(letters.count, best.0.count) / 3) ? best.0 : nil
  }

  /// The slips between two words: optimal string alignment.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var row = [i + 1]
      for (j, otherLetter) in other.enumerated() {
        var slips = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == otherLetter ? 0 : 1))
        if i > 0, j > 0, letter == other[j - 1], one[i - 1] == otherLetter {
          slips = min(slips, beforeLast[j - 1] + 1)
        }
        row.append(slips)
      }
      (beforeLast, last) = (last, row)
    }
    return last[other.count]
  }
}
