import Glibc
import ResultFormats
import ResultReading

/// Text in the encodings that only the C library knows.
enum LibraryText {
  /// The bytes as UTF-8; nothing where the library does not know the encoding, which takes files that
  /// small systems may lack.
  ///
  /// None of the encodings that are asked for keeps a state from one piece to the next, so that each
  /// piece begins anew.
  static func converted(
    _ bytes: ArraySlice<UInt8>, from encoding: String, isLast: Bool
  ) -> ConvertedText? {
    let handle = iconv_open("UTF-8", encoding)
    guard let handle, Int(bitPattern: handle) != -1 else { return nil }
    defer { iconv_close(handle) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var room = [CChar](repeating: 0, count: 64 * 1024)
    var unknown = 0
    let rest = input.withUnsafeMutableBufferPointer { input in
      var from = input.baseAddress
      var left = input.count
      while left > 0 {
        let (failure, written) = room.withUnsafeMutableBufferPointer { room in
          var to = room.baseAddress
          var space = room.count
          let result = iconv(handle, &from, &left, &to, &space)
          return (result == -1 ? errno : 0, room.count - space)
        }
        output += room[..<written].map { UInt8(bitPattern: $0) }
        switch failure {
        case E2BIG: continue
        // What ends within a character waits for the rest of it.
        case EINVAL where !isLast: return left
        case 0 where left == 0: return 0
        default:
          unknown += 1
          output += [0xef, 0xbf, 0xbd]
          from = from.map { $0 + 1 }
          left -= 1
        }
      }
      return left
    }
    return ConvertedText(utf8: output, consumed: bytes.count - rest, unknown: unknown)
  }
}
