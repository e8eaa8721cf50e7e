import ResultReading

extension FileAssembly {
  /// Gives the heats of result files what the list of heats in their folder tells of them.
  ///
  /// A list that no race is found for is told: as an error where there is no other race either.
  static func joiningHeatLists(_ parts: [Part]) -> [Part] {
    let lists = parts.filter { $0.readout.fragments.omegaHeats != nil }.sorted { $0.file < $1.file }
    guard !lists.isEmpty else { return parts }
    let isAlone = !parts.contains {
      $0.readout.startList != nil || $0.readout.competition != nil
    }
    var counts: [String: Int] = [:]
    let joined = parts.map { part in
      guard let start = part.readout.fragments.omegaStart else { return part }
      for list in lists where list.folder == part.folder {
        guard let heat = list.readout.fragments.omegaHeats?.heats[start] else { continue }
        counts[list.file, default: 0] += 1
        return Part(file: part.file, readout: heat.told(of: part.readout, in: list.file))
      }
      return part
    }
    return joined.map { part in
      guard let list = part.readout.fragments.omegaHeats else { return part }
      var readout = part.readout
      let heats = list.heats.count == 1 ? "1 heat" : "\(list.heats.count) heats"
      if let count = counts[part.file] {
        readout.guess.append("a list of \(heats), \(count) of them in the results read")
      } else {
        let problem = Problem(
          column: 1, found: "a list of \(heats), which has no results",
          expected: "the result file beside it, with columns " + OmegaColumn.heads,
          isError: isAlone)
        readout.warnings.append(problem.warning(file: part.file, line: list.line))
      }
      return Part(file: part.file, readout: readout)
    }
  }
}
