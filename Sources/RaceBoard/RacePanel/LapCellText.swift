import RaceReplay

/// What a cell of the lap table says.
package struct LapCellText: Hashable {
  private let cell: LapCell
  /// The time: with `~` where it rests on an estimate, after `•` where it is the athlete's own fastest.
  package let time: String
  /// The rank, with a blank where no `=` follows, so that ranks stand under each other.
  package let rank: String

  package init(_ cell: LapCell) {
    self.cell = cell
    let estimate = cell.provenance.origin == .estimated ? "~" : ""
    time =
      (cell.isOwnFastest ? "•" : "") + estimate + cell.difference.text
      + (cell.impossibility == nil ? "" : "!")
    rank = cell.rank.map { $0.text + ($0.text.hasSuffix("=") ? "" : " ") } ?? ""
  }

  var timeRole: Role {
    if cell.provenance.origin == .estimated { return .estimate }
    if cell.impossibility != nil { return .doubtful }
    return cell.standing == .fastest ? .leader : .text
  }

  /// Whether anyone was faster: `★`, or `☆` where the figures don't tell; nothing where a time is
  /// missing, since whose it is may be the fastest.
  package var sign: String {
    switch cell.standing {
    case .fastest: "★"
    case .notSeparable: Self.isTold(cell) ? "☆" : ""
    case .slower: ""
    }
  }

  /// Whether there are others to be told apart from.
  private static func isTold(_ cell: LapCell) -> Bool { cell.rank != nil }

  /// The places won or lost: `▲2`, `▼1`; nothing where none is certain.
  package var gain: String { cell.gain.map(PlacesWonText.text) ?? "" }

  var gainRole: Role { (cell.gain?.certain ?? 0) > 0 ? .accent : .quiet }

  /// All of it in words: `55.2 s (55.1–55.3), rank 1=, then in place 3 ▲7`.
  var sentence: [(text: String, role: Role)] {
    let range = cell.difference.rangeText.map { " (" + $0 + ")" } ?? ""
    let estimate = cell.provenance.origin == .estimated ? "~" : ""
    var pieces: [(text: String, role: Role)] = [
      (estimate + cell.difference.text.withSeconds, timeRole), (range, timeRole),
    ]
    if cell.standing == .fastest {
      pieces.append((", the fastest", .text))
    } else if let rank = cell.rank {
      pieces.append((", rank " + rank.text, .text))
    }
    if let why = cell.impossibility { pieces.append((", " + why.words, .doubtful)) }
    if let placing = cell.placing { pieces.append((", then in place " + placing.text, .text)) }
    if !gain.isEmpty { pieces.append((" " + gain, gainRole)) }
    return pieces
  }

  /// What the signs in these cells mean.
  package static func signs(in cells: [LapCell]) -> [String] {
    var signs: [String] = []
    if cells.contains(where: { $0.standing == .fastest }) { signs.append("★ fastest") }
    if cells.contains(where: { $0.standing == .notSeparable && isTold($0) }) {
      signs.append("☆ nobody separably faster")
    }
    if cells.contains(where: \.isOwnFastest) { signs.append("• own fastest of its length") }
    if cells.contains(where: { $0.rank?.isShared ?? false }) {
      let shared = cells.compactMap(\.rank).filter(\.isShared)
      let kinds = [
        shared.contains { !$0.isOpen } ? "=" : nil, shared.contains(where: \.isOpen) ? "2–3" : nil,
      ]
      signs.append(kinds.compactMap { $0 }.joined(separator: " and ") + " not separable")
    }
    if cells.contains(where: { ($0.gain?.certain ?? 0) != 0 }) {
      signs.append("▲▼ places won, lost")
    }
    if cells.contains(where: { $0.impossibility != nil }) { signs.append("! impossible, not used") }
    return signs
  }
}

extension Impossibility {
  /// Why a time cannot be right.
  package var words: String {
    switch self {
    case .outOfOrder: "impossible: passed out of order"
    case .tooFast: "impossible: faster than anyone ever ran"
    }
  }
}
