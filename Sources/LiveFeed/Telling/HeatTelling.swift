import ResultFormats

/// Tells a heat from the start list to its end, and what goes wrong on the way.
///
/// Where something goes wrong the heat is told once more when it is over, as an operator sends it again:
/// whoever listens comes to the same.
package struct HeatTelling: Sendable {
  private var writer: any HeatWriter
  private var faults: WireFaults
  private var isBegun = false

  /// A heat of which nothing was told.
  package init(_ writer: any HeatWriter, _ faults: WireFaults) {
    self.writer = writer
    self.faults = faults
  }

  /// What is sent now that the heat is so.
  package mutating func pieces(of heat: ToldHeat) -> [WireFaults.Piece] {
    var recall: [WireFaults.Piece] = []
    if !isBegun, faults.kinds.contains(.recall) {
      recall = faults.lastPieces(of: writer.falseStart(of: heat))
    }
    isBegun = true
    return recall + faults.pieces(of: writer.messages(of: heat))
  }

  /// What is sent when the heat is over.
  package mutating func lastPieces(of heat: ToldHeat) -> [WireFaults.Piece] {
    guard !faults.kinds.isEmpty else { return [] }
    var pieces: [WireFaults.Piece] = []
    if faults.kinds.contains(.correct) {
      pieces = faults.lastPieces(of: writer.messages(of: heat.misread))
    }
    return pieces + faults.lastPieces(of: writer.messagesAgain(of: heat))
  }
}
