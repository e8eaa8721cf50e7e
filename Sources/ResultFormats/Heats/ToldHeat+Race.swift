import Athletics
import RaceReplay
import ResultReading

extension ToldHeat {
  /// A race as a timing system would tell it: its words as in a result of FinishLynx, and the times at
  /// mark points, whoever read them; estimates are not told. Nothing where there is no race.
  ///
  /// - Parameter event: the number of the event, since a system knows a race by that.
  package init?(_ race: Readout, event: String) {
    guard let result = FinalResult(race) else { return nil }
    var unsaid = Unsaid()
    let head = LynxWrittenHead(result.race, wind: result.wind, kept: [], &unsaid).cells
    self.init()
    self.event = event
    (round, heat, name, wind) = (head[1], head[2], head[3], head[4])
    (distance, start) = (head[9], head[10])
    if head.count > LynxHeader.columns { lap = head[12] }
    lines = result.lines.sorted { $0.id < $1.id }.map {
      Line($0, in: result.race, start: head[10], &unsaid)
    }
    isOfficial = result.replay.lastSheet?.isOfficial ?? false
  }
}

extension ToldHeat.Line {
  fileprivate init(_ line: FinalLine, in race: Race, start: String, _ unsaid: inout Unsaid) {
    let row = LynxWrittenRow(line, in: race, start: start, kept: [], &unsaid)
    let cells = row.cells
    self.init()
    (place, bib, lane) = (cells[0], cells[1], cells[2])
    (familyName, givenName, affiliation) = (cells[3], cells[4], cells[5])
    let athlete = line.entry.athlete
    if givenName.isEmpty, familyName == athlete.name, line.entry.runners.isEmpty,
      athlete.name.hasSuffix(" " + athlete.surname)
    {
      familyName = athlete.surname
      givenName = String(athlete.name.dropLast(athlete.surname.count + 1))
    }
    // Signs of records may stand behind the time.
    let words = cells[6].split(separator: " ", maxSplits: 1).map(String.init)
    time = row.timed?.finer?.text ?? words.first ?? ""
    reaction = cells[9]
    remarks = ([cells[12], cells[14]] + words.dropFirst()).filter { !$0.isEmpty }
      .joined(separator: " ")
    passes = line.splits.filter { !line.impossible.contains($0.markPoint) }.map {
      ToldHeat.Pass(at: $0.markPoint, $0.reading.value.printed)
    }
  }
}
