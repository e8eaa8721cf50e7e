import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// Files read and put together, as tests look at them.
struct LynxFolderReadout {
  let parts: [FileAssembly.Part]

  /// Files by their paths, in this order.
  init(_ files: [(name: String, bytes: [UInt8])]) {
    var assembly = FileAssembly()
    for (name, bytes) in files {
      var reader = FileReader(FileRequest(file: name, hint: name))
      assembly.add(reader.readout(of: bytes), file: name)
    }
    parts = assembly.parts()
  }

  init(_ files: [(name: String, text: String)]) {
    self.init(files.map { (name: $0.name, bytes: Array($0.text.utf8)) })
  }

  var races: [Readout] { parts.map(\.readout).filter { $0.startList != nil } }
  var paths: [String] { races.compactMap { $0.startList?.race.path } }
  var warnings: [String] { parts.flatMap(\.readout.warnings).map(\.text) }
  func race(_ path: String) -> Readout? { races.first { $0.startList?.race.path == path } }
}

extension Readout {
  /// `7 Zed Fell, lane 1, Quarry AC` for each entry.
  var field: [String] {
    (startList?.entries ?? []).map { entry in
      [
        [entry.bib, entry.athlete.name].compactMap(\.self).joined(separator: " "),
        entry.lane.map { "lane \($0)" }, entry.nation?.code ?? entry.club,
      ].compactMap(\.self).joined(separator: ", ")
    }
  }
}
