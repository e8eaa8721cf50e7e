import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Whatever the format")
struct EveryReaderTests {
  private func read(_ format: ResultFormat, _ pieces: [ArraySlice<UInt8>]) -> Readout {
    var reader = format.reader(FileRequest(file: "f", hint: "w1000"))
    var readout = Readout()
    for piece in pieces { readout.append(reader.consume(piece, isLast: false)) }
    readout.append(reader.consume([], isLast: true))
    return readout
  }

  private static let broken: [[UInt8]] = [
    Fixture.race + Array("{\"at\":\"finish\",\"note\":\"Zo\u{0}".utf8) + [0xeb],
    Array(Fixture.table.replacing("\n", with: "\r\n").utf8) + [0x31, 0x3b, 0x0d, 0x0a, 0xff, 0x3b],
    [0xef, 0xbb, 0xbf] + Fixture.competition + Array("{\"final\":".utf8),
    Array(Fixture.lynx.replacing("\n", with: "\r").utf8) + Array("7,8\u{0},5,B".utf8) + [0xeb],
  ]

  @Test(
    "a file fed byte by byte says the same as at once, one of another format by a few bytes",
    arguments: ResultFormat.all.indices)
  func bytewise(index: Int) {
    let format = ResultFormat.all[index]
    for bytes in Fixture.all.map(\.bytes) + Self.broken {
      let whole = read(format, [bytes[...]])
      let isOwn = (try? ResultFormat.recognise(bytes[...], file: "f"))?.code == format.code
      let size = isOwn ? 1 : 13
      let pieces = stride(from: 0, to: bytes.count, by: size).map {
        bytes[$0..<min($0 + size, bytes.count)]
      }
      #expect(read(format, pieces) == whole)
      #expect(read(format, [bytes[..<(bytes.count / 2)], bytes[(bytes.count / 2)...]]) == whole)
    }
  }

  @Test("the start list comes once")
  func startListOnce() throws {
    var reader = RaceLogReader(file: "f")
    let bytes = Fixture.race
    let end = try #require(bytes.firstIndex(of: 0x0a))
    #expect(reader.consume(bytes[..<end], isLast: false).startList == nil)
    #expect(reader.consume(bytes[end...end], isLast: false).startList != nil)
    #expect(reader.consume(bytes[(end + 1)...], isLast: true).startList == nil)
  }

  @Test("random garbage never traps, and is never silently dropped", arguments: 0..<20)
  func garbage(seed: UInt64) {
    var random = SeededRandom(seed)
    let good = Fixture.all.map(\.bytes) + Self.broken
    for _ in 0..<40 {
      let bytes =
        random.chance(20)
        ? (0..<Int.random(in: 0..<400, using: &random)).map { _ in
          UInt8.random(in: .min ... .max, using: &random)
        } : Self.mutated(good.randomElement(using: &random) ?? [], &random)
      _ = try? ResultFormat.recognise(bytes[...], file: "f")
      for format in ResultFormat.all {
        let defect = ReaderCheck.defect(of: format, reading: bytes)
        #expect(defect == nil, "\(format.code)")
      }
    }
  }

  @Test("what once broke a reader breaks none")
  func crashers() throws {
    let folder = "Tests/Fuzzing/Crashers"
    let names = Sample.names(inPackage: folder, ending: "")
    try #require(!names.isEmpty)
    for name in names {
      let bytes = try #require(Sample.bytes(inPackage: "\(folder)/\(name)"))
      for format in ResultFormat.all {
        let defect = ReaderCheck.defect(of: format, reading: bytes)
        #expect(defect == nil, "\(name) as \(format.code)")
      }
    }
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    let signs = Array("\"{}[],:;\n\r\t0189-+.mhxé\\u\u{0}".utf8) + [0xff, 0xc3, 0xed]
    for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[index] = signs.randomElement(using: &random) ?? 0
      case 1: bytes.insert(signs.randomElement(using: &random) ?? 0, at: index)
      case 2: bytes.remove(at: index)
      case 3: bytes.removeSubrange(index..<min(bytes.count, index + 9))
      default:
        let end = min(bytes.count, index + Int.random(in: 0..<40, using: &random))
        bytes.insert(contentsOf: bytes[index..<end], at: index)
      }
    }
    return bytes
  }
}
