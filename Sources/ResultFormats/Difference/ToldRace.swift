import Athletics
import RaceReplay
import ResultReading

/// A race as one source has told it: who is entered, and what was reported, as it arrived.
package struct ToldRace: Hashable, Sendable {
  /// Those entered, with late entries and corrected bibs or without them.
  package let startList: StartList
  /// As they arrived.
  package let reports: [Report]

  /// A race of which nothing is told but who is entered, or what was reported too.
  package init(_ startList: StartList, reports: [Report] = []) {
    self.startList = startList
    self.reports = reports
  }

  /// What a reader has made of a race; nothing where it told none.
  package init?(_ readout: Readout) {
    guard let startList = readout.startList else { return nil }
    self.init(startList, reports: readout.reports)
  }

  /// The race once these were reported as well.
  package func adding(_ more: [Report]) -> ToldRace { ToldRace(startList, reports: reports + more) }

  /// Everyone ever entered, as told last, and who of them is withdrawn.
  package var field: Field {
    var field = Field(startList: startList)
    for report in reports where !report.isDoubtful { field.take(report) }
    return field
  }

  /// Everyone who is or was entered.
  package struct Field {
    /// With all entries, as told last.
    package fileprivate(set) var startList: StartList
    /// Those who are not entered any more.
    package fileprivate(set) var withdrawn: Set<EntryID> = []
    /// The stage at which it was last said that an entry is withdrawn.
    fileprivate(set) var withdrawalStages: [EntryID: Stage] = [:]

    fileprivate mutating func take(_ report: Report) {
      startList.apply(report.claim)
      switch report.claim {
      case .entered(let id, _): withdrawn.remove(id)
      case .withdrawn(.entry(let id)):
        withdrawn.insert(id)
        withdrawalStages[id] = max(withdrawalStages[id] ?? .beforeGun, report.stage)
      default: break
      }
    }
  }
}
