/// What a source of bytes sends again from its beginning each time that it is opened, as far as it has
/// been taken: only what comes after that is new.
package struct RetoldBytes: Sendable {
  /// How much was taken, and what it comes to.
  private var taken = Position()
  /// How much has come again.
  private var again: Position?

  private struct Position: Hashable, Sendable {
    var count = 0
    /// FNV-1a.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func advance(over bytes: ArraySlice<UInt8>) {
      count += bytes.count
      hash = bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
  }

  /// Nothing was taken yet.
  package init() {}

  /// Takes in that the source is opened again.
  package mutating func begin() { again = taken.count > 0 ? Position() : nil }

  /// What of some bytes is new; nothing at all where other bytes come than before, so that all of it has
  /// to be read anew.
  package mutating func new(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard var position = again else {
      taken.advance(over: bytes)
      return bytes
    }
    let known = bytes.prefix(taken.count - position.count)
    position.advance(over: known)
    again = position
    guard position.count == taken.count else { return [] }
    guard position == taken else { return nil }
    again = nil
    let rest = bytes[known.endIndex...]
    taken.advance(over: rest)
    return rest
  }
}
