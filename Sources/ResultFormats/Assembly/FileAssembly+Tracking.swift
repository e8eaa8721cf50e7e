import Athletics
import RaceReplay

extension FileAssembly {
  /// Gives each tracked race the official result of the same race in another file, where there is
  /// exactly one; the other file’s race stays as it is.
  static func anchoringTracks(_ parts: [Part]) -> [Part] {
    guard parts.contains(where: { $0.readout.fragments.trackedField != nil }) else { return parts }
    return parts.map { part in
      guard let track = part.readout.fragments.trackedField,
        let list = part.readout.startList
      else { return part }
      let anchors = parts.compactMap { other in
        other.file == part.file || other.readout.fragments.trackedField != nil
          ? nil : TrackAnchor(track, of: list, to: other.readout, file: other.file)
      }
      guard let most = anchors.map(\.count).max() else { return part }
      let best = anchors.filter { $0.count == most }
      guard let anchor = best.first, best.count == 1 else {
        var readout = part.readout
        let files = best.map(\.file).sorted().joined(separator: ", ")
        readout.warnings.append(
          Problem(
            found: "official results of the same field in \(files)",
            expected: "one; the finishes stay as tracked"
          ).warning(file: part.file, line: nil))
        return Part(file: part.file, readout: readout)
      }
      return Part(file: part.file, readout: anchor.anchored(part.readout))
    }
  }
}
