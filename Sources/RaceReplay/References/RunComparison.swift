import Athletics

/// Two runs over one distance, mark point by mark point.
package struct RunComparison: Hashable, Sendable {
  /// What both ran up to a mark point.
  package struct Row: Hashable, Sendable {
    package let distance: Distance
    package let first: Attested<Reading>?
    package let second: Attested<Reading>?
    /// How far the second is behind the first, where both have a time here.
    package let gap: Attested<TimeDifference>?
    /// How much the second lost on the first since the last mark point where both have a time.
    package let lost: Attested<TimeDifference>?
  }

  package let first: ReferenceRun
  package let second: ReferenceRun
  /// By distance: wherever either has a time.
  package let rows: [Row]

  package init(_ first: ReferenceRun, _ second: ReferenceRun) {
    self.first = first
    self.second = second
    let distances = Set((first.points + second.points).map(\.distance)).sorted()
    var rows: [Row] = []
    var last: (first: Attested<Reading>, second: Attested<Reading>)?
    for distance in distances {
      let ends = (first.reading(at: distance), second.reading(at: distance))
      guard let one = ends.0, let other = ends.1 else {
        rows.append(
          Row(distance: distance, first: ends.0, second: ends.1, gap: nil, lost: nil))
        continue
      }
      let worth = one.provenance.weakest(other.provenance)
      let gap = TimeDifference(from: one.value, to: other.value)
      let lost = last.map { last in
        let before = last.first.provenance.weakest(last.second.provenance)
        return Attested(
          TimeDifference(from: last.first.value, to: one.value)
            .gap(to: TimeDifference(from: last.second.value, to: other.value)),
          worth.weakest(before))
      }
      rows.append(
        Row(
          distance: distance, first: one, second: other, gap: Attested(gap, worth), lost: lost))
      last = (one, other)
    }
    self.rows = rows
  }

  /// The rows where both have a time.
  package var shared: [Row] { rows.filter { $0.gap != nil } }
}

extension TimeDifference {
  /// How much longer another lasts.
  func gap(to other: TimeDifference) -> TimeDifference {
    TimeDifference(
      range: TimeRange(
        lower: other.range.lower - range.upper, upper: other.range.upper - range.lower),
      decimals: min(decimals, other.decimals),
      rangeDecimals: min(rangeDecimals, other.rangeDecimals))
  }
}

/// What an athlete who ran in two races ran in each.
package struct SharedAthlete: Hashable, Sendable {
  package let athlete: Athlete
  package let first: Attested<Reading>
  package let second: Attested<Reading>
  /// How much slower the second was.
  package let difference: TimeDifference
}

extension Replay {
  /// Those who have a mark in this race and in another, by their mark in this one.
  package func sharedAthletes(with other: Replay) -> [SharedAthlete] {
    guard let sheet = lastSheet, let otherSheet = other.lastSheet else { return [] }
    var marks: [String: Attested<Reading>] = [:]
    for id in other.entryIDs {
      guard let line = otherSheet[id], !line.isOut, let reading = line.soundMark else { continue }
      marks[other.startList[id].athlete.identity] = reading
    }
    return sheet.order.compactMap { id in
      let athlete = startList[id].athlete
      guard let line = sheet[id], !line.isOut, let first = line.soundMark,
        let second = marks[athlete.identity]
      else { return nil }
      return SharedAthlete(
        athlete: athlete, first: first, second: second,
        difference: TimeDifference(from: first.value.apart, to: second.value))
    }
  }
}
