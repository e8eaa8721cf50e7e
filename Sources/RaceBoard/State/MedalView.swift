import Athletics
import RaceReplay

/// How the medal panel is looked at.
package struct MedalView: Hashable, Sendable {
  /// What the panel shows.
  package enum Kind: CaseIterable, Sendable {
    /// The table with this race, as it stands.
    case now
    /// The table before this race.
    case before
    /// Medals over the days of the competition.
    case progress
    /// The table of all finals that are known.
    case end

    var title: String {
      switch self {
      case .now: "Now"
      case .before: "Before"
      case .progress: "Days"
      case .end: "End"
      }
    }

    /// Which finals it is made of; over the days this race is the last that counts.
    var extent: MedalStanding.Extent {
      switch self {
      case .now, .progress: .now
      case .before: .before
      case .end: .end
      }
    }
  }

  /// What lies opened over the table.
  package enum Opened: Hashable, Sendable {
    /// The medallists of the selected nation.
    case nation
    /// The medallists of an event.
    case event(String)
  }

  package internal(set) var kind: Kind = .now
  package internal(set) var order: MedalOrder = .gold
  package internal(set) var selection: Nation?
  package internal(set) var opened: Opened?
  /// The medal under the cursor in the nation's list; nothing for the first.
  package internal(set) var ofNation: CountedMedal.Key?
  /// The medal under the cursor in the event's list; nothing for the first.
  package internal(set) var ofEvent: CountedMedal.Key?
  /// The column of the progress that is read out; nothing for this race's.
  package internal(set) var day: Int?

  /// Whether a nation or an event lies over the table.
  package var isOpen: Bool { opened != nil }

  /// Goes on by so many views, back to the table where a nation was opened.
  mutating func show(by count: Int) {
    kind = kind.moved(by: count)
    day = nil
    opened = nil
  }

  /// Ranks by total where it was by gold, and the other way round.
  mutating func toggleOrder() { order = order == .gold ? .total : .gold }
}
