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

  /// A reading of the rows that come, which begins as the table stands, without a row or a text.
  var part: TableReading {
    var part = self
    (part.races, part.known, part.keys, part.latest) = ([], [:], [], nil)
    part.texts = [KnownTexts()]
    return part
  }

  /// What is known of texts, for as many parts as there are; it is theirs until it is given back.
  mutating func takeTexts() -> [KnownTexts] {
    while texts.count < Self.parts { texts.append(KnownTexts(lane: texts.count)) }
    defer { texts = [] }
    return texts
  }

  /// Takes back what is known of texts, in whatever order.
  mutating func giveBack(_ known: [KnownTexts]) { texts = known.sorted { $0.lane < $1.lane } }

  /// Goes on with other texts; those so far are given for them.
  mutating func exchange(_ known: inout KnownTexts) { swap(&texts[0], &known) }

  /// Takes in the rows of a part, which has none then; whether it ends as it began, and nothing in it is
  /// against the rows before.
  mutating func join(_ part: inout TableReading) -> Bool {
    let isPlain =
      part.sections == sections && part.columns === columns && part.held.isEmpty && !part.isClosed
    let places = part.keys.map { known[$0] }
    let agrees = places.indices.allSatisfy { index in
      places[index].map { races[$0].agrees(with: part.races[index]) } ?? true
    }
    guard isPlain, agrees else {
      turns += 1
      return false
    }
    latest = nil
    // Handed over from the last, so that none is held twice.
    part.races.reverse()
    for (key, place) in zip(part.keys, places) {
      guard let race = part.races.popLast() else { break }
      if let place {
        races[place].append(race)
      } else {
        known[key] = races.count
        keys.append(key)
        races.append(race)
      }
    }
    return true
  }
}
