/// What a key can ask for; each with its name for remapping and its help.
package enum Command: String, CaseIterable, Sendable {
  case moveUp = "move-up"
  case moveDown = "move-down"
  case moveLeft = "move-left"
  case moveRight = "move-right"
  case goFirst = "go-first"
  case goLast = "go-last"
  case pageUp = "page-up"
  case pageDown = "page-down"
  case open
  case nextPanel = "next-panel"
  case previousPanel = "previous-panel"
  case showResults = "show-results"
  case showMedals = "show-medals"
  case showPhoto = "show-photo"
  case showRace = "show-race"
  case nextView = "next-view"
  case previousView = "previous-view"
  case zoom
  case playPause = "play-pause"
  case stepForward = "step-forward"
  case stepBack = "step-back"
  case lapForward = "lap-forward"
  case lapBack = "lap-back"
  case goGun = "go-gun"
  case goOfficial = "go-official"
  case liveEdge = "live-edge"
  case delay
  case slower
  case faster
  case normalSpeed = "normal-speed"
  case filter
  case sort
  case reverseSort = "reverse-sort"
  case pin
  case duel
  case reference
  case wider
  case finer
  case fit
  case nextBar = "next-bar"
  case previousBar = "previous-bar"
  case closeFinishes = "close-finishes"
  case export
  case spoilers
  case browse
  case fullLaps = "full-laps"
  case athlete
  case warnings
  case messages
  case theme
  case help
  case redraw
  case back
  case quit
  case quitAtOnce = "quit-at-once"
  case suspend

  /// What it does, as help and the README say it.
  package var help: String {
    switch self {
    case .moveUp: "select the one above"
    case .moveDown: "select the one below"
    case .moveLeft: "column left; move the hairline; fold"
    case .moveRight: "column right; move the hairline; unfold"
    case .goFirst: "go to the first row"
    case .goLast: "go to the last row"
    case .pageUp: "a page up"
    case .pageDown: "a page down"
    case .open: "open what is selected"
    case .nextPanel: "next panel"
    case .previousPanel: "previous panel"
    case .showResults: "results"
    case .showMedals: "medals"
    case .showPhoto: "photo finish, and keep it in sight"
    case .showRace: "race, and keep it in sight"
    case .nextView: "next view of the panel"
    case .previousView: "view before"
    case .zoom: "zoom the panel, and back"
    case .playPause: "play the race, or pause"
    case .stepForward: "a step forward"
    case .stepBack: "a step back"
    case .lapForward: "a lap forward"
    case .lapBack: "a lap back"
    case .goGun: "to the gun"
    case .goOfficial: "to the latest result"
    case .liveEdge: "to what is known now of a race run live"
    case .delay: "show all later, to go with late pictures"
    case .slower: "play at half the speed"
    case .faster: "play at twice the speed"
    case .normalSpeed: "play at race speed"
    case .filter: "filter by athlete or nation; find races"
    case .sort: "sort by the column, or by what is next"
    case .reverseSort: "reverse the order of the sort"
    case .duel: "duel with the pinned one, or the leader"
    case .pin: "gaps against the selected, or the leader"
    case .reference: "gaps against a pace, another race, …"
    case .wider: "more time on the strip; longer stretches"
    case .finer: "less time on the strip; shorter stretches"
    case .fit: "fit the strip: medals, these two, all"
    case .nextBar: "hairline to the next athlete’s bar"
    case .previousBar: "hairline to the bar before"
    case .closeFinishes: "close finishes, side by side"
    case .export: "export the race to a file"
    case .spoilers: "hide results beyond here, or show them"
    case .browse: "browse competitions and races"
    case .fullLaps: "a race of the event with everyone’s laps"
    case .athlete: "the selected athlete across all races"
    case .warnings: "what is doubtful, and how sources are"
    case .messages: "messages so far"
    case .theme: "next theme"
    case .help: "the keys of this screen"
    case .redraw: "draw the screen anew"
    case .back: "undo one thing: filter, zoom, this screen"
    case .quit: "back, and from the race: quit"
    case .quitAtOnce: "quit"
    case .suspend: "suspend; fg comes back"
    }
  }
}
