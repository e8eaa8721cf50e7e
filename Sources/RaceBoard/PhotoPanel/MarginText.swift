import Athletics
import CellGrid
import RaceReplay

/// Margins in words: seconds with their interval, metres with theirs, where the speed comes from.
package struct MarginText {
  let field: PhotoField

  typealias Line = [(text: String, role: Role)]

  private var race: OpenRace { field.race }

  /// Seconds with their interval: `0.14 (0.131–0.149)`; a unit only under a minute.
  static func seconds(_ difference: TimeDifference, unit: String = "") -> String {
    let isLong = difference.range.middle >= RaceTime(seconds: 60)
    return difference.text + (isLong ? "" : unit)
      + (difference.rangeText.map { " (" + $0 + ")" } ?? "")
  }

  /// The seconds of a margin, with `~` where they rest on an estimate.
  static func seconds(_ margin: Margin, unit: String = "") -> String {
    estimateSign(margin) + seconds(margin.difference, unit: unit)
  }

  static func estimateSign(_ margin: Margin) -> String {
    margin.provenance.origin == .estimated ? "~" : ""
  }

  /// The seconds by which one is before another, with a minus: `−0.14 (0.131–0.149)`; where the
  /// times leave open or deny that, the whole interval is turned round.
  static func secondsBefore(_ margin: Margin) -> String {
    guard margin.difference.range.lower < .zero else {
      return estimateSign(margin) + "−" + seconds(margin.difference)
    }
    return estimateSign(margin) + seconds(margin.difference.reversed)
  }

  /// Metres with their interval; empty where no speed is known.
  static func metres(_ metres: Margin.Metres?) -> String {
    metres.map { MetresText.withRange($0.value, $0.lower, $0.upper) } ?? ""
  }

  /// The seconds, what a source gives beside them, and what the figures allow one to say.
  func verdict(_ margin: Margin) -> String {
    if margin.verdict == .deadHeat { return "dead heat: not separated by the photo" }
    var text = Self.seconds(margin, unit: " s")
    text += Self.given(margin)
    switch margin.verdict {
    case .deadHeat, .separable: break
    case .decidedByPhoto: text += ", " + margin.verdict.word
    case .notSeparable: text += ", " + margin.verdict.word + " from these figures"
    }
    return text
  }

  /// What a source gives: `, given as 0.005 s`; empty where none does.
  package static func given(_ margin: Margin) -> String {
    switch margin.given?.value {
    case .seconds(let reading)?: ", given as " + reading.text + " s"
    case .words(let words)?: ", given as " + words
    case nil: ""
    }
  }

  /// Where a speed comes from, in a few words.
  func basis(_ speed: CrossingSpeed) -> String {
    let length = race.race.lengthText(of: speed.length)
    switch speed.basis {
    case .ownLastStretch: return "own last " + length
    case .lastStretch(let other, _):
      return "\(surname(other))’s last " + length + ", theirs not known"
    case .ownAverage: return "own average, no last stretch known"
    }
  }

  func surname(_ id: EntryID) -> String { race.replay.startList[id].surname }

  static func speed(_ speed: CrossingSpeed) -> String {
    MetresText.oneDecimal(speed.metresPerSecond) + " m/s"
  }
}

extension Margin.Verdict {
  package var word: String {
    switch self {
    case .deadHeat: "dead heat"
    case .separable: "separable"
    case .decidedByPhoto: "decided by photo"
    case .notSeparable: "not separable"
    }
  }
}

extension ResultSheet.DeadHeat {
  /// Who it was between, for which place, and what is shared: `dead heat for place 3: BROMELL = DE
  /// GRASSE, read alike in 9.911: places and medals shared, two bronzes`.
  func text(in sheet: ResultSheet, of race: OpenRace) -> String {
    let names = entries.map { race.scoreboardName(of: $0) }
      .joined(separator: " = ")
    let times = Set(entries.compactMap { sheet[$0]?.finest?.value.text })
    let read = times.count == 1 ? times.first.map { ", read alike in " + $0 } ?? "" : ""
    guard let place = entries.first.flatMap({ sheet.placing(of: $0)?.number }) else {
      return "dead heat: " + names + read
    }
    let head = "dead heat for place \(place): " + names + read + ": "
    guard race.race.awardsMedals, let medal = Medal(rawValue: place) else {
      return head + "places shared"
    }
    return head + "places and medals shared, " + Self.medals(from: medal, count: entries.count)
  }

  /// What is given and what is not: `two silvers, no bronze`.
  private static func medals(from medal: Medal, count: Int) -> String {
    let number = [2: "two", 3: "three", 4: "four"][count] ?? "\(count)"
    let missing = Medal.allCases.filter {
      $0 > medal && $0.rawValue < medal.rawValue + count
    }
    return ([number + " " + medal.word + "s"] + missing.map { "no " + $0.word })
      .joined(separator: ", ")
  }
}
