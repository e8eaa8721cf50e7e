import Athletics

/// How much later than it came all is shown of races that are followed, to go with pictures that are
/// late.
package struct LiveDelay: Hashable, Sendable {
  package private(set) var microseconds: Int64
  /// How long nothing more is shown, since the delay was made longer and nothing that was shown is
  /// taken back.
  private(set) var standstill: Int64 = 0

  package static let none = LiveDelay(microseconds: 0)
  package static let longest: Int64 = 300_000_000

  package init(microseconds: Int64) {
    self.microseconds = min(max(microseconds, 0), Self.longest)
  }

  /// Makes it longer or shorter; gives by how much what is shown goes ahead at once.
  mutating func change(to wanted: Int64) -> Int64 {
    let next = LiveDelay(microseconds: wanted).microseconds
    standstill += next - microseconds
    microseconds = next
    defer { standstill = max(standstill, 0) }
    return max(-standstill, 0)
  }

  /// Takes in that time went by; gives how much of it what is shown went on.
  mutating func pass(_ microseconds: Int64) -> Int64 {
    let stood = min(standstill, max(microseconds, 0))
    standstill -= stood
    return microseconds - stood
  }

  /// `30 s`, `1.5 s`.
  package var text: String {
    let tenths = (microseconds + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
  }

  /// How late all is shown, and for how long nothing more is; nothing where it is shown as it comes.
  var note: String? {
    guard microseconds > 0 else { return nil }
    let seconds = (standstill + 999_999) / 1_000_000
    return "shown \(text) late" + (seconds > 0 ? ", waits \(seconds) s" : "")
  }
}
