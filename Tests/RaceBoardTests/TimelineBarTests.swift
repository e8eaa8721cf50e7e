import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Timeline bar")
struct TimelineBarTests {
  /// The letters and digits between the ends of the bar.
  private func words(_ board: Board) -> [String] {
    let line = board.grid().line(board.state.size.height - 2)
    guard let start = line.firstIndex(of: "├"), let end = line.lastIndex(of: "┤") else { return [] }
    return line[start..<end].split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  @Test("a label is whole or not there, however narrow the bar is")
  func labels() throws {
    var board = try Board()
    let whole: Set<String> = ["400", "800", "1000", "bell", "1200", "1300"]
    for width in 30...200 {
      board.send(.resized(GridSize(width: width, height: 24)))
      for key in ["0", ".", ".", ".", "$"] {
        try board.press(key)
        #expect(whole.isSuperset(of: words(board)), "\(width): \(words(board))")
      }
    }
    #expect(Set(words(board)) == whole)
  }

  private static let paths = [
    Board.opening, "tokyo-2020/1500m-m/final", "rome-2024/1500m-m/final",
    "paris-2024/10000m-m/final", "paris-2024/marathon-m/final",
  ]

  @Test("the cursor wipes no label, and nothing else moves with it", arguments: paths)
  func cursor(_ path: String) throws {
    var board = try Board(path, 80, 24)
    let whole = Set(words(board))
    let end = try board.race.replay.timeline.end
    #expect(whole.contains("bell") || whole.contains("km"))
    for part in 0...100 {
      board.state.race?.move(to: .instant(RaceTime(ticks: end.ticks * Int64(part) / 100)))
      #expect(Set(words(board)) == whole, "\(part)")
    }
  }

  @Test("no label covers a tick or touches another one", arguments: paths)
  func ticks(_ path: String) throws {
    let race = try Board(path).race
    let scale = TimelineScale(race)
    for width in 12...180 {
      let signs = TimelineSigns(race, width: width) {
        Int(Double(width - 1) * scale.share(of: $0) + 0.5)
      }.placed
      let columns = Set(signs.map(\.column))
      #expect(columns.count == signs.count)
      for sign in signs {
        guard let label = sign.label else { continue }
        let isBefore = label.upperBound == sign.column
        let free = isBefore ? label : label.lowerBound..<label.upperBound + 1
        #expect(columns.isDisjoint(with: free), "\(width): \(sign.text)")
        let around = label.lowerBound - 1...label.upperBound
        let others = signs.compactMap(\.label).filter { $0 != label }
        #expect(others.allSatisfy { $0.allSatisfy { !around.contains($0) } }, "\(width)")
      }
    }
  }

  @Test("where there is little room the usual mark points have labels, and ticks make way")
  func usual() throws {
    for path in Self.paths.dropFirst().prefix(2) {
      #expect(
        Set(words(try Board(path, 80, 24))).isSuperset(of: ["400", "800", "bell"]), "\(path)")
    }
    let words = words(try Board("paris-2024/10000m-m/final", 80, 24))
    #expect(words == ["2000", "4000", "6000", "8000", "bell"])
  }

  @Test("on the road labels are kilometres")
  func road() throws {
    let board = try Board("paris-2024/marathon-m/final", 200, 24)
    #expect(board.grid().line(22).contains("10 km"))
    #expect(!board.grid().line(22).contains("10000"))
  }

  @Test("a change names the athlete and the outcome")
  func change() throws {
    var board = try Board("paris-2024/5000m-w/final", 80, 24)
    try board.press(",", ",")
    #expect(board.grid().line(22).contains("change 1: KIPYEGON DQ"))
  }
}
