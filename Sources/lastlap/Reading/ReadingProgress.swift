import CursesTerminal
import Glibc

/// A bar on standard error for reading that takes more than half a second, where that is a terminal.
///
/// The line is wiped when reading ends, also when `Ctrl-C` ends it.
struct ReadingProgress {
  private static let width = 24
  private static let patience: Int64 = 500_000
  private static let pause: Int64 = 100_000

  private let fileCount: Int
  private let totalSize: Int
  private let start = MonotonicClock.microseconds
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var lastDrawn: Int64 = 0
  private var filesRead = 0
  private var sizeRead = 0

  /// - Parameter totalSize: in bytes; 0 where the size of some file is not known.
  init(_ files: [InputFile]) {
    fileCount = files.count
    totalSize =
      files.contains { $0.size == 0 } && files.count == 1 ? 0 : files.reduce(0) { $0 + $1.size }
  }

  /// Tells how far a file has been read.
  mutating func reached(_ position: Int, of file: InputFile) {
    guard isTerminal else { return }
    let now = MonotonicClock.microseconds
    guard now - start > Self.patience, now - lastDrawn > Self.pause else { return }
    lastDrawn = now
    draw(sizeRead + position)
  }

  mutating func finished(_ file: InputFile) {
    filesRead += 1
    sizeRead += file.size
  }

  /// Wipes the line.
  func end() { ProgressLine.wipe() }

  private func draw(_ position: Int) {
    var text = fileCount == 1 ? "reading" : "reading file \(filesRead + 1) of \(fileCount)"
    if totalSize > 0 {
      let share = min(Double(position) / Double(totalSize), 1)
      let filled = Int(share * Double(Self.width))
      text += " [" + String(repeating: "#", count: filled)
      text += String(repeating: ".", count: Self.width - filled) + "] \(Int(share * 100)) %"
    } else {
      text += ", \(position / 1_000_000) MB"
    }
    ProgressLine.draw(text)
  }
}
