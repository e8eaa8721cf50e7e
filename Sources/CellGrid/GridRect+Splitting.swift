extension GridRect {
  /// A rectangle cut in two: what was taken off and what is left.
  package typealias Cut = (part: GridRect, rest: GridRect)

  /// Takes `count` rows off the top, or as many as there are.
  package func removingTop(_ count: Int) -> Cut {
    let taken = min(max(0, count), height)
    return (
      GridRect(x: x, y: y, width: width, height: taken),
      GridRect(x: x, y: y + taken, width: width, height: height - taken)
    )
  }

  /// Takes `count` rows off the bottom, or as many as there are.
  package func removingBottom(_ count: Int) -> Cut {
    let (rest, part) = removingTop(height - min(max(0, count), height))
    return (part, rest)
  }

  /// Takes `count` columns off the left, or as many as there are.
  package func removingLeft(_ count: Int) -> Cut {
    let taken = min(max(0, count), width)
    return (
      GridRect(x: x, y: y, width: taken, height: height),
      GridRect(x: x + taken, y: y, width: width - taken, height: height)
    )
  }

  /// Takes `count` columns off the right, or as many as there are.
  package func removingRight(_ count: Int) -> Cut {
    let (rest, part) = removingLeft(width - min(max(0, count), width))
    return (part, rest)
  }

  /// Shares the height out from top to bottom in proportion to `shares`, leaving no row over.
  package func splitRows(_ shares: [Int]) -> [GridRect] {
    var rest = self
    return Self.portions(of: height, in: shares).map { rows in
      let cut = rest.removingTop(rows)
      rest = cut.rest
      return cut.part
    }
  }

  /// Shares the width out from left to right in proportion to `shares`, leaving no column over.
  package func splitColumns(_ shares: [Int]) -> [GridRect] {
    var rest = self
    return Self.portions(of: width, in: shares).map { columns in
      let cut = rest.removingLeft(columns)
      rest = cut.rest
      return cut.part
    }
  }

  /// Each portion ends where its share of the whole ends, rounded down: no rounding piles up.
  private static func portions(of whole: Int, in shares: [Int]) -> [Int] {
    let weights = shares.map { min(max(0, $0), 1 << 16) }
    let total = max(1, weights.reduce(0, +))
    var passed = 0
    var end = 0
    return weights.map { weight in
      passed += weight
      let start = end
      end = whole * passed / total
      return end - start
    }
  }
}
