/// A large value that few have, held beside whatever it belongs to, which stays small.
@propertyWrapper
package struct Beside<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One at most.
  @usableFromInline var held: [Value]

  /// Holds a value, or none.
  @inlinable package init(wrappedValue: Value?) { held = wrappedValue.map { [$0] } ?? [] }

  /// The value, where there is one.
  @inlinable package var wrappedValue: Value? {
    get { held.first }
    set { held = newValue.map { [$0] } ?? [] }
  }
}
