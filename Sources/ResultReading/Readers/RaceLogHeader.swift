import Athletics
import RaceReplay

/// A source that a log names by a key.
package struct LogSource: Hashable, Sendable {
  /// What reports cite it by.
  package let key: String
  /// Its address or description.
  package let text: String

  /// A source as a log names it.
  package init(key: String, text: String) {
    self.key = key
    self.text = text
  }
}

/// What the first line of a race log says: the race, its entries, the sources.
package struct RaceLogHeader: Hashable, Sendable {
  /// The race and who is entered.
  package let startList: StartList
  /// In the order of the log.
  package let sources: [LogSource]
  /// A remark for people about the whole log.
  package let note: String?
  /// What the line says beside all this.
  package let kept: Kept

  /// The keys that are not understood, by the object that they stand in.
  package struct Kept: Hashable, Sendable {
    /// Those of the line itself.
    package var header: [JSONMember] = []
    /// Those of `competition`.
    package var competition: [JSONMember] = []
    /// Those of `race`.
    package var race: [JSONMember] = []
    /// By the entry's position in the start list.
    package var entries: [Int: [JSONMember]] = [:]
    /// By the record's position among those of the race.
    package var records: [Int: [JSONMember]] = [:]
    /// Records that could not be read.
    package var unreadRecords: [JSONElement] = []

    /// None.
    package init() {}
  }

  /// What a first line says; for a race that was read from another format, its start list alone.
  package init(
    _ startList: StartList, sources: [LogSource] = [], note: String? = nil, kept: Kept = Kept()
  ) {
    self.startList = startList
    self.sources = sources
    self.note = note
    self.kept = kept
  }
}
