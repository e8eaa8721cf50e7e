import Foundation
import FoundationXML
import RaceReplay
import Testing

@testable import RaceBoard

/// What an XML parser finds in a picture.
private final class PictureReader: NSObject, XMLParserDelegate {
  /// How often each element occurs.
  var counts: [String: Int] = [:]
  /// The classes of each polyline.
  var lines: [String] = []
  var texts: [String] = []
  private var text = ""

  static func read(_ svg: String) throws -> PictureReader {
    let reader = PictureReader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    return reader
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
    if name == "polyline" { lines.append(attributes["class"] ?? "") }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name != "style" { texts.append(text) }
    text = ""
  }
}

@Suite("SVG pictures") struct SVGTests {
  private func svg(_ kind: RaceView.Kind, _ board: Board, columns: Int = 100) throws -> String {
    try ChartPicture(
      kind, of: board.race, title: "A <race> & \"more\"", credit: PictureCredit(sources: []),
      asText: false
    )
    .svg(columns: columns)
  }

  @Test("a chart has a line for each athlete, a sample of the strong ones beside the name, a title")
  func lines() throws {
    let board = try Board("tokyo-2020/1500m-m/final")
    let picture = try PictureReader.read(svg(.gaps, board))
    #expect(picture.counts["polyline"] == 13 + 3)
    #expect(picture.counts["title"] == 1 && picture.counts["desc"] == 1)
    #expect(picture.texts.contains("A <race> & \"more\""))
    #expect(picture.texts.contains("KERR +0.73"))
    #expect(picture.texts.contains("seconds behind the leader over metres"))
    #expect(picture.lines.count { $0.contains("strong") } == 6)
    #expect(Set(picture.lines).count == 4)
  }

