/// What reads the bytes of several connections to one source, each with a number of its own.
package protocol ConnectionsReader: WireReader {
  /// Takes in what came by one of them.
  mutating func feed(_ bytes: ArraySlice<UInt8>, from number: Int, at now: Int64) -> [SourceNews]
  /// Takes in that one of them broke off.
  mutating func breakOff(_ number: Int)
}

extension ConnectionsReader {
  package mutating func feed(_ bytes: ArraySlice<UInt8>, at now: Int64) -> [SourceNews] {
    feed(bytes, from: 0, at: now)
  }

  package mutating func breakOff() { breakOff(0) }
}
