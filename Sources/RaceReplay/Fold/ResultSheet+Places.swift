import Athletics

extension ResultSheet {
  /// Gives out places and sorts.
  ///
  /// Listed places stand, as corrections have moved them. Where none was listed they follow from the
  /// finest readings of a field that is known whole, around the dead heats that a source names;
  /// estimates and times that cannot be right are left out. They never follow from the marks of a
  /// field event, whose ties those do not break. Outcomes other than finished come last, in the
  /// order in which they were printed.
  /// - Parameters:
  ///   - startOrder: everyone, in the order of start.
  ///   - positions: the place of each in it, by the entry’s index.
  ///   - count: how many times are taken in between two questions, where places follow from times alone.
  ///   - isDue: whether to leave the rest for the next time.
  mutating func settle(
    startOrder: [EntryID], positions: [Int32], times count: Int = .max,
    until isDue: () -> Bool = { false }
  ) {
    guard isUnsettled else { return }
    isUnsettled = false
    let isByTimes = !isFieldPartial && !isList
    isComputed = false
    if byTime.isMixed || !isByTimes {
      byTime.becomeMixed()
      place(byTimes: isByTimes)
      sort(positions, startOrder)
    } else {
      let lines = lines
      let standing = { (id: EntryID) in Int(positions[id.index]) }
      repeat {
        _ = byTime.settle(
          first: count, missing: missing, givesPlaces: true,
          told: { lines[$0.index]?.counting }, standing)
      } while byTime.isUnsettled && !isDue()
      isUnsettled = byTime.isUnsettled
      if isStartOrderChanged { _ = byTime.sortLevels(of: byTime.order, standing) }
      placings = byTime.placings
      isComputed = placings.contains { $0 != nil }
      order = byTime.order + rest(of: startOrder)
    }
    isStartOrderChanged = false
    (holes, densePlace) = gaps
  }

  /// Whether a source listed places; that some could not be separated is no list, nor is a place that
  /// is given to one afterwards.
  var isList: Bool {
    guard numbers.contains(where: { $0 > 0 }) else { return false }
    let level = Set(deadHeats.flatMap(\.entries))
    return numbers.indices.contains { index in
      numbers[index] > 0 && !(lines[index]?.isCorrected ?? false)
        && !level.contains(EntryID(index)) && !computedOuts.contains(EntryID(index))
    }
  }

  /// How many have finished at a time that cannot be right, or may have without anybody saying so; a
  /// time of zero says of nobody that they did.
  private var missing: Int {
    func isMissing(_ index: Int) -> Bool {
      numbers[index] == 0 && !isOut[index] && lines[index]?.deciding == nil
    }
    if mayMissFinishers { return lines.indices.count(where: isMissing) }
    return marked.count { id in
      guard let line = lines[id.index], line.impossibility != nil else { return false }
      return line.reading.map { $0.value.time > .zero } ?? false && isMissing(id.index)
    }
  }

  /// The time that may place an entry, or bound the places of others: not that of one whose place was
  /// corrected, which stands against the time.
  func placingTime(of index: Int) -> Reading? {
    guard let line = lines[index], numbers[index] == 0 || !line.isCorrected else { return nil }
    return line.deciding
  }

  private mutating func place(byTimes: Bool) {
    let reported = numbers.indices.map { index in
      numbers[index] > 0 && !isOut[index] ? Int(numbers[index]) : nil
    }
    let times = lines.indices.map { byTimes && !isOut[$0] ? placingTime(of: $0) : nil }
    let places = LinePlaces(
      reported: reported, times: times, missing: byTimes ? missing : 0)
    placings = lines.indices.map { index in
      guard let place = places.places[index], let line = lines[index],
        places.tells(index, isReported: reported[index] != nil)
      else { return nil }
      let worth = line.reportedPlace?.provenance ?? line.finest?.provenance
      return Placing(
        number: place.lowerBound, last: place.upperBound, isShared: places.isShared(place),
        isReported: reported[index] != nil && line.reportedPlace != nil,
        provenance: worth ?? Provenance(.reported, .oneSource))
    }
    isComputed =
      byTimes && placings.contains { $0.map { !$0.isReported } ?? false }
  }

  /// Those without a place and a time: of a field event with a mark, of whom the result is silent,
  /// and who is out.
  private func rest(of startOrder: [EntryID]) -> [EntryID] {
    guard byTime.order.count < startOrder.count else { return [] }
    let standing = startOrder.filter { byTime.seats[$0.index] == 0 && !isOut[$0.index] }
    let out = outs.sorted { $0.value < $1.value }.map(\.key)
    if marked.isEmpty { return standing + out }
    return standing.filter(marked.contains) + standing.filter { !marked.contains($0) } + out
  }

  private mutating func sort(_ positions: [Int32], _ startOrder: [EntryID]) {
    func key(_ id: EntryID) -> (Int, Int, Int64) {
      let ticks = lines[id.index]?.deciding?.time.ticks
      if let placing = placings[id.index] { return (0, placing.number, ticks ?? .max) }
      if isOut[id.index] { return (3, 0, 0) }
      return ticks.map { (1, 0, $0) } ?? (marked.contains(id) ? (1, 0, .max) : (2, 0, 0))
    }
    // From the order before, which is nearly the new one.
    let ids = order.count == startOrder.count ? order : startOrder
    var keyed = ids.map { (key: key($0), position: positions[$0.index], id: $0) }
    keyed.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      if left.key.0 == 3, let one = outs[left.id], let other = outs[right.id] {
        return one < other
      }
      return left.position < right.position
    }
    order = keyed.map { $0.id }
  }

  private var gaps: (holes: [ClosedRange<Int>], densePlace: Int?) {
    guard byTime.isMixed else { return ([], nil) }
    var counts: [Int: Int] = [:]
    for case let placing? in placings { counts[placing.number, default: 0] += 1 }
    var holes: [ClosedRange<Int>] = []
    var dense: Int?
    var next = 1
    var last = 0
    for number in counts.keys.sorted() {
      let count = counts[number] ?? 1
      if number > next { holes.append(next...(number - 1)) }
      if number < next, dense == nil, last > 0 { dense = number }
      next = max(next, number) + count
      last = number
    }
    return (isComputed && counts.isEmpty ? [] : holes, dense)
  }
}
