import RaceReplay

/// A message of the Olympic Data Feed: what it is about, which version it is, and what it says.
package struct FeedMessage: Hashable, Sendable {
  /// What a later version of a message has in common with it.
  struct Key: Hashable, Comparable, Sendable {
    let competition: String
    let document: String
    /// `DT_RESULT`, also for an update of one.
    let type: String
    let isUpdate: Bool
    let subcode: String
    let subtype: String
    let language: String

    private var words: [String] {
      let plain = language.isEmpty || language == "ENG" ? "" : language
      return [
        competition, document, type, isUpdate ? "1" : "0", subcode, subtype, plain, language,
      ]
    }

    static func < (one: Key, other: Key) -> Bool {
      one.words.lexicographicallyPrecedes(other.words)
    }
  }

  let file: String
  var root: FeedElement
  let version: Int
  let key: Key
  /// A number that two messages which say different things hardly share.
  let digest: UInt64

  /// What it says; nothing where the message is taken back.
  var competition: FeedElement? { root.first("Competition") }
  var isTakenBack: Bool { competition == nil }
  var status: String { root["ResultStatus"] ?? "" }
  /// When it was sent, as digits that can be compared.
  var sent: String {
    ((root["Date"] ?? "") + (root["Time"] ?? "")).filter { $0.isASCII && $0.isWholeNumber }
  }
  /// What it is about, for people.
  var name: String { "\(key.type) of \(key.document)" }

  /// The types of message that are read.
  static let types = ["DT_RESULT", "DT_CURRENT", "DT_PARTIC"]

  init?(_ root: FeedElement, file: String, digest: UInt64) {
    guard let document = root["DocumentCode"], let type = root["DocumentType"] else { return nil }
    let isUpdate = type.hasSuffix("_UPDATE")
    self.file = file
    self.root = root
    self.digest = digest
    version = root["Version"].flatMap { Int($0) } ?? 0
    key = Key(
      competition: root["CompetitionCode"] ?? "", document: document,
      type: isUpdate ? String(type.dropLast("_UPDATE".count)) : type, isUpdate: isUpdate,
      subcode: root["DocumentSubcode"] ?? "", subtype: root["DocumentSubtype"] ?? "",
      language: root["Language"] ?? "")
  }

  /// Which of two messages with one key stands: the higher version; of one version the one that
  /// takes it back.
  static func isBefore(_ one: FeedMessage, _ other: FeedMessage) -> Bool {
    (one.version, one.isTakenBack ? 1 : 0, one.digest)
      < (other.version, other.isTakenBack ? 1 : 0, other.digest)
  }
}
