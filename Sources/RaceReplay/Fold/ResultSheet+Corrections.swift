import Athletics

extension ResultSheet {
  /// Takes in corrections that arrived together; says whether the place, mark or outcome of someone
  /// they name, or a dead heat, is another than before.
  ///
  /// Places are moved in this order: whoever goes out lets everyone behind move up by one; whoever comes
  /// back moves them down again; whoever is given another place leaves the old one, where those behind
  /// move up, and comes in at the new one, from where all move down but those who are level with them
  /// (of one dead heat, or given the same place here). All old places are left before any new one is
  /// taken, so that a list which is printed again may be told line by line, in any order.
  mutating func correct(by reports: ArraySlice<Report>, at arrival: Int) -> Bool {
    var named: [EntryID] = []
    var isNamed: Set<EntryID> = []
    for report in reports {
      for id in report.claim.entries where isNamed.insert(id).inserted { named.append(id) }
    }
    let before = named.map {
      (line: lines[$0.index], number: numbers[$0.index], isOut: isOut[$0.index])
    }
    let deadHeatCount = deadHeats.count
    let wasOfficial = isOfficial
    var given: [EntryID: Int] = [:]
    for report in reports {
      for (id, place) in take(report, at: arrival) { given[id] = place }
    }

    let wasOut = Dictionary(uniqueKeysWithValues: zip(named, before.map(\.isOut)))
    for id in named where isOut[id.index] && wasOut[id] == false { takeOut(id) }
    // One after the other: who is yet to come back does not stand in anybody’s way.
    returning = Set(
      named.filter { !isOut[$0.index] && wasOut[$0] == true && given[$0] == nil })
    for id in named where returning.remove(id) != nil { comeBack(id) }
    let confirmed = move(given.filter { !isOut[$0.key.index] }, wasOut: wasOut)
    return confirmed || deadHeats.count != deadHeatCount || wasOfficial != isOfficial
      || zip(named, before).contains { id, old in
        numbers[id.index] != old.number && !isOut[id.index]
          || (lines[id.index] ?? ResultLine()).tellsOtherThan(old.line ?? ResultLine())
      }
  }

  /// Puts entries on the places that they were given; says whether that settles where someone stands
  /// who had been put there by another’s place.
  private mutating func move(_ given: [EntryID: Int], wasOut: [EntryID: Bool]) -> Bool {
    var confirmed = false
    var moving: [(id: EntryID, place: Int, wasOut: Bool)] = []
    for (id, place) in given {
      let cameBack = wasOut[id] == true
      if cameBack || Int(numbers[id.index]) != place {
        moving.append((id, place, cameBack))
      }
      if displaced.remove(id) != nil { confirmed = true }
    }
    guard !moving.isEmpty else { return confirmed }
    moving.sort { ($0.place, $0.id) < ($1.place, $1.id) }
    for one in moving where !one.wasOut {
      let old = numbers[one.id.index]
      numbers[one.id.index] = 0
      if old > 0 { closeGap(at: old) }
    }
    for one in moving where one.wasOut { numbers[one.id.index] = 0 }
    let isListed = numbers.indices.contains { numbers[$0] > 0 && !isOut[$0] } || moving.count > 1
    let level = Dictionary(grouping: given.keys) { given[$0] ?? 0 }
    for one in moving {
      if computedOuts.remove(one.id) != nil {
        makeRoom(at: Int32(clamping: one.place))
        numbers[one.id.index] = Int32(clamping: one.place)
        continue
      }
      insert(
        one.id, at: one.place,
        beside: mates(of: one.id).union(level[one.place] ?? []).subtracting([one.id]),
        displacing: isListed && !one.wasOut ? given : nil)
    }
    return confirmed
  }

  /// Lets everyone behind an entry move up, since it is out.
  private mutating func takeOut(_ id: EntryID) {
    let number = numbers[id.index]
    guard number > 0 else {
      // The places that were given count on the one that followed from the time.
      guard let place = computedPlace(of: id) else { return }
      computedOuts.insert(id)
      closeGap(at: place)
      numbers[id.index] = place
      return
    }
    closeGap(at: number)
    // A list that was printed again before has moved it back already: it comes back where it stood.
    if let reported = lines[id.index]?.reportedPlace?.value {
      numbers[id.index] = min(number, Int32(clamping: max(reported, 1)))
    }
  }

