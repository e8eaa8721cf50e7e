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
      let text = (number == 0 ? "" : Self.separator) + piece.text
      let width = DisplayWidth.of(text)
      // The first is told in any case, even if it is cut.
      guard number == 0 || width <= room else {
        // Remarks are long, and what comes behind them is not.
        if piece.isRemark { continue } else { break }
      }
      if number > 0 { shown.append((Self.separator, .quiet)) }
      shown.append((piece.text, piece.role))
      room -= width
    }
    canvas.write(shown, x: rect.x + 1, y: rect.y, width: rect.width - 1)
  }

  private static let separator = " · "

  private struct Piece {
    let text: String
    let role: Role
    var isRemark = false
  }

  private var pieces: [Piece] {
    let words = AnswerText(race: race)
    let answers = race.replay.answers(in: race.state, remarks: race.remarks).map { answer in
      var piece = Piece(text: words.text(answer), role: AnswerText.role(answer))
      if case .remark = answer { piece.isRemark = true }
      return piece
    }
    switch race.state.way {
    case .atStart: return answers + words.course.map { Piece(text: $0, role: .quiet) }
    case .atInstant where answers.isEmpty:
      return race.nextText.map { [Piece(text: "next: " + $0, role: .quiet)] } ?? []
    case .atInstant, .atMarkPoint, .result: return answers
    }
  }
}
