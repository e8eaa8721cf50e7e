import Athletics
import CellGrid
import RaceReplay

/// The line under the title: what one came to know of the race, the most important first.
struct AnswerLine {
  let race: OpenRace

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    var shown: [(text: String, role: Role)] = []
    var room = rect.width - 2
    for (number, piece) in pieces.enumerated() {
      let texts = [piece.text] + (piece.short.map { [$0] } ?? [])
      let before = number == 0 ? 0 : DisplayWidth.of(Self.separator)
      // The first is told in any case, even if it is cut.
      let fitting = texts.first { DisplayWidth.of($0) + before <= room }
      guard let text = fitting ?? (number == 0 ? piece.text : nil) else { break }
      if number > 0 { shown.append((Self.separator, .quiet)) }
      shown.append((text, piece.role))
      room -= DisplayWidth.of(text) + before
    }
    canvas.write(shown, x: rect.x + 1, y: rect.y, width: rect.width - 1)
  }

  private static let separator = " · "

  private struct Piece {
    let text: String
    let role: Role
    /// The same without its figures’ ranges, for where there is less room.
    var short: String?
  }

  private var pieces: [Piece] {
    let words = AnswerText(race: race)
    let answers = race.replay.answers(in: race.state, remarks: race.remarks).map { answer in
      Piece(
        text: words.text(answer), role: AnswerText.role(answer), short: words.shortText(answer))
    }.filter { !$0.text.isEmpty }
    switch race.state.way {
    case .atStart: return answers + words.course.map { Piece(text: $0, role: .quiet) }
    case .atInstant where answers.isEmpty:
      return race.nextText.map { [Piece(text: "next: " + $0, role: .quiet)] } ?? []
    case .atInstant, .atMarkPoint: return answers
    case .result:
      let goesOn = race.shownQualifiers?.answer.map { [Piece(text: $0, role: .estimate)] } ?? []
      return answers.prefix(1) + goesOn + answers.dropFirst()
    }
  }
}
