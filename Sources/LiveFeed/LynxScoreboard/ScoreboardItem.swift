import Athletics
import ResultFormats

/// What a scoreboard of FinishLynx is told, a piece at a time.
enum ScoreboardItem: Sendable {
  /// What the running time shows; nothing of the heat where the script does not say which it is.
  case clock(ScoreboardHeatNumber?, ClockReading)
  case wind(ScoreboardHeatNumber?, String)
  /// A list begins.
  case begins(ScoreboardHead)
  case row(ScoreboardFamily?, ScoreboardHeatNumber?, ScoreboardRow)
  /// A list is complete.
  case ends(ScoreboardFamily?, ScoreboardHeatNumber?)
}

/// Which of the three lists of a heat something is from.
enum ScoreboardFamily: Hashable, Sendable {
  case start
  /// While the heat is run: its places are those of the moment.
  case running
  case result
}

/// Event, round and heat as the operator numbers them.
struct ScoreboardHeatNumber: Hashable, Sendable {
  var event = ""
  var round = ""
  var heat = ""

  /// The name of the race; nothing where the event is not numbered.
  var race: String? { LynxHeatKey(event, round, heat)?.text }
}

/// What a list says of its heat before its rows.
struct ScoreboardHead: Hashable, Sendable {
  let family: ScoreboardFamily
  let number: ScoreboardHeatNumber
  var isOfficial = false
  var name = ""
  var wind = ""
  var distance = ""
  var start = ""
  /// How many rows there are; nothing where that is not said.
  var count: Int?
  /// Whether the heat waits for the gun.
  var isArmed = false
  /// Whether results and what is told while the heat is run come under one head.
  var isOfAnyFamily = false

  /// Takes over what a later one says; the start that the first has stays, since another would be that
  /// of another race.
  mutating func take(_ next: ScoreboardHead) {
    isOfficial = next.isOfficial
    if !next.name.isEmpty { name = next.name }
    if !next.wind.isEmpty { wind = next.wind }
    if !next.distance.isEmpty { distance = next.distance }
  }

  /// The name of the race.
  var race: String { number.race ?? (name.isEmpty ? "unnumbered event" : name) }
}

/// A competitor’s row of a list.
struct ScoreboardRow: Hashable, Sendable {
  var line = ToldHeat.Line()
  /// The time at the last pass of the line.
  var cumulative = ""
  /// The time of the last lap.
  var lastLap = ""
  var lapsToGo = ""

  /// Who it is; nothing in an empty row.
  var key: String? {
    if !line.bib.isEmpty, line.bib != "0" { return "Bib \(line.bib)" }
    if !line.lane.isEmpty, line.lane != "0" { return "Lane \(line.lane)" }
    let name = line.givenName + " " + line.familyName
    return name == " " ? nil : name
  }
}
