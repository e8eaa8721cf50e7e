import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What is made of each item, in the order of the items, on as many cores as there are.
  ///
  /// It comes back when all is done: for who asks it is a loop like any other. Each item is handed over,
  /// none is left, so that it can be changed where it stands.
  package mutating func takeAtOnce<Result: Sendable>(
    _ work: @Sendable (inout Element) -> Result
  ) -> [Result] {
    var nothing: [Void] = map { _ in () }
    return takeAtOnce(lending: &nothing) { item, _ in work(&item) }
  }

  /// The same with tools, of which one is lent to whoever makes something and is lent on after that: of
  /// those that are there no more are used than cores work.
  ///
  /// - Parameter tools: as many as there are items; they come back in whatever order.
  package mutating func takeAtOnce<Tool: Sendable, Result: Sendable>(
    lending tools: inout [Tool], _ work: @Sendable (inout Element, inout Tool) -> Result
  ) -> [Result] {
    let count = count
    let items = Mutex<[Element?]>(map { $0 })
    removeAll()
    let lent = Mutex<[Tool]>(tools.reversed())
    tools = []
    let results = Mutex<[Result?]>([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      guard var item = items.withLock({ $0[index].take() }),
        var tool = lent.withLock({ $0.popLast() })
      else { return }
      let result = work(&item, &tool)
      lent.withLock { $0.append(tool) }
      results.withLock { $0[index] = result }
    }
    tools = lent.withLock { $0 }
    return results.withLock { $0.compactMap(\.self) }
  }
}
