import Athletics
import RaceReplay
import ResultReading

/// Writes competition logs: what goes without saying is left out, what was kept is written again.
package enum CompetitionLogWriter {
  /// A whole log in UTF-8; reading it gives the same header and the same finals.
  package static func log(_ header: CompetitionLogHeader, _ finals: [LoggedFinal]) -> [UInt8] {
    var output = line(header)
    for final in finals { output += line(final) }
    return output
  }

  /// The first line with its end.
  package static func line(_ header: CompetitionLogHeader) -> [UInt8] {
    var members = LogPreamble.members(kind: "competition")
    members.append(
      JSONMember(
        "competition",
        LogPreamble.value(of: header.competition, kept: header.keptOfCompetition)))
    members.add("finals", header.finalCount)
    members.add(header.sources)
    return JSONValue.object(members.keeping(header.kept)).bytes + [0x0a]
  }

  /// The line of one final with its end.
  package static func line(_ logged: LoggedFinal) -> [UInt8] {
    let final = logged.decided
    var members = [JSONMember("final", .string(final.eventCode))]
    members.add(final.day)
    members.add("time", final.time?.code)
    if !final.medallists.isEmpty {
      let medals = final.medallists.map { JSONElement(value(of: $0)) }
      members.append(JSONMember("medals", .array(medals)))
    }
    members.add(final.provenance)
    members.add("source", final.source)
    return JSONValue.object(members.keeping(logged.kept)).bytes + [0x0a]
  }

  private static func value(of medallist: Medallist) -> JSONValue {
    var members = [
      JSONMember("medal", .string(medallist.medal.word)),
      JSONMember("nation", .string(medallist.nation.code)),
      JSONMember("athlete", .string(medallist.athlete.name)),
    ]
    members.addIdentity(of: medallist.athlete)
    members.add("mark", medallist.mark)
    return .object(members)
  }
}
