/// The known word that someone who wrote another may have meant.
package enum NearestWord {
  /// The nearest of the known words, at most two letters away, one where the word is short; nothing
  /// where none is so near.
  package static func to(_ word: String, in known: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().utf8)
    guard (2...40).contains(letters.count) else { return nil }
    let limit = letters.count < 5 ? 1 : 2
    var best: (word: String, distance: Int)?
    for candidate in known where candidate != word {
      let other = Array(candidate.lowercased().utf8)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// `; perhaps “finish”`, to be put behind what was expected; empty where no word is near.
  package static func hint(for word: String, in known: some Sequence<String>) -> String {
    to(word, in: known).map { "; perhaps \($0.quoted)" } ?? ""
  }

  /// Letters to add, drop or change; two neighbours that changed places count as one.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var cost = min(current[column], above[column + 1]) + 1
        cost = min(cost, above[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
