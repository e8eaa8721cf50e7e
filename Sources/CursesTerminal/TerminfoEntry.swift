/// A compiled terminal description, as term(5) lays it out.
///
/// Both number formats are read; 32-bit numbers are written. An entry that says more than it holds
/// is not read at all.
struct TerminfoEntry: Equatable {
  /// The standard or the extended half of a description.
  struct Capabilities: Equatable {
    var flags: [UInt8] = []
    var numbers: [Int32] = []
    /// Text without the nought that ends it; absent and cancelled ones have none.
    var strings: [StringCapability] = []
  }

  enum StringCapability: Equatable {
    case absent, cancelled
    case text([UInt8])
  }

  /// Names of the terminal, separated by `|` and ended by a nought.
  var names: [UInt8]
  var standard: Capabilities
  var extended: Capabilities
  /// Names of the extended capabilities: flags first, then numbers, then strings.
  var extendedNames: [[UInt8]]

  static let shortNumbers = 0o432
  static let longNumbers = 0o1036
}
