/// A list of large values that is copied by the page: a change to one that a screen holds too costs a
/// page, and not the field.
///
/// It is open to inlining, since what looks at a whole field of thousands would spend most of its time
/// on calls.
package struct PagedArray<Element> {
  @usableFromInline var pages: [[Element]] = []
  package private(set) var count = 0
  /// How many values a page has: the last is as long as the others.
  @inlinable static var pageLength: Int { 16 }

  init(repeating element: Element, count: Int) { grow(to: count, with: element) }

  /// Adds the same value at the end until there are so many.
  mutating func grow(to count: Int, with element: Element) {
    while self.count < count {
      if self.count % Self.pageLength == 0 {
        pages.append(Array(repeating: element, count: Self.pageLength))
      }
      self.count += 1
    }
  }
}

extension PagedArray: RandomAccessCollection, MutableCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @inlinable package subscript(index: Int) -> Element {
    _read { yield pages[index / Self.pageLength][index % Self.pageLength] }
    _modify { yield &pages[index / Self.pageLength][index % Self.pageLength] }
  }
}

extension PagedArray: Equatable where Element: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension PagedArray: Sendable where Element: Sendable {}
