import CellGrid
import Foundation
import Testing

@testable import RaceBoard

/// A screen as text and roles, kept in a file that people can read.
///
/// A golden that is missing, or with `LASTLAP_RECORD=1` set any that differs, is written anew, and
/// the test fails all the same: a recording is to be looked at before it is kept.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Goldens")

  private static let isRecording = ProcessInfo.processInfo.environment["LASTLAP_RECORD"] == "1"

  /// Compares a screen with the golden of that name.
  static func expect(
    _ board: Board, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect(text(of: board.grid()), inFile: name + ".txt", sourceLocation: sourceLocation)
  }

  /// Compares a text with the golden file of that name.
  static func expect(
    _ drawn: String, inFile name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    let golden = try? String(contentsOf: file, encoding: .utf8)
    guard drawn != golden else { return }
    guard isRecording || golden == nil else {
      Issue.record(
        Comment(rawValue: difference(from: golden ?? "", to: drawn, name)),
        sourceLocation: sourceLocation)
      return
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try drawn.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(name) was recorded: look at it", sourceLocation: sourceLocation)
  }

  private static func difference(from golden: String, to drawn: String, _ name: String) -> String {
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = (0..<max(old.count, new.count)).filter { line in
      (line < old.count ? old[line] : nil) != (line < new.count ? new[line] : nil)
    }
    return lines.prefix(12).reduce("\(name) differs in \(lines.count) lines") { text, line in
      text + "\n\(line + 1) was: " + (line < old.count ? old[line] : "")
        + "\n\(line + 1) is:  " + (line < new.count ? new[line] : "")
    }
  }

  /// The text of a screen, then the roles of each of its rows.
  private static func text(of grid: CellGrid) -> String {
    let rows = (0..<grid.size.height).map { y in
      (y < 10 ? " " : "") + "\(y)" + roles(of: y, in: grid)
    }
    return grid.text() + "\n\nroles\n" + rows.joined(separator: "\n") + "\n"
  }

  /// The roles of a row as runs, each with its text; two blanks end a run.
  private static func roles(of y: Int, in grid: CellGrid) -> String {
    var line = ""
    var run = ""
    var name: String?
    var blanks = 0
    func end() {
      if let name { line += " " + name + "‹" + run + "›" }
      name = nil
      run = ""
    }
    for x in 0..<grid.size.width where !grid[x, y].isContinuation {
      let cell = grid[x, y]
      guard !cell.isBlank else {
        blanks += 1
        continue
      }
      let role = RoleTheme.name(of: cell.style)
      if role != name || blanks > 1 {
        end()
        name = role
      } else if blanks == 1 {
        run += " "
      }
      run.append(cell.glyph)
      blanks = 0
    }
    end()
    return line + ground(of: y, in: grid)
  }

  /// The columns of a row that lie on the ground of a selected or pinned row.
  private static func ground(of y: Int, in grid: CellGrid) -> String {
    let columns = (0..<grid.size.width).filter { RoleTheme.row(of: grid[$0, y].style) != nil }
    guard let first = columns.first, let last = columns.last,
      let row = RoleTheme.row(of: grid[first, y].style)
    else { return "" }
    return " [\(row.name): \(first)–\(last)]"
  }
}
