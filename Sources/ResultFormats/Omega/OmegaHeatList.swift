/// The list of heats that Scan'O'Vision writes beside a result file; it has no results.
struct OmegaHeatList: Hashable, Sendable {
  /// Where the list begins.
  let line: Int
  var count = 0
}
