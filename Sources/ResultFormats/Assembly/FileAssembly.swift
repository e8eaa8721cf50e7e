import RaceReplay
import ResultReading

/// What files that are opened together say: their races, and the warnings about them.
///
/// A file may say only a part of a race: a start list, or one message of a feed. Whatever belongs
/// together is put together here, in whatever order the files come.
package struct FileAssembly: Sendable {
  /// A race, a log of a competition, or what there is to say of a file that has neither.
  package struct Part: Hashable, Sendable {
    /// The file that it is named after.
    package let file: String
    /// What there is to say.
    package let readout: Readout
  }

  private var files: [Part] = []
  /// Whether more files may come, so that a folder names its competition however few it has.
  private let isGrowing: Bool

  /// No files yet.
  package init(isGrowing: Bool = false) { self.isGrowing = isGrowing }

  /// Takes in all that a file says.
  package mutating func add(_ readout: Readout, file: String) {
    files.append(Part(file: file, readout: readout))
  }

  /// Everything, in the order of the files; the races of one file follow each other. Whoever consumes the
  /// files hands a hundred thousand races over instead of copying them.
  package consuming func parts() -> [Part] {
    let feed = Self.dataFeedParts(files)
    var parts: [Part] = []
    parts.reserveCapacity(files.reduce(files.count) { $0 + $1.readout.otherRaces.count })
    for index in files.indices {
      if let races = feed[index] {
        parts += races
        continue
      }
      let file = files[index].file
      var first = files[index].readout
      files[index] = Part(file: file, readout: Readout())
      var others = first.otherRaces
      first.otherRaces = []
      parts.append(Part(file: file, readout: first))
      others.reverse()
      while let next = others.popLast() { parts.append(Part(file: file, readout: next)) }
    }
    // A hundred thousand races of a table are not asked one by one what they lack.
    guard parts.contains(where: { !$0.readout.held.isEmpty }) else { return parts }
    return Self.anchoringTracks(
      Self.joiningHeatLists(Self.joiningLynx(parts, isGrowing: isGrowing)))
  }
}
