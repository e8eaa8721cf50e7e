import Athletics
import RaceReplay

/// A race that can be opened: its heading and who ran, without its reports.
package struct CatalogueItem: Hashable, Sendable {
  /// The race's name, or the file's.
  package let path: String
  package let race: Race
  package let entryCount: Int
  /// Whether it comes from a file named on the command line.
  package let isFile: Bool
  let subject: FilterSubject
  let athletes: [Athlete]

  package init(path: String, startList: StartList, isFile: Bool = false) {
    self.path = path
    self.isFile = isFile
    race = startList.race
    entryCount = startList.entries.count
    let names = [
      race.competition.name, race.competition.series ?? "", race.eventName, race.roundName,
      race.venue ?? "", path,
    ]
    athletes = startList.entries.map(\.athlete)
    subject = FilterSubject(
      texts: (names + athletes.map(\.name)).map(FoldedText.init),
      nations: startList.entries.compactMap(\.nation))
  }
}
