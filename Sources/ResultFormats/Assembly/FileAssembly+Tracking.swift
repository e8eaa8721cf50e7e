import Athletics
import RaceReplay
import ResultReading

extension FileAssembly {
  /// Makes one race of each tracked one and the official result of the same race in another file,
  /// where there is exactly one. It stands where the tracking does; of the result, whatever was read
  /// of it goes into the race, and nothing but where it went is left in its place.
  static func anchoringTracks(_ parts: [Part]) -> [Part] {
    var parts = parts
    for index in parts.indices {
      let part = parts[index]
      guard let track = part.readout.fragments.trackedField, let list = part.readout.startList
      else { continue }
      let anchors = parts.enumerated().compactMap { position, other in
        other.file == part.file || other.readout.fragments.trackedField != nil
          ? nil
          : TrackAnchor(track, of: list, to: other.readout, file: other.file).map {
            (anchor: $0, position: position)
          }
      }
      guard let most = anchors.map(\.anchor.count).max() else { continue }
      let best = anchors.filter { $0.anchor.count == most }
      var readout = part.readout
      if let only = best.first, best.count == 1 {
        readout = only.anchor.anchored(readout)
        var joined = Readout()
        joined.fragments.joinedTo = part.file
        parts[only.position] = Part(file: parts[only.position].file, readout: joined)
      } else {
        let files = best.map(\.anchor.file).sorted().joined(separator: ", ")
        readout.warnings.append(
          Problem(
            found: "official results of the same field in \(files)",
            expected: "one; the finishes stay as tracked"
          ).warning(file: part.file, line: nil))
      }
      parts[index] = Part(file: part.file, readout: readout)
    }
    return parts
  }
}
