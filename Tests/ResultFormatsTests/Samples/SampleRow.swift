/// What a person finds in a file of the samples that is opened alone.
struct SampleRow: Sendable {
  let file: String
  /// The name of the format that it is recognised as.
  let format: String
  let races: Int
  /// The path of the first race.
  let path: String?
  let entries: Int
  /// How many reports there are of each kind: `8 results, 1 wind`.
  let reports: String
  /// Place, name, nation, mark, the finer reading in parentheses, and what else belongs to it.
  let first: String?
  let last: String?
  /// How many results have a reading finer than the mark.
  let finer: Int
  /// `line:column: key: found …, expected …`, in order.
  let warnings: [String]

  init(
    _ file: String, _ format: String, races: Int = 1, path: String? = nil, entries: Int = 0,
    _ reports: String = "",
    first: String? = nil, last: String? = nil, finer: Int = 0, warnings: [String] = []
  ) {
    self.file = file
    self.format = format
    self.races = races
    self.path = path
    self.entries = entries
    self.reports = reports
    self.first = first
    self.last = last
    self.finer = finer
    self.warnings = warnings
  }
}
