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
    let count = count
    let items = Mutex<[Element?]>(map { $0 })
    removeAll()
    let results = Mutex<[Result?]>([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      guard var item = items.withLock({ $0[index].take() }) else { return }
      let result = work(&item)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
