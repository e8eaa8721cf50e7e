import RaceBoard

/// The one race or two that words and files of a command line name, parted where each part names one.
struct ComparedSubjects {
  /// The subjects of each race.
  let races: [[String]]

  /// - Parameter wantsOne: whether one race is enough, and is tried first.
  ///
  /// Throws ``UsageError`` where no parting, or more than one, names the races; as `show` does where
  /// a subject or two name none or several.
  init(_ subjects: [String], wantsOne: Bool) throws {
    let catalogue = RaceLibrary().catalogue().items
    func path(_ part: ArraySlice<String>) -> String? {
      if let only = part.first, part.count == 1, RaceFinding.isFile(only) { return only }
      guard !part.contains(where: RaceFinding.isFile) else { return nil }
      let found = RaceSearch(Array(part), in: catalogue).found
      return found.count == 1 ? found[0].path : nil
    }
    if subjects.count == 1 || (wantsOne && path(subjects[...]) != nil) {
      races = [subjects]
      return
    }
    var partings: [String: [[String]]] = [:]
    for index in subjects.indices.dropFirst() {
      let parts = [subjects[..<index], subjects[index...]]
      let paths = parts.compactMap(path)
      if paths.count == 2 { partings[paths.joined(separator: "\n  ")] = parts.map(Array.init) }
    }
    if partings.isEmpty, subjects.count == 2 {
      races = subjects.map { [$0] }
      return
    }
    guard let parting = partings.values.first, partings.count == 1 else {
      let text = subjects.joined(separator: " ")
      let found = partings.keys.sorted().map { "\n  " + $0 }.joined(separator: "\nor")
      throw UsageError(
        "“\(text)”: found \(partings.isEmpty ? "no" : "more than one") way to read two races in it"
          + ", expected the words of each in quotes, such as \"tokyo 1500m men\"" + found)
    }
    races = parting
  }
}