  private mutating func makeRoom(at number: Int32) {
    for other in numbers.indices where numbers[other] >= number { numbers[other] += 1 }
  }

  private mutating func closeGap(at number: Int32) {
    for other in numbers.indices where numbers[other] > number { numbers[other] -= 1 }
  }

  /// The place that follows from an entry’s time among those that are given; nothing where none is, or
  /// where it is left open.
  private func computedPlace(of id: EntryID) -> Int32? {
    let reported = numbers.indices.map { numbers[$0] > 0 && stands($0) ? Int(numbers[$0]) : nil }
    guard !isFieldPartial, !isList, reported.contains(where: { $0 != nil }) else { return nil }
    let times = lines.indices.map { index in
      stands(index) || index == id.index ? placingTime(of: index) : nil
    }
    let places = LinePlaces(reported: reported, times: times, missing: 0)
    guard let place = places.places[id.index], place.count == 1,
      places.tells(id.index, isReported: false)
    else { return nil }
    return Int32(clamping: place.lowerBound)
  }

  /// Whether an entry is in the result, and not yet to come back to it.
  private func stands(_ index: Int) -> Bool {
    !isOut[index] && !returning.contains(EntryID(index))
  }

  /// Puts an entry back where it stood, or where its time says.
  private mutating func comeBack(_ id: EntryID) {
    if computedOuts.remove(id) != nil {
      // The place follows from the time again, once the others have made room.
      makeRoom(at: numbers[id.index])
      numbers[id.index] = 0
      return
    }
    let number = numbers[id.index] > 0 ? Int(numbers[id.index]) : placeByTime(of: id)
    numbers[id.index] = 0
    guard let number else { return }
    insert(id, at: number, beside: mates(of: id), displacing: nil)
  }

  /// The place among those who have one that an entry’s time gives it; nothing where the times do not
  /// tell it apart from all of them.
  private func placeByTime(of id: EntryID) -> Int? {
    guard let own = lines[id.index]?.deciding else { return nil }
    var ahead: [Int32: Int] = [:]
    for other in numbers.indices where numbers[other] > 0 && stands(other) {
      guard let theirs = lines[other]?.deciding else { return nil }
      if theirs.isBefore(own) {
        ahead[numbers[other], default: 0] += 1
      } else if !own.isBefore(theirs) {
        return nil
      }
    }
    guard let last = ahead.keys.max() else { return numbers.contains { $0 > 0 } ? 1 : nil }
    return Int(last) + (ahead[last] ?? 1)
  }

  /// Those whom a source calls level with an entry.
  private func mates(of id: EntryID) -> Set<EntryID> {
    Set(deadHeats.lazy.filter { $0.entries.contains(id) }.flatMap(\.entries)).subtracting([id])
  }

  /// Puts an entry on a place: beside those who are level with it, before those who are not.
  ///
  /// - Parameter given: who has been given a place with it, where it displaces the others: those it
  ///   moves stand where nobody said.
  private mutating func insert(
    _ id: EntryID, at place: Int, beside mates: Set<EntryID>,
    displacing given: [EntryID: Int]?
  ) {
    let place = Int32(clamping: place)
    var level = 0
    var isFilled = false
    for other in numbers.indices where numbers[other] == place && stands(other) {
      if mates.contains(EntryID(other)) { level += 1 } else { isFilled = true }
    }
    let next = isFilled ? place : place + Int32(clamping: level)
    let mustMove =
      isFilled
      || (level > 0 && numbers.indices.contains { numbers[$0] == next && stands($0) })
    let reported = lines[id.index]?.reportedPlace?.value ?? 0
    for other in numbers.indices where mustMove && numbers[other] >= next {
      let otherID = EntryID(other)
      if !stands(other) {
        let theirs = lines[other]?.reportedPlace?.value ?? 0
        if numbers[other] == next, theirs <= reported { continue }
      } else if numbers[other] == place, mates.contains(otherID) {
        continue
      } else if let given, given[otherID] == nil {
        displaced.insert(otherID)
      }
      numbers[other] += 1
    }
    numbers[id.index] = place
  }
}
