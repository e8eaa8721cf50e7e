import Athletics
import ResultReading

/// Turns offsets in a document into lines and columns.
struct DocumentLines {
  private let bytes: ArraySlice<UInt8>
  /// The offset of the first byte of each line.
  private let starts: [Int]

  /// LF, CRLF and CR end a line.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [0]
    var before: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x0a, before == 0x0d {
        starts[starts.count - 1] = offset + 1
      } else if byte == 0x0a || byte == 0x0d {
        starts.append(offset + 1)
      }
      before = byte
    }
    self.starts = starts
  }

  /// The line, counted from 1, of an offset counted from 1.
  func line(_ column: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < column { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The same problem as a warning, its offset turned into line and column.
  func warning(_ problem: Problem, file: String) -> Warning {
    guard let offset = problem.column, offset > 0 else {
      return problem.warning(file: file, line: nil)
    }
    let line = line(offset)
    let before = bytes.dropFirst(starts[line - 1]).prefix(offset - 1 - starts[line - 1])
    var placed = problem
    placed.column = before.reduce(1) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
    return placed.warning(file: file, line: line)
  }
}
