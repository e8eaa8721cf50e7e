import Athletics

/// What rows of a FinishLynx result have in common that are read as a dead heat: one place and one
/// reading.
struct LynxTie: Hashable {
  let place: Int
  let reading: PrintedTime

  /// Nothing without a place or a time.
  init?(place: Int?, time: PrintedTime?, finer: PrintedTime?) {
    guard let place, let time else { return nil }
    self.place = place
    reading = finer ?? time
  }
}
