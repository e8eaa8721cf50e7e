/// Gives labels rows of their own, each as near as it can be to the one it belongs to.
enum LabelRows {
  /// The rows for labels that belong to these rows, in the same order, within `height` rows and no
  /// nearer to each other than `spacing`; there must not be more labels than there is room for.
  static func placed(_ wanted: [Int], height: Int, spacing: Int = 1) -> [Int] {
    guard wanted.count * spacing <= height else { return wanted.indices.map { $0 * spacing } }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [Block] = []
    for index in order {
      blocks.append(Block(indices: [index], sum: wanted[index], spacing: spacing))
      // Blocks that would meet become one, around the middle of what its labels want.
      while blocks.count > 1,
        blocks[blocks.count - 2].end(height) > blocks[blocks.count - 1].start(height)
      {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].take(last)
      }
    }
    var rows = wanted
    for block in blocks {
      for (offset, index) in block.indices.enumerated() {
        rows[index] = block.start(height) + offset * spacing
      }
    }
    return rows
  }

  /// Labels on neighbouring rows.
  private struct Block {
    var indices: [Int]
    /// Of the first rows that would suit each of the labels.
    var sum: Int
    let spacing: Int

    mutating func take(_ next: Block) {
      sum += next.sum - next.indices.count * indices.count * spacing
      indices += next.indices
    }

    func start(_ height: Int) -> Int {
      let middle = Int((Double(sum) / Double(indices.count)).rounded())
      return min(max(middle, 0), height - indices.count * spacing)
    }

    func end(_ height: Int) -> Int { start(height) + indices.count * spacing }
  }
}
