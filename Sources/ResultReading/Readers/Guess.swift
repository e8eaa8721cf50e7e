/// Something that a reader has made of a file that does not say it in so many words, or that it has
/// left unread.
package enum Guess: Hashable, Sendable {
  /// What of a race is taken from somewhere.
  package enum Subject: String, Sendable {
    case race, category, round, competition
  }

  case read(Subject, as: String, by: String)
  case unknown(Subject, standIn: String)
  /// Columns of a start list, counted from 1, that were read as the licence.
  case licence(columns: [Int])
  /// Lines that say nothing of a race, as they are counted.
  case passedOver(String)
  /// What is only told to people.
  case told(String)

  /// What of a race it is about.
  package var subject: Subject? {
    switch self {
    case .read(let subject, _, _), .unknown(let subject, _): subject
    case .licence, .passedOver, .told: nil
    }
  }

  /// Whether it is about the lines of a file and stays true whatever other files add.
  package var isOfLines: Bool {
    switch self {
    case .licence, .passedOver: true
    case .read, .unknown, .told: false
    }
  }

  /// The guess for people: `race read as 800 m: by its column`.
  package var text: String {
    switch self {
    case .read(let subject, let value, let reason):
      "\(subject.rawValue) read as \(value): \(reason)"
    case .unknown(let subject, let standIn):
      "\(subject.rawValue) not known: \(standIn) stands for it"
    case .licence(let columns):
      "column " + columns.map { "\($0)" }.joined(separator: " and ")
        + " read as the licence and kept"
    case .passedOver(let lines): lines + " passed over"
    case .told(let text): text
    }
  }
}

extension Guess: ExpressibleByStringInterpolation {
  /// A line that is written in code.
  package init(stringLiteral text: String) { self = .told(text) }
}
