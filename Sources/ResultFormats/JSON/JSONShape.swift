import Athletics
import ResultReading

/// What the value of a key must look like, and what it then means.
struct JSONShape<Value> {
  let read: (JSONElement) throws(Problem) -> Value
}

extension JSONShape where Value == String {
  /// Text that says something.
  static var text: Self { Self { element throws(Problem) in try element.text() } }
  static var pathPart: Self { Self { element throws(Problem) in try element.pathPart() } }
  static var bib: Self { Self { element throws(Problem) in try element.bib() } }
}

extension JSONShape where Value == Bool {
  static var truth: Self { Self { element throws(Problem) in try element.truth() } }
}

extension JSONShape where Value == Void {
  /// `true`, the contrary of which is said by leaving the key out.
  static var affirmation: Self {
    Self { element throws(Problem) in try element.affirmation() }
  }

  /// One value and no other.
  static func constant(_ value: JSONValue, _ expected: String) -> Self {
    Self { element throws(Problem) in
      guard element.value == value else { throw element.mismatch(expected) }
    }
  }
}

extension JSONShape where Value == Int {
  static func wholeNumber(_ range: ClosedRange<Int>) -> Self {
    Self { element throws(Problem) in try element.wholeNumber(range) }
  }
}

extension JSONShape where Value == Day {
  static var day: Self { Self { element throws(Problem) in try element.day() } }
}

extension JSONShape where Value == TimeOfDay {
  static var timeOfDay: Self { Self { element throws(Problem) in try element.timeOfDay() } }
}

extension JSONShape where Value == Distance {
  static var distance: Self { Self { element throws(Problem) in try element.distance() } }
}

extension JSONShape where Value == Nation {
  static var nation: Self { Self { element throws(Problem) in try element.nation() } }
}

extension JSONShape where Value == PrintedTime {
  static var printedTime: Self {
    Self { element throws(Problem) in try element.printedTime() }
  }
}

extension JSONShape where Value == Flag {
  /// The letters of a record or best.
  static var flag: Self {
    Self { element throws(Problem) in
      guard case .string(let text) = element.value, let flag = Flag(text) else {
        throw element.mismatch("two to four capital letters such as WR")
      }
      return flag
    }
  }
}

extension JSONShape where Value == Discipline {
  static var discipline: Self { Self { element throws(Problem) in try element.discipline() } }
}

extension JSONShape where Value == Category {
  static var category: Self { Self { element throws(Problem) in try element.category() } }
}

extension JSONShape where Value == [JSONElement] {
  static func list(_ expected: String) -> Self {
    Self { element throws(Problem) in try element.list(expected) }
  }
}

extension JSONShape where Value == JSONElement {
  /// Whatever it is.
  static var any: Self { Self { element throws(Problem) in element } }
}

extension JSONShape where Value: LogWord {
  /// One of a few words.
  static func word(_ type: Value.Type) -> Self {
    Self { element throws(Problem) in try element.word() }
  }
}

/// Something that a log tells by one of a few words.
protocol LogWord: CaseIterable {
  var word: String { get }
  init?(word: String)
}

extension Origin: LogWord {}
extension Confidence: LogWord {}
extension Medal: LogWord {}
