import Testing

@testable import RaceBoard

@Suite("Lines of keys")
struct TOMLDocumentTests {
  @Test("keys are found through comments, strings, lists and tables")
  func lines() throws {
    let lines = try TOMLDocument(
      text:
        #"""
        # roles = 1
        name = "a # no comment \" = x"
        text = """
        inner = 3
        """"

        [ roles . "a.b" ]   # [not.this]
        fg = 1
        list = [
          "x", # ]
          { deep = 'y' },
        ]
        [[many]]
        one.two = { three = 3, four = [4] }
        """#, file: "a.toml")
    #expect(lines.line(of: ["name"]) == 2)
    #expect(lines.line(of: ["text"]) == 3)
    #expect(lines.line(of: ["inner"]) == nil)
    #expect(lines.line(of: ["roles"]) == 7)
    #expect(lines.line(of: ["roles", "a.b"]) == 7)
    #expect(lines.line(of: ["roles", "a.b", "fg"]) == 8)
    #expect(lines.line(of: ["roles", "a.b", "list", "0"]) == 10)
    #expect(lines.line(of: ["roles", "a.b", "list", "1", "deep"]) == 11)
    #expect(lines.line(of: ["roles", "a.b", "unknown"]) == 7)
    #expect(lines.line(of: ["many", "0", "one", "two", "three"]) == 14)
    #expect(lines.line(of: ["many", "0", "one", "two", "four", "0"]) == 14)
    #expect(lines.line(of: []) == nil)
  }

  @Test("line ends of either kind count once")
  func carriageReturns() throws {
    let lines = try TOMLDocument(
      text: "\u{FEFF}a = 1\r\nb = 2\r\n\r\nc = '''\r\n'''\r\nd = 4", file: "a.toml")
    #expect(["a", "b", "c", "d"].map { lines.line(of: [$0]) } == [1, 2, 4, 6])
  }

  @Test("a text that is no TOML is a problem of its syntax")
  func anything() {
    for text in [
      "[", "[[", "a", "a = ", "= 1", "a = [", "a = {", "a = [}", "\"", "a = \"\\", "]", "a = {]",
    ] {
      #expect(throws: TOMLProblem.self) { try TOMLDocument(text: text, file: "a.toml") }
    }
  }
}

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "a slip or two is forgiven",
    arguments: [
      ("accnet", "accent"), ("ACCENT", "accent"), ("leder", "leader"), ("quite", "quiet"),
      ("barTrack", "bar-track"), ("a", nil), ("wind", nil), ("", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    let known = ["accent", "leader", "quiet", "bar-track"]
    #expect(NearestName.of(name, among: known) == expected)
  }

  @Test("of equally near names the first is meant, of none none")
  func ties() {
    #expect(NearestName.of("bat", among: ["bar", "bad"]) == "bar")
    #expect(NearestName.of("bat", among: []) == nil)
    #expect(NearestName.of(String(repeating: "a", count: 65), among: ["a"]) == nil)
  }
}
