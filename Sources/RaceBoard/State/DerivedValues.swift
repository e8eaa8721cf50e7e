import RaceReplay
import Synchronization

/// Something that follows from a race where one stands and from what the question names, and that
/// takes the whole field to work out.
///
/// It must depend on nothing else of how the race is looked at: neither on the selection nor on what
/// is typed.
protocol Derivation: Hashable, Sendable {
  associatedtype Value: Sendable

  func value(in race: OpenRace) -> Value
}

/// What was worked out of a race where one stands, kept until the race, the place or whatever gaps are
/// told to is another: every frame asks for the same again.
final class DerivedValues: Sendable {
  private let kept = Mutex<[AnyHashable: any Sendable]>([:])

  /// The answer to a question, worked out where nobody has asked it before.
  func answer<Question: Derivation>(_ question: Question, in race: OpenRace) -> Question.Value {
    // Found first and cast then: of an answer that may be nothing, none at all would pass for it.
    if let found = kept.withLock({ $0[AnyHashable(question)] }),
      let known = found as? Question.Value
    {
      return known
    }
    // Without the lock, since one may ask others.
    let value = question.value(in: race)
    kept.withLock { values in
      // What was typed and what one looked at before is not asked for again.
      if values.count >= Self.most { values = [:] }
      values[AnyHashable(question)] = value
    }
    return value
  }

  private static let most = 1024
}

extension OpenRace {
  /// The answer to a question about where one stands, worked out once.
  func derived<Question: Derivation>(_ question: Question) -> Question.Value {
    derivedValues.answer(question, in: self)
  }
}
