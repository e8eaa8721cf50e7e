import Athletics
import RaceReplay

/// A race as a table says it: folded, as it stands at the end.
struct WrittenRace {
  let replay: Replay
  let sheet: ResultSheet?
  /// The mark points with times that may be written.
  let splits: [Distance]

  /// The heads before those of splits.
  static let heads = [
    "competition", "competition name", "event", "category", "round", "heat", "day", "start",
    "venue", "place", "bib", "lane", "athlete", "last name", "nation", "club", "mark",
    "thousandths", "outcome", "qualification", "flags", "reaction", "wind",
  ]
  /// How many of the heads, the first, are about the race.
  static let raceHeadCount = 9
  /// Heads that stand there even where no row has anything under them.
  static let always: Set = [
    "competition", "competition name", "event", "category", "round", "place", "athlete", "mark",
    "outcome", "qualification", "flags",
  ]

  init(_ readout: Readout, _ list: StartList, _ unsaid: inout Unsaid) {
    replay = Replay(list, reports: readout.reports)
    sheet = replay.sheets.last
    let length = list.race.discipline.raceDistance ?? .longest
    let within = replay.columns.filter { $0.markPoint < length }
    unsaid.add("mark points beyond the finish", replay.columns.count - within.count)
    splits = within.filter { column in
      column.passes.contains { $0?.reading?.isEstimated == false }
    }.map(\.markPoint)
    count(readout, &unsaid)
  }

  var race: Race { replay.race }

  /// A row an athlete, in the order of the result.
  func rows(_ all: [Distance]) -> [[WrittenCell]] {
    let order = sheet?.order ?? replay.startOrder
    let outcomes = replay.outcomes(by: .after)
    let tied = tied
    return order.map { id in
      raceCells + cells(id, isTied: tied.contains(id), outcomes[id])
        + all.map { .figure(split(id, $0)?.value.text) }
    }
  }

  /// Who shares a place because a source says so, as corrections have left it.
  private var tied: Set<EntryID> {
    guard let sheet else { return [] }
    let heats = sheet.deadHeats.filter { $0.provenance.origin != .estimated }
    return Set(
      heats.flatMap { heat in
        heat.entries.filter { id in
          heat.entries.contains { $0 != id && sheet.areDeadHeat(id, $0) }
        }
      })
  }

  private var raceCells: [WrittenCell] {
    [
      .text(race.competition.id), .text(race.competition.name), .text(race.discipline.code),
      .text(race.category.code), .text(race.round), .figure(race.heat.map { "\($0)" }),
      .figure(race.day.flatMap { $0.isEstimated ? nil : $0.day.code }),
      .figure(race.start.map { $0.seconds % 60 == 0 ? $0.text : $0.code }), .text(race.venue),
    ]
  }

  private func cells(_ id: EntryID, isTied: Bool, _ early: Outcome?) -> [WrittenCell] {
    let entry = replay.startList[id]
    let line = sheet?[id]
    let outcome = line?.outcome.flatMap { $0.isEstimated ? nil : $0.value } ?? early
    let flags = (line?.flags ?? []).filter { !$0.isEstimated }.map(\.value.text)
    let wind = race.discipline.isRace ? replay.wind : line?.wind
    return [
      .figure(place(id).map { "\($0)" + (isTied ? "=" : "") }), .text(entry.bib),
      .figure(entry.lane.map { "\($0)" }), .text(entry.athlete.name),
      .text(entry.athlete.familyName),
      .text(entry.nationOrigin == .estimated ? nil : entry.nation?.code), .text(entry.club),
      .figure(mark(id)), .figure(finer(id)?.value.text), .text(outcome?.word),
      .text(line?.qualification.flatMap { $0.isEstimated ? nil : $0.value.text }),
      .text(flags.isEmpty ? nil : flags.joined(separator: " ")),
      .figure(reaction(id)), Self.wind(wind.flatMap { $0.isEstimated ? nil : $0.value }),
    ]
  }

  /// The place that a source gives, as corrections have moved it.
  func place(_ id: EntryID) -> Int? {
    guard let line = sheet?[id], !line.isOut, line.reportedPlace?.isEstimated == false else {
      return nil
    }
    return line.number
  }

  private func mark(_ id: EntryID) -> String? {
    if !race.discipline.isRace {
      return sheet?[id]?.mark.flatMap { $0.isEstimated ? nil : $0.value.text }
    }
    return sheet?[id]?.reading.flatMap { $0.isEstimated ? nil : $0.value.text }
  }

  func finer(_ id: EntryID) -> Attested<Reading>? {
    sheet?[id]?.finer.flatMap { $0.isEstimated ? nil : $0 }
  }

  func split(_ id: EntryID, _ markPoint: Distance) -> Attested<Reading>? {
    replay.column(at: markPoint)?.reading(of: id).flatMap { $0.isEstimated ? nil : $0 }
  }

  private func reaction(_ id: EntryID) -> String? {
    guard let reaction = replay.reactions[id], !reaction.isEstimated else { return nil }
    let text = RaceTime(ticks: abs(reaction.value.ticks))
      .text(decimals: reaction.value.ticks % 10 == 0 ? 3 : 4)
    return (reaction.value < .zero ? "-" : "") + text
  }

  /// A wind in figures is no formula; in words it is text.
  private static func wind(_ wind: String?) -> WrittenCell {
    guard let wind else { return .text(nil) }
    let digits = wind.drop { $0 == "+" || $0 == "-" }
    let isFigure =
      wind.count - digits.count <= 1 && !digits.isEmpty
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e }
    return isFigure ? .figure(wind) : .text(wind)
  }
}
