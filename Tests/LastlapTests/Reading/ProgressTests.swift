import Foundation
import Testing

@Suite("Reading that takes long")
struct ProgressTests {
  /// A table that nobody ends: a pipe that is written to, slower and slower.
  private static let slow = """
    printf 'place,athlete,nation,400m,800m\\n1,Able,NOR,54.1,1:52.30\\n'; \
    for i in 1 2 3 4 5 6 7 8; do sleep 0.2; printf '%s,Baker %s,KEN,54.1,1:53.30\\n' $((i+1)) $i; done
    """

  @Test("shows how far it is after half a second, and wipes it")
  func progress() throws {
    let process = try Lastlap.terminal("(\(Self.slow)) | \(Lastlap.path) show - --format csv")
    #expect(process.wait { $0.text.contains("reading, 0 MB") })
    #expect(process.wait { $0.text.contains("1:53.30") && !$0.text.contains("reading") })
    #expect(process.exit() == .exited(0))
  }

  @Test("ends with Ctrl-C, and leaves no line behind")
  func interrupted() throws {
    let process = try Lastlap.terminal(
      "(\(Self.slow); sleep 20) | \(Lastlap.path) show - 2>/dev/tty")
    #expect(process.wait { $0.text.contains("reading, 0 MB") })
    process.send("\u{3}")
    #expect(process.wait { !$0.text.contains("reading") })
    #expect(process.exit() != .exited(0))
  }
}
