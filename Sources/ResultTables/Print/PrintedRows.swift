import Athletics
import ResultReading

/// The lines below a printed head: rows, what stands between them for those that follow, and what stands
/// under one and belongs to it.
struct PrintedRows {
  /// A row with what the lines above it say of its heat, and the times under it.
  struct Row {
    let line: PrintedLine
    let round: String?
    let heat: String?
    let wind: String?
    /// The runners of a relay team.
    var legs: [String] = []
    var legLines: [PrintedLine] = []
    var splits: [String] = []
    var splitLines: [PrintedLine] = []
    var trials = PrintedTrials()
    /// How long the athlete took to react, as printed before the splits.
    var reaction: String?
  }

  private(set) var rows: [Row] = []
  /// Lines that are none of these.
  private(set) var others: [PrintedLine] = []
  private let distance: Distance?

  /// - Parameter discipline: what the title says is contested.
  init(_ lines: [PrintedLine], head: PrintedLine, _ discipline: Discipline?) {
    distance = discipline?.raceDistance
    let isField = discipline.map { !$0.isRace } ?? false
    let hasBar = ["high-jump", "pole-vault"].contains(discipline?.code)
    let hasPlaces = lines.contains { line in
      line.words.first.flatMap { TablePlace(PrintedSigns($0.text).text) } != nil
    }
    let least = max(2, head.phrases.count / 2)
    var heat: String?
    var wind: String?
    var round: String?
    var isOfTeams = false
    for line in lines {
      isOfTeams = isOfTeams || Self.isRanking(line)
      if isOfTeams {
        others.append(line)
        continue
      }
      if let names = PrintedLegs.names(line), !rows.isEmpty {
        rows[rows.count - 1].legs += names
        rows[rows.count - 1].legLines.append(line)
        continue
      }
      if isField, !rows.isEmpty, rows[rows.count - 1].trials.take(line, hasBar: hasBar) {
        continue
      }
      if let times = Self.splits(line.words), !rows.isEmpty {
        rows[rows.count - 1].splits += times.splits
        rows[rows.count - 1].reaction = times.reaction ?? rows[rows.count - 1].reaction
        rows[rows.count - 1].splitLines.append(line)
        continue
      }
      if hasPlaces ? line.hasPlace : line.phrases.count >= least {
        endTrials()
        rows.append(Self.row(line, round: round, heat: heat, wind: wind))
        continue
      }
      if let told = Self.round(line) {
        (round, heat, wind) = (told, nil, nil)
        continue
      }
      let number = Self.heat(line)
      if let number { (heat, wind) = (number, nil) }
      let told = Self.wind(line)
      wind = told ?? wind
      if number == nil, told == nil { others.append(line) }
    }
    endTrials()
  }

