import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// The files of a folder that a timing system writes, as they were read last: what they say together
/// of its races.
///
/// A file that cannot be read any more, as one that is half written, says what it said before, and that
/// is told.
package struct WatchedFiles: Sendable {
  private struct Known: Sendable {
    let bytes: [UInt8]
    let readout: Readout
  }

  private let conversion: TextConversion?
  private var files: [String: Known] = [:]
  /// What was told last of each race.
  private var told: [String: Readout] = [:]
  /// What is wrong with files that say what they said before.
  private var refused: [Warning] = []

  /// - Parameter conversion: what reads the encodings that only the C library knows.
  package init(converting conversion: TextConversion? = nil) { self.conversion = conversion }

  /// Takes in the whole of a file as it is now; says whether it says anything else than before.
  ///
  /// - Parameter isNamed: whether it was asked for by its name.
  package mutating func take(
    _ bytes: [UInt8], _ request: FileRequest, isNamed: Bool = false
  ) -> Bool {
    let before = files[request.file]
    if before?.bytes == bytes { return false }
    var reader = FileReader(request, converting: conversion)
    var readout = reader.readout(of: bytes)
    if let before, before.readout.saysRaces, !readout.saysRaces {
      files[request.file] = Known(bytes: bytes, readout: before.readout)
      refused.append(
        Warning(
          file: request.file, found: bytes.isEmpty ? "nothing in it" : "nothing that can be read",
          expected: "a result; what it said before stands"))
      return true
    }
    // What lies beside results in a folder is no error.
    if reader.format == nil, !isNamed { readout.warnings = [] }
    files[request.file] = Known(bytes: bytes, readout: readout)
    return readout != before?.readout ?? Readout()
  }

  /// What is new of the races since this was last asked; a race whose file is gone stays.
  package mutating func news() -> [SourceNews] {
    var assembly = FileAssembly(isGrowing: true)
    for (file, known) in files.sorted(by: { $0.key < $1.key }) {
      assembly.add(known.readout, file: file)
    }
    var news: [SourceNews] = refused.isEmpty ? [] : [.warned(refused)]
    refused = []
    var names: Set<String> = []
    for part in assembly.parts() {
      guard let name = part.raceName else {
        if !part.readout.warnings.isEmpty { news.append(.warned(part.readout.warnings)) }
        continue
      }
      let own = Self.free(name, names)
      names.insert(own)
      guard told[own] != part.readout else { continue }
      told[own] = part.readout
      news.append(.told(race: own, part.readout))
    }
    return news
  }

  private static func free(_ name: String, _ taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)#\(number)") { number += 1 }
    return "\(name)#\(number)"
  }
}

extension Readout {
  /// Whether anything of it makes a race.
  fileprivate var saysRaces: Bool { startList != nil || !otherRaces.isEmpty || !held.isEmpty }
}
