import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// A heat whose competitors are told one by one, by bib or else by lane.
struct RunningHeat: Sendable {
  /// How many competitors are taken.
  static let mostLines = 2000

  /// The heat without its field.
  var head: ToldHeat
  private let competition: Competition
  private var attempts: HeatAttempts
  private var keys: [String] = []
  private var lines: [String: ToldHeat.Line] = [:]
  /// Whether the gun went, and the field was not called back.
  private(set) var isStarted = false

  /// - Parameter name: the name of the race.
  init(_ head: ToldHeat, name: String, competition: Competition) {
    self.head = head
    self.competition = competition
    attempts = HeatAttempts(name)
    for line in head.lines { change(line) { $0 = line } }
  }

  /// The name of the race.
  var race: String { attempts.race }

  /// Changes what is known of whoever has the bib of a line, or its lane; nobody has none of both.
  mutating func change(_ line: ToldHeat.Line, _ change: (inout ToldHeat.Line) -> Void) {
    guard let key = key(of: line) else { return }
    if lines[key] == nil {
      guard keys.count < Self.mostLines else { return }
      keys.append(key)
      var new = ToldHeat.Line()
      (new.bib, new.lane) = (line.bib, line.lane)
      lines[key] = new
    }
    change(&lines[key, default: line])
  }

  /// Whether anyone is told to be in it who is more than a lane.
  var isKnown: Bool { lines.values.contains { !$0.bib.isEmpty || !$0.familyName.isEmpty } }

  /// Takes a list of those entered; in a whole one nobody else is in the heat.
  mutating func enter(_ field: [ToldHeat.Line], isWhole: Bool) {
    let before = lines
    if isWhole {
      keys = []
      lines = [:]
    }
    for line in field {
      let known = key(of: line).flatMap { before[$0] }
      change(line) {
        $0 = known ?? $0
        $0.enter(line)
      }
    }
  }

  /// Takes the places and times of a list; in a whole one nobody else has any.
  mutating func rank(_ rows: [ToldHeat.Line], isWhole: Bool) {
    if isWhole { for key in keys { lines[key]?.forgetResult() } }
    for row in rows {
      change(row) {
        $0.enter(row)
        ($0.place, $0.time) = (row.place, row.time)
        if !row.reaction.isEmpty { $0.reaction = row.reaction }
      }
    }
  }

  /// Takes the time that was read of one; a place goes with the time that it was given for.
  mutating func time(_ row: ToldHeat.Line) {
    change(row) { line in
      line.enter(row)
      guard !line.time.isSame(as: row.time) else { return }
      (line.place, line.time) = ("", row.time)
    }
  }

  mutating func start() { isStarted = true }

  /// Closes the attempt that was started and begins another with the same field.
  mutating func callBack(_ file: String) -> [SourceNews] {
    defer { isStarted = false }
    // Nothing is told yet of a heat that nobody is known to be in.
    guard isStarted, !keys.isEmpty else { return [] }
    let closed = attempts.callBack(
      told.calledBack.readout(file: file, competition: competition))
    for key in keys { lines[key]?.forgetRace() }
    head.wind = ""
    head.isOfficial = false
    return [closed, news(file)].compactMap(\.self)
  }

  /// The new whole of what is known; nothing where it is what was told before, or nobody is in it.
  mutating func news(_ file: String) -> SourceNews? {
    keys.isEmpty
      ? nil : attempts.news(told.readout(file: file, competition: competition))
  }

  private var told: ToldHeat {
    var heat = head
    heat.lines = keys.compactMap { lines[$0] }
    return heat
  }

  /// Who a line is about: one that has a lane alone may be of someone whose bib is known.
  private func key(of line: ToldHeat.Line) -> String? {
    if !line.bib.isEmpty, line.bib != "0" { return "Bib \(line.bib)" }
    guard !line.lane.isEmpty, line.lane != "0" else { return nil }
    return keys.first { lines[$0]?.lane == line.lane } ?? "Lane \(line.lane)"
  }
}

extension ToldHeat.Line {
  /// Takes over who it is, where that is said.
  fileprivate mutating func enter(_ line: ToldHeat.Line) {
    if !line.bib.isEmpty { bib = line.bib }
    if !line.lane.isEmpty { lane = line.lane }
    if !line.familyName.isEmpty || !line.givenName.isEmpty {
      (familyName, givenName) = (line.familyName, line.givenName)
    }
    if !line.affiliation.isEmpty { affiliation = line.affiliation }
  }

  mutating func forgetResult() { (place, time) = ("", "") }

  fileprivate mutating func forgetRace() {
    forgetResult()
    reaction = ""
    passes = []
  }
}

extension String {
  /// Whether a time is another, or the one to more digits that is behind it.
  fileprivate func isSame(as other: String) -> Bool {
    guard self != other, let shown = try? PrintedTime(other) else { return self == other }
    return Reading.roundedUp(shown).finer(self) != nil
  }
}
