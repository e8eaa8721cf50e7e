import Athletics
import ResultReading
import ResultTables

/// A file that is none of our formats: what it looks like, and the nearest way to have it read.
struct Refusal {
  private(set) var found: String
  let expected: String
  /// Whether what was found stands on the first line.
  var isOfText = false

  private static let savedTable = "a table of text; save the sheet as CSV and open that"

  /// What a file is that begins so; nothing where it may be text of ours.
  init?(_ opening: FileOpening) {
    func refuse(_ found: String, _ expected: String) -> Refusal { Refusal(found, expected) }
    if opening.bytes.isEmpty {
      self = refuse("an empty file", "results of a race")
    } else if opening.firstLine.isEmpty {
      self = refuse("nothing but blank lines", "results of a race")
    } else if let refusal = BinaryStart(opening.bytes).flatMap({ Refusal($0) }) {
      self = refusal
    } else if opening.isWorkbook || opening.isWebPage {
      return nil
    } else if BinaryStart.hasControlsOfBinary(opening.bytes.prefix(4096)) {
      self = refuse("a binary file", "text: a table (CSV), a file of a timing system, JSON or XML")
    } else if opening.firstLine.first == UInt8(ascii: "<"), !opening.isDataFeed {
      self = Self.markup(opening)
    } else if let document = Self.document(opening) {
      self = document
    } else {
      return nil
    }
  }

  private init(_ found: String, _ expected: String) {
    self.found = found
    self.expected = expected
  }

  /// What is no text, or that of a program; nothing for what is a workbook.
  private init?(_ start: BinaryStart) {
    switch start {
    case .pdf: self.init("a PDF document", "a table of text; ask for the results as CSV")
    case .gzip: self.init("a gzip archive", "a whole one, which is unpacked")
    case .accessDatabase:
      self.init("an Access database", "the results that the meet program exports from it")
    case .png, .jpeg: self.init("a picture", "text")
    case .sqlite: self.init("an SQLite database", "a table of it as CSV")
    case .rtf:
      self.init("a document of a word processor (RTF)", "its table saved as text or CSV")
    case .zip, .emptyZip, .compoundFile: return nil
    }
  }

  /// Markup by what stands at its beginning, each in lower case.
  private static let markups: [(marks: [String], found: String, expected: String)] = [
    (
      ["orienteering.org/datastandard"], "IOF XML of orienteering",
      "results of athletics; orienteering is not read, but its results saved as CSV are"
    ),
    (
      ["iofversion"], "IOF XML of orienteering",
      "results of athletics; orienteering is not read, but its results saved as CSV are"
    ),
    (["<epreuve"], "a file of Wiclax", "its results exported as CSV"),
    (["wiclax"], "a file of Wiclax", "its results exported as CSV"),
    (["<gpx"], "a GPX track of one runner", "results of a race"),
    (["<trainingcenterdatabase"], "a TCX track of one runner", "results of a race"),
    (["<kml"], "a KML map", "results of a race"),
    (["<lenex"], "Lenex, results of swimming", "results of athletics"),
    (["excel.sheet"], "a spreadsheet in XML", savedTable),
    (["<workbook"], "a spreadsheet in XML", savedTable),
    (["<svg"], "a picture", "text"),
  ]

  private static func markup(_ opening: FileOpening) -> Refusal {
    let start = String(decoding: opening.bytes.prefix(2000), as: UTF8.self).lowercased()
    let known = markups.first { $0.marks.allSatisfy(start.contains) }
    return Refusal(
      known?.found ?? "XML, or something like it",
      known?.expected
        ?? "an Olympic Data Feed, which begins with <OdfBody; other results saved as CSV are read")
  }

  /// JSON of other programs, by keys that only they have.
  private static func document(_ opening: FileOpening) -> Refusal? {
    guard let first = opening.firstLine.first, "{[".utf8.contains(first) else { return nil }
    let text = String(decoding: opening.bytes.prefix(1 << 14), as: UTF8.self)
    let isRaceResult =
      text.contains("\"DataFields\"") && (text.contains("\"list\"") || text.contains("\"data\""))
    return isRaceResult
      ? Refusal("a list of RACE RESULT", "its results exported as CSV or text") : nil
  }
}

extension Refusal {
  /// Text that none of the formats recognises: the two or three that it looks most like, and what
  /// would have it read.
  init(text opening: FileOpening) {
    // Nothing of it is quoted: it may be anything, and no secret of it is to stand in a log.
    switch opening.firstLine.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      found = "JSON that is no log of lastlap"
      expected =
        "\(Self.documents(opening)); --from FORMAT reads it as one of them whatever it says"
    default:
      found = "text that is no result"
      expected = Self.lists(opening)
    }
    isOfText = true
  }

  /// The same of a file that is named as a start list.
  var asHeatSheet: Refusal {
    var refusal = self
    refusal.found = "a printed heat sheet, or something like it"
    return refusal
  }

  /// The documents that share most keys with it.
  private static func documents(_ opening: FileOpening) -> String {
    let text = String(decoding: opening.bytes.prefix(1 << 15), as: UTF8.self)
    let keys: [(format: ResultFormat, keys: [String])] = [
      (.raceLog, ["format", "kind", "race", "entries", "at"]),
      (
        .openTrack,
        ["events", "units", "results", "competitors", "trials", "performance", "heights"]
      ),
      (.worldAthletics, ["athletes", "relayTeams", "firstName", "lastName", "units", "venues"]),
      (.romeJSON, ["units", "results", "bestPerformance", "rank", "eventName"]),
    ]
    let shares = keys.map { $0.keys.count { text.contains("\"\($0)\"") } * 10 / $0.keys.count }
    let near = zip(keys, shares).sorted { $0.1 > $1.1 }.prefix(2).map { $0.0.format }
    return near.map(\.withArticle).joined(separator: " or ")
  }

  private static func lists(_ opening: FileOpening) -> String {
    let lines = [opening.firstLine] + opening.linesAfterFirst.prefix(20)
    let sample = lines.filter { $0.contains { $0 != 0x20 } }
    let parted = sample.count { TableTokenizer.separator(of: $0) != nil }
    let hasCommas = sample.count { $0.contains(UInt8(ascii: ",")) } * 2 > sample.count
    let isPadded =
      sample.count { line in
        var run = 0
        return line.contains { byte in
          run = byte == 0x20 ? run + 1 : 0
          return run == 2
        }
      } * 2 > sample.count
    let table = "a table whose head names its columns (place, athlete, time)"
    if parted * 2 > sample.count, sample.count > 1 {
      let lynx = hasCommas ? ", or a FinishLynx result, start list or people list" : ""
      return table + lynx + "; --columns place,athlete,time says what its columns are"
    }
    if isPadded {
      return table + ", parted by commas, semicolons or tabs; its columns are padded with blanks:"
        + " save it as CSV"
    }
    return table + " or a FinishLynx result; nothing in it is parted by commas, semicolons or tabs"
  }
}

extension ResultFormat {
  /// The name as a sentence has it: `a race log`.
  var withArticle: String { (name.first == "O" ? "an " : "a ") + name }
}
