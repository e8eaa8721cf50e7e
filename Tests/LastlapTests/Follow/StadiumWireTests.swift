import Foundation
import Glibc
import Testing
import VirtualTerminal

@Suite("A stadium’s wire")
struct StadiumWireTests {
  /// A machine beside this one, at the end of a wire that loses 2 % of what is sent, and holds the rest
  /// for 0.2 s, more or less by as much.
  private final class Stadium {
    let name = "lastlap-\(getpid())"
    static let address = "10.213.77.2"

    /// Nothing where the system does not allow one.
    init?() throws {
      let (near, far) = ("llnear\(getpid())", "llfar\(getpid())")
      let loss = "netem loss 2% delay 200ms 200ms"
      let made = try Lastlap.shell(
        """
        PATH=/usr/sbin:/sbin:$PATH; set -e; ip netns add \(name)
        ip link add \(near) type veth peer name \(far); ip link set \(far) netns \(name)
        ip addr add 10.213.77.1/24 dev \(near); ip link set \(near) up
        ip -n \(name) addr add \(Self.address)/24 dev \(far); ip -n \(name) link set \(far) up
        tc qdisc add dev \(near) root \(loss); tc -n \(name) qdisc add dev \(far) root \(loss)
        """)
      if made.status != .exited(0) { return nil }
    }

    deinit { _ = try? Lastlap.shell("PATH=/usr/sbin:/sbin:$PATH; ip netns del \(name)") }
  }

  @Test(
    "by a wire that loses and delays, all comes, once and in order",
    .enabled(
      if: ProcessInfo.processInfo.environment["LASTLAP_WIRE"] != nil, "LASTLAP_WIRE=1 asks for it"))
  func converges() throws {
    guard let stadium = try Stadium() else {
      return print("no such wire here: it takes root, ip, and tc with netem")
    }
    let chain = try CarrierChain(
      "tcp://\(Stadium.address):4600", starter: ["/sbin/ip", "netns", "exec", stadium.name])
    for part in 1...20 {
      try chain.race.write(part: part, of: 20)
      usleep(100_000)
    }
    #expect(chain.hasCome(milliseconds: 120_000))
    chain.expectAllOnce()
  }
}
