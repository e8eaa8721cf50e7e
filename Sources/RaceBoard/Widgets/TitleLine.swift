import Athletics
import CellGrid

/// The first line: which race this is, where and when.
struct TitleLine {
  let race: Race
  /// What the result is worth, of a race that is followed.
  var status: (text: String, role: Role)?
  /// What is wrong with a source that is followed; it goes before where the race is.
  var trouble: String?
  /// How much later than it came all is shown, where that is a while: `shown 30 s late`.
  var late: String?

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    let crumbs = [race.competition.name, race.eventName, race.roundName].joined(separator: " › ")
    let place = [race.venue, race.day?.text].compactMap { $0 }
    let whole = place.joined(separator: " · ")
    let name = rect.width >= 100 ? "lastlap   " : ""
    var used = canvas.write(name, x: rect.x + 1, y: rect.y, .accent, width: rect.width - 1)
    used += canvas.write(
      crumbs, x: rect.x + 1 + used, y: rect.y, .title, width: max(0, rect.width - 1 - used))
    if let status {
      used += canvas.write(
        " · " + status.text, x: rect.x + 1 + used, y: rect.y, status.role,
        width: max(0, rect.width - 1 - used))
    }
    if let trouble {
      let room = max(rect.width - used - 4, min(rect.width / 2, DisplayWidth.of(trouble)))
      let width = min(room, DisplayWidth.of(trouble))
      canvas.write(
        trouble, x: rect.maxX - 1 - width, y: rect.y, .warning, width: width)
      return
    }
    let texts = late.map { [whole + " · " + $0, $0] } ?? [whole, race.day?.text ?? ""]
    for text in texts where !text.isEmpty {
      let width = DisplayWidth.of(text)
      if rect.width - used - 4 >= width {
        canvas.write(text, x: rect.maxX - 1 - width, y: rect.y, .quiet)
        return
      }
    }
  }
}
