import RaceReplay

/// The words by which a panel, or a view of the race, is named outside the dashboard.
package enum PanelWord {
  /// Panels in the order of their keys, then the views of the race.
  package static var all: [String] {
    ["results", "medals", "photo", "race"] + RaceView.Kind.allCases.map { $0.title.lowercased() }
  }
}

extension BoardState {
  /// Gives the keys to a panel by its word, or to a view of the race; false where there is none.
  package mutating func show(panel word: String) -> Bool {
    switch word {
    case "results": race?.panel = .results
    case "medals": race?.show(.medals)
    case "photo": race?.show(.photo)
    case "race": race?.show(.race)
    default:
      guard let kind = RaceView.Kind.allCases.first(where: { $0.title.lowercased() == word })
      else { return false }
      race?.show(.race)
      race?.view.chosen = kind
    }
    return true
  }
}
