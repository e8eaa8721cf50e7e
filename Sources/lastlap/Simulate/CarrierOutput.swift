import Athletics
import Glibc
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading

/// Sends what is followed as a timing system would, and what goes wrong on the way.
final class CarrierOutput: LiveOutput {
  private let carrier: Carrier
  private let wire: WireEnd
  private let faults: WireFaults
  private let speed: Double
  /// How many reports there are in all.
  private let count: Int
  private var race: Readout?
  private var telling: HeatTelling?
  private var writer = RaceStreamWriter(feed: LiveSources.newFeed)
  private var logFaults: WireFaults
  private var queue: [(due: Int64, bytes: [UInt8])] = []

  /// - Parameters:
  ///   - count: how many reports there are in all: behind the last the race is over.
  ///   - speed: how many times as fast as it was run: delays are so much shorter.
  init(
    _ carrier: Carrier, _ wire: WireEnd, _ faults: WireFaults, count: Int, speed: Double
  ) {
    self.carrier = carrier
    self.wire = wire
    self.faults = faults
    self.count = count
    self.speed = speed
    logFaults = faults
  }

  var descriptors: [pollfd] { wire.descriptors }

  var deadline: Int64? { [queue.first?.due, wire.deadline].compactMap(\.self).min() }

  var isOwing: Bool { !queue.isEmpty || wire.isOwing }

  func advance(_ changes: [LiveChange], _ ready: [pollfd], at now: Int64) throws {
    for change in changes { hold(pieces(of: change), at: now) }
    var done = 0
    while done < queue.count, queue[done].due <= now {
      wire.send(queue[done].bytes)
      done += 1
    }
    queue.removeFirst(done)
    wire.advance(ready, at: now)
  }

  private func hold(_ pieces: [WireFaults.Piece], at now: Int64) {
    for piece in pieces {
      let last = max(queue.last?.due ?? now, now)
      queue.append((last + Int64(Double(piece.after) / speed), piece.bytes))
    }
  }

  private func pieces(of change: LiveChange) -> [WireFaults.Piece] {
    if carrier == .web {
      let lines = writer.lines(of: change).map(\.bytes)
      return logFaults.pieces(of: lines)
    }
    switch change {
    case .opened(_, let header, let logged):
      var readout = Readout()
      readout.startList = header.startList
      readout.header = header
      readout.logged = LoggedReports(logged)
      race = readout
      telling = carrier.writer(header.startList.race).map { HeatTelling($0, faults) }
    case .reported(_, let logged): race?.logged.append(LoggedReports(logged))
    case .clock, .warned: return []
    }
    guard let race, let heat = ToldHeat(race, event: "1") else { return [] }
    let isOver = race.logged.count >= count
    return (telling?.pieces(of: heat) ?? [])
      + (isOver ? telling?.lastPieces(of: heat) ?? [] : [])
  }

  func close() { wire.close() }
}

/// What a simulated timing system speaks.
enum Carrier: String, CaseIterable {
  case scoreboard = "lss"
  case scanOVision = "osv"
  case versatileExchange = "alge"
  case dataFeed = "odf"
  case web = "http"

  /// What writes a heat; nothing for the web, which is given a race log.
  func writer(_ race: Race) -> (any HeatWriter)? {
    switch self {
    case .scoreboard: LynxScoreboardWriter()
    case .scanOVision: ScanOVisionWriter(race: "1001")
    case .versatileExchange:
      VersatileExchangeWriter(id: "6c617374-6c61-4070-8000-000000000001")
    case .dataFeed: DataFeedHeatWriter(race)
    case .web: nil
    }
  }

  /// What can go wrong with it: of a log whose lines are numbered nothing may be lost or called back.
  var faults: Set<WireFault> {
    self == .web ? [.delay, .duplicate, .tear] : Set(WireFault.allCases)
  }

  /// The end by which it sends: FinishLynx dials its scoreboard, the others are dialled.
  func wire(_ address: NetworkAddress) throws -> WireEnd {
    self == .scoreboard
      ? WireEnd(dialling: address) : try WireEnd(listening: address, isWeb: self == .web)
  }
}
