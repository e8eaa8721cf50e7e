import Athletics
import RaceReplay

/// What the splits are worth that laps and stretches are told from.
package struct StretchNotes {
  /// `splits cut to 0.1 s`, `tracked, ±0.1 s`: what holds for the splits so far, each once.
  package let notes: [String]

  package init(_ race: OpenRace) {
    var notes: [String] = []
    let here = race.standingMarkPoint
    for column in race.replay.columns where here.map({ column.markPoint <= $0 }) ?? true {
      guard let reading = column.passes.lazy.compactMap({ $0?.reading }).first,
        let note = Self.note(reading)
      else { continue }
      if !notes.contains(note) { notes.append(note) }
    }
    self.notes = notes
  }

  private static func note(_ reading: Attested<Reading>) -> String? {
    switch reading.value.rounding {
    case .cut(let step): "splits cut to " + step.text(decimals: reading.value.decimals) + " s"
    case .near(let margin) where reading.provenance.origin == .tracked:
      "tracked, ±" + margin.text(decimals: reading.value.decimals) + " s"
    case .near(let margin):
      "splits ±" + margin.text(decimals: reading.value.decimals) + " s"
        + (reading.provenance.origin == .reported ? ", by press" : "")
    case .up, .exact: nil
    }
  }
}
