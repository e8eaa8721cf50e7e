/// Something that is given a file piece by piece and tells what it has understood.
///
/// Pieces may end anywhere; however a file is cut, the readouts together are the same. A reader
/// never fails: what it cannot use becomes a warning, one that `isError` where nothing of the file
/// can be used.
package protocol ResultReader: Sendable {
  /// Reads on; `isLast` says that no more will come.
  mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout
}

extension ResultReader {
  /// What a whole file says.
  package mutating func readout(of file: [UInt8]) -> Readout {
    consume(file[...], isLast: true)
  }
}
