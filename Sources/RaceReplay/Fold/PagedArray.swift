/// A list of large values that is copied by the page: a change to one that a screen holds too costs a
/// page, and not the field.
package struct PagedArray<Element> {
  private var pages: [[Element]] = []
  package private(set) var count = 0
  /// How many values a page has: the last is as long as the others.
  private static var pageLength: Int { 16 }

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
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(index: Int) -> Element {
    get { pages[index / Self.pageLength][index % Self.pageLength] }
    set { pages[index / Self.pageLength][index % Self.pageLength] = newValue }
  }
}

extension PagedArray: Equatable where Element: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension PagedArray: Sendable where Element: Sendable {}
