import Athletics
import RaceReplay

/// Which races may show in full what little is known of another.
package enum FullerRace {
  /// The other races of its event, those of its kind of competition and its round first, of these the
  /// latest first.
  package static func candidates(
    for race: Race, among items: [CatalogueItem]
  ) -> [CatalogueItem] {
    func key(_ item: CatalogueItem) -> (Int, Int, Int, String) {
      (
        race.competition.series != nil && item.race.competition.series == race.competition.series
          ? 0 : 1,
        item.race.round == race.round ? 0 : 1, -item.race.dayNumber, item.path
      )
    }
    return items.filter { item in
      item.race.discipline == race.discipline && item.race.category == race.category
        && item.race.path != race.path
    }.sorted { key($0) < key($1) }
  }
}

extension OpenRace {
  /// Whether only few can be followed in it, so that another shows more.
  var isThin: Bool {
    guard race.discipline.isRace, !isStartListOnly, !isLive else { return false }
    if case .field = replay.splitCoverage { return false }
    return true
  }

  /// Takes in which race can be followed in full.
  mutating func take(fuller item: CatalogueItem?) { fuller = isThin ? item : nil }
}

extension BoardState {
  /// What is to be done before the first key.
  package var openingEffects: [Effect] {
    guard let race, race.isThin, race.fuller == nil else { return [] }
    return [.findFullerRace(race.race)]
  }

  /// Opens the race that can be followed in full.
  mutating func openFullerRace() -> [Effect] {
    if let path = race?.fuller?.path { return [.loadRace(path: path)] }
    message =
      race?.isThin == true
      ? "of no other race of this event is more known" : "everyone’s splits are known here"
    return []
  }

  /// What points to it from the dashboard: `full laps: Tokyo 2020 · B`.
  var fullerText: String {
    guard let item = race?.fuller else { return "" }
    let round = item.race.round == race?.race.round ? "" : " " + item.race.roundName
    return "full laps: " + item.race.competition.name + round + " · "
      + keymap.keyText(.fullLaps, limit: 1)
  }
}
