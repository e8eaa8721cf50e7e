import ArgumentParser
import LiveFeed
import ResultReading

/// `lastlap simulate`: a race that is over, told as it was run.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Tell a race that is over as it was run, as a timing system would.")

  @Argument(
    help: ArgumentHelp(
      "A race, by the words of lastlap show, or a file.", valueName: "race-or-file"))
  var subjects: [String] = []

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      LiveSources.destinations + " "
        + """
        As a timing system: lss://HOST:PORT dials lastlap follow lss://:PORT; osv://:PORT, \
        alge://:PORT, odf://:PORT and http://:PORT are dialled.
        """, valueName: "dest"))
  var destinations: [String] = ["-"]

  @Option(help: "How fast the race is run: 0.1 to 1000 times.")
  var speed: Double = 1

  @Option(
    help: ArgumentHelp(
      """
      What goes wrong with a timing system’s messages, with commas between: delay, duplicate, \
      reorder, tear, drop, recall, correct.
      """, valueName: "faults"))
  var faults: String?

  @Option(help: "Other faults of the same kinds for another number.")
  var seed: UInt64 = 1

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  /// Throws a usage error for a speed that no race is run at.
  static func check(speed: Double) throws {
    guard (0.1...1000).contains(speed) else {
      throw UsageError("--speed \(speed): expected 0.1 to 1000")
    }
  }

  func run() throws {
    try Self.check(speed: speed)
    let kinds = try kinds()
    let (library, path) = try RaceFinding.find(subjects, reading)
    let readout = try library.file(of: path).readout
    let input = SimulationInput(readout, speed: speed)
    let wires = try destinations.map { ($0, try carrierOutput($0, kinds, readout)) }
    let others = wires.filter { $0.1 == nil }.map(\.0)
    if let other = others.first, !kinds.isEmpty {
      throw UsageError("--faults: expected a timing system or http:// behind --to, not \(other)")
    }
    let publication = try Publication(to: others, log: nil)
    let outputs = wires.compactMap(\.1) + publication.outputs
    try LiveLoop([.init([input], outputs, kept: publication.kept)]).runToItsEnd()
  }

  private func kinds() throws -> Set<WireFault> {
    guard let faults else { return [] }
    return Set(
      try faults.split(separator: ",").map { word in
        guard let fault = WireFault(rawValue: String(word)) else {
          let known = WireFault.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError("--faults \(word): expected some of \(known)")
        }
        return fault
      })
  }

  /// What tells a race as a timing system does; nothing for a destination that none is.
  private func carrierOutput(
    _ name: String, _ kinds: Set<WireFault>, _ readout: Readout
  ) throws -> (any LiveOutput)? {
    for carrier in Carrier.allCases {
      guard let address = try NetworkAddress(name, scheme: carrier.rawValue) else { continue }
      if let fault = kinds.subtracting(carrier.faults).map(\.rawValue).min() {
        throw UsageError("--faults \(fault): no fault of \(carrier.rawValue)://")
      }
      return CarrierOutput(
        carrier, try carrier.wire(address), WireFaults(kinds, seed: seed),
        count: readout.logged.count, speed: speed)
    }
    return nil
  }
}
