/// Where the athlete of a row stands in a start list: by lane, then bib, then name; what is not
/// known comes last. Never by the result.
package struct StartPosition: Comparable {
  private let lane: Int
  private let bib: Int
  private let name: String

  /// Where an athlete stands by what is known; a bib counts where it is a number.
  package init(lane: Int?, bib: String?, name: String) {
    self.lane = lane ?? .max
    self.bib = bib.flatMap { Int($0) } ?? .max
    self.name = name
  }

  /// By lane, then bib, then name.
  package static func < (one: StartPosition, other: StartPosition) -> Bool {
    if one.lane != other.lane { return one.lane < other.lane }
    if one.bib != other.bib { return one.bib < other.bib }
    return one.name < other.name
  }
}
