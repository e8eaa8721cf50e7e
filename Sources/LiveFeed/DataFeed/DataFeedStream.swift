import Athletics
import ResultFormats
import ResultReading

/// Reads messages of the Olympic Data Feed that come one behind the other, by one connection or several.
///
/// Each says the whole of what it is about, in a version; one that comes late or again changes nothing.
package struct DataFeedStream: ConnectionsReader {
  private let name: String
  private var readers: [Int: DataFeedReader] = [:]
  private var messages: DataFeedMessages
  /// What was told last of each race.
  private var told: [String: Readout] = [:]
  private var isFull = false

  /// How long a message may be, in bytes.
  package static let longest = 16 << 20

  /// - Parameter name: what warnings call it.
  package init(name: String) {
    self.name = name
    messages = DataFeedMessages(file: name)
  }

  /// Whether what comes begins as a message does, as far as it is there.
  package static func recognises(_ opening: ArraySlice<UInt8>) -> Bool {
    let text = opening.drop { $0 <= 0x20 || [0xef, 0xbb, 0xbf].contains($0) }
    return text.starts(with: Array("<OdfBody".utf8))
      || text.starts(with: Array("<?xml".utf8))
        && String(decoding: text.prefix(1000), as: UTF8.self).contains("<OdfBody")
  }

  package mutating func feed(
    _ bytes: ArraySlice<UInt8>, from number: Int, at now: Int64
  ) -> [SourceNews] {
    var reader =
      readers.removeValue(forKey: number)
      ?? DataFeedReader(FileRequest(file: name), longest: Self.longest)
    let readout = reader.consume(bytes, isLast: false)
    readers[number] = reader
    var news: [SourceNews] = readout.warnings.isEmpty ? [] : [.warned(readout.warnings)]
    for race in messages.take(readout.fragments.messages) {
      guard let path = race.startList?.race.path else {
        if !race.warnings.isEmpty { news.append(.warned(race.warnings)) }
        continue
      }
      guard told[path] != race else { continue }
      told[path] = race
      news.append(.told(race: path, race))
    }
    if messages.isFull, !isFull {
      isFull = true
      let problem = Problem(
        found: "more than \(DataFeedMessages.mostElements) elements in messages",
        expected: "fewer; further ones are not read unless they replace some")
      news.append(.warned([problem.warning(file: name, line: nil)]))
    }
    return news
  }

  package mutating func breakOff(_ number: Int) { readers[number] = nil }
}
