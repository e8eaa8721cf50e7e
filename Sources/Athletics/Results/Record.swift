/// A record as it stood before a race.
package struct Record: Hashable, Sendable {
  /// Which record it is: WR, OR, CR …
  package let flag: Flag
  package let time: PrintedTime
  /// Who holds it, where that is said.
  package let holder: String?
  package let provenance: Provenance
  /// Who says so: the key of a source that the log names.
  package let source: String?

  package init(
    _ flag: Flag, _ time: PrintedTime, holder: String? = nil,
    provenance: Provenance = Provenance(.official, .oneSource), source: String? = nil
  ) {
    self.flag = flag
    self.time = time
    self.holder = holder
    self.provenance = provenance
    self.source = source
  }
}
