import Athletics
import RaceReplay

/// How the photo-finish panel is looked at.
package struct PhotoView: Hashable, Sendable {
  /// What the panel shows of a line.
  package enum Kind: CaseIterable, Sendable {
    case strip
    case ladder
    case speed
    case rounding

    var title: String {
      switch self {
      case .strip: "Strip"
      case .ladder: "Ladder"
      case .speed: "Speed"
      case .rounding: "Rounding"
      }
    }
  }

  package internal(set) var kind: Kind = .strip
}

/// How the photo-finish strip is looked at.
package struct StripView: Hashable, Sendable {
  /// What the strip brings into sight.
  package enum Fit: CaseIterable, Sendable {
    case medals
    case pair
    case all
  }

  /// A window that was zoomed or panned to.
  struct Window: Hashable, Sendable {
    let columnWidth: Int64
    let start: RaceTime
  }

  package internal(set) var fit: Fit = .medals
  /// Nothing while the strip keeps to its fit.
  var window: Window?
  /// Where the hairline was moved to; nothing while it stands on the bar of the selected athlete.
  package internal(set) var hairline: RaceTime?
}
