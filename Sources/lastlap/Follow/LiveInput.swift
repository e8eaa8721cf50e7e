import Glibc
import LiveFeed
import RaceBoard

/// Where a live feed comes in: owns its descriptors, and tells what they bring.
///
/// It is asked on one thread only, and never waits itself.
protocol LiveInput: AnyObject {
  /// As it was named on the command line.
  var name: String { get }
  /// How it is.
  var condition: LiveSource.Condition { get }
  /// How often it had to be opened again.
  var reconnects: Int { get }
  /// What was heard of it, and when nothing could be.
  var reception: Reception { get }
  /// Whether it only shows what is saved elsewhere.
  var isScoreboard: Bool { get }
  /// Whether it tells all again when it is opened again.
  var tellsAgain: Bool { get }
  /// What is waited for.
  var descriptors: [pollfd] { get }
  /// When it wants to be asked though nothing comes, in microseconds of ``MonotonicClock``.
  var deadline: Int64? { get }
  /// Takes in what there is; `ready` are those of its descriptors that have something.
  func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews]
  func close()
}

extension LiveInput {
  var reconnects: Int { 0 }
  var reception: Reception { Reception() }
  var isScoreboard: Bool { false }
  var tellsAgain: Bool { true }
  var source: LiveSource {
    LiveSource(
      name: name, condition: condition, reconnects: reconnects,
      lastHeard: reception.lastHeard?.timeHere, gaps: reception.gaps.map(\.here))
  }
  var standing: LiveCompetitionSource {
    LiveCompetitionSource(name, isScoreboard: isScoreboard, tellsAgain: tellsAgain)
  }
}

/// Where what is followed goes beside the screen.
protocol LiveOutput: AnyObject {
  var descriptors: [pollfd] { get }
  var deadline: Int64? { get }
  /// Whether it has what was kept of the last time.
  var hasKept: Bool { get }
  /// Whether anything of what it has taken in is still to be handed on.
  var isOwing: Bool { get }
  /// Takes in what is new, and does what its descriptors allow.
  func advance(_ changes: [LiveChange], _ ready: [pollfd], at now: Int64) throws
  func close()
}

extension LiveOutput {
  var isOwing: Bool { false }
  var hasKept: Bool { false }
}

extension [pollfd] {
  /// Whether one of these has anything to say.
  func has(_ descriptor: Int32) -> Bool { contains { $0.fd == descriptor && $0.revents != 0 } }
}
