import Athletics
import Markup
import ResultFormats
import ResultReading

extension ToldHeat.Line {
  /// Reads who a competitor of Versatile Exchange is, and with a result how the race ended.
  init(_ competitor: [MarkupAttribute], hasResult: Bool) {
    self.init()
    bib = competitor.value("Bib")
    lane = competitor.value("Lane")
    familyName = competitor.value("Lastname")
    givenName = competitor.value("Firstname")
    affiliation = competitor.value("Club")
    if affiliation.isEmpty { affiliation = competitor.value("Nation") }
    let reaction = competitor.value("Reactiontime")
    self.reaction = Self.time(reaction) ?? reaction
    guard hasResult else { return }
    place = competitor.value("Rank")
    time = Self.outcome(competitor) ?? Self.time(of: competitor)
  }

  /// The word for a race that did not end at the finish, with the rule that was broken.
  private static func outcome(_ competitor: [MarkupAttribute]) -> String? {
    let state = competitor.value("State").uppercased()
    let rule = competitor.value("Disqualification")
    switch state {
    case "DSQ": return rule.isEmpty ? "DQ" : "DQ \(rule)"
    case "DNS", "DNF", "CAN", "SUR", "FAL": return state
    default: return nil
    }
  }

  /// The time to its last digit, where that is the one behind the time that is shown.
  private static func time(of competitor: [MarkupAttribute]) -> String {
    let shown = competitor.value("Runtime")
    let full = competitor.value("RuntimeFullPrecision")
    guard let printed = try? PrintedTime(shown) else { return time(full) ?? shown }
    return time(full).flatMap { Reading.roundedUp(printed).finer($0)?.text } ?? printed.text
  }

  /// A time without hours and minutes that are zero; nothing for what is no time.
  private static func time(_ text: String) -> String? { (try? PrintedTime(text))?.text }
}
