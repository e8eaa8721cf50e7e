import Athletics

extension Replay {
  /// Where the front of the race is, while nobody who is placed runs at it; nothing once someone has
  /// finished.
  ///
  /// - Parameter lead: where the leaders’ times have it.
  /// - Parameter runners: those whom their own times have on the course.
  func front(_ lead: CoursePosition?, ahead runners: [RunnerPosition]) -> CoursePosition? {
    guard let position = lead, position.distance > .zero, !position.isFinished else { return nil }
    let isSeen = runners.contains { runner in
      guard !runner.at.isLastSeen else { return false }
      switch position.basis {
      case .between(let from, let to):
        let own = [from, to].map { leader(at: $0) }
        return runner.distance >= position.distance
          || (!own.contains(nil) && own.contains(runner.entry) && runner.distance >= from)
      default: return runner.distance >= position.distance
      }
    }
    return isSeen ? nil : position
  }

  /// Where whoever leads is at a time, by the times of those who led: between two of them an estimate,
  /// in a straight line in time, like a runner’s.
  package func leadersPosition(at time: RaceTime) -> CoursePosition? {
    position(ofLeaders: KnownSplits(leaderSplits, in: race.discipline), at: time)
  }

  func position(ofLeaders splits: KnownSplits, at time: RaceTime) -> CoursePosition? {
    splits.position(at: time, finish: race.discipline.raceDistance)
      .flatMap { $0.isLastSeen ? nil : $0 }
  }

  /// The times of whoever led, named or not, where they are no estimates.
  var leaderSplits: [Split] {
    let finish = race.discipline.raceDistance
    var splits: [Split] = columns.compactMap { column in
      guard column.markPoint != finish, let reading = column.certainLeader?.reading.unlessEstimated
      else { return nil }
      return Split(distance: column.markPoint, reading: reading)
    }
    if let finish, let winner = winnersReading?.unlessEstimated {
      splits.append(Split(distance: finish, reading: winner))
    }
    return SoundTimes(splits, in: race).sound
  }

  /// Who was first over the line, as the finish was first told.
  var firstAcross: EntryID? { firstSheet?.first }

  /// Who led at a distance, where that is known by a time of its own.
  private func leader(at distance: Distance) -> EntryID? {
    guard let column = column(at: distance) else {
      return distance == race.discipline.raceDistance ? firstAcross : nil
    }
    return column.leader?.id
  }
}
