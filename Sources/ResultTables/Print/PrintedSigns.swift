import Athletics

/// A place or a mark with the signs that meets print at it: `J` for a tie that was judged, `x` for someone
/// who does not score, `*`, `#`, `@` and others for what the print says of them above its table.
struct PrintedSigns {
  /// Without the signs.
  let text: String
  let signs: [String]

  init(_ printed: String) {
    var rest = Substring(printed)
    var signs: [String] = []
    while let sign = rest.first, Self.before.contains(sign) {
      signs.append(String(sign))
      rest = rest.dropFirst().drop { $0 == " " }
    }
    guard rest.first?.isNumber ?? false else {
      (text, self.signs) = (printed, [])
      return
    }
    let before = signs.count
    while let sign = rest.last, Self.behind.contains(sign) {
      signs.insert(String(sign), at: before)
      rest = rest.dropLast()
      while rest.last == " " { rest.removeLast() }
    }
    if rest.last == "J", rest.dropLast().last.map({ $0.isNumber || $0 == "m" }) ?? false {
      signs.insert("J", at: before)
      rest = rest.dropLast()
    }
    text = String(rest)
    self.signs = signs
  }

  private static let before: Set<Character> = [
    "J", "x", "X", "*", "#", "@", "!", "&", "$", "%", "^",
  ]
  private static let behind: Set<Character> = ["*", "#", "@", "!", "&", "$", "%", "^"]

  /// `20-01.50`, `5-08`: feet and inches.
  static func isFeet(_ printed: String) -> Bool {
    let parts = PrintedSigns(printed).text.split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[0].allSatisfy(\.isNumber),
      parts[0].first != "0"
    else { return false }
    let inches = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(inches.count) && inches[0].count == 2
      && inches.allSatisfy { !$0.isEmpty && $0.count < 4 && $0.allSatisfy(\.isNumber) }
      && (Int(inches[0]).map { $0 < 12 } ?? false)
  }

  /// `6.13m`, `J1.75`: a mark in metres.
  static func isMetric(_ printed: String) -> Bool {
    let text = PrintedSigns(printed).text
    let parts = (text.hasSuffix("m") ? text.dropLast() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }
}

extension PrintedSigns {
  /// Takes the signs off places and marks; what stood there, a text for each row that had any.
  ///
  /// A place that `*` marks, and that comes again so, is a shared one.
  static func taken(from cells: inout [[String]], _ heads: [String]) -> [String?] {
    var notes = [String?](repeating: nil, count: cells.count)
    if let feet = heads.firstIndex(of: "Feet"),
      let mark = heads.firstIndex(where: { PrintedColumns.role($0) == .mark })
    {
      // `FOUL` stands where the mark does not.
      for row in cells.indices
      where cells[row][mark].isEmpty && !cells[row][feet].contains(where: \.isNumber) {
        cells[row].swapAt(mark, feet)
      }
    }
    for (column, head) in heads.enumerated() {
      let role = PrintedColumns.role(head)
      if role == .athlete || role == .lastName {
        takeSigns(ofNames: column, &cells, &notes)
        continue
      }
      let isPlace = role == .place
      guard isPlace || role == .mark || head == "Feet" else { continue }
      var tied: [String: [Int]] = [:]
      for row in cells.indices {
        let printed = PrintedSigns(cells[row][column])
        guard !printed.signs.isEmpty else { continue }
        cells[row][column] = printed.text
        if isPlace, printed.signs == ["*"] {
          tied[printed.text, default: []].append(row)
        } else {
          add(printed.signs, to: &notes[row])
        }
      }
      for (text, rows) in tied {
        for row in rows {
          if rows.count > 1 { cells[row][column] = "=" + text } else { add(["*"], to: &notes[row]) }
        }
      }
    }
    return notes
  }

  /// `# Birk, Ada`: signs that stand before a name.
  private static func takeSigns(
    ofNames column: Int, _ cells: inout [[String]], _ notes: inout [String?]
  ) {
    for row in cells.indices {
      let words = cells[row][column].split(separator: " ")
      guard let first = words.first, words.count > 1,
        first.allSatisfy({ behind.contains($0) || $0 == "x" })
      else { continue }
      cells[row][column] = words.dropFirst().joined(separator: " ")
      add([String(first)], to: &notes[row])
    }
  }

  private static func add(_ signs: [String], to note: inout String?) {
    // What stands at the mark in metres stands at that in feet as well.
    guard note != signs.joined(separator: " ") else { return }
    note = (note.map { $0 + " " } ?? "") + signs.joined(separator: " ")
  }
}
