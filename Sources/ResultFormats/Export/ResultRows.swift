import Athletics
import RaceReplay
import ResultReading

/// The result of a race as rows of a table.
struct ResultRows {
  let result: FinalResult
  /// The mark points with times that may be written.
  let splits: [Distance]

  /// The heads before those of splits.
  static let heads = [
    "competition", "competition name", "event", "category", "round", "heat", "day", "start",
    "venue", "place", "bib", "lane", "athlete", "last name", "nation", "club", "group",
    "mark",
    "thousandths", "outcome", "reason", "qualification", "flags", "reaction", "wind",
  ]
  /// How many of the heads, the first, are about the race.
  static let raceHeadCount = 9
  /// Heads that stand there even where no row has anything under them.
  static let always: Set = [
    "competition", "competition name", "event", "category", "round", "place", "athlete", "mark",
    "outcome", "qualification", "flags",
  ]

  /// Nothing where there is no race.
  init?(_ readout: Readout, _ unsaid: inout Unsaid) {
    guard let result = FinalResult(readout) else { return nil }
    self.result = result
    let length = result.race.discipline.raceDistance ?? .longest
    splits = Set(result.lines.flatMap { $0.splits.map(\.markPoint) }).filter { $0 < length }
      .sorted()
    guard !result.lines.isEmpty else { return }
    unsaid.countRest(of: readout, result)
    count(&unsaid)
  }

  var race: Race { result.race }

  /// The names of what stands beside the results, in the order in which they come.
  var asides: [String] { result.lines.lazy.flatMap(\.asides).names }

  /// A row an athlete, in the order of the result: what `heads` name, the splits, what stands beside.
  func rows(_ all: [Distance], _ asides: [String]) -> [[WrittenCell]] {
    result.lines.map { line in
      raceCells + cells(line)
        + all.map { split in
          .figure(
            line.split(at: split)?.value.text, isImpossible: line.impossible.contains(split))
        }
        + asides.map { name in .text(line.asides.first { $0.name == name }?.text) }
    }
  }

  /// What tells the race from others.
  var raceCells: [WrittenCell] {
    [
      .text(race.competition.id), .text(race.competition.name), .text(race.discipline.code),
      .text(race.category.code), .text(race.round), .figure(race.heat.map { "\($0)" }),
      .figure(race.day.flatMap { $0.isEstimated ? nil : $0.day.code }),
      .figure(race.start.map { $0.seconds % 60 == 0 ? $0.text : $0.code }), .text(race.venue),
    ]
  }

  private func cells(_ line: FinalLine) -> [WrittenCell] {
    let entry = line.entry
    let isRace = race.discipline.isRace
    let flags = line.flags.map(\.value.text)
    return [
      .figure(line.reportedPlace.map { "\($0)" + (line.isTied ? "=" : "") }), .text(entry.bib),
      .figure(entry.lane.map { "\($0)" }), .text(entry.athlete.name),
      .text(entry.athlete.familyName), .text(line.nation?.code), .text(entry.club),
      .text(entry.group),
      .figure(
        isRace ? line.reading?.value.text : line.mark?.value.text,
        isImpossible: isRace && line.isMarkImpossible),
      .figure(line.finer?.value.text, isImpossible: line.isMarkImpossible),
      .text(line.outcome?.value.word), .text(line.outcome?.value.reason),
      .text(line.qualification?.value.text),
      .text(flags.isEmpty ? nil : flags.joined(separator: " ")),
      .figure(line.reaction?.value.reactionText),
      Self.wind((isRace ? result.wind : line.wind)?.value),
    ]
  }

  /// A wind in figures is no formula; in words it is text.
  private static func wind(_ wind: String?) -> WrittenCell {
    wind.map(TableText.isFigure) == true ? .figure(wind) : .text(wind)
  }
}

extension RaceTime {
  /// A reaction time, with a minus sign where it was before the gun; to thousandths unless finer.
  var reactionText: String {
    let size = self < .zero ? RaceTime.zero - self : self
    return (self < .zero ? "-" : "") + size.text(decimals: size.ticks % 10 == 0 ? 3 : 4)
  }
}
