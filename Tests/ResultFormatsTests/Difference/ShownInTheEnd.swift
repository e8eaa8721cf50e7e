import Athletics
import RaceReplay
import ResultFormats

/// What a race shows at its last step: a line for each figure of those who are entered, sorted.
struct ShownInTheEnd {
  let lines: [String]

  init(_ race: ToldRace) {
    let replay = Replay(race.startList, reports: race.reports)
    let entries = replay.startList.entries
    func name(_ id: EntryID) -> String {
      "\(entries[id.index].athlete.name)/\(entries[id.index].bib ?? "")"
    }
    var lines = ["wind \(replay.wind?.value ?? "")"]
    lines += replay.notes.map { "note \($0.claim)" }
    let sheet = replay.lastSheet
    lines.append("official \(sheet?.isOfficial ?? false)")
    for id in replay.entryIDs where !replay.withdrawn.contains(id) {
      for column in replay.columns {
        guard let pass = column[id], pass.reading != nil || pass.rank != nil else { continue }
        let time = pass.reading.map { "\($0.value.text) \($0.provenance.origin)" }
        let rank = pass.rank.map { "\($0.value) \($0.provenance.origin)" }
        lines.append("\(column.markPoint.code) \(name(id)) \(time ?? "") \(rank ?? "")")
      }
      if let time = replay.reactions[id] { lines.append("\(name(id)) \(time.value.ticks)") }
      let line = sheet?[id]
      let reading = line?.reading.map { "\($0.value.text) \($0.provenance.origin)" } ?? ""
      let finer = line?.finer.map { $0.value.text } ?? ""
      let place = line?.reportedPlace.map { "\($0.value) \($0.provenance.origin)" } ?? ""
      let outcome = line?.outcome?.value.word ?? ""
      let flags = (line?.flags ?? []).map(\.value.text).joined(separator: ",")
      // Who is out before anything is told of the finish has no line yet.
      let told = [place, reading, finer, flags]
      if told.contains(where: { !$0.isEmpty }) {
        lines.append("result \(name(id)) \(told) \(outcome)")
      }
    }
    self.lines = lines.sorted()
  }
}
