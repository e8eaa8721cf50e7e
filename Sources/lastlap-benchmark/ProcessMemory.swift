import Glibc

/// How much memory this process has, in kilobytes, as the system counts it.
enum ProcessMemory {
  /// The most since that was forgotten.
  static var peak: Int { status("VmHWM:") }
  static var resident: Int { status("VmRSS:") }

  static func forgetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  /// What the system counts of a process under a name.
  static func status(_ key: String, of path: String = "/proc/self/status") -> Int {
    guard let file = fopen(path, "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix(key) {
        return text.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
      }
    }
    return 0
  }
}
