import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// A heat as the lists of a scoreboard have told it so far.
struct ScoreboardHeat: Sendable {
  private var head: ScoreboardHead
  private var attempts: HeatAttempts
  private var lists: [ScoreboardFamily: ScoreboardList] = [:]
  /// The list that came last is the last.
  private var order: [ScoreboardFamily] = []
  private var isOfficial = false
  /// What the wind gauge has shown.
  private var gauge = ""
  private var laps = ScoreboardLaps()
  /// What the running time has come to.
  private(set) var elapsed: RaceTime?

  init(_ head: ScoreboardHead) {
    self.head = head
    attempts = HeatAttempts(head.race)
  }

  /// The name of the race.
  var race: String { attempts.race }

  /// Takes in a list; whatever a whole one lacks of the one before is gone.
  mutating func take(_ list: ScoreboardList, isWhole: Bool) {
    let family = list.family
    if !list.isHeadless {
      head.take(list.head)
      if family == .result { isOfficial = head.isOfficial }
    }
    lists[family] = isWhole ? list : list.completed(by: lists[family])
    order.removeAll { $0 == family }
    order.append(family)
    // Who is off a newer list of the field is not in the one before either.
    if isWhole, family != .result {
      let other: ScoreboardFamily = family == .start ? .running : .start
      lists[other]?.keep { list.rows[$0] != nil }
    }
    for (key, row) in list.rows {
      guard let time = laps.take(row, of: key) else { continue }
      elapsed = max(elapsed ?? time, time)
    }
  }

  mutating func take(gauge text: String) {
    let digits = text.drop { "+-".contains($0) }.prefix { $0 != " " }
    if (try? PrintedTime(digits)) != nil { gauge = text }
  }

  /// Takes in what the running time shows.
  mutating func take(_ reading: ClockReading) {
    switch reading {
    // Only a clock that runs again tells that there was another start.
    case .armed, .running(.zero): break
    case .running(let time), .stopped(let time): elapsed = time
    }
  }

  /// The new whole of what is known; nothing where it is what was told before.
  mutating func news(_ name: String) -> SourceNews? {
    attempts.news(readout(told, name))
  }
}

extension ScoreboardHeat {
  /// Whether anyone is told to have finished.
  var hasResult: Bool { lines.contains { $0.line.time.contains(where: \.isNumber) } }

  /// Whether a clock that shows this now was set back after the gun, so that the field was called
  /// back: it runs again, or nobody can have finished yet.
  func isRecalled(by reading: ClockReading) -> Bool {
    let slack = RaceTime(ticks: RaceTime.ticksPerSecond / 2)
    guard let elapsed, elapsed > slack else { return false }
    switch reading {
    case .armed, .running(.zero): return elapsed < fastest && !hasResult
    case .running(let time): return elapsed > time + slack && !hasResult
    case .stopped: return false
    }
  }

  /// What nobody runs in less: 12 m/s; half a minute where it is not known how far.
  private var fastest: RaceTime {
    guard let distance = heat.race.discipline.raceDistance else { return RaceTime(seconds: 30) }
    return RaceTime(ticks: Int64(distance.millimetres) * RaceTime.ticksPerSecond / 12_000)
  }

  /// Closes the attempt and begins another with the same field.
  mutating func callBack(_ name: String) -> SourceNews? {
    let closed = attempts.callBack(readout(told.calledBack, name))
    lists = [.start: startList]
    order = [.start]
    isOfficial = false
    laps.forgetTimes()
    gauge = ""
    head.start = ""
    head.wind = ""
    elapsed = nil
    return closed
  }

  /// Who is in the heat, without what they have done.
  private var startList: ScoreboardList {
    var field = ScoreboardList(ScoreboardHead(family: .start, number: head.number))
    for (_, line) in lines {
      var row = ScoreboardRow(line: line)
      (row.line.place, row.line.time, row.line.reaction) = ("", "", "")
      field.add(row)
    }
    return lists[.start]?.completed(by: field) ?? field
  }
}

extension ScoreboardHeat {
  private var told: ToldHeat {
    var heat = heat
    let race = heat.race
    let lap = laps.length(in: race)
    if let lap, lap != race.lap { heat.lap = lap.code }
    heat.lines = lines.map { key, line in
      var line = line
      line.passes = laps.passes(of: key, in: race, lap: lap)
      return line
    }
    heat.isOfficial = isOfficial
    return heat
  }

  private func readout(_ heat: ToldHeat, _ name: String) -> Readout {
    var readout = heat.readout(file: name)
    if laps.hasTimes, heat.lines.allSatisfy(\.passes.isEmpty) {
      readout.warnings.append(
        Problem(
          found: "splits in \(race)",
          expected: "a race of which the lap is known; where they were taken is not known"
        ).warning(file: name, line: nil))
    }
    return readout
  }

  /// The heat without its field.
  private var heat: ToldHeat {
    var heat = ToldHeat()
    heat.event = head.number.event
    heat.round = head.number.round
    heat.heat = head.number.heat
    heat.name = head.name
    let isWindTold = !head.wind.isEmpty && !["NWI", "NW"].contains(head.wind.uppercased())
    heat.wind = isWindTold ? head.wind : gauge
    heat.distance = head.distance
    heat.start = head.start
    return heat
  }

  /// What is known of each; of who it is what came last.
  private var lines: [(key: String, line: ToldHeat.Line)] {
    var keys: [String] = []
    var lines: [String: ToldHeat.Line] = [:]
    for family in order {
      guard let list = lists[family] else { continue }
      for key in list.keys {
        guard let row = list.rows[key] else { continue }
        if lines[key] == nil { keys.append(key) }
        lines[key, default: ToldHeat.Line()].take(row, from: family)
      }
    }
    return keys.compactMap { key in lines[key].map { (key, $0) } }
  }
}

extension ToldHeat.Line {
  /// Takes over what a row of a list says.
  fileprivate mutating func take(_ row: ScoreboardRow, from family: ScoreboardFamily) {
    let told = row.line
    let isNamed = !(told.familyName + told.givenName).isEmpty
    for (part, isTold) in [
      (\ToldHeat.Line.bib, !told.bib.isEmpty), (\.lane, !told.lane.isEmpty),
      (\.familyName, isNamed), (\.givenName, isNamed), (\.affiliation, !told.affiliation.isEmpty),
      (\.reaction, !told.reaction.isEmpty && family != .start),
      (\.remarks, !told.remarks.isEmpty),
    ] where isTold { self[keyPath: part] = told[keyPath: part] }
    if family == .result {
      // An empty row says nothing of one who is out already.
      if told.place.isEmpty, told.time.isEmpty { return }
      (place, time) = (told.place, told.time.isEmpty ? time : told.time)
    } else if place.isEmpty, time.isEmpty {
      // A place while the heat is run is that of the moment, and a time may be that of a lap.
      let isHome = family == .running && (ToldHeat.laps(row.lapsToGo) ?? 0) == 0
      place = told.place.allSatisfy(\.isLetter) ? told.place : ""
      time = isHome || told.time.first?.isLetter ?? false ? told.time : ""
    }
  }
}
