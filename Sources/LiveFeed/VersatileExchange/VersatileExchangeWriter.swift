import Athletics
import ResultFormats

/// Tells a heat as ALGE OPTIc3 does by Versatile Exchange: who is in it, and the result; no times on the
/// way, and not whether it is official.
package struct VersatileExchangeWriter: HeatWriter {
  private let id: String
  private var told: ToldHeat?

  /// - Parameter id: by which the heat goes, a UUID.
  package init(id: String) { self.id = id }

  package mutating func messages(of heat: ToldHeat) -> [[UInt8]] {
    let heat = heat.numbered
    let before = told
    told = heat
    var messages: [[UInt8]] = []
    if before?.startList != heat.startList {
      messages.append(Self.message("HeatStartlist", head(heat), "Startlist", heat.startList.lines))
    }
    if heat.isStarted, before?.isStarted != true { messages.append(start) }
    let results = heat.lines.map { [$0.place, $0.time, $0.reaction] }
    let isSame =
      before?.lines.map { [$0.place, $0.time, $0.reaction] } == results && before?.wind == heat.wind
    if heat.tellsResult || before?.tellsResult == true, !isSame {
      let wind = heat.wind.isEmpty ? [] : [("Wind", heat.wind), ("WindUnit", "MetersPerSecond")]
      messages.append(Self.message("HeatResult", head(heat) + wind, "Results", heat.lines))
    }
    return messages
  }

  package mutating func messagesAgain(of heat: ToldHeat) -> [[UInt8]] {
    told = nil
    return messages(of: heat)
  }

  package func falseStart(of heat: ToldHeat) -> [[UInt8]] {
    let lines = heat.numbered.startList.lines
    let list = Self.message("HeatStartlist", head(heat), "Startlist", lines)
    let back = Self.element("HeatStart", [("Id", id), ("IsFalseStart", "true")]) + "/>\r"
    return [list, start, Array(back.utf8)]
  }

  private var start: [UInt8] {
    let attributes = [("Id", id), ("Time", "12:00:00.0000"), ("IsFalseStart", "false")]
    return Array((Self.element("HeatStart", attributes) + "/>\r").utf8)
  }

  private func head(_ heat: ToldHeat) -> [(String, String)] {
    let number = heat.heat == "0" || heat.heat.isEmpty ? "" : " \(heat.heat)"
    // The name is all that tells the round.
    let round = heat.round == "0" ? "" : " \(heat.round)"
    return [
      ("Id", id), ("Name", heat.name + round + number), ("Nr", "1"),
      ("DistanceMeters", heat.distance), ("ScheduledStarttime", heat.start),
    ]
  }

  private static func message(
    _ name: String, _ attributes: [(String, String)], _ list: String, _ lines: [ToldHeat.Line]
  ) -> [UInt8] {
    let rows = lines.map { element("Competitor", competitor($0)) + "/>" }.joined()
    return Array("\(element(name, attributes))><\(list)>\(rows)</\(list)></\(name)>\r".utf8)
  }

  private static func competitor(_ line: ToldHeat.Line) -> [(String, String)] {
    var attributes = [
      ("Bib", line.bib), ("Lane", line.lane), ("Lastname", line.familyName),
      ("Firstname", line.givenName), ("Club", line.affiliation),
      ("Reactiontime", line.reaction), ("Rank", line.isOut ? "" : line.place),
    ]
    if line.isOut {
      let word = line.place.uppercased()
      attributes.append(("State", word.hasPrefix("DQ") ? "DSQ" : String(word.prefix(3))))
    } else if let hundredths = line.hundredths {
      attributes += [("Runtime", hundredths), ("RuntimeFullPrecision", line.time)]
    } else {
      attributes.append(("Runtime", line.time))
    }
    return attributes
  }

  private static func element(_ name: String, _ attributes: [(String, String)]) -> String {
    attributes.reduce("<" + name) { text, attribute in
      attribute.1.isEmpty ? text : text + " \(attribute.0)=\"\(attribute.1.markupQuoted)\""
    }
  }
}
