import CellGrid
import CursesTerminal
import Glibc
import RaceBoard
import RaceReplay
import ResultFormats

/// The dashboard at work: waits in one place, turns what happens into actions, draws once for each.
struct RunLoop {
  private let terminal: CursesTerminal
  private var themes: ThemeLibrary
  private let library: RaceLibrary
  /// The path of the open race.
  private var path: String
  private var state: BoardState
  private var grid: CellGrid
  private var lastTick: Int64 = 0

  /// Milliseconds from one frame of a playing race to the next.
  private static let frame: Int32 = 33

  init(
    terminal: CursesTerminal, themes: ThemeLibrary, library: RaceLibrary, path: String,
    state: BoardState
  ) {
    self.terminal = terminal
    self.themes = themes
    self.library = library
    self.path = path
    self.state = state
    grid = CellGrid(size: terminal.size)
  }

  /// Runs until the user quits, a signal ends the process, or the terminal is gone.
  mutating func run() throws {
    let wait = terminal.eventWait(wake: try Wake())
    try draw()
    while true {
      let isPlaying = state.isPlaying
      let events = wait.wait(milliseconds: isPlaying ? untilNextFrame : -1)
      // From one waking to the next, so that the time for drawing counts too.
      let elapsed = MonotonicClock.microseconds - lastTick
      lastTick += elapsed
      var goesOn = true
      if isPlaying { goesOn = take(.ticked(microseconds: elapsed)) && goesOn }
      if events.contains(.signal) {
        for signal in wait.takeSignals() { goesOn = answer(signal) && goesOn }
      }
      if events.contains(.keys) {
        for key in terminal.nextKeys() where goesOn {
          goesOn = key == .resize ? resized() : take(.keyPressed(key))
        }
      }
      if !goesOn || events.contains(.hangup) { return }
      try draw()
    }
  }

  /// What is left of a frame’s time once it has been drawn, so that drawing takes none from the next.
  private var untilNextFrame: Int32 {
    let spent = Int32(clamping: (MonotonicClock.microseconds - lastTick) / 1000)
    return max(Self.frame - max(spent, 0), 1)
  }

  private mutating func draw() throws {
    render(state, try themes.theme(at: state.theme), into: &grid)
    terminal.paint(grid, cursor: state.typingCursor)
  }

  /// Stops until continued; a race that plays goes on from where it was.
  private mutating func suspend() {
    terminal.suspend()
    lastTick = MonotonicClock.microseconds
    _ = take(.resized(terminal.size))
  }

  private mutating func resized() -> Bool {
    terminal.resize()
    return take(.resized(terminal.size))
  }

  /// Answers a signal; false if the loop is to end.
  private mutating func answer(_ signal: TerminalSignal) -> Bool {
    switch signal {
    case .windowChanged: return resized()
    case .suspend:
      suspend()
      return true
    case .continued:
      terminal.resume()
      return resized()
    case .interrupt, .terminate, .hangUp, .quit: terminal.die(of: signal)
    }
  }

  /// Takes an action in and does what it asks for; false if the loop is to end.
  private mutating func take(_ action: Action) -> Bool {
    for effect in reduce(&state, action) {
      switch effect {
      case .quit: return false
      case .suspend: suspend()
      case .redraw: terminal.redraw()
      case .loadRace(let path): return take(load(path))
      case .loadReference(let path, let runner): return take(loadReference(path, runner))
      case .loadCatalogue:
        let (items, warnings) = library.catalogue()
        return take(.catalogueLoaded(items, warnings: warnings))
      case .loadAthlete(let athlete, let nation):
        return take(.athleteLoaded(library.record(of: athlete, nation: nation)))
      case .export(let offer): return take(export(offer))
      case .loadFinishes: return take(.finishesLoaded(library.closeFinishes()))
      }
    }
    return true
  }

  private mutating func load(_ path: String) -> Action {
    do {
      let race = try library.race(path)
      self.path = path
      return .raceLoaded(race)
    } catch {
      return .loadFailed("\(error)")
    }
  }

  /// Writes the open race into a new file of the folder that the program was started in.
  private func export(_ offer: Int) -> Action {
    let format = ExportFormat.allCases[offer]
    do {
      let readout = try library.file(of: path).readout
      guard let race = readout.startList?.race else {
        return .exported("no race is open", unsaid: [])
      }
      let export = format.export([readout])
      let name = format.offer.fileName(of: race).dropLast(format.ending.count)
      let file = try Output.saveNew(export.bytes, name: String(name), ending: format.ending)
      let rest = export.unsaid.map { "not said in \(file): " + $0 }
      let more = rest.isEmpty ? "" : "; what it can’t say is in the messages"
      return .exported("written to \(file)" + more, unsaid: rest)
    } catch {
      return .exported("\(error)", unsaid: [])
    }
  }

  private func loadReference(_ path: String, _ runner: ReferenceRun.Runner) -> Action {
    do {
      let replay = try library.race(path).replay
      guard let run = replay.run(of: runner) else {
        return .loadFailed("no time of \(path) is known to tell gaps against")
      }
      return .referenceLoaded(run)
    } catch {
      return .loadFailed("\(error)")
    }
  }
}
