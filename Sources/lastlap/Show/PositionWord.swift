import Athletics
import RaceBoard
import RaceReplay

/// What `--at` asks for.
enum PositionWord {
  /// The position that a word names in a race, and what has to be said about it; without a word
  /// the latest.
  ///
  /// Throws where the word is none (``UsageError``), or where nothing is known there.
  static func position(
    _ word: String?, in replay: Replay
  ) throws -> (position: Position, remark: String?) {
    let timeline = replay.timeline
    guard let word else {
      let isStartList = timeline.steps.count == 1
      return (.step(timeline.latest.kind), isStartList ? startListRemark : nil)
    }
    switch word {
    case "gun": return (.step(.gun), nil)
    case "finish", "official":
      let kind: Step.Kind = word == "finish" ? .finish : .official
      if timeline.index(of: kind) != nil { return (.step(kind), nil) }
      if word == "official", timeline.steps.count == 1 {
        return (.step(.gun), startListRemark)
      }
      guard word == "official" else {
        throw CommandFailure("no result is known of \(replay.race.path)")
      }
      return (.step(timeline.latest.kind), "no official result is known")
    case "bell":
      guard let bell = replay.race.passes.last else {
        throw CommandFailure("\(replay.race.eventName) has no bell, or its lap is not stated")
      }
      return try step(at: bell, "the bell, \(replay.race.text(of: bell))", in: replay)
    default: break
    }
    if word.hasPrefix("lap:") { return try lap(String(word.dropFirst(4)), in: replay) }
    if word.hasPrefix("change:"), let number = Int(word.dropFirst(7)) {
      guard timeline.index(of: .change(number)) != nil else {
        throw CommandFailure("the result has no change \(number)")
      }
      return (.step(.change(number)), nil)
    }
    if let distance = replay.race.markPoint(word) {
      return try step(at: distance, word, in: replay)
    }
    if let time = try? PrintedTime(word) {
      guard time.time <= timeline.end else {
        throw CommandFailure(
          "\(word) is after the last finish, \(timeline.end.text(decimals: 2))")
      }
      return (.instant(time.time), nil)
    }
    throw UsageError(
      "--at \(word): expected gun, a mark point such as 1200m or 5km, half, bell, lap:N, a race "
        + "time such as 2:47.3, finish, change:N or official")
  }

  /// The same for a race that is watched: at a bell without a time one stands where the leader is
  /// thought to pass it.
  static func watched(
    _ word: String, in replay: Replay
  ) throws -> (position: Position, remark: String?) {
    if word == "bell", let bell = replay.race.passes.last, replay.column(at: bell) == nil,
      let clock = replay.timeline.leader.time(at: bell)
    {
      return (
        .instant(clock.time),
        "no time is known at the bell: the leader passes it at \(clock.text), an estimate"
      )
    }
    return try position(word, in: replay)
  }

  private static let startListRemark = "no result is known: this is the start list"

  private static func step(
    at markPoint: Distance, _ name: String, in replay: Replay
  ) throws -> (position: Position, remark: String?) {
    if markPoint == replay.race.discipline.raceDistance { return (.step(.finish), nil) }
    guard replay.column(at: markPoint) != nil else {
      let known = replay.columns.map { replay.race.code(of: $0.markPoint) }.joined(separator: ", ")
      throw CommandFailure(
        "nothing is known at \(name)" + (known.isEmpty ? "" : "; known are \(known)"))
    }
    return (.step(.markPoint(markPoint)), nil)
  }

  /// The end of a lap, counted as it is run: by passes of the line where one is known, else by the
  /// intermediates; the last lap ends at the finish.
  private static func lap(_ text: String, in replay: Replay) throws -> (Position, String?) {
    guard let number = Int(text), number >= 1 else {
      throw UsageError("--at lap:\(text): expected a number from 1")
    }
    let ends =
      replay.lapsAreIntermediates ? replay.columns.map(\.markPoint) : replay.race.passes
    let remark =
      replay.lapsAreIntermediates
      ? "laps are told by the intermediates: times at passes of the line are not known" : nil
    if number <= ends.count {
      let end = ends[number - 1]
      let name = "the end of lap \(number), \(replay.race.text(of: end))"
      return (try step(at: end, name, in: replay).position, remark)
    }
    guard number == ends.count + 1, replay.timeline.index(of: .finish) != nil else {
      throw CommandFailure("lap \(number) is not known; there are \(ends.count + 1)")
    }
    return (.step(.finish), remark)
  }
}
