import Athletics

extension Category {
  /// The same of an age group that a source gives beside it, in lower case, unless it has that
  /// already; nothing where that is no category.
  package func of(ageGroup: String) -> Category? {
    if ageGroup.isEmpty || code.contains(ageGroup) { return self }
    guard isWheelchair else { return Category(code: code + ageGroup) }
    let onFoot = Category(code: String(code.prefix(1)) + ageGroup)
    return Category.told(onFoot, by: ["wheelchair", String(code.suffix(3))])
  }
}
