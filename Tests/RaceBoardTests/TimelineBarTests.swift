import CellGrid
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
