import ResultReading

extension Readout {
  /// What several tables of one file say together: the races of each.
  ///
  /// A table that gives no race fails the file only where none does.
  init(ofTables tables: [Readout]) {
    self.init()
    let all = tables.flatMap { table in
      var first = table
      first.otherRaces = []
      return [first] + table.otherRaces
    }
    var races = all.filter { $0.startList != nil }
    let others = all.filter { $0.startList == nil }
    if !races.isEmpty { self = races.removeFirst() }
    otherRaces = races
    for other in others {
      warnings += startList == nil ? other.warnings : other.warnings.map(\.withoutError)
      guess += other.guess
    }
  }
}
