import RaceReplay

/// Puts places won and lost into signs.
package enum PlacesWonText {
  /// `▲2`, `▼1`, `▲6+` where it was at least so many, of which nine are told at most, so that all of
  /// them have room in three columns; nothing where none is certain.
  package static func text(_ won: PlacesWon) -> String {
    let places = abs(won.certain)
    guard places != 0 else { return "" }
    return (won.certain > 0 ? "▲" : "▼") + (won.isOpen ? "\(min(places, 9))+" : "\(places)")
  }
}
