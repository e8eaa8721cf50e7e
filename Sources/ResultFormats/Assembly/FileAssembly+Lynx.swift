extension FileAssembly {
  /// Makes one competition of what FinishLynx has written into each folder; other files stay as they
  /// are and where they are.
  ///
  /// - Parameter isGrowing: whether a folder names its competition though it has one file.
  static func joiningLynx(_ parts: [Part], isGrowing: Bool) -> [Part] {
    var folders: [String: LynxFolder] = [:]
    for part in parts where part.isOfLynx {
      let path = part.folder
      folders[path, default: LynxFolder(name: name(ofFolder: path), isGrowing: isGrowing)]
        .add(part)
    }
    guard !folders.isEmpty else { return parts }
    var joined: [Part] = []
    for part in parts {
      if !part.isOfLynx {
        joined.append(part)
      } else if let folder = folders.removeValue(forKey: part.folder) {
        joined += folder.races
      }
    }
    return joined
  }

  /// The last name of a path, unless it says no more than here or above.
  private static func name(ofFolder path: String) -> String? {
    guard let name = path.split(separator: "/").last, name != ".", name != ".." else { return nil }
    return String(name)
  }
}

extension FileAssembly.Part {
  fileprivate var isOfLynx: Bool {
    let fragments = readout.fragments
    return fragments.lynxHeat != nil || !fragments.lynxPeople.isEmpty
      || !fragments.lynxSchedule.isEmpty
  }

  /// The path of the folder that the file lies in.
  var folder: String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }
}
