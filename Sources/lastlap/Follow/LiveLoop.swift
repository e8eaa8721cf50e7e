import Athletics
import Glibc
import LiveFeed
import RaceBoard
import RaceReplay
import ResultReading

/// Waits for sources in one place, and hands on what they tell.
final class LiveLoop {
  /// What some inputs tell, and where it goes beside the one who runs the loop.
  struct Circuit {
    let inputs: [any LiveInput]
    fileprivate var competition: LiveCompetition
    var outputs: [any LiveOutput] = []
    /// Whether it goes on though an output fails, which is told.
    var outlivesOutputs = false
    /// What was kept of the last time, until it is handed on.
    fileprivate var kept: LogSoFar?

    /// - Parameter kept: what was kept of the last time, for the screen and the outputs that have it not.
    init(
      _ inputs: [any LiveInput], _ outputs: [any LiveOutput] = [], kept: LogSoFar? = nil
    ) {
      self.inputs = inputs
      self.outputs = outputs
      competition = LiveCompetition(inputs.map(\.standing))
      competition.resume(kept?.races ?? [])
      self.kept = kept
    }
  }

  private var circuits: [Circuit]

  private var held: HeldChanges
  private var moments = MomentArrivals()
  /// The moments that came in the last turn, whether they are told yet or not.
  private(set) var arrivals: [MomentArrivals.Arrival] = []

  /// - Parameters:
  ///   - circuits: the first is the one whose news are handed on.
  ///   - delay: how long after they came that is, in microseconds.
  init(_ circuits: [Circuit], delay: Int64 = 0) {
    self.circuits = circuits
    held = HeldChanges(delay: delay)
  }

  /// How long after they came news are handed on, in microseconds.
  var delay: Int64 {
    get { held.delay }
    set { held.delay = newValue }
  }

  /// How the inputs of the first circuit are.
  var sources: [LiveSource] { circuits.first?.inputs.map(\.source) ?? [] }

  /// Whether all of its inputs have told all that they had to tell, and it was handed on.
  var isOver: Bool { held.isEmpty && sources.allSatisfy { $0.condition == .ended } }

  /// Whether any output has something still to be handed on.
  var isOwing: Bool { circuits.contains { $0.outputs.contains(where: \.isOwing) } }

  /// Waits once, at most until a deadline, takes in what came, and tells what is to be told by now.
  ///
  /// - Parameters:
  ///   - others: descriptors that end the wait as well.
  ///   - until: when the wait ends, in microseconds of ``MonotonicClock``; for ever where nothing.
  func turn(others: [Int32] = [], until: Int64? = nil) throws -> [LiveChange] {
    var waits = others.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var due = until
    func sooner(_ deadline: Int64?) {
      if let deadline { due = min(due ?? deadline, deadline) }
    }
    if circuits.contains(where: { $0.kept != nil }) { due = 0 }
    for circuit in circuits {
      for input in circuit.inputs {
        waits += input.descriptors
        sooner(input.deadline)
      }
      for output in circuit.outputs {
        waits += output.descriptors
        sooner(output.deadline)
      }
    }
    sooner(held.due)
    let left = due.map { max(0, ($0 - MonotonicClock.microseconds + 999) / 1000) }
    _ = poll(&waits, nfds_t(waits.count), left.map { Int32(clamping: $0) } ?? -1)
    let now = MonotonicClock.microseconds
    let ready = waits.filter { $0.revents != 0 }
    var told: [LiveChange] = []
    for index in circuits.indices.reversed() {
      let kept = circuits[index].kept
      circuits[index].kept = nil
      let changes = circuits[index].advance(ready, at: now)
      let failures = try circuits[index].hand(
        on: changes, behind: kept?.changes ?? [], ready, at: now)
      if index == 0 {
        told = (kept?.whole ?? []) + changes + (failures.isEmpty ? [] : [.warned(failures)])
      }
    }
    arrivals = moments.take(told, at: now)
    return held.take(told, at: now)
  }

  /// Turns until all inputs have told all that they had to tell, and all of it is handed on.
  func runToItsEnd() throws {
    defer { close() }
    repeat { _ = try turn() } while !isOver || isOwing
  }

  func close() {
    for circuit in circuits {
      for input in circuit.inputs { input.close() }
      // A later one may hand on what an earlier one keeps.
      for output in circuit.outputs.reversed() { output.close() }
    }
  }
}

extension LiveLoop.Circuit {
  fileprivate mutating func advance(_ ready: [pollfd], at now: Int64) -> [LiveChange] {
    var changes: [LiveChange] = []
    let stamp = ArrivalStamp(milliseconds: WallClock.milliseconds)
    for number in inputs.indices {
      for news in inputs[number].advance(ready, at: now) {
        changes += competition.take(news, from: number, at: stamp)
      }
    }
    return changes
  }

  /// Hands changes to the outputs; one that fails is let go where the circuit outlives it, and told.
  fileprivate mutating func hand(
    on changes: [LiveChange], behind kept: [LiveChange], _ ready: [pollfd], at now: Int64
  ) throws -> [Warning] {
    var failures: [Warning] = []
    var left: [any LiveOutput] = []
    for output in outputs {
      do {
        try output.advance((output.hasKept ? [] : kept) + changes, ready, at: now)
        left.append(output)
      } catch let failure as CommandFailure where outlivesOutputs {
        output.close()
        failures.append(
          Warning(
            file: "what comes", found: "\(failure)",
            expected: "room for it; it is not kept any more",
            isError: true))
      }
    }
    outputs = left
    return failures
  }
}

extension LiveUpdate {
  /// What a change is to the dashboard.
  init(_ change: LiveChange) {
    self =
      switch change {
      case .opened(let race, let header, let logged):
        .opened(path: race, LoadedRace(followed: header, logged))
      case .reported(let race, let logged): .reported(path: race, logged.map(\.report))
      case .clock(let race, let reading): .clock(path: race, reading.time)
      case .warned(let warnings): .warned(warnings)
      }
  }
}

extension LiveUpdate {
  /// What a moment that came is to the dashboard.
  init(_ arrival: MomentArrivals.Arrival) {
    self = .arrived(path: arrival.race, ArrivedMoment(arrival.moment, at: arrival.time))
  }
}

extension ClockReading {
  /// The time of a clock that runs; nothing where it stands.
  fileprivate var time: RaceTime? { if case .running(let time) = self { time } else { nil } }
}

extension LoadedRace {
  /// A race of which more may be reported.
  fileprivate init(followed header: RaceLogHeader, _ logged: [LoggedReport]) {
    var replay = Replay(header.startList, reports: logged.map(\.report))
    replay.isOpen = true
    self.init(replay: replay, competition: nil)
  }
}
