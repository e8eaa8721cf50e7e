import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Pictures for a page")
struct PictureTests {
  private func picture(
    _ kind: RaceView.Kind, _ path: String, sources: [String] = []
  ) throws -> ChartPicture {
    try ChartPicture(
      kind, of: Board(path).race, title: path, credit: PictureCredit(sources: sources),
      asText: false)
  }

  private func line(_ name: String, in chart: LineChart) throws -> LineChart.Line {
    try #require(chart.lines.first { $0.label.name == name })
  }

  @Test("a place that is left open is drawn in the middle of its range, and knows it")
  func openPlaces() throws {
    let race = try Board("rome-2024/1500m-m/final").race
    let chart = try picture(.places, "rome-2024/1500m-m/final").chart
    var open = 0
    for id in race.replay.entryIDs {
      let name = race.replay.startList[id].scoreboardName
      let places = race.replay.places(of: id, in: race.state)
      guard let own = chart.lines.first(where: { $0.label.name == name }) else { continue }
      for (point, place) in zip(own.points, places) where place.placing.isOpen {
        open += 1
        let (first, last) = (Double(place.placing.number), Double(place.placing.last))
        #expect(point.range == first...last && point.y == (first + last) / 2)
      }
    }
    #expect(open > 100)
  }

  @Test("three with one printed time share the places that they may have")
  func levelPlaces() throws {
    let chart = try picture(.places, "tokyo-2020/1500m-m/final").chart
    for name in ["KIPSANG", "HEYWARD", "FONTES"] {
      #expect(try line(name, in: chart).points.first?.range == 7...9)
      #expect(try line(name, in: chart).points.first?.y == 8)
    }
    #expect(try line("INGEBRIGTSEN", in: chart).points.first?.range == nil)
  }

