import Foundation
import Synchronization
import Testing
import VirtualTerminal

@Suite("Following web addresses")
struct WebTests {
  private static let head = "12,1,2,Women 1500m,NWI,,,,,1500,20:11:54.4049\n"
  private static let row = "1,3,417,MBEKI,Thandi,RSA,4:01.23,,,,,,,,,,,,\n"

  private static func answer(_ status: String, _ fields: [String] = [], _ body: String = "")
    -> String
  {
    (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + fields)
      .map { $0 + "\r\n" }.joined() + "\r\n" + body
  }

  @Test("results at a web address are followed, and what has not changed is not sent again")
  func results() throws {
    let served = Mutex((tag: "\"a\"", body: Self.head + Self.row))
    let server = try WebServer { head in
      let (tag, body) = served.withLock { $0 }
      return head.contains("If-None-Match: \(tag)")
        ? Self.answer("304 Not Modified") : Self.answer("200 OK", ["ETag: \(tag)"], body)
    }
    let board = try Lastlap.open(["follow", "http://127.0.0.1:\(server.port)/heats/012-1-02.lif"])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Women’s 1500 m", "4:01.23"))
    #expect(board.wait { _ in server.requests.count > 2 })
    #expect(server.requests.dropFirst().allSatisfy { $0.contains("If-None-Match: \"a\"") })
    served.withLock { $0 = ("\"b\"", Self.head + Self.row.replacing("4:01.23", with: "4:01.21")) }
    #expect(board.wait(for: "4:01.23 → 4:01.21"))
  }

  @Test("an address that fails is told, what is known stays, and it is asked again later")
  func failing() throws {
    let fails = Mutex(false)
    let server = try WebServer { _ in
      fails.withLock { $0 }
        ? Self.answer("503 Service Unavailable", ["Retry-After: 1"])
        : Self.answer("200 OK", [], Self.head + Self.row)
    }
    let board = try Lastlap.open(["follow", "http://127.0.0.1:\(server.port)/012-1-02.lif"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "4:01.23"))
    fails.withLock { $0 = true }
    #expect(board.wait(for: "lost: HTTP 503"))
    #expect(board.screen.text.contains("4:01.23"))
    fails.withLock { $0 = false }
    #expect(board.wait { !$0.text.contains("lost") })
  }

  @Test("an answer that says how long it is fresh is left alone so long")
  func fresh() throws {
    let server = try WebServer { _ in
      Self.answer("200 OK", ["Cache-Control: max-age=3600"], Self.head + Self.row)
    }
    let board = try Lastlap.open(["follow", "http://127.0.0.1:\(server.port)/012-1-02.lif"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "4:01.23"))
    #expect(!board.wait(milliseconds: 1500) { _ in server.requests.count > 1 })
  }

  @Test("a race log that is sent as it grows is followed, through an answer that breaks off")
  func streamed() throws {
    let header =
      #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"hall","name":"Hall"},"#
      + #""race":{"discipline":"1500m","category":"w","round":"final"},"entries":["#
      + #"{"bib":"417","athlete":"Thandi MBEKI","nation":"RSA"}]}"#
    let lines = [
      header, #"{"at":"400m","entry":"417","time":"64.2"}"#,
      #"{"at":"800m","entry":"417","time":"2:09.1"}"#,
      #"{"at":"finish","entry":"417","place":1,"time":"4:01.23"}"#,
    ].map { $0 + "\n" }
    let count = Mutex(0)
    let server = try WebServer { _ in
      let asked = count.withLock { count in
        count += 1
        return count
      }
      // The first answer ends in mid-line.
      let body =
        asked == 1
        ? lines[0] + lines[1] + lines[2].prefix(20) : lines.prefix(min(asked + 1, 4)).joined()
      return "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n" + body
    }
    let folder = try TemporaryFolder()
    let kept = folder.path + "/kept"
    let board = try Lastlap.open([
      "follow", "http://127.0.0.1:\(server.port)/live", "--save", kept,
    ])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "▮ live · finish", "4:01.23"))
    #expect(board.wait { _ in server.requests.count > 5 })
    let said = try String(contentsOfFile: kept, encoding: .utf8).split(separator: "\n")
    #expect(said.count == 4)
  }

  @Test("an address leads on to another, but to no file")
  func redirects() throws {
    let server = try WebServer { head in
      if head.hasPrefix("GET /old ") {
        return Self.answer("302 Found", ["Location: /new.lif"])
      }
      return head.hasPrefix("GET /file ")
        ? Self.answer("302 Found", ["Location: file:///etc/hostname"])
        : Self.answer("200 OK", [], Self.head + Self.row)
    }
    let good = try Lastlap.open(["follow", "http://127.0.0.1:\(server.port)/old"])
    defer { good.send("\u{3}") }
    #expect(good.wait(for: "4:01.23"))
    let bad = try Lastlap.open(["follow", "http://127.0.0.1:\(server.port)/file"])
    defer { bad.send("\u{3}") }
    #expect(bad.wait(for: "lost"))
  }

  @Test("a password in an address is refused, and not repeated")
  func credentials() throws {
    let run = try Lastlap.run("follow", "https://me:secret@host.example/x")
    #expect(run.status == .exited(2))
    #expect(run.complaint.contains(".netrc"))
    #expect(!run.complaint.contains("secret"))
  }
}
