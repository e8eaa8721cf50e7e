import Athletics
import RaceReplay
import ResultReading

/// What is reported of a race while it is run: who comes late, what is taken back, how it arrived.
extension ReportLine {
  /// Someone who is entered late, or an entry that is told again: one that the key `entry` names,
  /// or the same athlete under the same key.
  mutating func entered() throws(Problem) -> Claim {
    let element = try required("enter", "an entry such as {\"bib\":\"7\",\"athlete\":\"…\"}", .any)
    let named = object.has("entry") ? try entry() : nil
    var line: EntryLine
    do { line = try EntryLine(element) } catch { throw error.under("enter") }
    // What of it is not understood stands in no key of its own: all of it is kept.
    if !line.rest.isEmpty { keep("enter") }
    defer { object.problems += line.problems }
    if let known = named ?? context.entry(sameAs: line.entry) {
      return .entered(known, line.entry.named(context.startList[known].key))
    }
    let id = EntryID(context.startList.entries.count)
    return .entered(id, line.named(in: context.directory))
  }

  mutating func bib() throws(Problem) -> Claim {
    let entry = try entry()
    return .bib(entry, try required("bib", "the bib, or null for none", .bibOrNone))
  }

  mutating func withdrawn(at stage: Stage) throws(Problem) -> Claim {
    let word = try required("withdrawn", "what is taken back", .word(WithdrawnWord.self))
    switch word {
    case .entry: return .withdrawn(.entry(try entry()))
    case .pass:
      guard case .markPoint = stage else {
        throw Problem(
          column: object.element("withdrawn")?.column, key: "withdrawn", found: word.word.quoted,
          expected: "“result”: only what is known at a mark point is a pass")
      }
      return .withdrawn(.pass(try entry()))
    case .result: return .withdrawn(.result(try entry()))
    case .reaction: return .withdrawn(.reaction(try entry()))
    case .series: return .withdrawn(.series(try entry()))
    case .stretches: return .withdrawn(.stretches(try entry()))
    case .leader: return .withdrawn(.leader)
    case .wind: return .withdrawn(.wind)
    case .official: return .withdrawn(.official)
    case .deadHeats: return .withdrawn(.deadHeats)
    case .margins: return .withdrawn(.margins)
    case .notes: return .withdrawn(.notes)
    }
  }

  /// How the report came.
  mutating func delivery(_ shared: inout SharedDeliveries) -> Delivery? {
    let source = object.optional("source", .text)
    let batch = object.optional("batch", .batch)
    // A batch that is a number is written as one again.
    if case .number = object.element("batch")?.value { keep("batch") }
    return shared.delivery(
      source: source, feed: object.optional("feed", .text),
      arrived: object.optional("arrived", .arrival), batch: batch)
  }
}

extension JSONShape where Value == String? {
  fileprivate static var bibOrNone: Self {
    Self { element throws(Problem) in element.value == .null ? nil : try element.bib() }
  }
}

extension JSONShape where Value == String {
  /// What names a batch: text or a number.
  fileprivate static var batch: Self {
    Self { element throws(Problem) in
      if case .number(let digits) = element.value { return digits }
      return try element.text("the batch’s name, text or a number")
    }
  }
}

extension JSONShape where Value == ArrivalStamp {
  fileprivate static var arrival: Self {
    Self { element throws(Problem) in
      guard case .string(let text) = element.value, let stamp = ArrivalStamp(text) else {
        throw element.mismatch("a time of UTC such as 2026-06-06T18:03:12.123Z")
      }
      return stamp
    }
  }
}
