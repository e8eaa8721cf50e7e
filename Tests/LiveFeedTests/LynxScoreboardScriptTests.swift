import Athletics
import LiveFeed
import ResultReading
import Testing

struct LynxScoreboardScriptTests {
  @Test("all lists and all states of the clock have sections, and no line asks for two variables")
  func sections() {
    let lines = LynxScoreboardScript.text.split(separator: "\n").map(String.init)
    let sections = Set(lines.filter { $0.hasPrefix(";;") })
    for list in ["StartList", "Started", "Results"] {
      #expect(sections.isSuperset(of: [";;\(list)Header", ";;\(list)", ";;\(list)Trailer"]))
    }
    #expect(sections.isSuperset(of: [";;TimeArmed", ";;TimeRunning", ";;TimeOfDay", ";;Wind"]))
    for line in lines where !line.hasPrefix(";") {
      #expect(line.split(separator: "%", omittingEmptySubsequences: false).count <= 2)
      #expect(line == line.lowercased() || line.hasPrefix("\\13\\00\\01"))
    }
  }

  @Test("what the script sends is what is read")
  func readBack() {
    let values = [
      "13": [
        "01": "OFFICIAL", "02": "Women 1500m", "03": "NWI", "04": "12", "05": "1", "06": "2",
        "08": "1", "0a": "1500",
      ],
      "14": [
        "01": "1", "02": "4", "03": "417", "04": "x", "05": "RSA", "06": "4:01.237", "17": "Thandi",
        "18": "MBEKI",
      ],
      "11": ["01": "1:02.3"], "12": ["01": "+0.6"],
    ]
    var bytes: [String: [UInt8]] = [:]
    var section = ""
    for line in LynxScoreboardScript.text.split(separator: "\n").map(String.init) {
      if line.hasPrefix(";;") { section = String(line.dropFirst(2)) }
      guard line.hasPrefix("\\") else { continue }
      let codes = line.dropFirst().split(separator: "\\", maxSplits: 1)
      let variable = String(codes[1].prefix(2))
      let text = String(codes[1].dropFirst(2))
        .replacing("%s", with: values[String(codes[0])]?[variable] ?? "")
      var rest = text[...]
      while let first = rest.first {
        if first == "\\" {
          bytes[section, default: []].append(UInt8(rest.dropFirst().prefix(2), radix: 16) ?? 0)
          rest = rest.dropFirst(3)
        } else {
          bytes[section, default: []] += Array(String(first).utf8)
          rest = rest.dropFirst()
        }
      }
    }
    var reader = LynxScoreboard(name: "lynx")
    var news: [SourceNews] = []
    for section in [
      "StartListHeader", "StartList", "StartListTrailer", "ResultsHeader", "Results",
      "ResultsTrailer", "TimeRunning",
    ] { news += reader.feed((bytes[section] ?? [])[...], at: 0) }
    #expect(news.told.map(\.readout.lines) == [[], ["417 1. 4:01.24 4:01.237", "official"]])
    #expect(news.told.first?.readout.startList?.entries.first?.athlete.name == "Thandi MBEKI")
    #expect(news.clocks.map(\.reading) == [.running(RaceTime(ticks: 623_000))])
    #expect(reader.feed((bytes["TimeOfDay"] ?? [])[...], at: 0).isEmpty)
    #expect(!LynxScoreboardScript.steps.isEmpty)
  }
}
