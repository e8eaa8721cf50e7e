import Athletics
import ResultReading

extension FileAssembly {
  /// The races that the messages of all files make together, by the position of the first file that
  /// tells of each; with them what there is to say of the files.
  static func dataFeedParts(_ files: [Part]) -> [Int: [Part]] {
    var groups: [[String]: [FeedMessage]] = [:]
    var order: [(key: [String], file: Int)] = []
    var lists: [String: [FeedMessage]] = [:]
    for (index, part) in files.enumerated() {
      for message in part.readout.fragments.messages {
        let key = [message.key.competition, message.key.document]
        guard message.key.type != "DT_PARTIC" else {
          lists[message.key.competition, default: []].append(message)
          continue
        }
        if groups[key] == nil { order.append((key, index)) }
        groups[key, default: []].append(message)
      }
    }
    let settled = groups.mapValues { FeedGroup($0) }
    let names = names(settled, lists)
    var parts: [Int: [Part]] = [:]
    for (key, index) in order {
      guard let group = settled[key] else { continue }
      var readout = Readout()
      if var race = FeedRace(group, names: names[key[0]] ?? [:]) {
        readout = race.readout()
      } else if let message = group.takenBack {
        readout.warnings = group.warnings
        readout.warnings.append(
          message.warning(
            found: "\(message.name) taken back in version \(message.version)",
            expected: "a later version; there is no race to show"))
      }
      parts[index, default: []].append(Part(file: files[index].file, readout: readout))
    }
    for (index, part) in files.enumerated() where !part.readout.fragments.messages.isEmpty {
      let own = parts[index] ?? []
      var first = own.first?.readout ?? Readout()
      first.warnings = part.readout.warnings + first.warnings
      parts[index] = [Part(file: part.file, readout: first)] + own.dropFirst()
    }
    return parts
  }

  /// Who bears which code, by competition: as the lists of participants say, else results.
  private static func names(
    _ groups: [[String]: FeedGroup], _ lists: [String: [FeedMessage]]
  ) -> [String: [String: FeedCompetitor]] {
    var names: [String: [String: FeedCompetitor]] = [:]
    for (competition, messages) in lists {
      var ignored: [Warning] = []
      let keys = Dictionary(grouping: messages, by: \.key)
      for key in keys.keys.sorted() {
        let all = (keys[key] ?? []).sorted(by: FeedMessage.isBefore)
        let standing =
          key.isUpdate ? all : [FeedGroup.last(all, &ignored)].compactMap(\.self)
        for person in standing.flatMap({ $0.competition?.elements("Participant") ?? [] }) {
          guard let known = FeedCompetitor(participant: person) else { continue }
          names[competition, default: [:]][known.code] = known
        }
      }
    }
    for (key, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      for line in group.result?.competition?.elements("Result") ?? [] {
        guard let known = line.first("Competitor").flatMap({ FeedCompetitor($0) }),
          known.name != nil, names[key[0]]?[known.code] == nil
        else { continue }
        names[key[0], default: [:]][known.code] = known
      }
    }
    return names
  }
}
