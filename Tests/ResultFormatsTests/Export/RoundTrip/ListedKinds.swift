/// The lines of an export about what it could not say: how many of each kind of thing they excuse.
struct ListedKinds {
  /// How many of a kind are listed, and whether as many must be lost.
  private(set) var counts: [RaceLines.Kind: Int] = [:]
  private(set) var open: Set<RaceLines.Kind> = []
  /// How many races are read as part of one before.
  private(set) var joinedRaces = 0
  /// Whether entries of a race are read as one before.
  private(set) var joinsEntries = false

  /// What a reader may make anew as it was, and what races that are alike may have of each other.
  static let made: Set<RaceLines.Kind> = [.identity, .entryID, .heat]
  /// Lines that no kind is known for.
  private(set) var unknown: [String] = []

  init(_ unsaid: [String]) {
    for line in unsaid {
      let parts = line.split(separator: ": ")
      let count = parts.last.flatMap { Int($0) }
      let text = count == nil ? line : parts.dropLast().joined(separator: ": ")
      if text.hasPrefix("without a result and left out") {
        open.formUnion(Self.ofEntries)
        continue
      }
      let exact = Self.exact[text] ?? Self.facts.first { text.hasPrefix($0.0) }?.1
      for kind in exact ?? [] { counts[kind, default: 0] += count ?? 1 }
      if text == "entries that nothing tells from others" { joinsEntries = true }
      if text == "races that no column tells from others" { joinedRaces = count ?? 0 }
      let inexact = Self.inexact[text]
      open.formUnion(inexact ?? [])
      if exact == nil, inexact == nil { unknown.append(line) }
    }
  }

  /// What goes with an entry that is left out.
  private static let ofEntries: [RaceLines.Kind] = [
    .name, .familyName, .nation, .split, .splitWorth, .place, .placeOrigin, .outcome, .mark,
    .ownWind,
    .qualification, .series, .runner, .runnerFamilyName, .rank, .deadHeat, .finer, .finerRounding,
  ]

  /// As many are listed as are lost.
  private static let exact: [String: [RaceLines.Kind]] = [
    "series of a competition": [.competitionSeries], "races that award medals": [.medals],
    "sizes of a field": [.fieldSize], "records before a race": [.record],
    "places in the order of start": [.startOrder], "ids of entries": [.entryID],
    "estimated nations": [.nation],
    "identities that do not follow from names": [.identity],
    "rounds as they are named": [.round], "numbers of heats": [.heat],
    "names without a family name, written whole": [.familyName],
    "family names of teams": [.familyName], "names as they are written": [.name],
    "family names that are no part of a name": [.familyName],
    "venues of single races": [.venue], "bibs of runners": [.runnerBib],
    // Nothing is lost by these.
    "races without an entry": [],
    "races that no column tells from others": [],
    "entries that nothing tells from others": [],
    "origins of nations": [.nationOrigin], "origins of entries": [.entryOrigin],
    "sources of reports": [.reportSource],
    "arrivals of reports": [.arrival], "withdrawn entries": [.withdrawnEntry],
    "doubtful reports": [.doubtful],
    "estimates": [.estimate], "origins or confidences of reports": [.reportWorth],
    "points of the race at which someone was out": [.whereOut],
    "times of a leader without a name": [.leaderTime], "margins": [.margin],
    "times for a part of the course": [.stretch],
    "orders over a part of the course": [.toldOrder], "notes": [.note],
    "that or when a result became official": [.official], "orders at mark points": [.order],
    "corrections, but for what came of them": [.correction], "sources": [.source],
    "notes of a race": [.headNote], "parts of the source that are only kept": [.kept],
    "estimated days": [.day], "runners of relays": [.runner], "series of trials": [.series],
    "winds of a field event": [.wind], "winds of one athlete": [.ownWind],
    "field marks in a race": [.mark], "times in a field event": [.time, .rounding],
    "times as they were printed": [.time], "splits as they were printed": [.split],
    "reasons of outcomes": [.reason], "reasons of outcomes as they are written": [.reason],
    "how a time was rounded": [.rounding], "how a finer reading was rounded": [.finerRounding],
    "origins or roundings of splits": [.splitWorth], "splits": [.split, .splitWorth],
    "splits beyond the finish": [.split, .splitWorth],
    "splits between two centimetres": [.split, .splitWorth],
    "splits of relay teams": [.split, .splitWorth], "nations beside a club": [.nation],
    "reaction times that are not official": [.reaction], "reaction times": [.reaction],
    "finer readings": [.finer, .finerRounding], "flags without a time": [.flag],
    "flags that are not official": [.flag], "flags of records and bests": [.flag],
    "outcomes that are not official": [.outcome], "outcomes in their own words": [.outcome],
    "outcomes but DNF, DNS, DQ and NM": [.outcome],
    "qualifications that are not official": [.qualification],
    "ways to qualify but Q and q": [.qualification], "bibs": [.bib], "lanes": [.lane],
    "clubs": [.club], "times that are not official": [.time, .rounding],
    "marks that are no time": [.mark],
    "dead heats without a place or a time": [.deadHeat], "dead heats without a place": [.deadHeat],
    "dead heats without a place and one mark": [.deadHeat],
    "equal places that are no dead heat": [.deadHeat],
    "that places were computed from times": [.placeOrigin], "series of relay teams": [.series],
    "runners of relay teams without a leg": [.runner], "which leg someone ran": [.runner],
  ]

  /// One of each, told in words of its own.
  private static let facts: [(String, [RaceLines.Kind])] = [
    ("the competition, ", [.competition]), ("the day, ", [.day]), ("the venue, ", [.venue]),
    ("that it is no race but", [.discipline]), ("the discipline, ", [.discipline]),
    ("the category, ", [.category]), ("the round, ", [.round]), ("the heat", [.heat]),
    ("a race without an entry", []), ("the start", [.start]), ("the length of a lap", [.lap]),
    ("the wind, ", [.wind]), ("figures beside the result under ", []),
  ]

  /// Where the number of what is lost cannot be that of what is listed.
  private static let inexact: [String: [RaceLines.Kind]] = [
    // The usual length of a lap comes back.
    "lengths of a lap": [.lap],
    // They go with the runners.
    "runners of relays": [.runnerBib, .runnerFamilyName],
    "runners of relay teams without a leg": [.runnerBib, .runnerFamilyName],
    // A club that reads as a nation is taken for one, as the nation beside it or not.
    "affiliations as they are written": [.club, .nation],
    "names cut in two by their last word": [.familyName, .runnerFamilyName],
    // One name for all races.
    "names of competitions": [.competition],
    // Others may take such places once the field counts as whole.
    "fields that are not whole": [.fieldPartial, .place, .placeOrigin, .rank],
    "places at mark points": [.rank], "orders at mark points": [.rank],
    // Places follow from what is written, not from what is left out.
    "times that are not official": [.place, .placeOrigin],
    "finer readings": [.place, .placeOrigin], "how a time was rounded": [.place, .placeOrigin],
    "places that are not official": [.place, .placeOrigin],
  ]
}
