import Glibc
import RaceReplay
import ResultFormats
import ResultReading

/// Reads large files that nobody timed, piece by piece as the program does, and says how long that
/// takes and how much memory it holds at most.
struct ReadingBenchmark {
  private static let pieceSize = 256 * 1024
  /// How much memory the program has before any file, in kilobytes.
  private let own = ProcessMemory.resident

  func run() {
    // Those that take least come first, since memory that was freed stays with the program.
    measure("a folder of 5,000 FinishLynx results", Self.meet())
    measure("a stream of the Olympic Data Feed", [("stream.xml", Self.feed())])
    measure("a table of 1,000,000 rows, a row a split", [("marathon.csv", Self.longTable())])
    let wide = Self.wideTable()
    measure("a table of 1,000,000 rows, a row an athlete", [("meetings.csv", wide)])
    OtherReaders.measure(wide)
  }

  private func measure(_ what: String, _ files: [(name: String, bytes: [UInt8])]) {
    let size = files.reduce(0) { $0 + $1.bytes.count }
    ProcessMemory.forgetPeak()
    let start = Figures.now
    var assembly = FileAssembly()
    for file in files { assembly.add(Self.read(file.name, file.bytes), file: file.name) }
    let reading = Figures.now
    let parts = (consume assembly).parts()
    let end = Figures.now
    let reports = parts.reduce(0) { $0 + $1.readout.logged.count }
    let races = parts.count { $0.readout.startList != nil }
    let memory = max(ProcessMemory.peak - own - size / 1000, 0) / 1000
    let speed = Int64(size) * 1000 / max(end - start, 1)
    let share = memory * 100_000_000 / max(size, 1)
    print(
      "  \(what): \(size / 1_000_000) MB, \(races) races, \(reports) reports in "
        + "\(Figures.milliseconds(end - start)), \(speed) MB a second (putting together "
        + "\(Figures.milliseconds(end - reading))), \(memory) MB beside the file, "
        + "\(share) % of its size")
  }

  private static func read(_ name: String, _ bytes: [UInt8]) -> Readout {
    var reader = FileReader(FileRequest(file: name, hint: name))
    var whole = Readout()
    for start in stride(from: 0, to: bytes.count, by: pieceSize) {
      let end = min(start + pieceSize, bytes.count)
      whole.append(reader.consume(bytes[start..<end], isLast: false))
    }
    whole.append(reader.consume([], isLast: true))
    return whole
  }

  /// 100,000 runners at ten mark points of a marathon, in the order of the mark points.
  private static func longTable() -> [UInt8] {
    var bytes = Array("place,bib,athlete,nation,club,distance,time\n".utf8)
    bytes.reserveCapacity(110_000_000)
    let nations = ["KEN", "ETH", "GBR", "USA", "NOR", "JPN", "ITA", "FRA"]
    for (order, point) in ((1...9).map { "\($0 * 4) km" } + ["finish"]).enumerated() {
      for runner in 0..<100_000 {
        let seconds = 700 * (order + 1) + runner / 40
        let time = "\(seconds / 3600):" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
        bytes += Array(
          ("\(runner + 1),\(runner + 1),Runner Number \(runner) of the Synthetic Marathon,"
            + "\(nations[runner % 8]),Athletic Club of the \(runner % 97)th Street,\(point),\(time)\n")
            .utf8)
      }
    }
    return bytes
  }

  /// 100,000 heats of ten over 1500 m, 900 in each competition.
  private static func wideTable() -> [UInt8] {
    var bytes = Array(
      "competition;event;round;heat;place;bib;athlete;nation;club;400m;800m;1200m;finish\n".utf8)
    bytes.reserveCapacity(125_000_000)
    let nations = ["KEN", "ETH", "GBR", "USA", "NOR", "JPN", "ITA", "FRA"]
    for heat in 0..<100_000 {
      for lane in 0..<10 {
        let row = heat * 10 + lane
        let lap = 5600 + lane * 37 + heat % 50
        let times = [lap, lap * 2 + 60, lap * 3 + 90, lap * 15 / 4 + 110].map { hundredths in
          let rest = hundredths % 6000
          return "\(hundredths / 6000):" + two(rest / 100) + "." + two(rest % 100)
        }
        bytes += Array(
          ("Meeting \(heat / 900);1500m;heats;\(heat % 900 + 1);\(lane + 1);\(row % 3000 + 1);"
            + "Runner Number \(row % 250_000);\(nations[row % 8]);"
            + "Athletic Club of the \(row % 97)th Street;" + times.joined(separator: ";") + "\n")
            .utf8)
      }
    }
    return bytes
  }

  /// 5,000 heats of eight.
  private static func meet() -> [(name: String, bytes: [UInt8])] {
    (0..<5000).map { heat in
      var text =
        "\(heat / 10 + 1),1,\(heat % 10 + 1),Men 800 Meter Run,,,,,,800,18:\(two(heat % 60)):11.1234\n"
      for lane in 1...8 {
        let hundredths = 10_500 + lane * 61 + heat % 50
        let rest = hundredths % 6000
        let time = "\(hundredths / 6000):\(two(rest / 100)).\(two(rest % 100))"
        text +=
          "\(lane),\(heat * 8 + lane),\(lane),Last\(lane)x\(heat % 700),First\(lane),Club \(lane),"
          + "\(time),,\(lane == 1 ? time : "0.61"),0.1\(two(lane + 40)),,18:\(two(heat % 60)):11.123,,,,,\n"
      }
      return ("meet/\(heat / 10 + 1)-1-\(heat % 10 + 1).lif", Array(text.utf8))
    }
  }

  /// 200 races of eight, each in fifty messages, until there are 50 MB.
  private static func feed() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(51_000_000)
    var version = 0
    while bytes.count < 50_000_000 {
      version += 1
      for race in 1...200 where bytes.count < 50_000_000 {
        bytes += Array(message(race: race, version: version).utf8)
      }
    }
    return bytes
  }

  private static func message(race: Int, version: Int) -> String {
    var text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OdfBody CompetitionCode=\"BENCH\" "
      + "DocumentCode=\"ATHM1500M-------------HEAT\(four(race))--\" DocumentType=\"DT_CURRENT\" "
      + "Version=\"\(version)\" FeedFlag=\"T\" Date=\"2031-06-12\" Time=\"215142500\" "
      + "LogicalDate=\"2031-06-12\" Source=\"BENCH\">\n<Competition>\n"
    for runner in 1...8 {
      let metres = min(100 + version * 100, 1400)
      text +=
        "<Result SortOrder=\"\(runner)\" StartSortOrder=\"\(runner)\"><ExtendedResults>"
        + "<ExtendedResult Type=\"ER\" Code=\"LIVE\" Value=\"2:\(two(version % 60)).\(two(runner * 7))\" "
        + "Rank=\"\(runner)\" Diff=\"+0.16\" Move=\"2\" Arrive=\"\(metres)\"/></ExtendedResults>"
        + "<Competitor Code=\"\(race * 8 + runner)\" Type=\"A\" Organisation=\"NOR\"><Composition>"
        + "<Athlete Code=\"\(race * 8 + runner)\" Order=\"1\" Bib=\"\(runner)\">"
        + "<Description GivenName=\"Given\(runner)\" FamilyName=\"Family\(race)x\(runner)\" "
        + "Gender=\"M\" Organisation=\"NOR\"/></Athlete></Composition></Competitor></Result>\n"
    }
    return text + "</Competition>\n</OdfBody>\n"
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
  private static func four(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
  }
}
