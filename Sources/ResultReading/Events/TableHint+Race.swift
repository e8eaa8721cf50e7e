import Athletics

extension TableHint {
  /// The race that a file without a heading is about, and a remark for each thing that was taken
  /// from its name or stands for what is not known.
  ///
  /// - Parameters:
  ///   - reason: how the discipline was told.
  ///   - kind: what stands for the competition where it is not known: `table`.
  package func race(
    _ discipline: Discipline, _ reason: String, from kind: String, round told: String? = nil,
    heat: Int? = nil
  ) -> (race: Race, remarks: [Guess]) {
    var remarks: [Guess] = [.read(.race, as: discipline.name, by: reason)]
    func known(
      _ what: Guess.Subject, _ text: String?, else other: String,
      by reason: String? = nil
    ) {
      remarks.append(
        text.map { .read(what, as: $0, by: reason ?? source) } ?? .unknown(what, standIn: other))
    }
    known(.category, category?.code, else: Category.open.code, by: categoryReason)
    if told == nil { known(.round, round, else: "race") }
    known(.competition, competition?.name, else: kind)
    let standIn = Competition(id: kind, name: kind.prefix(1).uppercased() + kind.dropFirst())
    let race = Race(
      competition: competition ?? standIn, discipline: discipline, category: category ?? .open,
      round: told ?? round ?? "race", heat: heat)
    return (race, remarks)
  }

  /// The distances that races are usually run over, the shortest first.
  package static let usualDistances =
    [100, 200, 400, 800, 1000, 1500].map { Distance(metres: $0) } + [.mile]
    + [2000, 3000, 5000, 10_000].map { Distance(metres: $0) } + [.halfMarathon, .marathon]

  /// The flat race over a distance.
  package static func discipline(of distance: Distance) -> Discipline? {
    let code =
      switch distance {
      case .mile: "mile"
      case .halfMarathon: "half-marathon"
      case .marathon: "marathon"
      case Distance(metres: 10_001)...: distance.code
      default: distance.shortText + "m"
      }
    return Discipline(code: code)
  }
}
