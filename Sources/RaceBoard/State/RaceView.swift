import Athletics
import RaceReplay

/// How the race panel is looked at.
package struct RaceView: Hashable, Sendable {
  /// What the panel shows of the race.
  package enum Kind: CaseIterable, Sendable {
    case field
    case laps
    case gaps
    case places
    case pace
    case track
    case duel
    case remarks

    var title: String {
      switch self {
      case .field: "Field"
      case .laps: "Laps"
      case .gaps: "Gaps"
      case .places: "Places"
      case .pace: "Pace"
      case .track: "Track"
      case .duel: "Duel"
      case .remarks: "Remarks"
      }
    }
  }

  /// The view that was chosen; nothing while the panel follows the race.
  package internal(set) var chosen: Kind?
  package internal(set) var division: LapDivision = .laps
  /// The column of the lap table, or the mark point of a chart, that is looked at; nothing for the
  /// latest.
  package internal(set) var column: Int?
  /// The remark that is selected; nothing for the last.
  package internal(set) var remark: Int?
}
