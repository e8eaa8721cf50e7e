import CellGrid
import CursesTerminal
import Glibc
import RaceBoard
import RaceReplay

/// The dashboard at work: waits in one place, turns what happens into actions, draws once for each.
struct RunLoop {
  private let terminal: CursesTerminal
  private var themes: ThemeLibrary
  private let files: FileWork
  private let reading: ReadingThread
  /// How much the thread has been given and not done yet.
  private var readingCount = 0
  /// Keys that wait for what is being read, since a key before them asked for it.
  private var waitingKeys: [KeyPress] = []
  /// The path of the open race.
  private var path: String
  private var state: BoardState
  private var grid: CellGrid
  private var lastTick: Int64 = 0
  /// How the race is opened that is chosen first from a list.
  var opening: RaceOpening?
  /// What is followed, where anything is, and when its news were last shown.
  private var live: LiveThread?
  private var lastNews: Int64 = 0
  private var keptDelay: KeptDelay?

  /// Milliseconds from one frame of a playing race to the next.
  private static let frame: Int32 = 33

  init(
    terminal: CursesTerminal, themes: ThemeLibrary, library: RaceLibrary, path: String,
    state: BoardState
  ) throws {
    self.terminal = terminal
    self.themes = themes
    files = FileWork(library)
    reading = try ReadingThread()
    self.path = path
    self.state = state
    grid = CellGrid(size: terminal.size)
  }

  /// Follows what a loop brings, on a thread of its own.
  ///
  /// - Parameter keptDelay: where the delay is kept for the next time.
  mutating func follow(
    _ moments: MomentRunner?, _ keptDelay: KeptDelay?,
    _ make: @escaping @Sendable () throws -> LiveLoop
  ) throws {
    let thread = try LiveThread(wake: reading.wake)
    thread.begin(moments, make)
    live = thread
    self.keptDelay = keptDelay
  }

  /// Runs until the user quits, a signal ends the process, or the terminal is gone.
  ///
  /// - Parameter action: what happened before the first frame.
  mutating func run(after action: Action? = nil) throws {
    defer {
      live?.end()
      FileWriting.end()
    }
    let wait = terminal.eventWait(wake: reading.wake)
    if let action { _ = take(action) }
    try draw()
    _ = perform(state.openingEffects)
    while true {
      let needsTime = state.needsTime
      let events = wait.wait(milliseconds: state.isPlaying ? untilNextFrame : untilTick)
      // From one waking to the next, so that the time for drawing counts too.
      let elapsed = MonotonicClock.microseconds - lastTick
      lastTick += elapsed
      var goesOn = true
      if needsTime { goesOn = take(.ticked(microseconds: elapsed)) && goesOn }
      if events.contains(.signal) {
        for signal in wait.takeSignals() { goesOn = answer(signal) && goesOn }
      }
      for outcome in reading.takeOutcomes() where goesOn { goesOn = take(outcome) }
      if untilNews == 0, let updates = live?.takeUpdates(), !updates.isEmpty {
        lastNews = MonotonicClock.microseconds
        goesOn = take(.liveUpdated(updates)) && goesOn
      }
      if events.contains(.keys) {
        for key in terminal.nextKeys() where goesOn {
          goesOn = key == .resize ? resized() : take(key)
        }
      }
      if !goesOn || events.contains(.hangup) { return }
      if state.tellsAges { _ = take(.timeTold(ArrivalStamp.now.timeHere)) }
      try draw()
    }
  }

  /// What is left of a frame’s time once it has been drawn, so that drawing takes none from the next.
  private var untilNextFrame: Int32 {
    let spent = Int32(clamping: (MonotonicClock.microseconds - lastTick) / 1000)
    return max(Self.frame - max(spent, 0), 1)
  }

  /// How long it is until there is news, or a clock of what is followed has to be looked at.
  private var untilTick: Int32 {
    guard state.showsClock || state.tellsAges else { return untilNews }
    let tick = state.showsClock ? Self.clockTick : Self.ageTick
    let news = untilNews
    return news >= 0 ? min(news, tick) : tick
  }

  /// Milliseconds from one look at the clock of a race to the next, and at how old what came is.
  private static let clockTick: Int32 = 200
  private static let ageTick: Int32 = 1000

  /// How long news wait, so that there are no more frames than one sees; for ever where there is none.
  private var untilNews: Int32 {
    guard live?.hasUpdates == true else { return -1 }
    let since = (MonotonicClock.microseconds - lastNews) / 1000
    return max(0, Self.frame - Int32(clamping: since))
  }

  private mutating func draw() throws {
    render(state, try themes.theme(at: state.theme), into: &grid)
    terminal.paint(grid, cursor: state.typingCursor)
    if let title = state.windowTitle { terminal.call(title) }
  }

  /// Stops until continued; a race that plays goes on from where it was.
  private mutating func suspend() {
    terminal.suspend()
    // A clock of a race that is run has run on.
    if state.isPlaying { lastTick = MonotonicClock.microseconds }
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
    case .interrupt, .terminate, .hangUp, .quit:
      FileWriting.end()
      terminal.die(of: signal)
    }
  }

  /// Takes a key in; one that ends the program does not wait.
  private mutating func take(_ key: KeyPress) -> Bool {
    if readingCount > 0, key != .control("c") {
      waitingKeys.append(key)
      return true
    }
    return take(.keyPressed(key))
  }

  /// Takes in what was read, and the keys that waited for it.
  private mutating func take(_ outcome: ReadingThread.Outcome) -> Bool {
    if outcome.wasWaitedFor { readingCount -= 1 }
    path = outcome.opened ?? path
    if let action = outcome.action, !take(action) { return false }
    if outcome.opened != nil, let opening {
      self.opening = nil
      opening.open(&state)
    }
    while readingCount == 0, !waitingKeys.isEmpty {
      guard take(.keyPressed(waitingKeys.removeFirst())) else { return false }
    }
    return true
  }

  /// Takes an action in and does what it asks for; false if the loop is to end.
  private mutating func take(_ action: Action) -> Bool {
    perform(reduce(&state, action))
  }

  /// Does what the state asks for; false if the loop is to end.
  private mutating func perform(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .suspend: suspend()
      case .redraw: terminal.redraw()
      case .ring: terminal.ring()
      case .delay(let microseconds): live?.delay(by: microseconds)
      case .match(let time):
        guard take(.matched(microseconds: MonotonicClock.microseconds - time)) else { return false }
      case .keepDelay(let microseconds):
        guard let keptDelay else { break }
        reading.begin { keptDelay.keep(microseconds) }
      case .loadRace(let path): begin { $0.race(path) }
      case .loadReference(let path, let runner): begin { $0.reference(path, runner) }
      case .loadCatalogue: begin { $0.catalogue() }
      case .findFullerRace(let race): reading.begin { [files] in files.fullerRace(than: race) }
      case .readOutcomes(let start): reading.begin { [files] in files.outcomes(from: start) }
      case .loadAthlete(let athlete, let nation): begin { $0.athlete(athlete, nation: nation) }
      case .loadFinishes: begin { $0.closeFinishes() }
      case .export(let offer): begin { [path] in $0.export(offer, of: path) }
      }
    }
    return true
  }

  private mutating func begin(_ work: @escaping @Sendable (FileWork) -> ReadingThread.Outcome) {
    readingCount += 1
    reading.begin { [files] in work(files) }
  }
}
