import Athletics

/// Who competes, as a message tells it: an athlete, or a team with its runners.
struct FeedCompetitor {
  let code: String
  let isTeam: Bool
  /// Nothing where only the code is told.
  private(set) var name: Athlete?
  let organisation: String?
  private(set) var bib: String?
  private(set) var runners: [Runner] = []

  init?(_ element: FeedElement) {
    guard let code = element["Code"] else { return nil }
    self.code = code
    let athletes = element.elements("Athlete", in: "Composition")
    isTeam = element["Type"] == "T" || (element["Type"] == nil && athletes.count > 1)
    let first = athletes.first
    organisation =
      element["Organisation"] ?? first?.first("Description")?["Organisation"]
      ?? element.first("Description")?["Organisation"]
    bib = element["Bib"]
    if isTeam {
      let team = element.first("Description")?["TeamName"] ?? element["Name"]
      name = (team ?? organisation.flatMap { Nation($0)?.name } ?? organisation).map {
        Athlete(name: $0)
      }
      runners = athletes.compactMap { athlete in
        Self.athlete(athlete.first("Description")).map {
          let leg = athlete["Order"].flatMap { Int($0) }.flatMap {
            (1...20).contains($0) ? $0 : nil
          }
          return Runner($0, leg: leg, bib: athlete["Bib"])
        }
      }
    } else {
      name = Self.athlete(first?.first("Description") ?? element.first("Description"))
      bib = bib ?? first?["Bib"]
    }
  }

  /// A participant of a list.
  init?(participant: FeedElement) {
    guard let code = participant["Code"] else { return nil }
    self.code = code
    isTeam = false
    organisation = participant["Organisation"]
    name = Self.athlete(participant)
    bib = nil
  }

  private static func athlete(_ description: FeedElement?) -> Athlete? {
    let (given, family) = (description?["GivenName"], description?["FamilyName"])
    let names = [given, family].compactMap(\.self)
    guard !names.isEmpty else { return nil }
    return Athlete(name: names.joined(separator: " "), familyName: given == nil ? nil : family)
  }
}
