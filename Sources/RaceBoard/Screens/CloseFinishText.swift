import Athletics
import CellGrid
import RaceReplay

/// A close finish in words.
struct CloseFinishText {
  let finish: CloseFinish

  /// The margin in seconds, or that there is none.
  var margin: String { finish.margin.verdict == .deadHeat ? "0" : finish.margin.difference.text }

  /// Who it was between: `LYLES–THOMPSON`, `BROMELL = DE GRASSE`.
  var names: String {
    finish.finishers.map(\.athlete.scoreboardName)
      .joined(separator: finish.margin.verdict == .deadHeat ? " = " : "–")
  }

  /// The middle of its metres: `~7 cm`; nothing in a dead heat.
  var metres: String {
    guard finish.margin.verdict != .deadHeat, let metres = finish.margin.metres?.value else {
      return ""
    }
    return "~" + MetresText.withRange(metres, metres, metres)
  }

  /// The selected one in full, over as many lines as it needs.
  func lines(width: Int) -> [String] {
    let race = finish.race
    let day = race.day.map { " · " + $0.text } ?? ""
    let head = race.competition.name + " · " + race.eventName + " · " + race.roundName + day
    let finishers = finish.finishers.map { finisher in
      [
        finisher.placing?.text, finisher.athlete.name, finisher.nation?.code,
        finisher.reading.value.text,
      ].compactMap { $0 }.joined(separator: " ")
    }.joined(separator: ", ")
    return [head, finishers, marginText].flatMap { $0.wrapped(to: width) }
  }

  private var marginText: String {
    let margin = finish.margin
    guard margin.verdict != .deadHeat else {
      return "a dead heat: not separated by the photo, places shared"
    }
    var text = MarginText.seconds(margin.difference, unit: " s")
    if margin.given != nil { text += ", as a source gives it" }
    if margin.verdict == .decidedByPhoto { text += ", decided by photo" }
    guard let metres = margin.metres else { return text }
    let term = metres.bodyTerm.map { ", " + $0.text } ?? ""
    return text + ", ~" + MarginText.metres(metres) + " at " + MarginText.speed(metres.speed) + term
  }
}
