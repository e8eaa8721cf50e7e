import Athletics
import CellGrid
import RaceReplay

extension OpenRace {
  /// What was achieved in a field or combined event; the best sorts first.
  func fieldMarkCell(_ mark: Attested<FieldMark>) -> TableCell {
    .figure(mark.value.text, .mark, mark.provenance, key: -Int64(mark.value.count))
  }

  /// The wind of the mark, with its sign.
  func windCell(of id: EntryID) -> TableCell {
    guard let wind = replay.line(of: id, in: state)?.wind else { return .unknown }
    let tenths = WindText.figure(wind.value).map { $0 * 10 }
    let key = tenths.flatMap { Int64(exactly: $0.rounded()) }
    return TableCell(
      text: (wind.isEstimated ? "~" : "") + WindText.short(wind.value),
      role: wind.isEstimated ? .estimate : .quiet,
      key: key.map { .number($0) } ?? .unknown)
  }

  /// `Q` and its like; those by place sort first.
  func qualificationCell(of id: EntryID) -> TableCell {
    guard let qualification = replay.line(of: id, in: state)?.qualification else {
      guard let asOfNow = shownQualifiers?.marks[id] else { return .unknown }
      return TableCell(text: "~" + asOfNow.text, role: .estimate, key: .text(asOfNow.text))
    }
    let text = qualification.value.text
    return TableCell(text: text, role: .flag, key: .text(text))
  }

  /// What a source prints beside under a name; figures sort as figures.
  func asideCell(_ name: String, of id: EntryID) -> TableCell {
    let asides = replay.line(of: id, in: state)?.asides ?? []
    guard let text = asides.first(where: { $0.value.name == name })?.value.text else {
      return .unknown
    }
    var cell = Self.quietText(text)
    if let number = Int64(text) { cell.key = .number(number) }
    if let time = try? PrintedTime(text) { cell.key = .number(time.time.ticks) }
    return cell
  }

  static func quietText(_ text: String?) -> TableCell {
    guard let text else { return .unknown }
    return TableCell(text: text, role: .quiet, key: .text(text))
  }

  /// A cell of the series; one that is the mark is shown as it is.
  func attemptCell(_ attempt: Attempt?, of id: EntryID) -> TableCell {
    guard let attempt else { return .unknown }
    let mark = FieldMark(attempt.text)
    let isBest = mark != nil && mark == replay.line(of: id, in: state)?.mark?.value
    return TableCell(
      text: attempt.text, role: isBest ? .mark : mark == nil ? .quiet : .text,
      key: mark.map { .number(-Int64($0.count)) } ?? .unknown)
  }

  /// The runners by their whole names, or by their surnames where the room does not do for those.
  func runnersText(of id: EntryID, width: Int = .max) -> String {
    let athletes = replay.startList[id].runners.map(\.athlete)
    let whole = athletes.map(\.name).joined(separator: ", ")
    return DisplayWidth.of(whole) <= width
      ? whole : athletes.map(\.scoreboardName).joined(separator: ", ")
  }
}
