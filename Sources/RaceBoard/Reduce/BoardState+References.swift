import Athletics
import CellGrid
import RaceReplay

extension BoardState {
  /// Does what a command asks for in the list of references.
  mutating func chooseReference(_ command: Command) -> [Effect] {
    let lines = ReferenceList(self).lines
    switch command {
    case .open:
      guard lines.indices.contains(referenceLine) else { return [] }
      switch lines[referenceLine].offer {
      case .choice(let choice): choose(choice)
      case .evenPace:
        paceText = ""
        typing = .evenPace
      case .otherRace(let path, let runner): return [.loadReference(path: path, runner)]
      }
    default:
      referenceLine = ListCursor(
        line: referenceLine, count: lines.count, page: listHeight
      ).line(after: command)
    }
    return []
  }

  /// Tells gaps against something else, and goes back to the race.
  mutating func choose(_ choice: ReferenceChoice) {
    race?.referenceChoice = choice
    covers.removeAll { $0 == .references }
    if let race { tell("gaps are told to " + ReferenceText(race: race).name) }
  }

  /// What is wrong with the pace as it is typed; nothing while it may become a time.
  var paceIssue: String? {
    guard !paceText.isEmpty else { return nil }
    do throws(TimeSyntaxError) {
      let time = try PrintedTime(paceText)
      return time.time > .zero ? nil : "expected a time over zero"
    } catch {
      return error.offset >= paceText.count ? nil : "expected " + error.expected
    }
  }

  /// Takes the typed time as an even pace; goes on typing where it is none.
  mutating func finishTypingPace() {
    guard !paceText.isEmpty else {
      typing = nil
      return
    }
    guard let time = try? PrintedTime(paceText), time.time > .zero else {
      message = "expected a time such as 3:26.00"
      return
    }
    typing = nil
    choose(.evenPace(time))
  }
}
