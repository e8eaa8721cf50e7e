import Athletics
import RaceReplay
import ResultReading

/// The athletes and teams of a document, each with a number that results name them by.
struct ExportedPeople {
  private struct Key: Hashable {
    let name: String
    let nation: Nation?
    let sex: Character?
    let isTeam: Bool
  }

  private var numbers: [Key: Int] = [:]
  private var listed: [JSONElement] = []
  private var listedTeams: [JSONElement] = []

  var athletes: JSONValue { .array(listed) }
  var teams: JSONValue { .array(listedTeams) }

  /// The number of an athlete; the same in all races.
  mutating func number(
    _ athlete: Athlete, _ nation: Nation?, _ category: Category, _ unsaid: inout Unsaid
  ) -> Int {
    let sex = category.code.first.flatMap { ["m", "w"].contains($0) ? $0 : nil }
    let key = Key(name: athlete.name, nation: nation, sex: sex, isTeam: false)
    let (first, last) = Self.parts(athlete)
    let read = [first, last].filter { !$0.isEmpty }.joined(separator: " ")
    unsaid.add("names as they are written", read == athlete.name ? 0 : 1)
    if let family = athlete.familyName {
      unsaid.add("family names that are no part of a name", family == last ? 0 : 1)
    } else {
      unsaid.add("names cut in two by their last word")
    }
    if let number = numbers[key] { return number }
    let number = numbers.count + 1
    numbers[key] = number
    var members: [JSONMember] = []
    members.add("id", number)
    members.append(JSONMember("firstName", .string(first)))
    members.append(JSONMember("lastName", .string(last)))
    members.add("country", nation?.code)
    members.add("sex", sex.map { $0 == "m" ? "male" : "female" })
    listed.append(JSONElement(.object(members)))
    return number
  }

  /// The number of a team.
  mutating func number(ofTeam team: Athlete, _ nation: Nation?, _ unsaid: inout Unsaid) -> Int {
    unsaid.add("family names of teams", team.familyName == nil ? 0 : 1)
    let key = Key(name: team.name, nation: nation, sex: nil, isTeam: true)
    if let number = numbers[key] { return number }
    let number = numbers.count + 1
    numbers[key] = number
    var members: [JSONMember] = []
    members.add("id", number)
    members.add("name", team.name)
    members.add("country", nation?.code)
    listedTeams.append(JSONElement(.object(members)))
    return number
  }

  /// Given and family name; what is not set apart ends where the scoreboard’s name begins.
  private static func parts(_ athlete: Athlete) -> (first: String, last: String) {
    let name = athlete.name.trimmingSpaces
    let family = athlete.familyName ?? String(name.suffix(athlete.scoreboardName.count))
    guard let range = name.range(ofLast: family), !family.isEmpty else { return ("", name) }
    let first = name[..<range.lowerBound].trimmingSpaces
    let rest = name[range.upperBound...].trimmingSpaces
    return ([first, rest].filter { !$0.isEmpty }.joined(separator: " "), family.trimmingSpaces)
  }
}

extension String {
  /// Where a text stands in this one for the last time, as whole words.
  fileprivate func range(ofLast part: String) -> Range<String.Index>? {
    var start = endIndex
    while start > startIndex {
      formIndex(before: &start)
      let rest = self[start...]
      guard rest.hasPrefix(part), start == startIndex || self[index(before: start)].isWhitespace
      else { continue }
      let end = index(start, offsetBy: part.count, limitedBy: endIndex) ?? endIndex
      if end == endIndex || self[end].isWhitespace { return start..<end }
    }
    return nil
  }
}
