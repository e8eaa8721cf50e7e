import Athletics

/// When it is shown that an entry has come past a mark point or the finish, and its place there.
struct Arrival: Hashable, Sendable {
  let id: EntryID
  /// Its own time there; else, where only its place is known, when the leader came by; nothing where
  /// that is not known either.
  let time: RaceTime?
  let number: Int?

  /// Whether it has come past by an instant.
  func isSeen(by instant: RaceTime) -> Bool { time.map { $0 <= instant } ?? false }
}

extension MarkColumn {
  /// Everyone of whom something is known here, in the order in which they passed.
  func arrivals(leader: RaceTime?) -> [Arrival] {
    order.compactMap { id in
      self[id].map {
        Arrival(
          id: id, time: $0.reading?.value.time ?? leader, number: placings[id.index]?.number)
      }
    }
  }
}

extension ResultSheet {
  /// Everyone who has a place or a time, in the order of the result. Someone placed without a time
  /// is shown with those ahead, so that nobody comes in before an athlete they finished behind.
  func arrivals(leader: RaceTime?) -> [Arrival] {
    var latest = leader
    return order.compactMap { id in
      let number = placing(of: id)?.number
      if let time = self[id]?.reading?.value.time {
        if number != nil { latest = max(latest ?? time, time) }
        return Arrival(id: id, time: time, number: number)
      }
      return number.map { Arrival(id: id, time: latest, number: $0) }
    }
  }
}