  @Test("the estimates are named in the picture, and what is not known is bridged in dots")
  func bridges() throws {
    let board = try ThinRace.board(
      "1500m", ["Ann <b>", "Bea & Co"],
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0"), (1200, "3:12.0")])
        + ThinRace.splits("2", [(400, "65.0"), (1200, "3:15.0")])
        + [#"{"at":"800m","order":["1"]}"#])
    let text = try svg(.gaps, board)
    let picture = try PictureReader.read(text)
    // The line of whom nothing else is known, and its sample.
    #expect(picture.lines.count { $0.contains("bridge") } == 2)
    #expect(picture.texts.contains("dotted: gap not known between"))
    #expect(picture.texts.contains { $0.contains("CO +3.0") })
    #expect(!text.contains("<b>") && !text.contains("<B>"))
  }

  @Test("a dot is whole, whatever dashes the line of its athlete has")
  func dots() throws {
    let board = try ThinRace.board(
      "1500m", ["Ann", "Bea", "Cat"],
      ThinRace.splits("1", [(800, "2:08.0")]) + [
        ThinRace.result("1", 1, "4:00.00"), ThinRace.result("2", 2, "4:01.00"),
        ThinRace.result("3", 3, "4:02.00"), #"{"at":"800m","order":["1"]}"#,
        #"{"at":"1200m","entry":"3","time":"3:12.0","rank":1}"#,
      ])
    let text = try svg(.gaps, board)
    let dots = text.split(separator: "<circle").dropFirst().map { $0.prefix { $0 != ">" } }
    #expect(!dots.isEmpty)
    for dot in dots { #expect(!dot.contains("dash") && !dot.contains("bridge"), "\(dot)") }
    // Beside the label of whoever has no line stands none.
    let samples = text.components(separatedBy: "class=\"legend\"").dropFirst()
    #expect(samples.count { $0.prefix(while: { $0 != "/" }).contains("<circle") } == 1)
  }

  @Test("labels of those who are lost on the way stand below those of the finishers")
  func lost() throws {
    let board = try ThinRace.board(
      "1500m", ["Ann", "Bea", "Cat"],
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0")])
        + ThinRace.splits("2", [(400, "64.5"), (800, "2:09.0")])
        + ThinRace.splits("3", [(400, "63.0"), (800, "2:07.0")]) + [
          ThinRace.result("1", 1, "4:00.00"), ThinRace.result("2", 2, "4:01.00"),
          #"{"at":"finish","entry":"3","outcome":"DNF"}"#,
        ])
    let texts = try PictureReader.read(svg(.gaps, board)).texts
    let (winner, second) = (texts.firstIndex(of: "ANN"), texts.firstIndex(of: "BEA +1.00"))
    let pacemaker = texts.firstIndex { $0.hasPrefix("CAT") }
    #expect(try #require(winner) < #require(second))
    #expect(try #require(second) < #require(pacemaker))
  }

  @Test("what parts two words of a title stays in the line of the first")
  func separators() {
    let lines = SVGText.wrapped("Oslo 2031 › Women’s mile › Final · official", to: 120, .title)
    #expect(lines.count > 2)
    for line in lines { #expect(!line.hasPrefix("›") && !line.hasPrefix("·"), "\(line)") }
    #expect(SVGText.wrapped("· a", to: 300) == ["· a"])
  }

  @Test("a name that would move a cursor is shown by its marks")
  func hostile() throws {
    let board = try ThinRace.board(
      "1500m", [#"Ann \u001b[2J\u202eAble"#, "Bea Best"],
      ThinRace.splits("1", [(400, "64.0"), (800, "2:08.0")])
        + ThinRace.splits("2", [(400, "65.0"), (800, "2:09.0")]))
    let text = try svg(.places, board)
    _ = try PictureReader.read(text)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test("every race of the archive that has a chart is a picture", arguments: ArchiveRaces.paths)
  func everyRace(_ path: String) throws {
    let board = try Board(path)
    for kind in [RaceView.Kind.gaps, .places, .pace] {
      do throws(NoChart) {
        let picture = try ChartPicture(
          kind, of: try opened(board), title: path, credit: PictureCredit(sources: []),
          asText: false)
        for columns in [40, 400] {
          let read = try? PictureReader.read(picture.svg(columns: columns))
          #expect((read?.counts["text"] ?? 0) > 3)
        }
      } catch { #expect(!error.reason.isEmpty) }
    }
  }

  private func opened(_ board: Board) throws(NoChart) -> OpenRace {
    guard let race = board.state.race else { throw NoChart(reason: "") }
    return race
  }

  @Test("the photo finish of Paris has a bar and a shade for each of the first three")
  func photo() throws {
    let board = try Board()
    let drawing = try #require(
      FinishDrawing(of: board.race, title: "Paris", credit: PictureCredit(sources: [])))
    let text = drawing.svg(columns: 110)
    let picture = try PictureReader.read(text)
    #expect(text.components(separatedBy: "class=\"range\"").count == 4)
    #expect(picture.texts.contains("3:27.79") && picture.texts.contains("NUGUSE"))
    #expect(picture.texts.contains("→"))
  }

  @Test("coordinates have one decimal at most, and no number is too large to write")
  func numbers() {
    #expect(SVGElement.number(1.26) == "1.3")
    #expect(SVGElement.number(-0.04) == "0")
    #expect(SVGElement.number(-2.5) == "-2.5")
    #expect(SVGElement.number(.infinity) == "1000000000")
  }

  @Test("the gaps of Tokyo look as they were accepted")
  func golden() throws {
    let board = try Board("tokyo-2020/1500m-m/final")
    let picture = try ChartPicture(
      .gaps, of: board.race, title: "Tokyo 2020 › Men’s 1500 m › Final",
      credit: PictureCredit(sources: []), asText: false)
    try Golden.expect(picture.svg(columns: 80), inFile: "gaps-tokyo.svg")
  }

  @Test("a narrow strip has two times on its axis, the last one inside the picture")
  func narrowStrip() throws {
    let board = try Board("paris-2024/10000m-m/final")
    let drawing = try #require(
      FinishDrawing(of: board.race, title: "Paris", credit: PictureCredit(sources: [])))
    let texts = try PictureReader.read(drawing.svg(columns: 40)).texts
    #expect(texts.filter { ["26:43.0", "26:43.5"].contains($0) } == ["26:43.0", "26:43.5"])
  }
}
