/// Parts of a table that are read at once: each begins as the table stands, without a row, and is joined to
/// it in order. Where one comes to something that those behind it must know (a title, another head), they
/// are read again.
extension TableReading {
  /// How many are read at once.
  static let parts = 4

  /// So often rows are read again before that is given up.
  private static let mostTurns = 4

  /// Whether rows can be read without those before them: there is one for each athlete, and what tells of the
  /// table by its first rows has been told.
  var mayShare: Bool {
    guard let columns, !columns.isLong, turns < Self.mostTurns else { return false }
    return unused.isFull && !isParted && held.isEmpty && !isClosed && !isHeadless
  }

  /// Readings of the rows that come; what each of them knows of texts is theirs until they give it back.
  mutating func takeParts() -> [TableReading] {
    while texts.count < Self.parts { texts.append(KnownTexts(lane: texts.count)) }
    let all = texts
    texts = all.map { KnownTexts(lane: $0.lane) }
    var part = self
    (part.races, part.known, part.keys, part.latest) = ([], [:], [], nil)
    return all.map { texts in
      var part = part
      part.texts = [texts]
      return part
    }
  }

  /// Takes what a part knows of texts.
  mutating func giveBack(_ part: TableReading) {
    for known in part.texts where texts.indices.contains(known.lane) { texts[known.lane] = known }
    words.take(part.words)
  }

  /// Takes in the rows of a part; whether it ends as it began, and nothing in it is against the rows before.
  mutating func join(_ part: TableReading) -> Bool {
    let isPlain =
      part.sections == sections && part.columns === columns && part.held.isEmpty && !part.isClosed
    let agrees = part.keys.indices.allSatisfy { index in
      known[part.keys[index]].map { races[$0].agrees(with: part.races[index]) } ?? true
    }
    guard isPlain, agrees else {
      turns += 1
      return false
    }
    latest = nil
    for (key, race) in zip(part.keys, part.races) {
      if let index = known[key] {
        races[index].append(race)
      } else {
        known[key] = races.count
        keys.append(key)
        races.append(race)
      }
    }
    return true
  }
}
