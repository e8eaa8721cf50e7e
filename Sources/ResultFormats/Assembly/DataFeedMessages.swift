import ResultReading

/// The messages of the Olympic Data Feed that stand, as they come: what a later version replaces is let
/// go.
package struct DataFeedMessages: Sendable {
  private struct Document: Hashable {
    let competition: String
    let document: String
  }

  private var messages: [Document: [FeedMessage]] = [:]
  /// Who takes part, by competition.
  private var participants: [String: [FeedMessage]] = [:]
  private var elementCount = 0
  private let file: String

  /// How many elements the messages may have that are held.
  package static let mostElements = 4_000_000

  /// None; warnings bear the name.
  package init(file: String) { self.file = file }

  /// Takes in messages in the order in which they came; what there is to say now of the races that they
  /// are about.
  package mutating func take(_ new: [FeedMessage]) -> [Readout] {
    var touched: [Document] = []
    for message in new {
      let competition = message.key.competition
      if message.key.type == "DT_PARTIC" {
        var lists = participants.removeValue(forKey: competition) ?? []
        keep(message, among: &lists)
        participants[competition] = lists
        touched += messages.keys.filter { $0.competition == competition }
      } else {
        let document = Document(competition: competition, document: message.key.document)
        var known = messages.removeValue(forKey: document) ?? []
        keep(message, among: &known)
        messages[document] = known
        touched.append(document)
      }
    }
    var told: [Readout] = []
    var seen: Set<Document> = []
    for document in touched where seen.insert(document).inserted { told += readouts(of: document) }
    return told
  }

  private mutating func keep(_ message: FeedMessage, among others: inout [FeedMessage]) {
    let size = message.root.elementCount
    // States and updates add to each other; anything else stands by itself.
    let isWhole = !message.key.isUpdate && message.key.type != "DT_CURRENT"
    let earlier = others.firstIndex {
      $0.key == message.key && (isWhole || $0.version == message.version)
    }
    if let earlier {
      guard !FeedMessage.isBefore(message, others[earlier]) else { return }
      elementCount += size - others[earlier].root.elementCount
      others[earlier] = message
    } else if elementCount + size <= Self.mostElements {
      elementCount += size
      others.append(message)
    } else {
      isFull = true
    }
  }

  /// Whether a message was not held because there were too many.
  package private(set) var isFull = false

  private func readouts(of document: Document) -> [Readout] {
    var all = Readout()
    all.fragments.messages =
      (messages[document] ?? []) + (participants[document.competition] ?? [])
    var assembly = FileAssembly()
    assembly.add(all, file: file)
    return assembly.parts().map(\.readout)
  }
}

extension FeedElement {
  /// How many elements it is, with those within it.
  fileprivate var elementCount: Int { children.reduce(1) { $0 + $1.elementCount } }
}
