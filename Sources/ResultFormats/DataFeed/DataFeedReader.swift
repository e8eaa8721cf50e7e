import Athletics
import ResultReading

/// Reads messages of the Olympic Data Feed: one document a file, or as many as a stream has.
///
/// A document that cannot be read is a warning, and those after it are read. What the messages make
/// together is known only to `FileAssembly`.
package struct DataFeedReader: ResultReader {
  private let file: String
  private var splitter: FeedSplitter
  private var hasMessage = false
  /// Types of message that were passed over.
  private var otherTypes: Set<String> = []
  /// Those that were read of the bytes that came last.
  private var messages: [FeedMessage] = []

  /// A reader of a feed whose first byte is still to come.
  package init(_ request: FileRequest) {
    file = request.file
    splitter = FeedSplitter()
  }

  /// A reader of a feed that comes by wire, of whose documents none is longer than so many bytes.
  package init(_ request: FileRequest, longest: Int) {
    file = request.file
    splitter = FeedSplitter(longest: longest)
  }

  /// Reads the messages that end in these bytes; their races come once all files are put together.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    for document in splitter.consume(bytes, isLast: isLast) { read(document, &readout) }
    readout.fragments.messages = messages
    messages = []
    guard isLast else { return readout }
    if let (count, first) = splitter.nulBytes {
      warn(
        &readout, first, count == 1 ? "a NUL byte" : "\(count) NUL bytes",
        "none; they were left out")
    }
    if !hasMessage {
      readout.warnings.append(
        Warning(
          file: file, found: "no message that can be read",
          expected: "a result or the current standing of an athletics race", isError: true))
    }
    hasMessage = true
    return readout
  }

  private func warn(
    _ readout: inout Readout, _ position: FeedPosition, _ found: String, _ expected: String,
    key: String? = nil
  ) {
    readout.warnings.append(
      Warning(
        file: file, line: position.line, column: position.column, key: key, found: found,
        expected: expected))
  }

  private mutating func read(_ document: FeedDocument, _ readout: inout Readout) {
    let place = document.position
    switch document.kind {
    case .whole: break
    case .cut:
      return warn(
        &readout, place, "a document that stops before its end",
        "all of it up to </OdfBody>; it is not read")
    case .stray:
      let text = String(decoding: document.bytes.prefix(200), as: UTF8.self).trimmingSpaces
      return warn(&readout, place, text.quoted, "a document that begins with <OdfBody")
    case .tooLong(let byteCount):
      return warn(
        &readout, place, "a document of \(byteCount) bytes",
        "at most \(FeedDocument.longest); it was skipped")
    case .refused(let found, let position):
      return warn(&readout, position, found, "none in a message; the document is not read")
    }
    do {
      take(try FeedXML.root(of: document), digest: Self.digest(document.bytes), &readout)
    } catch {
      let number = error.number.map { " (error \($0) of libxml2)" } ?? ""
      warn(
        &readout, error.position, "what is no XML" + number,
        "a document that can be read; the one from line \(place.line) on is not")
    }
  }

  private mutating func take(_ root: FeedElement, digest: UInt64, _ readout: inout Readout) {
    let place = root.position
    guard root.name == "OdfBody" || root.name.hasSuffix(":OdfBody") else {
      return warn(&readout, place, "a document of \(root.name.quoted)", "one of OdfBody")
    }
    guard let message = FeedMessage(root, file: file, digest: digest) else {
      let key = root["DocumentCode"] == nil ? "DocumentCode" : "DocumentType"
      return warn(&readout, place, "none", "what the message is about; it is not read", key: key)
    }
    let code = message.key.document
    guard code.hasPrefix("AT") else {
      return warn(
        &readout, place, code.quoted, "a message of athletics (ATH); it is not read",
        key: "DocumentCode")
    }
    guard FeedMessage.types.contains(message.key.type) else {
      if otherTypes.insert(message.key.type).inserted {
        warn(
          &readout, place, message.key.type.quoted,
          FeedMessage.types.joined(separator: ", ") + "; messages of this type are not read",
          key: "DocumentType")
      }
      return
    }
    if root["CompetitionCode"] == nil {
      warn(&readout, place, "none", "the code of the competition", key: "CompetitionCode")
    }
    if root["Version"].flatMap({ Int($0) }) == nil {
      warn(
        &readout, place, root["Version"]?.quoted ?? "none", "a whole number; 0 stands for it",
        key: "Version")
    }
    hasMessage = true
    messages.append(message)
  }

  /// FNV-1a over the bytes.
  private static func digest(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
