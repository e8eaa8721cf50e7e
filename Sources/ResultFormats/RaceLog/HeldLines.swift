import ResultReading

/// Lines about someone who is not entered yet, until the entry comes.
struct HeldLines {
  /// A line as it was read, by its number.
  struct Held {
    let element: JSONElement
    let line: Int
  }

  /// By the name that each waits for.
  private var waiting: [String: [Held]] = [:]
  /// Those whose name has come, in the order in which they are to be read again.
  private var ready: [Held] = []
  private var next = 0

  mutating func hold(_ element: JSONElement, line: Int, for name: String) {
    waiting[name, default: []].append(Held(element: element, line: line))
  }

  /// Says that these names have come.
  mutating func announce(_ names: [String]) {
    guard !waiting.isEmpty else { return }
    let released = names.compactMap { waiting.removeValue(forKey: $0) }.flatMap { $0 }
    ready += released.sorted { $0.line < $1.line }
  }

  /// The next line that need not wait any more.
  mutating func takeReady() -> Held? {
    guard ready.indices.contains(next) else {
      ready = []
      next = 0
      return nil
    }
    defer { next += 1 }
    return ready[next]
  }

  /// All that still wait, in the order of the file.
  mutating func takeRest() -> [Held] {
    defer { waiting = [:] }
    return waiting.values.flatMap { $0 }.sorted { $0.line < $1.line }
  }
}
