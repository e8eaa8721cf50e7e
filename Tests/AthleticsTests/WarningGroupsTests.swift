import Athletics
import Testing

struct WarningGroupsTests {
  private func warning(
    _ line: Int, _ key: String? = "800m", file: String = "a.csv", found: String = "“x”",
    expected: Athletics.Expectation = "a time"
  ) -> Warning {
    Warning(file: file, line: line, key: key, found: found, expected: expected)
  }

  private func texts(_ warnings: [Warning]) -> [String] {
    let groups = WarningGroups(warnings)
    return groups.rows.map(groups.text)
  }

  @Test("up to five of a kind are told in full", arguments: 0...5)
  func few(count: Int) {
    let groups = WarningGroups((0..<count).map { warning($0) })
    #expect(groups.rows == (0..<count).map { .warning($0) })
    #expect(!groups.isCut)
  }

  @Test("of more, how many there are and up to which line")
  func many() {
    let groups = WarningGroups((1...30_000).map { warning($0 * 7) })
    #expect(groups.isCut)
    #expect(groups.warnings.count == 30_000)
    #expect(
      groups.rows.map(groups.text) == [
        "a.csv:7: 800m: found “x”, expected a time", "a.csv:14: 800m: found “x”, expected a time",
        "a.csv:21: 800m: found “x”, expected a time", "a.csv:28: 800m: found “x”, expected a time",
        "a.csv:35: 800m: found “x”, expected a time",
        "a.csv: 800m: 29,995 more like this, to line 210,000",
      ])
    #expect(
      texts((1...6).map { _ in warning(3) }).last == "a.csv: 800m: 1 more like this, to line 3")
  }

  @Test("where no line is known, none is told, and the last line is the greatest")
  func lines() {
    let whole = (1...7).map { Warning(file: "a", found: "\($0)", expected: "none") }
    #expect(texts(whole).last == "a: 2 more like this")
    #expect(
      texts([9, 8, 7, 6, 5, 4, 3].map { warning($0) }).last
        == "a.csv: 800m: 2 more like this, to line 4")
  }

  @Test("another key, another file, another sentence and an error are kinds of their own")
  func kinds() {
    let one = warning(1)
    let others = [
      warning(1, "1500m"), warning(1, nil), warning(1, file: "b.csv"),
      warning(1, expected: "a place"),
      Warning(
        file: "a.csv", line: 1, key: "800m", found: "“x”", expected: "a time", isError: true),
    ]
    for other in others { #expect(other.kind != one.kind, "\(other)") }
    #expect(warning(2, found: "“y”").kind == one.kind)
    #expect(texts([one] + others).count == 6)
  }

  @Test("a sentence is one kind whatever is put into it")
  func sentences() {
    let warnings = (1...8).map { line in
      warning(line, expected: "a place before “\(line)” (line \(line - 1))")
    }
    #expect(Set(warnings.map(\.kind)).count == 1)
    #expect(texts(warnings)[4] == "a.csv:5: 800m: found “x”, expected a place before “5” (line 4)")
    #expect(texts(warnings).count == 6)
    let plain = Warning(
      file: "a.csv", line: 3, key: "800m", found: "“x”",
      expected: String("a place before “3” (line 2)"))
    #expect(plain == warnings[2], "who reads it sees no difference")
  }

  @Test("each more stands behind the last of its kind, the kinds in the order of the warnings")
  func order() {
    let mixed = (1...7).flatMap { [warning($0, "400m"), warning($0, "800m")] }
    let texts = texts(mixed)
    #expect(texts.count == 12)
    #expect(texts[0...1].map { $0.contains("400m") } == [true, false])
    #expect(texts[8] == "a.csv:5: 400m: found “x”, expected a time")
    #expect(texts[9] == "a.csv: 400m: 2 more like this, to line 7")
    #expect(texts[10] == "a.csv:5: 800m: found “x”, expected a time")
  }

  @Test("what comes later is counted with what was there")
  func appending() {
    var groups = WarningGroups((1...4).map { warning($0) })
    groups.append((5...20).map { warning($0) })
    #expect(groups.rows == WarningGroups((1...20).map { warning($0) }).rows)
    groups.append([])
    #expect(groups.rows.count == 6)
  }

  @Test("a key for every line doesn’t make as many kinds")
  func manyKinds() {
    let groups = WarningGroups((1...10_060).map { warning($0, "key\($0)") })
    #expect(groups.rows.count == 51)
    #expect(groups.rows.last.map(groups.text) == "10,010 more of other kinds")
    #expect(groups.isCut)
  }

  @Test(
    "figures are written in groups of three from 10,000 on",
    arguments: [
      (0, "0"), (9999, "9999"), (10_000, "10,000"), (199_876, "199,876"), (1_000_000, "1,000,000"),
      (-12_345, "-12,345"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
  func figures(number: Int, text: String) { #expect(number.inGroups == text) }
}
