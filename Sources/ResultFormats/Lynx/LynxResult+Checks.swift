import Athletics
import RaceReplay
import ResultReading

extension LynxResult {
  /// The readings that the gaps give, by row; gaps that contradict the times become problems.
  mutating func readings() -> [PrintedTime?] {
    var readings = [PrintedTime?](repeating: nil, count: rows.count)
    let timed = rows.indices.filter { rows[$0].isTimed }.sorted { one, other in
      (rows[one].place?.number ?? .max, one) < (rows[other].place?.number ?? .max, other)
    }
    for column in LynxRow.deltaColumns {
      var lines: [LynxDeltas.Line] = []
      for index in timed {
        guard let time = rows[index].time?.printed else { continue }
        lines.append(LynxDeltas.Line(time: time, delta: (try? rows[index].delta(column)) ?? nil))
      }
      let deltas = LynxDeltas(lines)
      for (index, reading) in zip(timed, deltas.finer) where readings[index] == nil {
        readings[index] = reading
      }
      // What the further two hold is set by the operator and need not be a gap.
      guard column == LynxRow.deltaColumns.first else { continue }
      for (position, expected) in deltas.contradictions {
        let row = rows[timed[position]]
        note(row, column, expected: expected)
      }
      noteUnusable(column)
    }
    return readings
  }

  private mutating func note(_ row: LynxRow, _ column: Int, expected: Expectation) {
    let cell = row[column]
    add(
      row.line,
      Problem(column: cell.column, key: "delta", found: cell.text.quoted, expected: expected))
  }

  /// Gaps that cannot be read, or that stand beside no time.
  private mutating func noteUnusable(_ column: Int) {
    for row in rows {
      do throws(Problem) {
        if try row.delta(column) != nil, row.time == nil {
          note(row, column, expected: "a time beside it; a gap is not read without one")
        }
      } catch { add(row.line, error) }
    }
  }

  /// Places that are given twice or that the times contradict.
  mutating func checkPlaces(_ finer: [PrintedTime?]) {
    var lines: [ReportedPlaces.Line] = []
    for (index, row) in rows.enumerated() {
      guard let place = row.place, row.outcome == nil else { continue }
      let reading =
        finer[index].map { Reading($0, .exact) } ?? row.time.map { .roundedUp($0.printed) }
      lines.append(
        ReportedPlaces.Line(
          line: row.line, column: row[0].column, place: place,
          mark: reading.map { .time($0) }, written: row[0].text))
    }
    for (line, problem) in ReportedPlaces(lines).problems { add(line, problem) }
  }

  /// Rows repeat the start to the digits of the display; one that has another is told once.
  mutating func checkStart() {
    guard let start = header.start?.printed else { return }
    var seen: Set<String> = []
    for row in rows where !row[11].isEmpty && seen.insert(row[11].text).inserted {
      let cell = row[11]
      let read = LynxHeader.timeOfDay(cell.text)?.printed
      if let read {
        let off = read.time - start.time
        let slack = Reading.lastDigit(min(read.decimals, start.decimals))
        if off <= slack, RaceTime.zero - off <= slack { continue }
      }
      let expected: Expectation =
        read == nil ? "a time of day" : "\(start.text), as in the head"
      add(
        row.line,
        Problem(column: cell.column, key: "start", found: cell.text.quoted, expected: expected))
    }
  }

  /// What was made of gaps, words and columns that have no place in the model.
  func tellRest(_ finer: [PrintedTime?]) -> [Guess] {
    var told: [Guess] = []
    let count = finer.count { $0 != nil }
    if count > 0 { told.append("\(count) finer readings read from winner’s time and gaps") }
    var words: Set<String> = []
    for row in rows {
      guard let status = row.status, let word = row.outcome?.word,
        Outcome(word: status) != row.outcome, words.insert(status).inserted, word != status
      else { continue }
      told.append("\(status.quoted) read as \(word)")
    }
    let names = [
      (7, "licence"), (12, "user 1"), (13, "user 2"), (14, "user 3"), (15, "delta 2"),
      (16, "delta 3"), (17, "speed"), (18, "pace"),
    ]
    for (column, name) in names where rows.contains(where: { !$0[column].isEmpty }) {
      told.append("column \(column + 1) (\(name)) kept as it is")
    }
    let unread =
      [6, 7, 8].filter { !header.row[$0].isEmpty }
      + (header.row[11].isEmpty || header.isWindModeRead ? [] : [11])
      + (header.row[12].isEmpty || isLapRead ? [] : [12])
    for column in unread {
      told.append(
        "column \(column + 1) of the head, \(header.row[column].text.quoted), kept as it is")
    }
    return told
  }
}

extension LynxRow {
  /// The columns that are kept as they were written, with the keys of a race log.
  static let keptColumns = [
    (7, "licence"), (12, "user1"), (13, "user2"), (14, "user3"), (15, "delta2"), (16, "delta3"),
    (17, "speed"), (18, "pace"),
  ]

  /// Columns as they were written that are not read, or that mean more than was made of them.
  var kept: [JSONMember] {
    var members = Self.keptColumns.compactMap { column, key in
      self[column].isEmpty ? nil : JSONMember(key, .string(self[column].text))
    }
    if let status, status != outcome?.text { members.append(JSONMember("status", .string(status))) }
    return members
  }
}
