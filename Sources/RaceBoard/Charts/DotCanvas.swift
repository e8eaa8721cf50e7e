import CellGrid

/// Dots in cells, two across and four down in each, as braille shows them.
///
/// Dots outside are left out. Where lines meet in a cell, their dots are united and the stronger
/// line gives the role.
struct DotCanvas {
  /// A dot, counted from the upper left one.
  struct Dot: Hashable {
    var x: Int
    var y: Int
  }

  /// What a line is drawn in, and how far it comes before others.
  struct Ink: Hashable {
    let role: Role
    let strength: Int
  }

  /// In cells.
  let size: GridSize
  private var dots: [UInt8]
  private var inks: [Ink?]

  init(size: GridSize) {
    self.size = size
    dots = Array(repeating: 0, count: size.width * size.height)
    inks = Array(repeating: nil, count: dots.count)
  }

  /// The bits of a braille sign: the left column, then the right one, from the top.
  private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  mutating func add(_ dot: Dot, _ ink: Ink) {
    guard dot.x >= 0, dot.y >= 0, dot.x < size.width * 2, dot.y < size.height * 4 else { return }
    let cell = dot.y / 4 * size.width + dot.x / 2
    dots[cell] |= Self.bits[dot.x % 2][dot.y % 4]
    if (inks[cell]?.strength ?? .min) <= ink.strength { inks[cell] = ink }
  }

  /// Draws through points from left to right.
  mutating func addLine(_ points: [Dot], _ pattern: LinePattern, _ ink: Ink) {
    guard var last = points.first else { return }
    var step = 0
    plot(last, pattern, ink, &step)
    for point in points.dropFirst() {
      let start = last
      let columns = point.x - start.x
      if columns <= 0 { climb(from: last, to: point.y, x: point.x, pattern, ink, &step) }
      for column in stride(from: 1, through: columns, by: 1) {
        let rise = Double(point.y - start.y) * Double(column) / Double(columns)
        climb(
          from: last, to: start.y + Int(rise.rounded()), x: start.x + column, pattern, ink, &step)
        last.x = start.x + column
        last.y = start.y + Int(rise.rounded())
      }
      last = point
    }
  }

  /// Fills the column that a steep line climbs in, no farther than the canvas.
  private mutating func climb(
    from last: Dot, to y: Int, x: Int, _ pattern: LinePattern, _ ink: Ink, _ step: inout Int
  ) {
    let direction = y < last.y ? -1 : 1
    let edges = -2...(size.height * 4 + 1)
    let end = min(max(y, edges.lowerBound), edges.upperBound)
    var row = min(max(last.y, edges.lowerBound), edges.upperBound)
    repeat {
      if row != end { row += direction }
      plot(Dot(x: x, y: row), pattern, ink, &step)
    } while row != end
  }

  private mutating func plot(
    _ dot: Dot, _ pattern: LinePattern, _ ink: Ink, _ step: inout Int
  ) {
    defer { step += 1 }
    guard pattern.hasDot(at: step) else { return }
    add(dot, ink)
    if pattern == .strong {
      add(Dot(x: dot.x, y: dot.y + 1), ink)
      add(Dot(x: dot.x + 1, y: dot.y), ink)
    }
  }

  /// Writes the cells that have dots, with the upper left one at a column and row of the canvas.
  func draw(on canvas: inout Canvas, x: Int, y: Int) {
    for (index, bits) in dots.enumerated() where bits != 0 {
      guard let ink = inks[index], let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else {
        continue
      }
      canvas.write(
        String(Character(scalar)), x: x + index % size.width, y: y + index / size.width, ink.role)
    }
  }
}
