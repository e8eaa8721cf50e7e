extension FileAssembly {
  /// Says of lists of heats that they have no results: a warning beside races, else an error.
  static func tellingHeatLists(_ parts: [Part]) -> [Part] {
    let isAlone = !parts.contains {
      $0.readout.startList != nil || $0.readout.competition != nil
    }
    return parts.map { part in
      guard let list = part.readout.fragments.omegaHeats else { return part }
      let heats = list.count == 1 ? "1 heat" : "\(list.count) heats"
      let problem = Problem(
        column: 1, found: "a list of \(heats), which has no results",
        expected: "the result file beside it, with columns " + OmegaColumn.heads,
        isError: isAlone)
      var readout = part.readout
      readout.warnings.append(problem.warning(file: part.file, line: list.line))
      return Part(file: part.file, readout: readout)
    }
  }
}
