import Athletics

/// The messages about one race that stand, once versions, updates and those taken back are settled.
struct FeedGroup {
  /// The result, if one stands.
  private(set) var result: FeedMessage?
  /// The states of the race in the order of their versions.
  private(set) var states: [FeedMessage] = []
  /// The last message that takes a result back where none stands after it.
  private(set) var takenBack: FeedMessage?
  private(set) var warnings: [Warning] = []

  /// Takes in all messages about a race, in whatever order.
  init(_ messages: [FeedMessage]) {
    let keys = Dictionary(grouping: messages, by: \.key)
    for key in keys.keys.sorted() where key.type == "DT_RESULT" && !key.isUpdate {
      guard let last = Self.last(keys[key] ?? [], &warnings) else { continue }
      if last.isTakenBack {
        takenBack = takenBack ?? last
      } else if let result {
        warnings.append(
          last.warning(
            found: "a further \(last.name)",
            expected: "one; that of version \(result.version) is read")
        )
      } else {
        result = last
      }
    }
    for key in keys.keys.sorted() where key.type == "DT_RESULT" && key.isUpdate {
      update(with: keys[key] ?? [])
    }
    for (key, all) in keys where key.type == "DT_CURRENT" {
      let voided = all.filter(\.isTakenBack).map(\.version).max() ?? .min
      let versions = Dictionary(grouping: all.filter { $0.version > voided }, by: \.version)
      states += versions.values.compactMap { Self.last($0, &warnings) }
    }
    states.sort { ($0.version, $0.key, $0.digest) < ($1.version, $1.key, $1.digest) }
    warnings.sort { ($0.file, $0.line ?? 0, $0.found) < ($1.file, $1.line ?? 0, $1.found) }
  }

  /// The message that stands; a warning where its version says two different things.
  static func last(_ messages: [FeedMessage], _ warnings: inout [Warning]) -> FeedMessage? {
    guard let last = messages.max(by: FeedMessage.isBefore) else { return nil }
    let others = messages.contains {
      $0.version == last.version && !$0.isTakenBack && $0.digest != last.digest
    }
    if others, !last.isTakenBack {
      warnings.append(
        last.warning(
          found: "version \(last.version) of \(last.name) with different contents",
          expected: "one content a version; one of them is read"))
    }
    return last
  }

  /// Puts the participants of updates in place of their own before, from the lowest version on.
  private mutating func update(with updates: [FeedMessage]) {
    let voided = updates.filter(\.isTakenBack).map(\.version).max() ?? .min
    for update in updates.sorted(by: FeedMessage.isBefore) where update.version > voided {
      guard let before = result else {
        result = update
        continue
      }
      // What was sent before the whole message is in it.
      if !update.sent.isEmpty, !before.sent.isEmpty, update.sent < before.sent { continue }
      result = before.merging(update)
    }
  }
}

extension FeedMessage {
  func warning(
    _ element: FeedElement? = nil, key: String? = nil, found: String, expected: Expectation
  ) -> Warning {
    let place = (element ?? root).position
    return Warning(
      file: file, line: place.line, column: place.column, key: key, found: found,
      expected: expected)
  }

  /// The message with the participants of an update in place of its own.
  func merging(_ update: FeedMessage) -> FeedMessage {
    guard let body = update.competition,
      let index = root.children.firstIndex(where: {
        $0.name == "Competition"
      })
    else { return self }
    var merged = self
    for child in body.children {
      let code = child.participant
      let known = merged.root.children[index].children.firstIndex {
        $0.name == child.name && code != nil && $0.participant == code
      }
      if let known {
        merged.root.children[index].children[known] = child
      } else if code != nil {
        merged.root.children[index].children.append(child)
      }
    }
    return merged
  }
}

extension FeedElement {
  /// The code of the participant whom a result or an entry in a list of participants is about.
  var participant: String? {
    name == "Result" ? first("Competitor")?["Code"] : name == "Participant" ? self["Code"] : nil
  }
}
