import Athletics
import CellGrid
import RaceReplay

/// All that the application knows; screens are drawn from it and from nothing else.
package struct BoardState: Sendable {
  package internal(set) var size: GridSize
  package let keymap: Keymap
  package internal(set) var race: OpenRace?
  /// The races that are followed while they are run; nothing where none is.
  package internal(set) var live: LiveView?
  package internal(set) var spoilers: Spoilers
  /// The screens over the dashboard, the uppermost last.
  package internal(set) var covers: [ScreenID] = []
  package internal(set) var filter = Filter.none
  /// What is being typed.
  package internal(set) var typing: Typing? {
    didSet { if typing != oldValue { (textAfterCursor, isTextOld) = (0, false) } }
  }
  /// How many characters of it stand behind the cursor.
  package internal(set) var textAfterCursor = 0
  /// Whether what stands there was typed at another time: what is typed now takes its place.
  var isTextOld = false
  /// Who was selected before a filter was typed, and is again as soon as it matches.
  var selectionBeforeTyping: EntryID?
  /// How the delay is being set, while it is.
  package internal(set) var delayPrompt: DelayPrompt?
  /// The time of an even pace as it is typed.
  package internal(set) var paceText = ""
  /// Which line of the references is selected.
  package internal(set) var referenceLine = 0
  /// The formats that a race can be exported in.
  package let exportOffers: [ExportOffer]
  /// Which of them is selected.
  package internal(set) var exportLine = 0
  package internal(set) var browse = BrowseView()
  package internal(set) var athlete: AthleteView?
  package internal(set) var closeFinishes = CloseFinishView()
  /// What lines of help are looked for by.
  package internal(set) var helpText = ""
  /// The first row of the help or messages screen.
  package internal(set) var scroll = 0
  /// Which of the themes is on.
  package internal(set) var theme: Int
  package let themeNames: [String]
  /// Something to tell, until the next key.
  package internal(set) var message: String?
  package internal(set) var messages: [String] = []
  package internal(set) var warnings: WarningGroups
  /// What the clock of this place showed last, while ages are told.
  var timeHere: TimeOfDay?
  /// Which of the warnings is selected, and the kinds of which each is listed.
  var warningLine = 0
  var openWarnings: Set<WarningList.GroupID> = []

  package init(
    size: GridSize, keymap: Keymap = .standard, themeNames: [String] = [], theme: Int = 0,
    exportOffers: [ExportOffer] = [],
    exponent: Int? = nil, race: LoadedRace? = nil, live: LiveView? = nil, warnings: [Warning] = [],
    spoilers: Spoilers = Spoilers()
  ) {
    self.size = size
    self.keymap = keymap
    self.themeNames = themeNames
    self.theme = theme
    self.exportOffers = exportOffers
    self.warnings = WarningGroups(warnings)
    self.spoilers = spoilers
    self.live = live
    if let race { show(race) }
    if let exponent { self.race?.chooseSpeed(exponent) }
    keepUp()
  }

  /// The screen that keys go to.
  package var screen: ScreenID { covers.last ?? .dashboard }
  /// The filter of the uppermost screen.
  package var shownFilter: Filter {
    switch screen {
    case .dashboard: filter
    case .browse: browse.filter
    case .references, .athlete, .closeFinishes, .export, .help, .warnings, .messages: .none
    }
  }
  /// What is typed to find something on the uppermost screen.
  package var searchText: String { screen == .help ? helpText : shownFilter.text }
  package var isTyping: Bool { typing != nil }
  /// Whether time must go by for the screen to change.
  package var isPlaying: Bool { race?.play.isPlaying ?? false }
  /// Whether a clock is shown that runs on, in full seconds.
  package var showsClock: Bool { screen == .dashboard && (race?.runningText != nil || standsStill) }
  /// Whether time that goes by has to be told: a clock runs on, whether it is shown or not.
  package var needsTime: Bool { isPlaying || race?.liveClock != nil || standsStill }
  /// Whether the clock of this place is to be told each second: the ages of what came are shown.
  package var tellsAges: Bool {
    screen == .warnings && live?.sources.contains { $0.lastHeard != nil } ?? false
  }
  /// Whether nothing more is shown of what is followed for a while.
  private var standsStill: Bool { live.map { $0.delay.standstill > 0 } ?? false }

  /// Tells the user something, kept among the messages.
  package mutating func tell(_ text: String) {
    message = text
    messages.append(text)
  }

  /// Opens a race at its latest result, or at the gun where that may not be told.
  mutating func show(_ loaded: LoadedRace) {
    let speed = race?.play.chosenExponent
    let pinned = race?.pinnedIdentity
    putAway()
    race = OpenRace(loaded, at: spoilers.tells(loaded.replay.race) ? nil : .step(.gun))
    race?.play.chosenExponent = speed
    if let live { race?.mark(live.favourites, pinned: pinned) }
    keepSpoilers()
    messages += loaded.remarks
    if !loaded.remarks.isEmpty {
      message = "\(keymap.keyText(.messages, limit: 1)) tells how the file was read"
    }
  }
}

/// What the keys are typed into.
package enum Typing: Hashable, Sendable {
  case filter
  case evenPace
}
