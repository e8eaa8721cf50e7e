import Foundation
import Glibc
import Testing
import VirtualTerminal

@Suite("A cluster of three NATS servers")
struct ClusterTests {
  /// Three servers that keep a copy each.
  private struct Cluster {
    let servers: [NatsServer]
    private let monitors: [UInt16]

    var address: String {
      "nats://" + servers.map { "127.0.0.1:\($0.port)" }.joined(separator: ",") + "/MEET/meet.town"
    }

    init() throws {
      let routes = try (0..<3).map { _ in "nats://127.0.0.1:\(try Loopback.freePort())" }
      let monitors = try (0..<3).map { _ in try Loopback.freePort() }
      servers = try (0..<3).map { index in
        try NatsServer([
          "-n", "s\(index)", "-m", "\(monitors[index])", "--cluster_name", "race", "--cluster",
          routes[index], "--routes", routes.joined(separator: ","),
        ])
      }
      self.monitors = monitors
    }

    /// Which server leads the stream, as one of them says.
    func leader() throws -> Int {
      let request = "GET /jsz?streams=true&accounts=true HTTP/1.0\\r\\n\\r\\n"
      let answer = try Lastlap.shell(
        "bash -c 'exec 3<>/dev/tcp/127.0.0.1/\(monitors[0]); printf \"\(request)\" >&3; cat <&3'")
      let name = try #require(answer.text.firstMatch(of: /"leader": "s(\d)",\s*"replicas"/))
      return try #require(Int(name.1))
    }
  }

  @Test(
    "one that is killed while it leads the stream costs some seconds, and nothing else",
    .enabled(
      if: NatsServer.isUsable && ProcessInfo.processInfo.environment["LASTLAP_CLUSTER"] != nil,
      "LASTLAP_CLUSTER=1 asks for it; \(NatsServer.why)"))
  func killedLeader() throws {
    let cluster = try Cluster()
    let chain = try CarrierChain(cluster.address)
    try chain.race.write(part: 1, of: 20)
    #expect(chain.hasCome())
    for part in 2...4 {
      let leader = try cluster.leader()
      let killed = Date()
      cluster.servers[leader].kill()
      try chain.race.write(part: part, of: 20)
      #expect(chain.hasCome())
      print("a leader that was killed cost \(Date().timeIntervalSince(killed)) s")
      try cluster.servers[leader].start()
      usleep(5_000_000)
    }
    try chain.race.write(part: 20, of: 20)
    #expect(chain.hasCome())
    chain.expectAllOnce()
  }
}
