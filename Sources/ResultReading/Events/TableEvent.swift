import Athletics

/// What a table’s cell tells of the event.
package struct TableEvent {
  /// What is contested; nothing where the cell names no event.
  package let discipline: Discipline?
  /// Who contests it; nothing where the cell does not tell.
  package let category: Category?

  /// Reads a discipline’s code, or the name of an event for people (`Men’s 400m Hurdles`).
  package init(_ text: String) {
    let name = EventName(text, ignoring: "")
    let words = TableHint(text)
    category = name.category ?? words.category
    discipline =
      Discipline(code: text) ?? EventWords.discipline(inCell: text) ?? name.discipline
      ?? words.fieldEvent
  }
}
