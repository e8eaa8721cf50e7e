import Glibc
import VirtualTerminal

/// Plays a race at 64× in a terminal of 120×40, and counts frames, processor and bytes.
///
/// Rome 2024 has splits every 100 m, so that something moves in most frames; it is over in three
/// seconds and a half.
struct PlayBenchmark {
  let program: String
  let environment: [String]

  /// How long is measured, in milliseconds.
  private static let span = 3000

  func run() throws {
    try play("all panels", keys: "0]]]] ")
    try play("gap chart", keys: "4v0]]]] ")
    try play("lap table, zoomed", keys: "4z0]]]] ")
  }

  private func play(_ name: String, keys: String) throws {
    let process = try PtyProcess(
      [program, "rome-2024/1500m-m/final"], width: 120, height: 40, environment: environment)
    _ = process.wait { $0.line(39).contains("quit") }
    process.send(keys)
    _ = process.wait { $0.line(38).contains("playing") && $0.text.contains("64×") }
    var frames = FrameCount(process)
    let cpu = TerminalBenchmark.cpuTicks(process.identifier)
    _ = process.wait(milliseconds: Self.span) { screen in
      frames.note(process, screen)
      return false
    }
    let used = TerminalBenchmark.cpuTicks(process.identifier) - cpu
    print(
      "  playing at 64×, \(name): \(frames.count * 1000 / Self.span) frames a second, "
        + "\(used * 100 / (Self.span / 10)) % of a core, \(frames.text)")
    process.send("q")
    _ = process.exit()
  }
}

/// The frames that a program writes, told by the pauses between them, and what each would cost at
/// least.
struct FrameCount {
  private(set) var count = 0
  private var bytes = 0
  private var ownBytes = 0
  private var cells: [ScreenCell]
  private var readSoFar: Int
  private var last: Int64 = 0

  /// Writes of one frame follow each other sooner than this, in nanoseconds.
  private static let pause: Int64 = 12_000_000

  init(_ process: PtyProcess) {
    cells = Self.cells(of: process.screen)
    readSoFar = process.rawOutput.count
  }

  /// Takes in what was written since this was called last.
  mutating func note(_ process: PtyProcess, _ screen: VirtualScreen) {
    let written = process.rawOutput.count
    guard written > readSoFar else { return }
    let now = Figures.now
    if now - last > Self.pause { count += 1 }
    last = now
    bytes += written - readSoFar
    readSoFar = written
    let new = Self.cells(of: screen)
    ownBytes += Self.ownBytes(from: cells, to: new, width: screen.width)
    cells = new
  }

  /// `1.2 times the 1034 bytes a frame of the changed cells`.
  var text: String {
    guard count > 0, ownBytes > 0 else { return "nothing written" }
    let hundredths = bytes * 100 / ownBytes
    return "\(bytes / count) bytes a frame, \(hundredths / 100)."
      + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
      + " times the changed cells’ own \(ownBytes / count)"
  }

  private static func cells(of screen: VirtualScreen) -> [ScreenCell] {
    (0..<screen.height).flatMap { y in (0..<screen.width).map { screen.cell($0, y) } }
  }

  /// What the cells that differ cost by themselves: the UTF-8 of what they show, an address
  /// (`CSI row ; column H`) before each run of neighbours, and the style in full (`CSI 0;…m`) where
  /// it is another than that of the changed cell before.
  private static func ownBytes(
    from old: [ScreenCell], to new: [ScreenCell], width: Int
  ) -> Int {
    var bytes = 0
    var style: ScreenStyle?
    var next = -1
    for index in new.indices where new[index] != old[index] {
      let cell = new[index]
      if index != next || index % width == 0 {
        bytes += 4 + "\(index / width + 1)\(index % width + 1)".utf8.count
      }
      if cell.style != style { bytes += length(of: cell.style) }
      style = cell.style
      bytes += cell.text.utf8.count
      next = index + 1
    }
    return bytes
  }

  private static func length(of style: ScreenStyle) -> Int {
    func length(of color: ScreenColor) -> Int {
      switch color {
      case .standard: 0
      case .indexed(let index): ";38;5;\(index)".utf8.count
      case .rgb(let red, let green, let blue): ";38;2;\(red);\(green);\(blue)".utf8.count
      }
    }
    let attributes = [style.isBold, style.isItalic, style.isUnderlined, style.isReverse]
      .count { $0 }
    return 4 + 2 * attributes + length(of: style.foreground) + length(of: style.background)
  }
}
