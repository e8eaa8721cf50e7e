// Loops of this form look at many bytes at once: every piece of a large file goes through them.

extension Span<UInt8> {
  /// How many bytes are this one.
  package func count(of wanted: UInt8) -> Int {
    var total = 0
    var index = 0
    while index < count {
      // As many as a byte can count.
      let end = Swift.min(index &+ 255, count)
      var found: UInt8 = 0
      while index < end {
        found &+= self[index] == wanted ? 1 : 0
        index &+= 1
      }
      total &+= Int(found)
    }
    return total
  }

  /// Whether any byte is this one.
  package func holds(_ wanted: UInt8) -> Bool {
    var found: UInt8 = 0
    var index = 0
    while index < count {
      found |= self[index] == wanted ? 1 : 0
      index &+= 1
    }
    return found != 0
  }

  /// The bits that any byte has.
  package var allBits: UInt8 {
    var bits: UInt8 = 0
    var index = 0
    while index < count {
      bits |= self[index]
      index &+= 1
    }
    return bits
  }

  /// Hands on where each LF and CR stands, from the first.
  func forEachLineEnd(_ body: (Int) -> Void) {
    let size = 32
    var start = 0
    while start < count {
      let end = Swift.min(start &+ size, count)
      var found: UInt8 = 0
      var index = start
      while index < end {
        let byte = self[index]
        let isFeed: UInt8 = byte == 0x0a ? 1 : 0
        let isReturn: UInt8 = byte == 0x0d ? 1 : 0
        found |= isFeed | isReturn
        index &+= 1
      }
      if found != 0 {
        for index in start..<end where self[index] == 0x0a || self[index] == 0x0d { body(index) }
      }
      start = end
    }
  }
}
