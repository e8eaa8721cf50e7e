import Testing

@testable import CursesTerminal

struct TerminfoEntryTests {
  private func entry() throws -> TerminfoEntry {
    try #require(TerminfoSearch(folders: []).entry(named: "xterm-256color"))
  }

  @Test("an entry written and read again is the same")
  func roundTrip() throws {
    let entry = try entry()
    let compiled = try #require(entry.compiled())
    #expect(TerminfoEntry(compiled) == entry)
  }

  @Test("direct colour changes the colours and adds a flag, and leaves the rest")
  func directColor() throws {
    let entry = try entry()
    let direct = try #require(entry.withDirectColor())
    #expect(direct.standard.numbers[13] == 1 << 24 + 256)
    #expect(direct.extendedNames.first == Array("RGB".utf8))
    #expect(direct.extendedNames.count == entry.extendedNames.count + 1)
    #expect(direct.standard.strings[0..<298] == entry.standard.strings[0..<298])
    let compiled = try #require(direct.compiled())
    #expect(TerminfoEntry(compiled) == direct)
    #expect(direct.withDirectColor()?.extendedNames.count == direct.extendedNames.count)
  }

  @Test("a terminal without colours gets none")
  func colourless() throws {
    let entry = try #require(TerminfoSearch(folders: []).entry(named: "vt100"))
    #expect(entry.withDirectColor() == nil)
  }

  @Test("an entry cut anywhere is refused or read, and never read beyond")
  func truncated() throws {
    let compiled = try #require(try entry().compiled())
    for count in stride(from: 0, to: compiled.count, by: 3) {
      _ = TerminfoEntry(Array(compiled.prefix(count)))?.withDirectColor()?.compiled()
    }
    #expect(TerminfoEntry(Array(compiled.prefix(40))) == nil)
    #expect(TerminfoEntry(Array(compiled.dropLast(10))) == nil)
  }

  @Test(
    "an entry with any damaged byte does no harm", arguments: [0x00, 0x7F, 0x80, 0xFF] as [UInt8])
  func damaged(value: UInt8) throws {
    let compiled = try #require(try entry().compiled())
    for index in Array(0..<64) + Array(stride(from: 64, to: compiled.count, by: 7)) {
      var bytes = compiled
      bytes[index] = value
      _ = TerminfoEntry(bytes)?.withDirectColor()?.compiled()
    }
    #expect(TerminfoEntry([]) == nil)
    #expect(TerminfoEntry([value, value] + compiled.dropFirst(2)) == nil)
  }

  @Test("names that lead elsewhere are not looked for", arguments: ["", "../x/xterm", ".", "x/y"])
  func names(name: String) {
    #expect(TerminfoSearch(folders: ["/lib/terminfo"]).entry(named: name) == nil)
  }

  @Test("Base64 is that of RFC 4648")
  func base64() {
    #expect(Base64.encode(Array("".utf8)) == "")
    #expect(Base64.encode(Array("f".utf8)) == "Zg==")
    #expect(Base64.encode(Array("fo".utf8)) == "Zm8=")
    #expect(Base64.encode(Array("foobar".utf8)) == "Zm9vYmFy")
  }

  @Test("padding is taken out of sequences that are written without curses")
  func padding() {
    #expect(Restoration.withoutPadding("\u{1B}[m$<2>x$<50/>") == "\u{1B}[mx")
    #expect(Restoration.withoutPadding("a$b$<5") == "a$b$<5")
  }
}
