import Athletics

/// A printed time that the test itself knows to be one.
func printed(_ text: String) throws -> PrintedTime { try PrintedTime(text) }

/// A track time: rounded up from the photo finish.
func official(_ text: String) throws -> Reading { .roundedUp(try PrintedTime(text)) }

/// A split of a sheet whose further digits were cut off.
func cut(_ text: String) throws -> Reading { .cut(try PrintedTime(text)) }

/// A figure of a newspaper.
func press(_ text: String) throws -> Reading { .nearLastDigit(try PrintedTime(text)) }

/// A crossing found by tracking.
func tracked(_ text: String, file: UInt16 = 1) throws -> Reading {
  .tracked(try PrintedTime(text).time, file: file)
}

/// A small generator whose numbers follow from its seed alone.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
