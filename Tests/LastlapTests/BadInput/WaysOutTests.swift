import Foundation
import FoundationXML
import Testing

@Suite("Two hundred hostile texts in each field of each format, by every way out")
struct WaysOutTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ file: HostileFile) throws -> String {
    try folder.write(
      file.text, to: "a|<b>\u{1B}]0;x\u{7}\u{3164}\u{115F}\u{202E}c." + file.rawValue)
  }

  /// Runs a command that is to tell of the races, and whose complaints hold nothing but text.
  private func run(_ arguments: [String]) throws -> Lastlap.Run {
    let run = try Lastlap.run(arguments)
    #expect(run.titles.isEmpty)
    #expect(HostileText.hidden(in: run.complaint) == nil, "errors of \(arguments)")
    return run
  }

  @Test(
    "text, Markdown, CSV and JSON hold nothing but visible text", arguments: HostileFile.allCases)
  func show(file: HostileFile) throws {
    let path = try write(file)
    for format in ["text", "markdown", "csv", "json"] {
      for view in ["results", "splits", "gaps", "photo"] {
        let run = try run(["show", path, "--format", format, "--view", view])
        #expect(run.status == .exited(0), "\(view) \(format)")
        #expect(HostileText.hidden(in: run.text) == nil, "\(view) \(format)")
        #expect(view != "results" || run.text.contains("Q17"), "the rest of a text is still there")
        if format == "markdown" { Self.check(markdown: run.text) }
      }
    }
  }

  @Test("no text breaks out of a picture", arguments: HostileFile.allCases)
  func pictures(file: HostileFile) throws {
    let path = try write(file)
    for view in ["gaps", "positions", "photo"] {
      let run = try run(["show", path, "--format", "svg", "--view", view])
      #expect(HostileText.hidden(in: run.text) == nil, "\(view)")
      let parser = XMLParser(data: Data(run.output))
      let reader = ElementReader()
      parser.delegate = reader
      #expect(parser.parse(), "\(view)")
      #expect(reader.names.isSubset(of: ElementReader.drawn), "\(view)")
      #expect(
        reader.attributes.allSatisfy { !$0.hasPrefix("on") && !$0.hasSuffix("href") }, "\(view)")
    }
  }

  @Test(
    "Markdown into a pipe, and what check says, hold nothing but visible text",
    arguments: HostileFile.allCases)
  func reports(file: HostileFile) throws {
    let path = try write(file)
    let markdown = try run(["convert", path, "--to", "markdown"])
    #expect(markdown.status == .exited(0))
    #expect(HostileText.hidden(in: markdown.text) == nil)
    Self.check(markdown: markdown.text)
    for arguments in [
      ["check", path, "--all"], ["check", path, "--json"], ["check", folder.path],
    ] {
      #expect(HostileText.hidden(in: try run(arguments).text) == nil, "\(arguments)")
    }
  }

  @Test("files that convert names have names that are seen", arguments: HostileFile.allCases)
  func names(file: HostileFile) throws {
    let path = try write(file)
    let run = try run(["convert", path, "--to", "csv", "-o", folder.path + "/out.csv"])
    #expect(run.status == .exited(0))
    let out = folder.path + "/out"
    let logs = try self.run(["convert", path, path, "--to", "lif", "-o", out])
    #expect([.exited(0), .exited(1)].contains(logs.status))
    let files = (try? FileManager.default.contentsOfDirectory(atPath: out)) ?? []
    for name in files { #expect(HostileText.hidden(in: name) == nil && name.utf8.count < 256) }
  }

  @Test(
    "a recording holds no sequence but those that draw", arguments: [HostileFile.raceLog, .table])
  func cast(file: HostileFile) throws {
    let run = try run(["cast", try write(file), "--speed", "64", "--size", "80x24"])
    #expect(run.status == .exited(0))
    for line in run.lines.dropFirst() {
      let write = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any]
      let text = try #require(write?.last as? String)
      let drawn = text.replacing(/\u{1B}\[[?0-9;]*[a-zA-Z]/, with: "")
      #expect(HostileText.hidden(in: drawn) == nil)
    }
  }

  /// Checks that each row of a table has as many cells as its head, and that no sign of Markdown's own
  /// stands in one without a backslash.
  private static func check(markdown: String) {
    var cells = 0
    for line in markdown.split(separator: "\n") {
      let plain = line.replacing(/\\./, with: "")
      guard plain.hasPrefix("|") else {
        cells = 0
        continue
      }
      let count = plain.count { $0 == "|" }
      #expect(cells == 0 || count == cells, "\(line.prefix(80))")
      cells = count
      #expect(!plain.contains { "<`[*".contains($0) }, "\(line.prefix(80))")
    }
  }
}

/// The elements and attributes of a picture.
private final class ElementReader: NSObject, XMLParserDelegate {
  /// What a picture of ours is drawn with.
  static let drawn: Set<String> = [
    "svg", "title", "desc", "style", "rect", "line", "polyline", "polygon", "path", "circle", "g",
    "text", "tspan", "defs", "clipPath",
  ]

  var names: Set<String> = []
  var attributes: Set<String> = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
    self.attributes.formUnion(attributes.keys)
  }
}
