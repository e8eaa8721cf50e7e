import Athletics

/// What a table’s cell tells of the event.
struct TableEvent {
  let discipline: Discipline?
  let category: Category?

  /// Reads a discipline’s code, or the name of an event for people (`Men’s 400m Hurdles`).
  init(_ text: String) {
    let name = EventName(text, ignoring: "")
    let words = TableHint(text)
    category = name.category ?? words.category
    // What the other reading does not know; a walk or relay of the distance is no such race.
    let plain = ["marathon", "half-marathon", "mile"]
    let isOther = ["walk", "relay"].contains { text.lowercased().contains($0) }
    let other = words.discipline.flatMap { !isOther && plain.contains($0.code) ? $0 : nil }
    discipline =
      Discipline(code: text) ?? EventWords.discipline(inCell: text) ?? name.discipline
      ?? words.fieldEvent ?? other
  }
}
