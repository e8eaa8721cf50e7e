/// What was expected where something else was found: a sentence, which is the same whatever figures
/// and names are put into it.
///
/// Written as a literal, `"a lap of \(time)"` is one sentence for every time; two that read alike are
/// equal, however they were put together.
package struct Expectation: Hashable, Sendable, ExpressibleByStringInterpolation {
  package var text: String
  /// A number that stands for the sentence, the same for as long as the program runs.
  package let sentence: Int

  /// A text that is a sentence of its own.
  package init(_ text: String) { self.init(stringLiteral: text) }

  package init(stringLiteral text: String) {
    self.text = text
    sentence = text.hashValue
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    sentence = stringInterpolation.sentence.finalize()
  }

  package static func == (left: Expectation, right: Expectation) -> Bool {
    left.text == right.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var sentence = Hasher()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      text += literal
      sentence.combine(literal)
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description
    }
  }
}