  /// Tells what stands below the last row and is no trial after all.
  private mutating func endTrials() {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].trials.end()
    others += rows[rows.count - 1].trials.unread
  }

  /// A row, and the splits at its end with the time of each lap in brackets: `53.20 (53.20)  1:52.31 (59.11)`.
  private static func row(
    _ line: PrintedLine, round: String?, heat: String?, wind: String?
  ) -> Row {
    let words = line.words
    var start = words.count
    while start > 1,
      splits(Array(words[(start - 2)..<start])).map({ $0.splits.count == 1 }) ?? false
    {
      start -= 2
    }
    // One alone is the mark with its reading.
    guard words.count - start > 2, let times = splits(Array(words[start...])) else {
      return Row(line: line, round: round, heat: heat, wind: wind)
    }
    return Row(
      line: line.cut(at: words[start].range.lowerBound), round: round, heat: heat, wind: wind,
      splits: times.splits, splitLines: [line])
  }

  /// Whether teams are ranked below a line, over all events: `Women - Team Rankings - 5 Events Scored`.
  private static func isRanking(_ line: PrintedLine) -> Bool {
    guard line.words.count < 12, !line.hasPlace else { return false }
    let text = FoldedText(line.text).words.joined(separator: " ")
    return rankings.contains(where: text.contains)
  }

  private static let rankings = [
    "team rankings", "team scores", "team standings", "team points", "combined team",
    "mannschaftswertung", "classement par equipe", "classifica a squadre",
    "clasificacion por equipos",
    "lagtavling", "klasyfikacja druzynowa",
  ]

  /// Whether a line is somebody’s, by a place and more behind it, wherever it stands.
  static func isRow(_ line: PrintedLine) -> Bool {
    let words = line.words
    return words.count > 2
      && words.first.flatMap { TablePlace(PrintedSigns($0.text).text) } != nil
  }

  /// `Finals`, `Preliminaries`, where nothing else stands in the line: the round of the rows below.
  private static func round(_ line: PrintedLine) -> String? {
    guard line.words.count < 3, !line.text.contains(where: \.isNumber) else { return nil }
    return EventVocabulary.round(line.text)
  }

  /// `Heat  2 Preliminaries`, `Section  1`.
  private static func heat(_ line: PrintedLine) -> String? {
    let words = line.words.prefix(2).map(\.text)
    guard words.count == 2, let word = words.first.map({ FoldedText($0).joined }),
      word == "flight" || TableSection.heats.contains(word)
    else { return nil }
    return Int(words[1].filter { $0 != ":" }).map { "\($0)" }
  }

  /// `Wind: +0.4`, wherever it stands.
  static func wind(_ line: PrintedLine) -> String? {
    let words = line.words.map(\.text)
    let index = words.firstIndex { word in
      let word = word.lowercased()
      return word == "wind" || word.hasPrefix("wind:")
    }
    guard let index else { return nil }
    let joined = words[index].split(separator: ":").dropFirst().first.map(String.init)
    let value = joined ?? words.dropFirst(index + 1).first
    return value?.contains(where: \.isNumber) ?? false ? value : nil
  }

  /// `32.34 (32.34)  1:05.12 (32.78)`: times so far, each with that of its part, and before them perhaps how
  /// long the athlete took to react, `r:+0.71`; nothing for any other words.
  private static func splits(
    _ words: [PrintedLine.Word]
  ) -> (splits: [String], reaction: String?)? {
    var times: [String] = []
    var reaction: String?
    var parts = 0
    for word in words.map(\.text) {
      if times.isEmpty, word.lowercased().hasPrefix("r:"), reaction == nil {
        reaction = String(word.dropFirst(2).drop { $0 == "+" })
        continue
      }
      let isPart = word.hasPrefix("(") && word.hasSuffix(")")
      let time = isPart ? String(word.dropFirst().dropLast()) : word
      guard time.contains("."), time.allSatisfy({ $0.isNumber || $0 == "." || $0 == ":" }) else {
        return nil
      }
      if isPart { parts += 1 } else { times.append(time) }
    }
    return parts > 0 && !times.isEmpty ? (times, reaction) : nil
  }

  /// The heads and cells of the rows, with what the lines around them say: heat, wind and splits; and the
  /// lines of splits and legs of which it is not plain where they were taken or who ran them.
  func table(
    _ columns: PrintedColumns
  ) -> (heads: [String], cells: [[String]], others: [PrintedLine]) {
    var heads = columns.heads
    var cells = columns.cells(rows.map(\.line))
    func fill(_ index: Int, with texts: [String?]) {
      for (row, text) in texts.enumerated() where cells[row][index].isEmpty {
        cells[row][index] = text ?? ""
      }
    }
    func add(_ head: String, _ texts: [String?]) {
      guard texts.contains(where: { $0 != nil }) else { return }
      heads.append(head)
      for (row, text) in texts.enumerated() { cells[row].append(text ?? "") }
    }
    if let index = heads.firstIndex(where: { PrintedColumns.role($0) == .wind }) {
      fill(index, with: rows.map(\.wind))
    } else {
      add("Wind", rows.map(\.wind))
    }
    add("Round", rows.map(\.round))
    add("Heat", rows.map(\.heat))
    add("Note", PrintedSigns.taken(from: &cells, heads))
    Self.partNames(&heads, &cells)
    let hasNames = heads.contains {
      PrintedColumns.role($0) == .athlete || PrintedColumns.role($0) == .lastName
    }
    let isLegs = rows.allSatisfy { $0.legs.count != 1 } && !hasNames
    if isLegs { add("Athletes", rows.map { $0.legs.isEmpty ? nil : PrintedLegs.cell($0.legs) }) }
    add("Reaction", rows.map(\.reaction))
    for (head, texts) in PrintedTrials.columns(rows.map(\.trials)) { add(head, texts) }
    let points = markPoints(columns)
    for (index, point) in points.enumerated() {
      add(point, rows.map { index < $0.splits.count ? $0.splits[index] : nil })
    }
    let unread = rows.flatMap {
      (points.isEmpty ? $0.splitLines : []) + (isLegs ? [] : $0.legLines)
    }
    return (heads, cells, unread)
  }

  /// Makes two columns of one in which everyone’s name is `Birk, Ada`.
  private static func partNames(_ heads: inout [String], _ cells: inout [[String]]) {
    guard let index = heads.firstIndex(where: { PrintedColumns.role($0) == .athlete }) else {
      return
    }
    let names = cells.map { row in
      row[index].split(separator: ",", maxSplits: 1).map(\.trimmingSpaces)
    }
    guard names.allSatisfy({ $0.count != 1 && !$0.contains("") }) else { return }
    heads.replaceSubrange(index...index, with: ["Last Name", "First Name"])
    for (row, parts) in names.enumerated() {
      cells[row].replaceSubrange(index...index, with: parts.isEmpty ? ["", ""] : parts)
    }
  }

  /// The mark points of the splits: equal parts of the distance, where everyone’s last split is the mark.
  private func markPoints(_ columns: PrintedColumns) -> [String] {
    let counts = Set(rows.map(\.splits.count).filter { $0 > 0 })
    guard let distance, counts.count == 1, let count = counts.first, count > 1,
      let mark = columns.heads.firstIndex(where: { PrintedColumns.role($0) == .mark })
    else { return [] }
    let metres = distance.millimetres / 1000
    guard distance.millimetres % 1000 == 0, metres % count == 0,
      metres / count % 50 == 0
    else { return [] }
    let endsAtMark = rows.allSatisfy { row in
      guard let last = row.splits.last else { return true }
      let cell = PrintedSigns(columns.cells(row.line)[mark]).text.prefix {
        $0.isNumber || ".:".contains($0)
      }
      guard let end = try? PrintedTime(last), let time = try? PrintedTime(String(cell)) else {
        return false
      }
      // The one may be read finer than the other.
      return abs(end.time.ticks - time.time.ticks) < RaceTime.ticksPerSecond * 15 / 1000
    }
    guard endsAtMark else { return [] }
    return (1..<count).map { "\(metres / count * $0)m" }
  }
}
