import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Sorting")
struct SortingTests {
  /// Goes to a column of the table's head with the keys.
  private func choose(_ column: ResultColumn, on board: inout Board) throws {
    let columns = ResultColumn.all(in: try board.race)
    try board.press("h", times: columns.count)
    try board.press("l", times: try #require(columns.firstIndex(of: column)))
    #expect(try board.race.table.column == column)
  }

  @Test("every column sorts both ways, and what is not known comes last both ways")
  func everyColumn() throws {
    for path in [Board.opening, "paris-2024/marathon-m/final", "doha-2019/100m-m/final"] {
      for step in ["$", "0", ","] {
        var board = try Board(path)
        try board.press(step)
        for column in ResultColumn.all(in: try board.race) where column != .place {
          try choose(column, on: &board)
          try board.press("s")
          let forward = try keys(board, column)
          try board.press("S")
          let backward = try keys(board, column)
          let known = forward.filter { $0 != .unknown }
          #expect(forward == known + backward.filter { $0 == .unknown }, "\(path) \(column)")
          #expect(
            backward.filter { $0 != .unknown } == known.reversed()
              || Set(known).count < known.count,
            "\(path) \(column)")
          #expect(isSorted(known), "\(path) \(column)")
          #expect(isSorted(backward.filter { $0 != .unknown }.reversed()), "\(path) \(column)")
          try board.press("s")
          #expect(try board.race.table.sort == nil)
        }
      }
    }
  }

  private func keys(_ board: Board, _ column: ResultColumn) throws -> [TableCell.SortKey] {
    let race = try board.race
    return race.rows(.none).entries.map { race.cell(column, of: $0).key.compared }
  }

  private func isSorted(_ keys: [TableCell.SortKey]) -> Bool {
    zip(keys, keys.dropFirst()).allSatisfy { first, second in
      switch (first, second) {
      case (.number(let one), .number(let other)): one <= other
      case (.text(let one), .text(let other)): one <= other
      default: false
      }
    }
  }

  @Test("by gap the leader stays first, though there is no gap to tell")
  func gap() throws {
    var board = try Board()
    for column in [ResultColumn.gap, .metres] {
      try choose(column, on: &board)
      try board.press("s")
      #expect(board.rows.first == "HOCKER")
      try board.press("S")
      #expect(board.rows.last == "HOCKER")
      try board.press("s")
    }
  }

  @Test("names sort by what the scoreboard shows")
  func names() throws {
    var board = try Board()
    try choose(.athlete, on: &board)
    try board.press("s")
    #expect(board.rows.prefix(3) == ["ARESE", "CHERUIYOT", "GOURLEY"])
  }

  @Test("the place column puts the race back as it stands, reversed on request")
  func place() throws {
    var board = try Board()
    try choose(.nation, on: &board)
    try board.press("s")
    try choose(.place, on: &board)
    try board.press("s")
    #expect(board.rows.first == "HOCKER")
    try board.press("S")
    #expect(board.rows.first == "KOMEN")
    try board.press("S")
    #expect(board.rows.first == "HOCKER")
  }

  @Test("whoever has not been seen yet comes last both ways")
  func notSeen() throws {
    var board = try Board("rome-2024/1500m-m/final")
    try board.press("0", "space")
    for _ in 0..<60 { board.tick(milliseconds: 1000) }
    try board.press("space")
    try choose(.lastSplit, on: &board)
    try board.press("s")
    #expect(board.rows.last == "PIHLSTRÖM")
    try board.press("S")
    #expect(board.rows.last == "PIHLSTRÖM")
  }

  @Test("the sort holds while stepping and filtering")
  func holds() throws {
    var board = try Board()
    try choose(.athlete, on: &board)
    try board.press("s", ",", ",")
    #expect(board.rows.first == "ARESE")
    board.type("/USA")
    #expect(board.rows == ["HOCKER", "KESSLER", "NUGUSE"])
  }
}