  @Test("whom a source calls level keeps the place that it gives")
  func reportedLevel() throws {
    let board = try ThinRace.board(
      "1500m", ["Ann Able", "Bea Best", "Cia Cole"],
      [#"{"at":"400m","order":["1",["2","3"]]}"#, #"{"at":"800m","order":["1","2","3"]}"#])
    let chart = PlaceChart(race: try board.race, entries: try board.race.state.order, leftOut: 0)
      .chart(FieldLook(try board.race, [], height: 20), height: 20)
    let points = chart.lines.map { $0.points.first }
    #expect(points.map { $0?.y } == [1, 2, 2] && points.allSatisfy { $0?.range == nil })
  }

  @Test("a strong line has a band where its place is open, a quiet one none")
  func bands() throws {
    let rome = try picture(.places, "rome-2024/1500m-m/final").svg(columns: 100)
    let bands = rome.components(separatedBy: "class=\"band ").dropFirst().map { $0.prefix(2) }
    #expect(Set(bands) == ["c0", "c1", "c2"])
    #expect(rome.contains("open places are ranges, the line in their middle"))
    let plain = try picture(.gaps, "rome-2024/1500m-m/final").svg(columns: 100)
    #expect(!plain.contains("class=\"band "))
  }

  @Test("a strong line and its sample beside the label have one look, and no two have the same")
  func looks() throws {
    for (kind, path) in [
      (RaceView.Kind.gaps, "tokyo-2020/1500m-m/final"), (.places, "tokyo-2020/1500m-m/final"),
      (.pace, "tokyo-2020/1500m-m/final"), (.places, "rome-2024/1500m-m/final"),
    ] {
      let text = try picture(kind, path).svg(columns: 100)
      let samples = text.components(separatedBy: "class=\"legend\"").dropFirst().compactMap {
        $0.components(separatedBy: "class=\"").dropFirst().first?.prefix { $0 != "\"" }
      }
      #expect(samples.count == 3 && Set(samples).count == 3)
      for look in samples {
        #expect(text.components(separatedBy: "class=\"\(look)\"").count > 2)
      }
    }
  }

  /// The labels of a chart from the top, with their heights.
  private func labels(_ svg: String) throws -> [(text: String, y: Double)] {
    try svg.split(separator: "\n").filter { line in
      line.contains("<text class=\"c") || line.contains("<text class=\"q\"")
    }.map { line in
      let y = try #require(line.split(separator: " y=\"").last?.prefix { $0 != "\"" })
      let text = try #require(line.split(separator: ">").dropFirst().first?.prefix { $0 != "<" })
      return (String(text), try #require(Double(y)))
    }.sorted { $0.y < $1.y }
  }

  @Test(
    "labels stand in the order of their lines’ ends and never on each other",
    arguments: [
      "tokyo-2020/1500m-m/final", "rome-2024/1500m-m/final", "moscow-2013/1500m-w/final",
    ],
    [40, 80, 160])
  func labelOrder(_ path: String, columns: Int) throws {
    for kind in [RaceView.Kind.gaps, .places, .pace] {
      let picture = try picture(kind, path)
      let labels = try labels(picture.svg(columns: columns))
      let ends = picture.chart.lines.compactMap { line in
        line.points.last.map { picture.chart.share(down: $0.y) }
      }
      #expect(labels.count == ends.count)
      let order = picture.chart.lines.indices.sorted {
        (min(max(ends[$0], 0), 1), $0) < (min(max(ends[$1], 0), 1), $1)
      }
      for (label, line) in zip(labels, order) {
        let name = picture.chart.lines[line].label.name.prefix(3)
        #expect(label.text.contains(name))
      }
      for (upper, lower) in zip(labels, labels.dropFirst()) {
        #expect(lower.y - upper.y >= 15.9)
      }
    }
  }

  @Test(
    "nothing is written beyond the edge, and what has no room is wrapped",
    arguments: ["paris-2024/1500m-m/final", "paris-2024/10000m-m/final", "rome-2024/1500m-m/final"])
  func wrapped(_ path: String) throws {
    let race = try Board(path).race
    let title = "A championship with a long name › Women’s 3000 m steeplechase › Semi-final 2"
    for columns in [40, 80] {
      let svg = try ChartPicture(
        .gaps, of: race, title: title,
        credit: PictureCredit(sources: ["https://a-very-long-name-of-a-site.example.org/x"]),
        asText: false
      ).svg(columns: columns)
      for row in svg.split(separator: "\n") where row.contains("<text") {
        guard !row.contains("middle"), !row.contains("end\"") else { continue }
        let x = try #require(row.split(separator: " x=\"").last?.prefix { $0 != "\"" })
        let text = try #require(row.split(separator: ">").dropFirst().first?.prefix { $0 != "<" })
        let right = try #require(Double(x)) + SVGText.width(of: String(text))
        #expect(right <= Double(columns) * SVGDocument.column, "\(text)")
      }
    }
  }

  @Test("times on an axis are whole parts of a minute from twenty seconds on")
  func minutes() {
    #expect(RoundTicks(seconds: 0, to: 210, atMost: 5).values == [0, 60, 120, 180])
    #expect(
      RoundTicks(seconds: 0, to: 230, atMost: 9).values == [0, 30, 60, 90, 120, 150, 180, 210])
    #expect(RoundTicks(seconds: 0, to: 7000, atMost: 3).values == [0, 3600])
    #expect(RoundTicks(seconds: 0, to: 2.3, atMost: 6) == RoundTicks(from: 0, to: 2.3, atMost: 6))
    #expect(RoundTicks(seconds: 0, to: .infinity, atMost: 4).values == [0])
    #expect(RoundTicks(seconds: 0, to: 1e30, atMost: 4).values == [0])
    #expect(GapChart.text(210, 0) == "+3:30" && GapChart.text(-90, 0) == "−1:30")
  }

  @Test("holes and whoever is not drawn are announced")
  func holes() throws {
    let marathon = try picture(.places, "paris-2024/marathon-m/final")
    #expect(marathon.notes.contains("places 10–35, 38 not known"))
    #expect(marathon.notes.contains("not drawn, for want of figures: Eliud Kipchoge DNF"))
    let pace = try picture(.pace, "paris-2024/1500m-m/final")
    #expect(pace.notes.contains { $0.hasSuffix(" and 5 more") })
    let whole = try picture(.gaps, "tokyo-2020/1500m-m/final")
    #expect(!whole.notes.contains { $0.contains("not drawn") })
  }

  @Test("the sources are named by their sites, each once, and what drew it")
  func credit() {
    #expect(PictureCredit.names(in: "https://www.example.org/a (Agerpres)") == ["example.org"])
    #expect(PictureCredit.names(in: "github:a/b@c697d42 (Apache-2.0) x.json") == ["github.com/a/b"])
    #expect(PictureCredit.names(in: "official sheet, as kept elsewhere") == ["official sheet"])
    #expect(PictureCredit.names(in: "both: http://a.org/x · http://b.org/y") == ["a.org", "b.org"])
    #expect(PictureCredit.names(in: "").isEmpty && PictureCredit.names(in: "https://").isEmpty)
    #expect(
      PictureCredit(sources: ["http://a.org/1", "http://a.org/2"]).text
        == "Source: a.org. Drawn by lastlap")
    #expect(PictureCredit(sources: []).text == "Drawn by lastlap")
  }

  @Test("in a terminal each place has as many rows as the others")
  func evenRows() throws {
    let race = try Board("tokyo-2020/1500m-m/final").race
    for height in [15, 17, 28, 40] {
      let chart = PlaceChart(race: race, entries: race.state.order, leftOut: 0)
        .chart(FieldLook(race, [], height: height), height: height)
      let down = ChartScale(from: 0, to: 1, dots: (chart.rowCount ?? 0) * 4)
      let rows = (1...13).map { down.dot(of: chart.share(down: Double($0))) / 4 }
      let steps = Set(zip(rows, rows.dropFirst()).map { $1 - $0 })
      #expect(steps == [(height - 2) / 13])
    }
  }

  @Test("ticks of gaps are as many rows apart as the others, wherever the field has got to")
  func evenTicks() throws {
    for spread in [0.4, 0.9, 1.3, 2.1, 3.9, 6.6, 13.8, 47, 149] {
      for height in 8...50 {
        let (ticks, bottom) = LineChart.evenTicks(from: 0, to: spread, height: height)
        let scale = ChartScale(from: 0, to: bottom, dots: (height - 2) * 4)
        let rows = ticks.values.map { scale.dot(of: $0) / 4 }
        let steps = Set(zip(rows, rows.dropFirst()).map { $1 - $0 })
        #expect(steps.count <= 1, "\(spread) in \(height): \(rows)")
        #expect(bottom >= spread)
        let next = ticks.values.last.flatMap { last in ticks.step.map { last + $0 } }
        #expect(next.map { $0 > bottom } ?? true)
      }
    }
  }

  @Test("the sign of whoever may be first or second does not stand on the first row")
  func openSign() throws {
    var board = try Board("rome-2024/1500m-m/final", 118, 36)
    try board.show(.places)
    try board.press("z")
    let text = board.grid()
    let first = try #require((0..<36).first { text.line($0).contains("1┤") })
    let signs = text.line(first).filter { "■○△".contains($0) }
    // From 700 m on the winner is first for certain, at nine mark points, and has a label.
    #expect(signs.count == 10)
  }

  @Test("a name makes room for its figure, and a figure is never cut")
  func label() {
    let label = LineLabel(before: "1 ", name: "INGEBRIGTSEN", after: " +0.69")
    #expect(label.fitted(to: 30) == "1 INGEBRIGTSEN +0.69")
    #expect(label.fitted(to: 14) == "1 INGEB… +0.69")
    #expect(label.fitted(to: 9) == "1 INGEBR…")
    #expect(label.fitted(to: 2) == "1 ")
  }

  @Test("where the mark point before the finish has no room, the others keep theirs")
  func ticks() {
    func chart(_ values: [Int]) -> LineChart {
      LineChart(
        lines: [], xRange: 0...1500, top: 0, bottom: 1, xMarks: [],
        xTicks: [values.map { .init(value: Double($0), text: "\($0)") }], yTicks: [])
    }
    func extent(_ tick: LineChart.Tick) -> Range<Int> {
      let start = Int(tick.value) / 30
      return start..<(start + 4)
    }
    #expect(
      chart([400, 800, 1200, 1400, 1500]).fittingTicks(extent).map(\.text) == [
        "400", "800", "1200", "1500",
      ])
    #expect(chart([400, 800, 1200]).fittingTicks(extent).map(\.text) == ["400", "800", "1200"])
  }
}
