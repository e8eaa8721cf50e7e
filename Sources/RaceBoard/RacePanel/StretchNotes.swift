import Athletics
import RaceReplay

/// What the splits are worth that laps and stretches are told from.
package struct StretchNotes {
  /// `splits cut to 0.1 s`, `tracked, ±0.15 s, ±0.12 between two`: what holds for the splits so far, each once.
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
    self.notes = Self.joined(notes)
  }

  /// Notes that differ in a figure alone as one: `splits ±0.01 or ±0.1 s, by press`.
  private static func joined(_ notes: [String]) -> [String] {
    var joined: [(head: String, figures: [String], tail: String)] = []
    for note in notes {
      let parts = note.split(separator: "±", maxSplits: 1).map(String.init)
      guard parts.count == 2, let end = parts[1].firstIndex(of: " ") else {
        joined.append((note, [], ""))
        continue
      }
      let (figure, tail) = (String(parts[1][..<end]), String(parts[1][end...]))
      if let same = joined.firstIndex(where: { $0.head == parts[0] && $0.tail == tail }) {
        joined[same].figures.append(figure)
      } else {
        joined.append((parts[0], [figure], tail))
      }
    }
    return joined.map { note in
      note.head + note.figures.map { "±" + $0 }.joined(separator: " or ") + note.tail
    }
  }

  private static func note(_ reading: Attested<Reading>) -> String? {
    switch reading.value.rounding {
    case .cut(let step): "splits cut to " + step.text(decimals: reading.value.decimals) + " s"
    case .near(let margin) where reading.provenance.origin == .tracked:
      "tracked, ±" + margin.text(decimals: reading.value.decimals) + " s"
    case .near(let margin):
      "splits ±" + margin.text(decimals: reading.value.decimals) + " s"
        + (reading.provenance.origin == .reported ? ", by press" : "")
    case .tracked(_, let margin): Self.tracked(within: margin)
    case .up, .exact: nil
    }
  }

  /// What a tracked time is good to, and what the difference of two is.
  static func tracked(within margin: RaceTime) -> String {
    let difference = Reading.trackedDifferenceMargin.text(decimals: 2)
    return "tracked, ±\(margin.text(decimals: 2)) s, ±\(difference) between two"
  }
}
