import Athletics

extension ResultSheet {
  /// Moves everyone behind an entry up, since a correction has just taken it out.
  ///
  /// A source that prints the whole list again may give the new places before it says who is out:
  /// where someone already stands on the vacated place by a correction, those who were corrected
  /// stay where they are.
  mutating func takeOut(_ id: EntryID) {
    guard let place = lines[id.index]?.number else { return }
    let fillers = others(than: id) { line, other in
      line.number == place && line.isCorrected && !line.isOut && !wereDeadHeat(id, other)
    }
    let behind = others(than: id) { line, _ in (line.number ?? 0) > place }
    for other in behind {
      guard let line = lines[other.index], fillers.isEmpty || !line.isCorrected else { continue }
      move(other, by: -1)
    }
    behindAbsent[id] = fillers + behind
  }

  /// Lets an entry's place and mark count again, and moves back everyone who had moved up.
  mutating func bringBack(_ id: EntryID) {
    guard let line = lines[id.index], line.isOut else { return }
    lines[id.index]?.outcome = nil
    guard let place = line.number else { return }
    for other in behindAbsent.removeValue(forKey: id) ?? placedWithout(id, place) {
      move(other, by: 1)
    }
  }

  private mutating func move(_ id: EntryID, by places: Int) {
    guard let number = lines[id.index]?.number else { return }
    lines[id.index]?.number = number + places
  }

  /// Who stands on the place of an entry or behind it, in a list that was printed without it.
  private func placedWithout(_ id: EntryID, _ place: Int) -> [EntryID] {
    let isFilled = lines.indices.contains { index in
      guard index != id.index, let line = lines[index], !line.isOut else { return false }
      return line.number == place && !wereDeadHeat(id, EntryID(index))
    }
    return isFilled ? others(than: id) { line, _ in (line.number ?? 0) >= place } : []
  }

  private func others(
    than id: EntryID, where isMeant: (ResultLine, EntryID) -> Bool
  ) -> [EntryID] {
    lines.indices.compactMap { index in
      guard index != id.index, let line = lines[index] else { return nil }
      return isMeant(line, EntryID(index)) ? EntryID(index) : nil
    }
  }
}

extension ResultClaim {
  /// Whether the claim says of someone who was out that the place counts after all.
  var bringsBack: Bool { outcome == .finished || (outcome == nil && place != nil) }
}
