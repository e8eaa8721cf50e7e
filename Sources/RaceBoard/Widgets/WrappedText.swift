import CellGrid

extension String {
  /// The words of the text in lines of at most so many columns; a longer word has a line to itself.
  func wrapped(to columns: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last,
        DisplayWidth.of(last) + DisplayWidth.of(String(word)) + 1 <= columns
      {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
