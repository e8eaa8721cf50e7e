extension Command {
  /// What a command is for, as help puts them together.
  enum Group: String, CaseIterable {
    case replay = "Replay"
    case look = "Look"
    case find = "Find"
    case compare = "Compare"
    case files = "Files and the program"
  }

  var group: Group {
    switch self {
    case .playPause, .stepForward, .stepBack, .lapForward, .lapBack, .goGun, .goOfficial,
      .liveEdge, .delay, .slower, .faster, .normalSpeed:
      .replay
    case .nextPanel, .previousPanel, .showResults, .showMedals, .showPhoto, .showRace, .nextView,
      .previousView, .zoom, .finer, .wider, .fit, .nextBar, .previousBar, .sort, .reverseSort,
      .theme, .redraw:
      .look
    case .moveUp, .moveDown, .moveLeft, .moveRight, .goFirst, .goLast, .pageUp, .pageDown, .open,
      .filter, .browse, .fullLaps, .athlete, .spoilers, .back:
      .find
    case .pin, .reference, .duel, .closeFinishes: .compare
    case .export, .warnings, .messages, .help, .quit, .quitAtOnce, .suspend: .files
    }
  }
}
