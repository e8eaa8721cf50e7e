import Athletics
import CellGrid
import RaceReplay

/// A nation's medallists as of where one stands, gold first: who, in which event, with which mark.
struct MedallistList {
  let race: OpenRace
  let standing: MedalStanding
  let nation: Nation

  private struct Line {
    let medal: Medal
    let name: String
    let event: String
    let mark: String
  }

  /// This race's first, then the others in the order of the log, by medal.
  private var lines: [Line] {
    let own = standing.medals.certain.filter { $0.nation == nation }.map { award in
      Line(
        medal: award.medal, name: race.replay.startList[award.entry].athlete.name,
        event: race.race.eventName, mark: race.state.sheet?[award.entry]?.reading?.value.text ?? "")
    }
    let finals = race.competition?.finals(around: race.race.eventCode, on: race.race.day)
    let earlier = (finals?.before ?? []).flatMap { final in
      final.medallists.filter { $0.nation == nation }.map { medallist in
        Line(
          medal: medallist.medal, name: medallist.athlete.name, event: final.eventName,
          mark: medallist.mark ?? "")
      }
    }
    let all = own + earlier
    return Medal.allCases.flatMap { medal in all.filter { $0.medal == medal } }
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let lines = lines
    canvas.write(
      nation.code + " " + (nation.name ?? ""), x: rect.x + 2, y: rect.y, .heading,
      width: rect.width - 3)
    let room = max(0, rect.height - 1)
    let shown = lines.count > room && room > 1 ? room - 1 : room
    if shown < min(room, lines.count) {
      canvas.write(
        "… \(lines.count - shown) more", x: rect.x + 2, y: rect.maxY - 1, .quiet,
        width: rect.width - 3)
    }
    let mark = lines.map { $0.mark.count }.max() ?? 0
    let rest = max(0, rect.width - 11 - mark)
    let name = min(rest / 2, (lines.map { DisplayWidth.of($0.name) }.max() ?? 0) + 2)
    for (offset, line) in lines.prefix(shown).enumerated() {
      let y = rect.y + 1 + offset
      canvas.write(line.medal.word, x: rect.x + 2, y: y, line.medal.role, width: rect.width - 3)
      let x = rect.x + 10
      canvas.write(line.name.fitted(to: max(0, name - 1)), x: x, y: y, .text, width: name)
      canvas.write(
        line.event.fitted(to: max(0, rest - name - 2)), x: x + name, y: y, .quiet,
        width: rest - name)
      canvas.write(
        line.mark.fitted(to: mark, alignment: .trailing), x: x + rest, y: y, .mark,
        width: rect.maxX - x - rest)
    }
  }
}
