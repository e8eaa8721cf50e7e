import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A file of whatever format and encoding")
struct FileReaderTests {
  private func read(_ bytes: [UInt8], piece: Int, as format: ResultFormat? = nil) -> Readout {
    var reader = FileReader(FileRequest(file: "f", hint: "w1000"), as: format)
    var readout = Readout()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let end = min(start + piece, bytes.count)
      readout.append(reader.consume(bytes[start..<end], isLast: false))
    }
    readout.append(reader.consume([], isLast: true))
    return readout
  }

  private func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    let units = [0xfeff] + String(decoding: bytes, as: UTF8.self).utf16
    return units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xff)]
      return isBigEndian ? pair : pair.reversed()
    }
  }

  @Test("says the same in UTF-8 and in UTF-16 of either order, in pieces of any size")
  func encodings() {
    for (name, bytes) in Fixture.texts {
      let whole = read(bytes, piece: .max)
      let isRace = whole.startList != nil || whole.competition != nil
      #expect(isRace || whole.fragments != Fragments(), "\(name)")
      for isBigEndian in [false, true] {
        let wide = utf16(bytes, isBigEndian: isBigEndian)
        for piece in [1, 3, 1000] { #expect(read(wide, piece: piece) == whole, "\(name)") }
      }
    }
  }

  @Test("keeps characters outside the basic plane, and marks half of one")
  func surrogates() {
    let table = Array("athlete,800m\nAda 𝔅irk,2:09.15\n".utf8)
    let name = read(utf16(table, isBigEndian: false), piece: 5).startList?.entries[0].athlete.name
    #expect(name == "Ada 𝔅irk")
    let units: [UInt16] =
      Array("athlete,800m\nAda ".utf16) + [0xd835] + Array("irk,2:09.15\n".utf16)
    let bytes: [UInt8] = [0xff, 0xfe] + units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let half = read(bytes, piece: 5).startList?.entries[0].athlete.name
    #expect(half == "Ada \u{fffd}irk")
  }

  @Test("is refused once, with what it looks like")
  func refused() {
    let readout = read(Array("%PDF-1.7 and so on".utf8), piece: 3)
    #expect(readout.warnings.count == 1)
    #expect(readout.warnings.first?.found == "a PDF document")
    #expect(read([], piece: 1).warnings.map(\.found) == ["an empty file"])
  }

  @Test("is read in the format that is named, whatever it looks like")
  func named() {
    let readout = read(Array(Fixture.table.utf8), piece: 7, as: .raceLog)
    #expect(readout.startList == nil)
    #expect(readout.warnings.first?.isError == true)
  }
}
