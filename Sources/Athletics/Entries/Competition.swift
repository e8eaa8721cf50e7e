/// A meeting, games or championships.
package struct Competition: Hashable, Sendable {
  /// The name in a race's path: `paris-2024`.
  package let id: String
  /// The name for people: `Paris 2024`.
  package let name: String
  /// What kind of competition it is, where known: `Olympic Games`.
  package let series: String?

  package init(id: String, name: String, series: String? = nil) {
    self.id = id
    self.name = name
    self.series = series
  }
}

extension Competition {
  /// The year at the end of the id: `paris-2024`; nothing where there is none.
  package var year: Int? { id.split(separator: "-").last.flatMap { Int($0) } }
}

/// A day, and whether it was read or is an estimate that `after` bounds.
package struct DatedDay: Hashable, Sendable {
  package let day: Day
  package let origin: Origin
  /// The last day that it is certain to come after; only with an estimate.
  package let after: Day?

  package init(_ day: Day, origin: Origin = .official, after: Day? = nil) {
    self.day = day
    self.origin = origin
    self.after = after
  }

  package var isEstimated: Bool { origin == .estimated }
  /// The day for people, an estimate with `~`: `~9 Aug 2024`.
  package var text: String { (isEstimated ? "~" : "") + day.text }
}

/// One start: which competition, event and round it belongs to, where and when.
package struct Race: Hashable, Sendable {
  package let competition: Competition
  package let discipline: Discipline
  package let category: Category
  /// The round in a race's path: `final`, `semi-final`, `heats`.
  package let round: String
  /// The heat's number, where a round has more than one.
  package let heat: Int?
  package let day: DatedDay?
  /// The scheduled start, on the clock of the place.
  package let start: TimeOfDay?
  package let venue: String?
  /// The length of a lap of the track, where the race states it.
  package let statedLap: Distance?
  /// Whether the first three win medals.
  package let awardsMedals: Bool
  /// How many started, where that is known and more than are named.
  package let fieldSize: Int?
  /// Whether the entries are known not to be the whole field.
  package let isFieldPartial: Bool
  /// The records of the event as they stood before the race, where the source names them.
  package let records: [Record]

  package init(
    competition: Competition, discipline: Discipline, category: Category, round: String,
    heat: Int? = nil, day: DatedDay? = nil, start: TimeOfDay? = nil, venue: String? = nil,
    statedLap: Distance? = nil, awardsMedals: Bool = false, fieldSize: Int? = nil,
    isFieldPartial: Bool = false, records: [Record] = []
  ) {
    self.competition = competition
    self.discipline = discipline
    self.category = category
    self.round = round
    self.heat = heat
    self.day = day
    self.start = start
    self.venue = venue
    self.statedLap = statedLap
    self.awardsMedals = awardsMedals
    self.fieldSize = fieldSize
    self.isFieldPartial = isFieldPartial
    self.records = records
  }
}

extension Race {
  /// The event's name in a path: `1500m-m`.
  package var eventCode: String { discipline.code + "-" + category.code }

  /// The race's name: `paris-2024/1500m-m/final`, with `/2` for heat 2.
  package var path: String {
    let path = competition.id + "/" + eventCode + "/" + round
    return heat.map { path + "/\($0)" } ?? path
  }

  /// The event for people: `Men’s 1500 m`.
  package var eventName: String {
    category == .open ? discipline.name : category.name + " " + discipline.name
  }

  /// The round for people: `Final`, `Semi-final`, `Round 1`.
  package var roundName: String {
    let words = round.split(separator: "-").reduce("") { name, word in
      name + (name.isEmpty ? "" : Int(word) == nil ? "-" : " ") + word
    }
    let name = words.prefix(1).uppercased() + words.dropFirst()
    return heat.map { name + " · heat \($0)" } ?? name
  }

  /// The length of a lap: the stated one, else the usual one of the discipline.
  package var lap: Distance? { statedLap ?? discipline.usualLap }

  /// Passes of the finish line, the last of them the bell.
  package var passes: [Distance] { discipline.passes(lap: lap) }

  /// The mark point that a word names in this race: a distance, or `half` of its own.
  package func markPoint(_ word: some StringProtocol) -> Distance? {
    word == "half" ? discipline.halfWay : Distance(word)
  }

  /// Whether the mark point goes by the name of half way here, as it does in a marathon.
  private func isHalfWay(_ markPoint: Distance) -> Bool {
    markPoint == .halfMarathon && markPoint == discipline.halfWay
  }

  /// The mark point as a race log and the command line write it: `1200m`, `5km`; `half` in a
  /// marathon.
  package func code(of markPoint: Distance) -> String {
    isHalfWay(markPoint) ? "half" : markPoint.code
  }

  /// The distance as this race writes its mark points: metres on the track, kilometres on the road,
  /// `half way` in a marathon.
  package func text(of markPoint: Distance) -> String {
    isHalfWay(markPoint) ? "half way" : lengthText(of: markPoint)
  }

  /// A part of the course as long as that: metres on the track, kilometres on the road.
  package func lengthText(of length: Distance) -> String {
    discipline.isOnRoad ? length.roadText : length.text
  }

  /// The mark point in a word without its unit where metres go without saying: `1200`, `5 km`,
  /// `half`.
  package func shortText(of markPoint: Distance) -> String {
    isHalfWay(markPoint) ? "half" : shortLengthText(of: markPoint)
  }

  /// A part of the course in a word without its unit where metres go without saying: `400`, `5 km`.
  package func shortLengthText(of length: Distance) -> String {
    discipline.isOnRoad ? length.roadText : length.shortText
  }
}
