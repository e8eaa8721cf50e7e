import Foundation

/// A 64-bit little-endian ELF file, as far as the libraries that it needs.
struct ELFFile {
  private let bytes: [UInt8]

  init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    bytes = [UInt8](data)
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
  }

  /// The names of the dynamic libraries (`DT_NEEDED`), and of the dynamic linker.
  var libraries: [String] {
    let segments = self.segments
    let tags = segments.filter { $0.kind == 2 }.flatMap(dynamicTags)
    guard let table = tags.first(where: { $0.tag == 5 })?.value,
      let strings = offset(ofAddress: table, segments)
    else { return [] }
    let interpreter = segments.filter { $0.kind == 3 }.map { text(at: $0.offset) }
    return tags.filter { $0.tag == 1 }.map { text(at: strings + $0.value) } + interpreter
  }

  private struct Segment {
    let kind: Int
    let offset: Int
    let address: Int
    let size: Int
  }

  private var segments: [Segment] {
    let start = number(at: 32, size: 8)
    let size = number(at: 54, size: 2)
    return (0..<number(at: 56, size: 2)).map { index in
      let here = start + index * size
      return Segment(
        kind: number(at: here, size: 4), offset: number(at: here + 8, size: 8),
        address: number(at: here + 16, size: 8), size: number(at: here + 32, size: 8))
    }
  }

  private func dynamicTags(_ segment: Segment) -> [(tag: Int, value: Int)] {
    stride(from: segment.offset, to: segment.offset + segment.size, by: 16).map { here in
      (number(at: here, size: 8), number(at: here + 8, size: 8))
    }
  }

  private func offset(ofAddress address: Int, _ segments: [Segment]) -> Int? {
    segments.first { segment in
      segment.kind == 1 && (segment.address..<segment.address + segment.size).contains(address)
    }.map { $0.offset + address - $0.address }
  }

  private func number(at offset: Int, size: Int) -> Int {
    guard offset >= 0, offset + size <= bytes.count else { return 0 }
    let value = bytes[offset..<offset + size].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(truncatingIfNeeded: value)
  }

  private func text(at offset: Int) -> String {
    guard bytes.indices.contains(offset) else { return "" }
    return String(decoding: bytes[offset...].prefix { $0 != 0 }, as: UTF8.self)
  }
}
