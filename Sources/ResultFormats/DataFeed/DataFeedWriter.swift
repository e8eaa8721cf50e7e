import Athletics
import RaceReplay

/// Tells a race as messages of the Olympic Data Feed do: each the whole result so far, in the next
/// version.
package struct DataFeedWriter: Sendable {
  private let race: Race
  private var version = 0

  package init(_ race: Race) { self.race = race }

  /// The message that tells how the race is now.
  package mutating func message(of heat: ToldHeat) -> [UInt8] {
    version += 1
    let tellsResult = heat.lines.contains { !$0.place.isEmpty || !$0.time.isEmpty }
    let isRun = tellsResult || heat.lines.contains { !$0.passes.isEmpty }
    let status = heat.isOfficial ? "OFFICIAL" : isRun ? "LIVE" : "START_LIST"
    let points = Set(heat.lines.flatMap { $0.passes.map(\.markPoint) }).sorted()
    let infos = points.enumerated().map { number, point in
      Self.element(
        "ExtendedInfo",
        [
          ("Type", "UI"), ("Code", "INTERMEDIATE"), ("Pos", "\(number + 1)"),
          ("Value", race.code(of: point)),
        ])
    }
    let wind =
      heat.wind.isEmpty
      ? []
      : [
        Self.element(
          "ExtendedInfo", [("Type", "UI"), ("Code", "WIND_SPEED"), ("Value", heat.wind)])
      ]
    let day = race.day.flatMap { $0.isEstimated ? nil : $0.day.code }
    let start = day.flatMap { day in race.start.map { [("StartDate", "\(day)T\($0.code)")] } }
    let head = [start.map { Self.element("UnitDateTime", $0) }].compactMap(\.self) + infos + wind
    let results = heat.lines.enumerated().map { number, line in
      let isShared = heat.lines.count { $0.place == line.place && $0.time == line.time } > 1
      return result(line, number: number + 1, isShared: isShared, points)
    }
    let body = Self.element("ExtendedInfos", [], head) + results.joined()
    let root = [
      ("CompetitionCode", race.competition.id.uppercased()), ("DocumentCode", documentCode),
      ("DocumentType", "DT_RESULT"), ("Version", "\(version)"), ("ResultStatus", status),
      ("FeedFlag", "T"),
    ]
    let message = Self.element("OdfBody", root, [Self.element("Competition", [], [body])])
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(message)\n".utf8)
  }

  /// The code of the unit: sport 3, gender 1, event 18, phase 4, unit 8.
  private var documentCode: String {
    var event = race.discipline.code.uppercased()
    if event.hasSuffix("MSC") { event = event.dropLast(2) + "ST" }
    let phases = [
      "final": "FNL", "semi-final": "SFNL", "quarter-final": "QFNL", "heats": "HEAT",
      "qualification": "QUAL", "preliminary": "PREL",
    ]
    let numbered =
      race.round.hasPrefix("round-") ? "RND" + race.round.dropFirst("round-".count) : nil
    func padded(_ text: String, _ count: Int) -> String {
      String((text + String(repeating: "-", count: count)).prefix(count))
    }
    let number = String("\(10_000 + (race.heat ?? 1))".dropFirst())
    return "ATH" + race.category.code.prefix(1).uppercased() + padded(event, 18)
      + padded(phases[race.round] ?? numbered ?? "", 4) + padded(number + "00", 8)
  }

  private func result(
    _ line: ToldHeat.Line, number: Int, isShared: Bool, _ points: [Distance]
  ) -> String {
    let isOut = line.place.contains(where: \.isLetter)
    let time = try? PrintedTime(line.time)
    var shown = line.time
    var extended: [String] = []
    for pass in line.passes {
      guard let position = points.firstIndex(of: pass.markPoint) else { continue }
      extended.append(
        Self.element(
          "ExtendedResult",
          [
            ("Type", "PROGRESS"), ("Code", "INTERMEDIATE"), ("Pos", "\(position + 1)"),
            ("Value", pass.time.text),
          ]))
    }
    if let time, time.decimals > 2 {
      let hundredth = RaceTime.ticksPerSecond / 100
      shown = RaceTime(ticks: (time.time.ticks + hundredth - 1) / hundredth * hundredth)
        .text(decimals: 2)
      let digits = line.time.split(separator: ".").last ?? ""
      extended.append(
        Self.element("ExtendedResult", [("Type", "ER"), ("Code", "MS"), ("Value", ".\(digits)")]))
    }
    if !line.reaction.isEmpty {
      extended.append(
        Self.element(
          "ExtendedResult",
          [("Type", "PROGRESS"), ("Code", "REACT_TIME"), ("Value", line.reaction)]))
    }
    let attributes = [
      ("Rank", isOut ? "" : line.place),
      ("RankEqual", isShared && !isOut && !line.place.isEmpty ? "Y" : ""),
      ("ResultType", isOut ? "IRM" : line.time.isEmpty ? "" : "TIME"),
      ("IRM", isOut ? String(line.place.prefix { $0.isLetter }) : ""),
      ("Result", isOut ? "" : shown), ("SortOrder", "\(number)"), ("StartOrder", line.lane),
      ("StartSortOrder", "\(number)"),
    ]
    let children = [
      Self.element("ExtendedResults", [], extended), competitor(line, number: number),
    ]
    return Self.element("Result", attributes, children)
  }

  private func competitor(_ line: ToldHeat.Line, number: Int) -> String {
    let description = Self.element(
      "Description",
      [
        ("GivenName", line.givenName), ("FamilyName", line.familyName),
        ("Organisation", line.affiliation),
      ])
    let athlete = Self.element(
      "Athlete", [("Code", "\(number)"), ("Order", "1"), ("Bib", line.bib)], [description])
    return Self.element(
      "Competitor", [("Code", "\(number)"), ("Type", "A"), ("Organisation", line.affiliation)],
      [Self.element("Composition", [], [athlete])])
  }

  private static func element(
    _ name: String, _ attributes: [(String, String)], _ children: [String] = []
  ) -> String {
    let start = attributes.reduce("<" + name) { text, attribute in
      attribute.1.isEmpty ? text : text + " \(attribute.0)=\"\(attribute.1.markupQuoted)\""
    }
    return children.isEmpty ? start + "/>" : start + ">" + children.joined() + "</\(name)>"
  }
}

extension String {
  /// The text as it stands in quotes of markup.
  package var markupQuoted: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character.isNewline ? " " : character)
      }
    }
    return text
  }
}
