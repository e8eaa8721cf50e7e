import CNCurses
import CellGrid

/// The pairs of colours in use, since curses' own allocation fails where there are no colours.
struct ColorPairs {
  let depth: ColorDepth
  private let limit: Int32
  private var pairs: [Colors: Int32] = [:]
  private var next: Int32 = 1

  private struct Colors: Hashable {
    let foreground: CellColor
    let background: CellColor
  }

  /// Makes an empty list; curses holds at most `limit` pairs, of which the first is its own.
  init(depth: ColorDepth, limit: Int32) {
    self.depth = depth
    self.limit = limit
  }

  /// The pair for the colours of a style, or 0, the terminal's own, where curses has none left.
  mutating func number(for style: CellStyle) -> Int32 {
    guard depth != .none else { return 0 }
    guard style.foreground != .standard || style.background != .standard else { return 0 }
    let colors = Colors(foreground: style.foreground, background: style.background)
    if let known = pairs[colors] { return known }
    let (foreground, background) = depth.numbers(of: style)
    guard next < limit, init_extended_pair(next, foreground, background) != ERR else { return 0 }
    pairs[colors] = next
    next += 1
    return next - 1
  }
}
