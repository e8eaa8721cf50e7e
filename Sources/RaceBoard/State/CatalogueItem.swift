import Athletics
import RaceReplay

/// A race that can be opened: its heading and who ran, and what came of it once that has been read.
package struct CatalogueItem: Hashable, Sendable {
  /// The race's name, or the file's.
  package let path: String
  package let race: Race
  package let entryCount: Int
  /// Whether it comes from a file named on the command line.
  package let isFile: Bool
  /// The words of the heading, folded once.
  let heading: FoldedText
  /// What it is found by as a whole: its event and competition as in a path, and its heat.
  let codes: [String]
  /// The names of those who ran, with the runners of a relay behind that of their team.
  let names: [FoldedText]
  let nations: Set<Nation>
  let athletes: [Athlete]
  /// Nothing until its reports have been read.
  package internal(set) var outcome: RaceOutcome?
  /// How it stands, where it is followed.
  var live: LiveStanding?

  package init(path: String, startList: StartList, isFile: Bool = false) {
    self.path = path
    self.isFile = isFile
    race = startList.race
    entryCount = startList.entries.count
    let texts = [
      race.competition.name, race.competition.series, race.eventName, race.discipline.code,
      race.roundName, race.round, race.venue, race.day?.day.code, race.competition.id, path,
    ]
    heading = FoldedText(texts.compactMap(\.self).joined(separator: " "))
    let heat = race.heat.map { ["\($0)", "heat\($0)"] } ?? []
    codes = [race.eventCode, race.competition.id] + heat
    athletes = startList.entries.map(\.athlete)
    names = startList.entries.map { entry in
      FoldedText(([entry.athlete.name] + entry.runners.map(\.athlete.name)).joined(separator: " "))
    }
    nations = Set(startList.entries.compactMap(\.nation))
  }
}
