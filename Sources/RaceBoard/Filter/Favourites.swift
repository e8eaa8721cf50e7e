import Athletics
import RaceReplay

/// Whom the user wants to see marked in every race: `Kerr,Hocker,@NOR`, each as a filter has it.
package struct Favourites: Hashable, Sendable {
  private let filters: [Filter]

  package static let none = Favourites("")

  package init(_ text: String) {
    filters = text.split(separator: ",").map { Filter(String($0)) }
  }

  /// What of it is not understood.
  package var issues: [FilterIssue] { filters.flatMap(\.issues) }

  func include(_ subject: FilterSubject) -> Bool {
    filters.contains { $0.isActive && $0.matches(subject) }
  }

  /// What stands before them in lists and on their lines.
  static let sign = "•"
}

extension OpenRace {
  /// Marks favourites of another choice, and pins whom that was told of who runs here as well.
  mutating func mark(_ favourites: Favourites, pinned: String?) {
    self.favourites = favourites
    guard let pinned else { return }
    let entries = replay.startList.entries
    if let index = entries.firstIndex(where: { $0.athlete.identity == pinned }) {
      referenceChoice = .pinned(EntryID(index))
    }
  }

  /// Who is pinned, as one is known in other races.
  var pinnedIdentity: String? { pinned.map { replay.startList[$0].athlete.identity } }
}
