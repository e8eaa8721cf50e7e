import CellGrid
import RaceReplay

/// Takes what happened into the state, and tells what is to be done outside it.
package func reduce(_ state: inout BoardState, _ action: Action) -> [Effect] {
  defer { state.keepUp() }
  switch action {
  case .keyPressed(let key): return state.take(key)
  case .resized(let size):
    state.size = size
    return []
  case .ticked(let microseconds):
    state.race?.advance(by: microseconds)
    let shown = state.live?.delay.pass(microseconds) ?? microseconds
    state.race?.runClock(by: shown, rate: state.live?.rate ?? 1)
    return []
  case .raceLoaded(let race):
    state.show(race)
    state.selectAthleteAgain()
    state.covers = []
    state.referenceLine = 0
    state.filter = .none
    return state.openingEffects
  case .liveUpdated(let updates):
    let wasOpen = state.race?.race.path
    state.take(updates)
    let rings = updates.contains { if case .rung = $0 { true } else { false } }
    return (rings ? [.ring] : [])
      + (state.race?.race.path == wasOpen ? [] : state.openingEffects)
  case .matched(let microseconds): return state.match(microseconds)
  case .timeTold(let time):
    state.timeHere = time
    return []
  case .delayNotKept(let reason):
    state.tell("the delay is for this time only: " + reason)
    return []
  case .fullerRaceFound(let item, let path):
    if state.race?.race.path == path { state.race?.take(fuller: item) }
    return []
  case .referenceLoaded(let run):
    state.choose(.otherRun(run))
    return []
  case .loadFailed(let text):
    state.tell(text)
    return []
  case .athleteLoaded(let record):
    state.athlete?.take(record)
    return []
  case .catalogueLoaded(let items, let warnings):
    state.browse.take(state.liveItems() + items)
    state.warnings.append(warnings)
    state.selectOpenRaceInBrowse()
    return [.readOutcomes(from: 0)]
  case .outcomesRead(let outcomes, let next):
    state.browse.take(outcomes, isLast: next == nil)
    return next.map { [.readOutcomes(from: $0)] } ?? []
  case .searched(let search):
    state.browse(search)
    return [.readOutcomes(from: 0)]
  case .finishesLoaded(let finishes):
    state.take(finishes)
    return []
  case .exported(let text, let unsaid):
    state.tell(text)
    state.messages += unsaid
    return []
  }
}

extension BoardState {
  /// Lets what follows the race do so, and makes the remarks that are looked at.
  mutating func keepUp() {
    keepSpoilers()
    guard var race else { return }
    self.race = nil
    race.follow(ScreenLayout.scope(size, isZoomed: race.isZoomed))
    let panes = ScreenLayout(race, size: size).panes
    race.makeRemarks(
      showsRemarks: panes[.view(.remarks)] != nil
        || (race.raceView == .remarks && panes[.panel(.race)] != nil))
    self.race = race
  }

