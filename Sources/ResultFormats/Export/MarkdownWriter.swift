import Athletics
import RaceReplay
import ResultReading

/// Writes races in Markdown, for people: a heading for each and its result as a table.
///
/// It says what a table parted by commas says, but nothing reads it back; a time that cannot be right
/// has a `!`.
package enum MarkdownWriter {
  /// The races one below the other, in their order.
  package static func export(_ races: [Readout]) -> Export {
    var unsaid = Unsaid()
    var parts: [String] = []
    for race in races {
      if let rows = ResultRows(race, &unsaid) { parts.append(text(of: rows)) }
    }
    return Export(Array(parts.joined(separator: "\n").utf8), unsaid: unsaid.lines)
  }

  private static func text(of race: ResultRows) -> String {
    let rows = race.rows(race.splits, race.asides)
    let heads =
      ResultRows.heads + race.splits.map { race.race.text(of: $0) } + race.asides.map(escaped)
    // What is the same for all stands in the heading.
    let inHeading = ResultRows.raceHeadCount
    let used = heads.indices.dropFirst(inHeading).filter { column in
      heads[column] != "last name" && rows.contains { $0[column].text?.isEmpty == false }
    }
    let heading = [
      race.race.competition.name, race.race.eventName, race.race.roundName,
    ].map(escaped).joined(separator: " › ")
    let place = [race.race.venue, race.race.day?.text].compactMap { $0 }.map(escaped)
    var lines = ["## " + heading, ""]
    if !place.isEmpty { lines += [place.joined(separator: " · "), ""] }
    lines.append(row(used.map { heads[$0] }))
    lines.append("|" + used.map { isFigure($0) ? "---:|" : "---|" }.joined())
    for cells in rows {
      lines.append(
        row(
          used.map { column in
            let text = escaped(cells[column].text ?? "")
            return text.isEmpty || !cells[column].isImpossible ? text : text + "!"
          }))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func isFigure(_ column: Int) -> Bool {
    guard ResultRows.heads.indices.contains(column) else { return true }
    return ["place", "bib", "lane", "mark", "thousandths", "reaction", "wind"]
      .contains(ResultRows.heads[column])
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// The text with a sign for what a terminal or a page would obey, or nobody sees.
  private static func visible(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.map { index in
      joins(index, in: scalars) ? String(scalars[index]) : String(scalars[index]).printable
    }.joined()
  }

  /// Whether a joiner stands between what it joins, as in many scripts, or a selector behind an emoji.
  private static func joins(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let behind = scalars[..<index].last
    let ahead = scalars[(index + 1)...].first
    switch scalars[index] {
    case "\u{200c}", "\u{200d}": return behind.map(isJoined) == true && ahead.map(isJoined) == true
    case "\u{fe0e}", "\u{fe0f}":
      return behind.map { $0.value > 0x2ff && $0.properties.isEmoji } == true
    default: return false
    }
  }

  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0x2ff else { return false }
    switch scalar.properties.generalCategory {
    case .otherLetter, .nonspacingMark, .spacingMark: return true
    default: return scalar.properties.isEmoji
    }
  }

  /// The text on one line, with a backslash before what Markdown would take for a sign of its own.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in visible(TableText.onOneLine(text)) {
      if "\\`*_[]<>|#~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
