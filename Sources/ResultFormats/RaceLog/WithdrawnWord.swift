import Athletics
import RaceReplay
import ResultReading

/// What a log says is taken back, by the values of the key `withdrawn`.
enum WithdrawnWord: String, LogWord {
  case entry, pass, result, reaction, series, stretches
  case leader, wind, official, deadHeats, margins, notes

  var word: String { rawValue }
  init?(word: String) { self.init(rawValue: word) }
}

extension Withdrawal {
  var word: WithdrawnWord {
    switch self {
    case .entry: .entry
    case .pass: .pass
    case .result: .result
    case .reaction: .reaction
    case .series: .series
    case .stretches: .stretches
    case .leader: .leader
    case .wind: .wind
    case .official: .official
    case .deadHeats: .deadHeats
    case .margins: .margins
    case .notes: .notes
    }
  }
}
