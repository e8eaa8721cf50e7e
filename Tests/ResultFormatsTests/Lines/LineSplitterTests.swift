import ResultFormats
import ResultReading
import Testing

@Suite("A file is cut into lines piece by piece")
struct LineSplitterTests {
  private func lines(_ pieces: [[UInt8]], longest: Int = 100) -> [Line] {
    var splitter = LineSplitter(longestLine: longest)
    var lines: [Line] = []
    for (index, piece) in pieces.enumerated() {
      lines += splitter.consume(piece[...], isLast: index == pieces.count - 1)
    }
    return lines
  }

  private func texts(_ lines: [Line]) -> [String] {
    lines.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("LF, CRLF and CR end a line, wherever the pieces are cut")
  func lineEnds() {
    let file = Array("a\nb\r\nc\rd\r\r\n\ne".utf8)
    let expected = ["a", "b", "c", "d", "", "", "e"]
    #expect(texts(lines([file])) == expected)
    for cut in 0...file.count {
      #expect(texts(lines([Array(file[..<cut]), Array(file[cut...])])) == expected)
    }
    #expect(texts(lines(file.map { [$0] } + [[]])) == expected)
  }

  @Test("only a last line without an end is not ended")
  func lastLine() {
    #expect(lines([Array("a\nb".utf8)]).map(\.isEnded) == [true, false])
    #expect(lines([Array("a\n".utf8)]).map(\.isEnded) == [true])
    #expect(lines([[]]).isEmpty)
  }

  @Test("half a line waits for its rest")
  func halfALine() {
    var splitter = LineSplitter()
    #expect(splitter.consume(Array("ab".utf8)[...], isLast: false).isEmpty)
    let lines = splitter.consume(Array("c\nd".utf8)[...], isLast: false)
    #expect(texts(lines) == ["abc"])
    #expect(texts(splitter.consume([], isLast: true)) == ["d"])
  }

  @Test("a byte-order mark is dropped, at the start of the file alone")
  func byteOrderMark() {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let lines = lines([[0xef], [0xbb], [0xbf, 0x61, 0x0a] + mark + [0x62]])
    #expect(lines.map { Array($0.bytes) } == [[0x61], mark + [0x62]])
  }

  @Test("NUL bytes are taken out and reported with their column")
  func nulBytes() {
    let lines = lines([Array("é\u{0}b\u{0}\nc".utf8)])
    #expect(texts(lines) == ["éb", "c"])
    #expect(lines[0].defects == [.nulBytes(count: 2, column: 2)])
    #expect(lines[1].defects.isEmpty)
  }

  @Test("bytes that are not UTF-8 are reported with their column")
  func notUTF8() {
    let lines = lines([Array("é".utf8) + [0xe9, 0x0a, 0x61]])
    #expect(lines.map(\.defects) == [[.notUTF8(column: 2)], []])
  }

  @Test("a line that is too long is counted, skipped and not held; the next one is read")
  func tooLong() {
    let file = Array((String(repeating: "x", count: 101) + "\nok\n").utf8)
    for pieces in [[file], file.map { [$0] }] {
      let lines = lines(pieces)
      #expect(texts(lines) == ["", "ok"])
      #expect(lines[0].defects == [.tooLong(byteCount: 101)])
      #expect(lines.map(\.number) == [1, 2])
    }
    #expect(lines([Array(file[..<100])]).map(\.bytes.count) == [100])
  }
}