  fileprivate mutating func take(_ key: KeyPress) -> [Effect] {
    if isTyping, key != .control("c"), key != .control("z") { return type(key) }
    message = nil
    if delayPrompt != nil, key != .control("c"), key != .control("z") { return setDelay(key) }
    guard let command = keymap.command(for: key, on: screen) else {
      if screen == .references, case .character(let digit) = key, digit.isASCII, digit.isNumber {
        (typing, paceText) = (.evenPace, String(digit))
        return []
      }
      switch key {
      case .paste, .resize, .unknown: break
      default: message = key.name + " does nothing here · \(keymap.keyText(.help, limit: 1)) keys"
      }
      return []
    }
    return perform(command)
  }

  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quitAtOnce: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .theme:
      guard !themeNames.isEmpty else { return [] }
      theme = (theme + 1) % themeNames.count
      tell("theme: " + themeNames[theme])
    case .help:
      if screen == .help { return goBack(quits: false) }
      cover(with: .help)
      helpText = ""
    case .warnings:
      cover(with: .warnings)
      (warningLine, openWarnings) = (0, [])
    case .messages: cover(with: .messages)
    case .browse:
      cover(with: .browse)
      typing = .filter
      isTextOld = true
      listLive()
      selectOpenRaceInBrowse()
      if !browse.isLoaded { return [.loadCatalogue] }
    case .filter:
      typing = .filter
      selectionBeforeTyping = race?.selection
    case .reference:
      cover(with: .references)
      if !browse.isLoaded { return [.loadCatalogue] }
    case .spoilers: toggleSpoilers()
    case .export:
      // What is written holds the whole race.
      if race?.livePath != nil {
        message = "a race that is followed is kept by lastlap follow --save FILE"
      } else if race?.tellsLater == false {
        message =
          "the result is hidden: \(keymap.keyText(.spoilers, limit: 1)) shows it, to be exported"
      } else {
        cover(with: .export)
      }
    case .delay: openDelay()
    case .athlete: return openAthlete()
    case .fullLaps: return openFullerRace()
    case .closeFinishes:
      cover(with: .closeFinishes)
      if !closeFinishes.isLoaded { return [.loadFinishes] }
    case .back: return goBack(quits: false)
    case .quit: return goBack(quits: true)
    default:
      switch screen {
      case .dashboard:
        let before = race?.position
        let look = race?.look
        race?.perform(command, filter: filter, size: size)
        if race?.look == look { message = Self.idleText(command) }
        if command == .playPause, race?.replay.timeline.end == .zero {
          message = Self.nothingToPlay
        }
        if race?.isZoomed != look?.isZoomed, ScreenLayout.scope(size, isZoomed: false) == .one {
          message = "there is room for one panel only: " + (race?.panel.tab ?? "")
        }
        if command == .liveEdge, race?.isLive != true { message = "this race is not run live" }
        if command == .fit { message = race?.fitText(filter: filter) }
        if command == .lapForward || command == .lapBack, race?.replay.lapsAreIntermediates == true
        {
          message = "laps go by the intermediates: times at passes of the line are not known"
        }
        if race?.position == before, let text = Self.endText(command) { message = text }
      case .browse: return browse(command)
      case .references: return chooseReference(command)
      case .athlete: return performOnAthlete(command)
      case .closeFinishes: return lookAtFinishes(command)
      case .export: return chooseExport(command)
      case .warnings: lookAtWarnings(command)
      case .help, .messages: scroll(command)
      }
    }
    return []
  }

  /// What a command that changed nothing tells, where that cannot be seen.
  private static func idleText(_ command: Command) -> String? {
    switch command {
    case .moveUp, .moveDown, .pageUp, .pageDown, .goFirst, .goLast: nil
    case .showResults, .showMedals, .showPhoto, .showRace: "this is it"
    case .moveLeft, .moveRight: "nothing further that way"
    case .finer: "no finer"
    case .wider: "no wider"
    case .slower: "no slower"
    case .faster: "no faster"
    default: "nothing to do here"
    }
  }

  /// Why a command that goes through the race leaves one where one stands.
  private static func endText(_ command: Command) -> String? {
    switch command {
    case .stepForward, .lapForward, .goOfficial: "nothing later is known"
    case .stepBack, .lapBack, .goGun: "this is the gun"
    default: nil
    }
  }

  mutating func cover(with screen: ScreenID) {
    scroll = 0
    covers.removeAll { $0 == screen }
    covers.append(screen)
  }

  /// Undoes one thing: the upper screen, the filter, an opened nation, the zoom; quits, if asked
  /// to, where nothing is left.
  private mutating func goBack(quits: Bool) -> [Effect] {
    if screen == .browse, browse.filter.isActive, !quits {
      browse.filter = .none
    } else if screen == .help, !helpText.isEmpty, !quits {
      helpText = ""
    } else if !covers.isEmpty {
      covers.removeLast()
      scroll = 0
    } else if filter.isActive || !filter.issues.isEmpty, !quits {
      filter = .none
    } else if race?.medals.isOpen == true, race?.panel == .medals {
      race?.closeMedals()
    } else if race?.isZoomed == true {
      race?.isZoomed = false
    } else if quits {
      return [.quit]
    }
    return []
  }

  private mutating func scroll(_ command: Command) {
    let page = listHeight
    switch command {
    case .moveUp: scroll -= 1
    case .moveDown: scroll += 1
    case .pageUp: scroll -= page
    case .pageDown: scroll += page
    case .goFirst: scroll = 0
    case .goLast: scroll = .max
    default: break
    }
    scroll = max(0, min(scroll, listLength - page))
  }

  private var listLength: Int {
    switch screen {
    case .help: HelpScreen(state: self).lineCount
    case .messages: messages.count
    case .dashboard, .browse, .references, .athlete, .closeFinishes, .export, .warnings: 0
    }
  }

  /// The screen that help tells about: the one it was called from.
  package var screenBelow: ScreenID { covers.dropLast().last ?? .dashboard }
}
