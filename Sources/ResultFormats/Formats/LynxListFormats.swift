import Athletics
import ResultReading
import ResultTables

extension ResultFormat {
  /// A start list of FinishLynx, with a head for each heat and competitors below it.
  package static let lynxStartList = ResultFormat(
    code: "lynx-start-list", name: "FinishLynx start list",
    recognises: { LynxOpening($0, remarks: ";\\").isStartList(isNamed: false) },
    ending: "evt", allows: { LynxOpening($0, remarks: ";\\").isStartList(isNamed: true) },
    makeReader: { LynxStartListReader($0) })

  /// A people list of FinishLynx. By content only one is told that could hardly be anything else.
  package static let lynxPeople = ResultFormat(
    code: "lynx-people", name: "FinishLynx people list",
    recognises: { LynxOpening($0, remarks: LynxPerson.remarks).arePeople(isNamed: false) },
    ending: "ppl",
    allows: { LynxOpening($0, remarks: LynxPerson.remarks).arePeople(isNamed: true) },
    makeReader: { LynxListReader<LynxPerson>($0) })

  /// A schedule of FinishLynx. Numbers alone may be anything: without a comment its name must tell.
  package static let lynxSchedule = ResultFormat(
    code: "lynx-schedule", name: "FinishLynx schedule",
    recognises: { LynxOpening($0, remarks: LynxScheduledHeat.remarks).isSchedule(isNamed: false) },
    ending: "sch",
    allows: { LynxOpening($0, remarks: LynxScheduledHeat.remarks).isSchedule(isNamed: true) },
    makeReader: { LynxListReader<LynxScheduledHeat>($0) })
}

/// The first hundred lines of what may be a list of FinishLynx.
struct LynxOpening {
  private let items: [LynxLines.Item]
  private let hasRemarks: Bool

  init(_ opening: FileOpening, remarks: String) {
    var bytes = opening.bytes
    // The last line of a long opening is cut.
    if bytes.count > 60_000, let end = bytes.lastIndex(where: { $0 == 0x0a || $0 == 0x0d }) {
      bytes = bytes[...end]
    }
    var ends = 0
    if let end = bytes.firstIndex(where: { byte in
      if byte == 0x0a || byte == 0x0d { ends += 1 }
      return ends == 200
    }) {
      bytes = bytes[..<end]
    }
    var lines = LynxLines(remarks: remarks)
    items = lines.consume(bytes, isLast: true).filter { !$0.row.isEmpty }
    let first = opening.firstLine.first
    hasRemarks = first.map { remarks.utf8.contains($0) } ?? false
  }

  /// A head, and competitors with a name, an id or a lane below; no results. In a file that is named
  /// so most lines need to be.
  func isStartList(isNamed: Bool) -> Bool {
    guard let first = items.first, !first.isIndented, LynxHeader.isStartHead(first.row),
      items.contains(where: \.isIndented)
    else { return false }
    return areFit(mostly: isNamed) { item in
      item.isIndented
        ? item.row.cells.count >= 3 && !item.row.hasLynxTime : LynxHeader.isStartHead(item.row)
    }
  }

  /// Whether all lines are as they should be, or at least most of them.
  private func areFit(mostly: Bool, _ isFit: (LynxLines.Item) -> Bool) -> Bool {
    let count = items.count(where: isFit)
    return mostly ? count * 2 > items.count : count == items.count
  }

  /// Whether each line is an id, names in words and an affiliation.
  ///
  /// Where the file is not named so there must be several, each with all four, the ids numbers and
  /// none twice.
  func arePeople(isNamed: Bool) -> Bool {
    let rows = items.map(\.row)
    guard !rows.isEmpty else { return false }
    let areAlike = areFit(mostly: isNamed) { item in
      let row = item.row
      return !item.isIndented
        && (isNamed ? 2...8 : 4...5).contains(row.withoutEmptyEnd.cells.count)
        && row[0].text.isLynxID(isNumber: !isNamed) && row[1].text.isName
        && (row[2].text.isEmpty ? isNamed : row[2].text.isName)
        && (row[3].text.isEmpty ? isNamed : row[3].text.first?.isLetter == true)
        && row[4].text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    guard areAlike, !isNamed else { return areAlike }
    return rows.count > 1 && Set(rows.map { $0[0].text }).count == rows.count
      && !rows.contains { $0[3].text.isOutcome || $0[4].text.isOutcome }
  }

  /// Whether each line is an event, a round and a heat.
  func isSchedule(isNamed: Bool) -> Bool {
    guard !items.isEmpty, isNamed || hasRemarks else { return false }
    return areFit(mostly: isNamed) { item in
      let row = item.row.withoutEmptyEnd
      return !item.isIndented && row.cells.count <= 3 && LynxHeader.isScheduled(row)
        && row[0].text.contains(where: \.isNumber)
        && (isNamed || row[1].isEmpty || UInt16(row[1].text) != nil || !row[2].isEmpty)
    }
  }
}

extension TableRow {
  /// Whether a time stands where a FinishLynx result has it.
  var hasLynxTime: Bool {
    let text = self[6].text
    return (text.contains(".") || text.contains(":")) && (try? PrintedTime(text)) != nil
  }
}

extension String {
  fileprivate func isLynxID(isNumber: Bool) -> Bool {
    (1...12).contains(utf8.count)
      && (isNumber ? UInt(self) ?? 0 > 0 : !contains(where: \.isWhitespace))
  }

  fileprivate var isName: Bool {
    contains(where: \.isLetter) && !contains(where: \.isNumber)
  }

  fileprivate var isOutcome: Bool {
    if case .other = Outcome(word: self) { return false }
    return true
  }
}
