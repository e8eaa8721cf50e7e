import CellGrid
import CursesTerminal
import RaceBoard
import ResultFormats
import ResultReading

/// A replay of a race as an asciicast (version 2): a header, then what to write when.
///
/// The dashboard itself is driven, by the ticks of a clock that is counted and never asked, so that
/// the same race gives the same recording.
struct CastRecording {
  /// What is written at a time, in milliseconds from the start.
  struct Write: Hashable {
    let milliseconds: Int
    let text: String
  }

  /// From frame to frame while the race plays, in milliseconds.
  static let frame = 50
  /// The longest recording that is made: two hours.
  static let longest = 2 * 3600 * 1000
  /// How long a step after the finish stands before the next, in milliseconds.
  static let stepPause = 1500
  /// How long the end is held, in milliseconds.
  static let hold = 3000

  let size: GridSize
  let title: String
  private(set) var writes: [Write] = []

  /// Records a board from the gun to the latest result.
  ///
  /// The board is one that shows the race at any step; its speed is the recording's.
  init(of board: BoardState, theme: Theme, title: String) {
    size = board.size
    self.title = title
    var state = board
    var encoder = ScreenEncoder()
    var grid = CellGrid(size: board.size)
    var time = 0
    func take(_ command: Command) {
      guard let key = state.keymap.bindings.first(where: { $0.command == command })?.keys.first
      else { return }
      _ = reduce(&state, .keyPressed(key))
    }
    func show() {
      render(state, theme, into: &grid)
      let text = encoder.show(grid)
      if !text.isEmpty { writes.append(Write(milliseconds: time, text: text)) }
    }
    take(.goGun)
    take(.playPause)
    show()
    while state.isPlaying {
      time += Self.frame
      _ = reduce(&state, .ticked(microseconds: Int64(Self.frame) * 1000))
      show()
    }
    while let race = state.race, race.replay.timeline.step(after: race.position) != nil {
      time += Self.stepPause
      take(.stepForward)
      show()
    }
    writes.append(Write(milliseconds: time + Self.hold, text: ScreenEncoder.ending))
  }

  /// The recording's file: JSON lines in UTF-8.
  var file: [UInt8] {
    let header = JSONValue.object([
      JSONMember("version", .number("2")), JSONMember("width", .number("\(size.width)")),
      JSONMember("height", .number("\(size.height)")), JSONMember("title", .string(title)),
      JSONMember("env", .object([JSONMember("TERM", .string("xterm-256color"))])),
    ])
    var bytes = header.bytes + [0x0A]
    for write in writes {
      let line = [
        JSONValue.number(Self.seconds(write.milliseconds)), .string("o"), .string(write.text),
      ]
      bytes += JSONValue.array(line.map { JSONElement($0) }).bytes + [0x0A]
    }
    return bytes
  }

  /// Seconds with three decimals: `26.950`.
  private static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
