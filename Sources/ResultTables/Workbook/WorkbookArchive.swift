import Markup
import ZipArchive

/// Why a workbook, or a sheet of it, cannot be read.
enum WorkbookDefect: Error {
  case zip(ZipDefect)
  /// A part that is no XML from a line on.
  case markup(part: String, MarkupDefect)
  /// An archive of other things.
  case noWorkbook
  case openDocument
}

/// The parts of a workbook, which are XML, and what they say of each other.
struct WorkbookArchive {
  /// Where a part that another one names is to be found.
  struct Relation {
    let id: String
    /// The last word of its type: `worksheet`.
    let kind: String
    let target: String
  }

  private let zip: ZipArchive

  /// What a sheet may unpack to, in bytes; it goes by and is not held.
  static let largestSheet = 1 << 30
  /// What any other part may unpack to, in bytes.
  static let largestPart = 64 << 20

  init(_ bytes: ArraySlice<UInt8>) throws(WorkbookDefect) {
    do {
      zip = try ZipArchive(bytes)
    } catch { throw .zip(error) }
    if zip.parts["content.xml"] != nil, zip.parts["mimetype"] != nil { throw .openDocument }
  }

  func has(_ part: String) -> Bool { zip.parts[part] != nil }

  /// Goes through a part.
  func read(
    _ name: String, limit: Int = largestPart, take: @escaping (MarkupEvent, _ line: Int) -> Bool
  ) throws(WorkbookDefect) {
    guard let part = zip.parts[name] else { return }
    let parser = MarkupParser(.xml, take: take)
    var defect: MarkupDefect?
    func parse(_ piece: ArraySlice<UInt8>, isLast: Bool) -> Bool {
      do {
        try parser.parse(piece, isLast: isLast)
        return !parser.isStopped
      } catch {
        defect = error
        return false
      }
    }
    do {
      try zip.unpack(part, limit: limit) { parse($0, isLast: false) }
    } catch { throw .zip(error) }
    if defect == nil, !parser.isStopped { _ = parse([], isLast: true) }
    if let defect { throw .markup(part: name, defect) }
  }

  /// What the relations of a part say; those of the whole archive where it has no name.
  func relations(of part: String) throws(WorkbookDefect) -> [Relation] {
    let folders = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    var relations: [Relation] = []
    try read((folders + ["_rels", name + ".rels"]).joined(separator: "/")) { event, _ in
      guard case .begins(let name, let attributes) = event, name.localName == "Relationship",
        let id = attributes["Id"], let type = attributes["Type"],
        let target = attributes["Target"], attributes["TargetMode"] != "External"
      else { return true }
      relations.append(
        Relation(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
          target: Self.path(target, from: folders)))
      return relations.count < 10_000
    }
    return relations
  }

  private static func path(_ target: String, from folders: [String]) -> String {
    var parts = target.hasPrefix("/") ? [] : folders
    for part in target.split(separator: "/").map(String.init) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
