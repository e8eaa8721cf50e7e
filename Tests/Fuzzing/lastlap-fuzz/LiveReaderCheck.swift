import Athletics
import LiveFeed
import RaceReplay
import ResultReading

/// What must be true of a live reader, whatever comes: what it tells can be followed, and it tells of
/// the same races wherever that was cut.
struct LiveReaderCheck: Sendable {
  /// The live readers, by the word that names each to the fuzzer.
  static let all: [(code: String, check: LiveReaderCheck)] = [
    ("live-log", LiveReaderCheck { RaceStream(name: "wire") }),
    ("live-scoreboard", LiveReaderCheck { LynxScoreboard(name: "wire") }),
    ("live-scanovision", LiveReaderCheck { ScanOVision(name: "wire") }),
    ("live-exchange", LiveReaderCheck { VersatileExchange(name: "wire") }),
    ("live-datafeed", LiveReaderCheck { DataFeedStream(name: "wire") }),
  ]

  /// What the fuzzer starts from beside files: an invented heat as each timing system tells it.
  static let seeds: [(name: String, text: String)] = [
    (
      "scoreboard",
      "\u{1}FH\u{2}1\u{1f}12\u{1f}1\u{1f}2\u{1f}OFFICIAL\u{1f}Women 1500m\u{1f}NWI\u{1f}1\u{1f}1500\u{1f}\u{4}"
        + "\u{1}FR\u{2}12\u{1f}1\u{1f}2\u{1f}1\u{1f}1\u{1f}417\u{1f}MBEKI\u{1f}Thandi\u{1f}RSA\u{1f}4:01.237"
        + "\u{1f}4:01.2\u{1f}61.0\u{1f}1 3/4\u{1f}.180\u{1f}\u{4}\u{1}FE\u{2}12\u{1f}1\u{1f}2\u{4}"
        + "\u{1}T\u{2}12\u{1f}1\u{1f}2\u{1f}1:02.3\u{4}\u{1}A\u{2}12\u{1f}1\u{1f}2\u{1f}0.0\u{4}"
    ),
    (
      "barred",
      "UNOFFICIAL|Women 1500m|NWI|12|1|2|012-1-02|AUTO|12;1|1|417|Thandi MBEKI|RSA|4:01.24||61.0|"
        + "61.0|3|||||;*COMPLETE*armed|*update|12.3|12|1|2|Women 1500m|"
    ),
    (
      "scanovision",
      "\u{1}\u{13}DVSNR\u{2}03901001\u{4}\u{1}\u{13}DVISV\u{2}16:25:04.1234\u{4}"
        + "\u{1}\u{13}DVRTC\u{2}   1  1  417 3     62.41\u{4}\u{1}\u{13}DVRDC\u{2}1\u{4}"
        + "\u{1}\u{13}DVRCC\u{2}  1  417 3   2:01.24\u{4}\u{1}\u{13}DVRFC\u{4}"
        + "\u{1}\u{13}DVISF\u{4}\u{1}\u{13}DVRFJ\u{2}03901001\u{4}"
    ),
    (
      "exchange",
      #"<HeatStartlist Id="a" Name="Women 1500m" Nr="1" DistanceMeters="1500"><Startlist>"#
        + #"<Competitor Id="b" Lane="1" Bib="417" Lastname="MBEKI" Firstname="Thandi"/>"#
        + #"</Startlist></HeatStartlist>"# + "\r"
        + #"<HeatStart Id="a" Time="12:30:22.2124" IsFalseStart="false"/>"# + "\r"
        + #"<HeatResult Id="a" Wind="0.6"><Results><Competitor Bib="417" Rank="1" "#
        + #"Runtime="4:01.24"/></Results></HeatResult>"# + "\r"
    ),
  ]

  private let make: @Sendable () -> any WireReader

  private init(_ make: @escaping @Sendable () -> any WireReader) { self.make = make }

  /// Gives the reader the bytes as a whole and in two pieces; tells what is wrong with what it says.
  func defect(reading bytes: [UInt8]) -> String? {
    let whole = followed([bytes[...]])
    let cut = bytes.isEmpty ? 0 : Int(bytes[0]) * bytes.count / 256
    let parts = followed([bytes[..<cut], bytes[cut...]])
    return whole == parts ? nil : "cut at \(cut) it tells of \(parts), else of \(whole)"
  }

  /// Follows what the reader tells, and says of which races that was.
  private func followed(_ pieces: [ArraySlice<UInt8>]) -> Set<String> {
    var reader = make()
    var competition = LiveCompetition(feed: "fuzz")
    var races: [String: Replay] = [:]
    func take(_ news: [SourceNews]) {
      for change in news.flatMap({ competition.take($0, at: ArrivalStamp(milliseconds: 0)) }) {
        switch change {
        case .opened(let race, let header, let logged):
          races[race] = Replay(header.startList, reports: logged.map(\.report))
        case .reported(let race, let logged): races[race]?.append(logged.map(\.report))
        case .clock, .warned: break
        }
      }
    }
    for piece in pieces { take(reader.feed(piece, at: 0)) }
    take(reader.timePassed(at: 10_000_000))
    reader.breakOff()
    return Set(races.keys)
  }
}
