import Athletics

/// What one result says of an entry that an earlier one does not.
package struct ResultChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case out(Outcome)
    case reinstated
    /// Another place is given; nothing where there is none.
    case place(from: Int?, to: Int?)
    /// A time was read again, printed or finer.
    case time(from: Reading?, to: Reading)
    case mark(from: FieldMark?, to: FieldMark)
    case qualification(from: Qualification?, to: Qualification)
    /// Records and bests that are told beside those that stood there.
    case flags([Flag])
  }

  package let entry: EntryID
  package let kind: Kind

  /// Whether a mark stands where another one stood.
  var isCorrectedMark: Bool {
    switch kind {
    case .time(let from, _): from != nil
    case .mark(let from, _): from != nil
    case .out, .reinstated, .place, .qualification, .flags: false
    }
  }
}

extension ResultSheet {
  /// What a later result says otherwise, in its order.
  ///
  /// Who only moves up or down because someone went out or came back is not among it, nor who does
  /// by times that were read again: their own line says what it said.
  package func changes(to later: ResultSheet) -> [ResultChange] {
    let moves = PlaceMoves(from: self, to: later)
    return later.order.flatMap { id in
      (later[id] ?? ResultLine()).changes(since: self[id] ?? ResultLine(), moves.given(to: id))
        .map { ResultChange(entry: id, kind: $0) }
    }
  }
}

extension ResultLine {
  fileprivate func changes(
    since earlier: ResultLine, _ place: ResultChange.Kind?
  ) -> [ResultChange.Kind] {
    var changes: [ResultChange.Kind] = []
    let outcomes = (earlier.outcome?.value.unlessFinished, outcome?.value.unlessFinished)
    if outcomes.0 != outcomes.1 { changes.append(outcomes.1.map { .out($0) } ?? .reinstated) }
    if let place { changes.append(place) }
    if let time = reading?.value, time != earlier.reading?.value {
      changes.append(.time(from: earlier.reading?.value, to: time))
    } else if let time = finer?.value, time != earlier.finer?.value {
      changes.append(.time(from: earlier.finer?.value, to: time))
    }
    if let mark = mark?.value, mark != earlier.mark?.value {
      changes.append(.mark(from: earlier.mark?.value, to: mark))
    }
    if let own = qualification?.value, own != earlier.qualification?.value {
      changes.append(.qualification(from: earlier.qualification?.value, to: own))
    }
    let flags = flags.map(\.value).filter { flag in
      !earlier.flags.contains { $0.value == flag }
    }
    if !flags.isEmpty { changes.append(.flags(flags)) }
    return changes
  }
}

/// Who has another place in a later result, told apart from who only moves up or down with others.
private struct PlaceMoves {
  let earlier: ResultSheet
  let later: ResultSheet
  /// The places that were left, and those that were taken by who had none, from the first.
  private let left: [Int]
  private let taken: [Int]

  init(from earlier: ResultSheet, to later: ResultSheet) {
    self.earlier = earlier
    self.later = later
    left = Self.places(in: earlier, butNot: later)
    taken = Self.places(in: later, butNot: earlier)
  }

  private static func places(in sheet: ResultSheet, butNot other: ResultSheet) -> [Int] {
    sheet.order.compactMap { id in
      other.placing(of: id) == nil ? sheet.placing(of: id)?.number : nil
    }
  }

  /// The place that a source gives anew, or takes back without taking the entry out.
  func given(to id: EntryID) -> ResultChange.Kind? {
    let (old, now) = (earlier.placing(of: id), later.placing(of: id))
    guard now?.isReported ?? old?.isReported ?? false else { return nil }
    guard let old, let now else {
      let wasOrIsOut = [earlier[id], later[id]].contains { $0?.isOut ?? false }
      return wasOrIsOut ? nil : .place(from: old?.number, to: now?.number)
    }
    let stays =
      old.number - Self.count(in: left, before: old.number)
      == now.number - Self.count(in: taken, before: now.number)
    return stays ? nil : .place(from: old.number, to: now.number)
  }

  /// How many places of a sorted list are ahead of one.
  private static func count(in places: [Int], before place: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
