/// Turns a file in UTF-16 into UTF-8 as its pieces come; every other file goes through as it is.
///
/// UTF-16 is told by its byte-order mark. Surrogates without their other half become U+FFFD.
struct TextDecoding {
  private enum Encoding {
    case unknown, other
    case utf16(isBigEndian: Bool)
  }

  private var encoding = Encoding.unknown
  private var pending: [UInt8] = []
  private var highSurrogate: UInt16?

  /// The bytes as UTF-8, but for those of a character that is not whole yet.
  mutating func utf8(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> ArraySlice<UInt8> {
    if case .other = encoding { return bytes }
    pending += bytes
    if case .unknown = encoding {
      guard pending.count >= 2 || isLast else { return [] }
      switch pending.prefix(2) {
      case [0xff, 0xfe]: encoding = .utf16(isBigEndian: false)
      case [0xfe, 0xff]: encoding = .utf16(isBigEndian: true)
      default:
        encoding = .other
        defer { pending = [] }
        return pending[...]
      }
      pending.removeFirst(2)
    }
    guard case .utf16(let isBigEndian) = encoding else { return [] }
    return decode(isBigEndian: isBigEndian, isLast: isLast)[...]
  }

  private mutating func decode(isBigEndian: Bool, isLast: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(pending.count)
    let whole = pending.count - pending.count % 2
    for index in stride(from: 0, to: whole, by: 2) {
      let (one, other) = (UInt16(pending[index]), UInt16(pending[index + 1]))
      take(isBigEndian ? one << 8 | other : other << 8 | one, &output)
    }
    pending.removeFirst(whole)
    if isLast, highSurrogate != nil || !pending.isEmpty {
      output += UTF8.encodedReplacementCharacter
      highSurrogate = nil
      pending = []
    }
    return output
  }

  private mutating func take(_ unit: UInt16, _ output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high) - 0xd800) << 10 + (UInt32(unit) - 0xdc00)
        append(Unicode.Scalar(value), &output)
        return
      }
      output += UTF8.encodedReplacementCharacter
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      append(Unicode.Scalar(unit), &output)
    }
  }

  private func append(_ scalar: Unicode.Scalar?, _ output: inout [UInt8]) {
    output += scalar.flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter
  }
}
