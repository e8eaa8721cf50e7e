import ResultFormats
import ResultReading

/// Races written in a format and read back.
struct RoundTrip {
  let export: Export
  let read: [Readout]
  private let written: [Readout]

  init(_ races: [Readout], _ format: ExportFormat, isRaw: Bool = false) {
    export = format.export(races, isRaw: isRaw)
    written = races
    read = FileReader.readout(export.bytes, file: "f" + format.ending).races
      .filter { $0.startList != nil }.map(\.alone)
  }

  /// What is neither the same after reading back nor listed as unsaid, and what is listed and is
  /// the same nevertheless.
  var faults: [String] {
    let listed = ListedKinds(export.unsaid)
    var faults = listed.unknown.map { "not known: " + $0 }
    // A race without anyone in it has no row.
    let told =
      export.unsaid.contains { $0.contains("without an entry") }
      ? written.filter { $0.startList?.entries.isEmpty == false } : written
    guard read.count == told.count - listed.joinedRaces || told.isEmpty else {
      return faults + ["\(told.count) races written, \(read.count) read"]
    }
    guard listed.joinedRaces == 0, !listed.joinsEntries else { return faults }
    let pairs = RacePairs(told, read).pairs
    for kind in RaceLines.Kind.allCases where !listed.open.contains(kind) {
      var lost: [String] = []
      var gained: [String] = []
      for pair in pairs {
        let before = pair.written.lines[kind] ?? []
        let after = pair.read.lines[kind] ?? []
        lost += before.without(after)
        // A reader keeps what it has no place for, whoever wrote it.
        if ![.kept, .headNote].contains(kind) { gained += after.without(before) }
      }
      let count = listed.counts[kind] ?? 0
      let changed = max(lost.count, gained.count)
      if changed > count || (changed < count && !ListedKinds.made.contains(kind)) {
        let examples = "lost \(lost.prefix(3)), gained \(gained.prefix(3))"
        faults.append(
          "\(kind): \(lost.count) lost, \(gained.count) gained, \(count) listed: \(examples)")
      }
    }
    return faults
  }
}

extension Readout {
  /// The race without those after it.
  fileprivate var alone: Readout {
    var race = self
    race.otherRaces = []
    return race
  }
}

extension [String] {
  /// What is left once each of the others has taken away one of its like.
  fileprivate func without(_ others: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for other in others { counts[other, default: 0] += 1 }
    return filter { element in
      guard let count = counts[element], count > 0 else { return true }
      counts[element] = count - 1
      return false
    }
  }
}
