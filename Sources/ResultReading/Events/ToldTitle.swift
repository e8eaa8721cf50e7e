import Athletics

/// What a line above a table says by itself.
package struct ToldTitle: Sendable {
  let hint: TableHint
  /// What is contested, by the words of a title.
  let discipline: Discipline?

  /// Reads a line above a table.
  package init(_ title: String) {
    hint = TableHint(title)
    discipline = EventWords.discipline(inTitle: title)
  }
}
