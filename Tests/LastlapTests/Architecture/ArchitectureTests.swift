import Foundation
import Testing

struct ArchitectureTests {
  /// What each target may import; arrows point down only.
  private static let allowed: [String: Set<String>] = [
    "Athletics": [],
    "RaceReplay": ["Athletics", "Synchronization"],
    "ResultReading": ["Athletics", "RaceReplay"],
    "ResultTables": [
      "Athletics", "Markup", "RaceReplay", "ResultReading", "SharedWork", "ZipArchive",
    ],
    "ResultFormats": ["Athletics", "Markup", "RaceReplay", "ResultReading", "ResultTables"],
    "LiveFeed": ["Athletics", "Markup", "RaceReplay", "ResultFormats", "ResultReading"],
    "CellGrid": [],
    "RaceBoard": ["Athletics", "CTOML", "CellGrid", "RaceReplay", "Synchronization"],
    "CursesTerminal": ["CNCurses", "CTerminal", "CellGrid", "Glibc", "Synchronization"],
  ]

  /// Targets that open no file and ask no clock or environment.
  private static let pure = [
    "Athletics", "RaceReplay", "ResultReading", "ResultTables", "ResultFormats", "LiveFeed",
    "CellGrid", "RaceBoard",
  ]

  private func places(
    of pattern: Regex<Substring>, in files: [SourceTree.File]
  ) -> [String] {
    files.flatMap { file in
      file.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { $0.element.contains(pattern) }
        .map { "\(file.path):\($0.offset + 1): \($0.element)" }
    }
  }

  @Test("every target has files", arguments: allowed.keys.sorted())
  func found(target: String) {
    #expect(SourceTree.files(of: target).count >= 10)
  }

  @Test("arrows point down only", arguments: allowed.keys.sorted())
  func imports(target: String) throws {
    let allowed = try #require(Self.allowed[target])
    for file in SourceTree.files(of: target) {
      #expect(Set(file.imports).isSubset(of: allowed), "\(file.path)")
    }
  }

  @Test("only CursesTerminal knows curses and the C beneath it")
  func curses() {
    for file in SourceTree.files where file.path.hasSuffix(".swift") {
      guard !file.path.hasPrefix("CursesTerminal/") else { continue }
      #expect(!file.imports.contains("CNCurses"), "\(file.path)")
      #expect(!file.imports.contains("CTerminal"), "\(file.path)")
    }
  }

  @Test("nothing of ours knows Foundation")
  func foundation() {
    let files = SourceTree.files.filter { file in
      file.imports.contains { $0.hasPrefix("Foundation") }
    }
    #expect(files.map(\.path) == [])
  }

  @Test("only Markup knows libxml2; only ZipArchive and the executable know zlib")
  func libraries() {
    for file in SourceTree.files where file.path.hasSuffix(".swift") {
      let target = file.path.prefix { $0 != "/" }
      #expect(target == "Markup" || !file.imports.contains("CXML"), "\(file.path)")
      let knowsZlib = target == "ZipArchive" || target == "lastlap"
      #expect(knowsZlib || !file.imports.contains("CZlib"), "\(file.path)")
    }
  }

  @Test("only SharedWork and the executable know threads")
  func threads() {
    for file in SourceTree.files where file.path.hasSuffix(".swift") {
      let target = file.path.prefix { $0 != "/" }
      let knowsThreads = target == "SharedWork" || target == "lastlap"
      #expect(knowsThreads || !file.imports.contains("Dispatch"), "\(file.path)")
    }
  }

  @Test("only the executable knows the archive and the command line")
  func executable() {
    for file in SourceTree.files where file.path.hasSuffix(".swift") {
      guard !file.path.hasPrefix("lastlap/") else { continue }
      #expect(!file.imports.contains("CArchive"), "\(file.path)")
      #expect(!file.imports.contains("ArgumentParser"), "\(file.path)")
    }
  }

  @Test("under the executable nothing opens a file or asks a clock, the environment or chance")
  func pure() throws {
    let words = try Regex<Substring>(
      #"\bDate\(|\b(?:Continuous|Suspending|System)Clock\b|FileManager|FileHandle|ProcessInfo"#
        + #"|\bgetenv\b|\bopen\(|\bfopen\(|\bread\(\w*[dD]escriptor|clock_gettime|\btime\(nil"#
        + #"|CommandLine|\bprint\(|SystemRandomNumberGenerator|\.random\(|\.shuffled\(\)"#)
    let files = Self.pure.flatMap { SourceTree.files(of: $0) }
    #expect(places(of: words, in: files) == [])
  }

  @Test("the environment is read in one place of the executable")
  func environment() {
    let readers = SourceTree.files(of: "lastlap").filter { $0.code.contains("getenv") }
    #expect(readers.map(\.path) == ["lastlap/Run/ProcessEnvironment.swift"])
  }

  @Test("views name a role: no colour and no key stands in a screen, a widget or the table")
  func literals() throws {
    let words = try Regex<Substring>(#"\.rgb\(|\.indexed\(|\.character\(|#[0-9a-fA-F]{6}\b"#)
    let views = SourceTree.files(of: "RaceBoard", in: ["Screens", "Widgets", "Table"])
    #expect(views.count >= 15)
    #expect(places(of: words, in: views) == [])
  }

  @Test("no escape byte is written outside the terminal's target")
  func escapes() throws {
    let escape = try Regex<Substring>(#"\\u\{0*1[bB]\}|\\x1[bB]|\\033|\\e\["#)
    let others = SourceTree.files.filter {
      !$0.path.hasPrefix("CursesTerminal/") && !$0.path.hasPrefix("CTerminal/")
    }
    #expect(places(of: escape, in: others) == [])
    #expect(!SourceTree.files.contains { $0.code.utf8.contains(0x1B) })
  }

  @Test("nothing forces what came from outside")
  func forces() throws {
    let words = try Regex<Substring>(#"\btry!|\bas!|\bfatalError\(|\bprecondition\("#)
    let files = SourceTree.files.filter { $0.path.hasSuffix(".swift") }
    #expect(places(of: words, in: files) == [])
  }

  @Test("a file is one idea: none over 400 lines")
  func lengths() {
    let long = SourceTree.files.filter { $0.code.split(separator: "\n").count > 400 }
    #expect(long.map(\.path) == [])
  }

  @Test("every log and theme in the folders is embedded")
  func embedded() throws {
    let list = try #require(SourceTree.files.first { $0.path == "CArchive/archive.c" }).code
    let logs = try SourceTree.names(in: "Sources/CArchive/Logs")
    let themes = try SourceTree.names(in: "Themes")
    for name in logs { #expect(list.contains("#embed \"Logs/\(name)\""), "\(name)") }
    for name in themes { #expect(list.contains("#embed \"../../Themes/\(name)\""), "\(name)") }
    #expect(list.components(separatedBy: "#embed").count - 1 == logs.count + themes.count)
  }

  @Test(
    "how wide a text is on the screen is asked of the piece that knows, not counted in characters")
  func widths() throws {
    let counted = try Regex<Substring>(
      #"\b(?:text|name|label|head|heading|title|unit|word|note|whole|comma|path|time|key)\.count\b(?! *(?:[({]|==))"#
    )
    let files = ["RaceBoard", "lastlap", "CellGrid"].flatMap { SourceTree.files(of: $0) }
    #expect(places(of: counted, in: files) == [])
  }
}
