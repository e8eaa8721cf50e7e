import Athletics
import CellGrid
import RaceReplay

/// The whole ladder of margins: each athlete to the one ahead and to the first, in seconds, metres
/// and body terms, with what the figures allow one to say.
struct LadderTable {
  let field: PhotoField

  private var race: OpenRace { field.race }

  /// Whom the last columns tell the margin to: the pinned athlete, or the first of all.
  private var reference: EntryID? { race.pinned ?? field.first }

  private var columns: [PhotoTable.Column] {
    let to =
      race.pinned != nil ? "to ◆" : field.markPoint == nil ? "to the winner" : "to the leader"
    return [
      .init(head: "time", priority: 3, isFigure: true),
      .init(head: field.isFiltered ? "s to the one above" : "s to the one ahead", priority: 0),
      .init(head: "~metres", priority: 1),
      .init(head: "about", priority: 2),
      .init(head: "s " + to, priority: 4),
      .init(head: "~m", priority: 5, isFigure: true, needs: 4),
    ]
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    PhotoTable(field: field, columns: columns, notes: notes)
      .draw(on: &canvas, in: rect) { cells(of: $0) }
  }

  private func cells(of lane: Int) -> [PhotoTable.Cell] {
    return [field.time(of: lane)] + toOneAhead(lane) + toReference(lane)
  }

  private func toOneAhead(_ lane: Int) -> [PhotoTable.Cell] {
    guard let margin = field.margin(from: lane - 1, to: lane) else {
      return [("", .text), ("", .text), ("", .text)]
    }
    let metres = MarginText.metres(margin.toldMetres)
    let word = margin.verdict.word
    let seconds = MarginText.seconds(margin)
    if let places = field.placesWithoutTime(above: lane) {
      let text =
        places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound)–\(places.upperBound)"
      return [(seconds, .gap), (metres, .estimate), ("no time for " + text, .unknown)]
    }
    switch margin.verdict {
    case .deadHeat: return [(word, .gap), ("", .text), ("not separated", .text)]
    case .decidedByPhoto:
      let term = margin.given == nil ? word : margin.metres?.bodyTerm?.shortText ?? ""
      return [(seconds, .gap), (metres, .estimate), (term, .text)]
    case .notSeparable: return [(seconds, .gap), (metres, .text), (word, .unknown)]
    case .separable:
      return [
        (seconds, .gap), (metres, .estimate), (margin.metres?.bodyTerm?.shortText ?? "", .estimate),
      ]
    }
  }

  private func toReference(_ lane: Int) -> [PhotoTable.Cell] {
    guard let reference, let (margin, isBehind) = field.margin(of: lane, to: reference) else {
      return [("", .text), ("", .text)]
    }
    if margin.verdict == .deadHeat { return [(margin.verdict.word, .gap), ("", .text)] }
    return [
      (isBehind ? MarginText.seconds(margin) : MarginText.secondsBefore(margin), .gap),
      (
        margin.toldMetres.map { MetresText.cell($0, isReversed: !isBehind) } ?? "", .estimate
      ),
    ]
  }

  private var notes: [String] {
    var notes: [String] = []
    if let selected = field.selected, let reference,
      let (margin, isBehind) = field.margin(of: selected, to: reference)
    {
      let name = field.name(field.lanes[selected].entry)
      let metres = margin.toldMetres.map { ", ~" + MarginText.metres($0) } ?? ""
      notes.append(
        name + (isBehind ? " after " : " before ") + field.name(reference) + ": "
          + MarginText(field: field).verdict(margin) + metres)
    }
    if let sheet = field.line?.sheet {
      notes += field.deadHeats.map { $0.text(in: sheet, of: race) }
    }
    return notes + [Self.terms]
  }

  /// The body terms with the lengths that they stand for.
  private static let terms =
    "about: the nearest of these rough lengths: "
    + BodyTerm.table.map { $0.name + " " + MetresText.withRange($0.metres, $0.metres, $0.metres) }
    .joined(separator: ", ")
}
