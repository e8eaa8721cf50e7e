/// The screens that fill the terminal, one over the other.
package enum ScreenID: String, CaseIterable, Sendable {
  case dashboard
  case browse
  case references
  case athlete
  case closeFinishes = "close-finishes"
  case export
  case warnings
  case messages
  case help

  /// The name in a title and in help.
  package var title: String {
    switch self {
    case .dashboard: "Race"
    case .browse: "Browse"
    case .references: "Gaps against"
    case .athlete: "Athlete"
    case .closeFinishes: "Close finishes"
    case .export: "Export this race"
    case .warnings: "Warnings"
    case .messages: "Messages"
    case .help: "Help"
    }
  }
}

/// The panels of the dashboard, in the order of their keys.
package enum PanelID: Int, CaseIterable, Sendable {
  case results = 1
  case medals
  case photo
  case race

  package var title: String {
    switch self {
    case .results: "Results"
    case .medals: "Medals"
    case .photo: "Photo finish"
    case .race: "Race"
    }
  }

  /// The title with its key.
  package var tab: String { "\(rawValue) " + title }
}
