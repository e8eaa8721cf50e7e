import Athletics
import RaceReplay

/// A source that a log names by a key.
package struct LogSource: Hashable, Sendable {
  package let key: String
  /// Its address or description.
  package let text: String

  package init(key: String, text: String) {
    self.key = key
    self.text = text
  }
}

/// What the first line of a race log says: the race, its entries, the sources.
package struct RaceLogHeader: Hashable, Sendable {
  package let startList: StartList
  /// In the order of the log.
  package let sources: [LogSource]
  package let note: String?
  package let kept: Kept

  /// The keys that are not understood, by the object that they stand in.
  package struct Kept: Hashable, Sendable {
    package var header: [JSONMember] = []
    package var competition: [JSONMember] = []
    package var race: [JSONMember] = []
    /// By the entry's position in the start list.
    package var entries: [Int: [JSONMember]] = [:]
    /// By the record's position among those of the race.
    package var records: [Int: [JSONMember]] = [:]
    /// Records that could not be read.
    package var unreadRecords: [JSONElement] = []

    package init() {}
  }

  package init(
    _ startList: StartList, sources: [LogSource] = [], note: String? = nil, kept: Kept = Kept()
  ) {
    self.startList = startList
    self.sources = sources
    self.note = note
    self.kept = kept
  }
}
