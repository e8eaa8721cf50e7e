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
    discipline =
      Discipline(code: text) ?? EventWords.discipline(inCell: text) ?? name.discipline
      ?? words.fieldEvent
  }
}
