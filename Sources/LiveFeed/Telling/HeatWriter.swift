import Athletics
import ResultFormats

/// Tells a heat as a timing system does, for whoever follows it: the other end of a ``WireReader``.
package protocol HeatWriter: Sendable {
  /// What tells whoever has heard all before how the heat is now, in messages that count each by
  /// itself.
  mutating func messages(of heat: ToldHeat) -> [[UInt8]]
  /// The same for whoever has missed something.
  mutating func messagesAgain(of heat: ToldHeat) -> [[UInt8]]
  /// What tells of a start that was called back; nothing where the system tells of none.
  func falseStart(of heat: ToldHeat) -> [[UInt8]]
}

extension ToldHeat {
  /// Whether anyone has finished, or is out.
  var tellsResult: Bool { lines.contains { !$0.place.isEmpty || !$0.time.isEmpty } }

  /// Whether anyone has come past anywhere.
  var isStarted: Bool { tellsResult || lines.contains { !$0.passes.isEmpty } }

  /// The heat with a number for who has neither bib nor lane, since a system goes by them: that of the
  /// place in the list, where nobody bears it.
  package var numbered: ToldHeat {
    var heat = self
    var bibs = Set(lines.map(\.bib))
    for (index, line) in lines.enumerated() where line.bib.isEmpty && line.lane.isEmpty {
      var number = index + 1
      while bibs.contains("\(number)") { number += lines.count }
      heat.lines[index].bib = "\(number)"
      bibs.insert("\(number)")
    }
    return heat
  }

  /// The heat before the gun.
  package var startList: ToldHeat {
    var heat = self
    heat.isOfficial = false
    heat.wind = ""
    heat.lines = lines.map { line in
      var line = line
      (line.place, line.time, line.reaction, line.remarks, line.passes) = ("", "", "", "", [])
      return line
    }
    return heat
  }

  /// The heat as it is told by one who has misread the first mark by a hundredth.
  package var misread: ToldHeat {
    var heat = self
    heat.isOfficial = false
    for (index, line) in lines.enumerated() {
      guard let time = try? PrintedTime(line.time), time.decimals > 1 else { continue }
      let later = time.time + RaceTime(ticks: RaceTime.ticksPerSecond / 100)
      heat.lines[index].time = later.text(decimals: time.decimals)
      return heat
    }
    return heat
  }
}

extension ToldHeat.Line {
  /// Whether it is out, which stands where a place would.
  var isOut: Bool { place.contains(where: \.isLetter) }

  /// The time in hundredths, rounded up, as scoreboards have it; nothing where it is not finer.
  var hundredths: String? {
    guard !isOut, let time = try? PrintedTime(time), time.decimals > 2 else { return nil }
    let hundredth = RaceTime.ticksPerSecond / 100
    return RaceTime(ticks: (time.time.ticks + hundredth - 1) / hundredth * hundredth)
      .text(decimals: 2)
  }
}
