import Athletics
import RaceReplay
import Testing

extension RaceFixture {
  /// The men's 1500 m final of Tokyo 2020: everyone's splits, cut to a tenth.
  static func tokyo1500() throws -> RaceFixture {
    let field: [(name: String, nation: String, splits: [String], mark: String)] = [
      ("Ingebrigtsen", "NOR", ["56.2", "1:52.0", "2:47.5", "3:14.7"], "3:28.32"),
      ("Cheruiyot", "KEN", ["56.4", "1:51.8", "2:47.3", "3:14.9"], "3:29.01"),
      ("Kerr", "GBR", ["57.3", "1:53.2", "2:48.4", "3:15.4"], "3:29.05"),
      ("Kipsang", "KEN", ["57.1", "1:52.7", "2:48.2", "3:15.3"], "3:29.56"),
      ("Mechaal", "ESP", ["57.4", "1:53.4", "2:48.7", "3:16.4"], "3:30.77"),
      ("Hocker", "USA", ["57.4", "1:53.8", "2:50.3", "3:17.5"], "3:31.40"),
      ("McSweyn", "AUS", ["56.6", "1:52.3", "2:48.4", "3:17.2"], "3:31.91"),
      ("Rozmys", "POL", ["56.5", "1:53.2", "2:50.0", "3:18.1"], "3:32.67"),
      ("Heyward", "GBR", ["57.1", "1:53.7", "2:51.3", "3:20.1"], "3:34.43"),
      ("Wightman", "GBR", ["56.9", "1:52.5", "2:49.7", "3:19.9"], "3:35.09"),
      ("Hoare", "AUS", ["56.4", "1:53.0", "2:51.1", "3:21.3"], "3:35.79"),
      ("Grethen", "LUX", ["57.5", "1:54.0", "2:51.6", "3:21.1"], "3:36.80"),
      ("Fontes", "ESP", ["57.1", "1:54.4", "2:53.0", "3:23.3"], "3:38.56"),
    ]
    var race = try RaceFixture(
      "1500m", field.sorted { $0.name < $1.name }.map { ($0.name, $0.nation) },
      competition: "tokyo-2020")
    for (index, metres) in [400, 800, 1200, 1400].enumerated() {
      for runner in field {
        try race.pass(runner.name, at: metres, try cut(runner.splits[index]))
      }
    }
    for (index, runner) in field.enumerated() {
      try race.result(runner.name, index + 1, runner.mark)
    }
    race.becomesOfficial()
    return race
  }

  /// The men's 1500 m final of Paris 2024: the leader's times, the order here and there.
  static func paris1500() throws -> RaceFixture {
    var race = try RaceFixture(
      "1500m",
      [
        ("Arese", "ITA"), ("Komen", "KEN"), ("Nordås", "NOR"), ("Kessler", "USA"),
        ("Cheruiyot", "KEN"), ("Nuguse", "USA"), ("Kerr", "GBR"), ("Hocker", "USA"),
        ("Laros", "NED"), ("Ingebrigtsen", "NOR"), ("Nillessen", "NED"), ("Gourley", "GBR"),
      ])
    let leader = [(400, "54.82"), (800, "1:51.38"), (1000, "2:19.4"), (1200, "2:47.27")]
    for (metres, time) in leader {
      try race.pass(
        "Ingebrigtsen", at: metres, try press(time), rank: 1, Provenance(.reported, .oneSource))
    }
    for (metres, rank) in [(400, 7), (800, 7), (1200, 4)] {
      try race.pass("Hocker", at: metres, rank: rank)
    }
    try race.pass("Komen", at: 1200, rank: 12)
    try race.order(
      [["Ingebrigtsen"], ["Cheruiyot"], ["Kerr"], ["Nuguse"], ["Hocker"], ["Kessler"]], at: 1100)
    race.add(.markPoint(metres(1100)), .leaderTime(try press("2:34.3"), candidates: []), .doubtful)
    try race.pass("Ingebrigtsen", at: 1300, rank: 1)
    try race.pass("Cheruiyot", at: 1300, rank: 5)
    let marks = [
      ("Hocker", "3:27.65", ["OR", "AR", "PB"]), ("Kerr", "3:27.79", ["NR", "PB"]),
      ("Nuguse", "3:27.80", ["PB"]), ("Ingebrigtsen", "3:28.24", []),
      ("Kessler", "3:29.45", ["PB"]), ("Laros", "3:29.54", ["NR", "PB"]),
      ("Nordås", "3:30.46", []), ("Arese", "3:30.74", ["NR", "PB"]),
      ("Nillessen", "3:30.75", ["PB"]), ("Gourley", "3:30.88", []), ("Cheruiyot", "3:31.35", []),
      ("Komen", "3:35.59", []),
    ]
    for (index, (name, mark, flags)) in marks.enumerated() {
      try race.result(name, index + 1, mark, flags: flags)
    }
    race.becomesOfficial("20:56:29")
    return race
  }

  /// A sprint by its places as printed.
  static func sprint(
    _ competition: String, category: String = "m",
    _ lines: [(place: Int, name: String, nation: String, mark: String)]
  ) throws -> RaceFixture {
    var race = try RaceFixture(
      "100m", lines.map { ($0.name, $0.nation) }.sorted { $0.0 < $1.0 }, competition: competition,
      category: category)
    for line in lines { try race.result(line.name, line.place, line.mark) }
    return race
  }

  /// Beijing 2008: two silvers, no bronze.
  static func beijing2008() throws -> RaceFixture {
    var race = try sprint(
      "beijing-2008", category: "w",
      [
        (1, "Fraser", "JAM", "10.78"), (2, "Simpson", "JAM", "10.98"),
        (2, "Stewart", "JAM", "10.98"), (4, "Williams", "USA", "11.03"), (5, "Lee", "USA", "11.07"),
        (6, "Kwakye", "GBR", "11.14"), (7, "Ferguson", "BAH", "11.19"),
        (8, "Edwards", "USA", "11.20"),
      ])
    try race.deadHeat(["Simpson", "Stewart"], place: 2)
    return race
  }

  /// Beijing 2015: two bronzes, read alike to the thousandth.
  static func beijing2015() throws -> RaceFixture {
    var race = try sprint(
      "beijing-2015",
      [
        (1, "Bolt", "JAM", "9.79"), (2, "Gatlin", "USA", "9.80"), (3, "Bromell", "USA", "9.92"),
        (3, "De Grasse", "CAN", "9.92"), (5, "Rodgers", "USA", "9.94"), (6, "Gay", "USA", "10.00"),
        (7, "Powell", "JAM", "10.00"), (8, "Vicaut", "FRA", "10.00"), (9, "Su", "CHN", "10.06"),
      ])
    for name in ["Bromell", "De Grasse"] { try race.result(name, read: "9.911") }
    try race.deadHeat(["Bromell", "De Grasse"], place: 3)
    return race
  }

  /// Budapest 2023: three at 9.88 on three places.
  static func budapest2023() throws -> RaceFixture {
    try sprint(
      "budapest-2023",
      [
        (1, "Lyles", "USA", "9.83"), (2, "Tebogo", "BOT", "9.88"), (3, "Hughes", "GBR", "9.88"),
        (4, "Seville", "JAM", "9.88"), (5, "Coleman", "USA", "9.92"),
        (6, "Sani Brown", "JPN", "10.04"), (7, "Omanyala", "KEN", "10.07"),
        (8, "Forde", "JAM", "10.08"),
      ])
  }

  /// Paris 2024: Lyles before Thompson by five thousandths.
  static func paris100() throws -> RaceFixture {
    var race = try sprint(
      "paris-2024",
      [
        (1, "Lyles", "USA", "9.79"), (2, "Thompson", "JAM", "9.79"), (3, "Kerley", "USA", "9.81"),
        (4, "Simbine", "RSA", "9.82"), (5, "Jacobs", "ITA", "9.85"), (6, "Tebogo", "BOT", "9.86"),
        (7, "Bednarek", "USA", "9.88"), (8, "Seville", "JAM", "9.91"),
      ])
    try race.result("Lyles", read: "9.784")
    try race.result("Thompson", read: "9.789")
    return race
  }

  /// The women's 5000 m of Paris 2024, the first six, as they crossed the line.
  static func paris5000() throws -> RaceFixture {
    let lines = [
      ("Chebet", "KEN", "14:28.56"), ("Kipyegon", "KEN", "14:29.60"), ("Hassan", "NED", "14:30.61"),
      ("Battocletti", "ITA", "14:31.64"), ("Kipkemboi", "KEN", "14:32.23"),
      ("Taye", "ETH", "14:32.98"),
    ]
    var race = try RaceFixture("5000m", lines.map { ($0.0, $0.1) }, category: "w")
    for (index, line) in lines.enumerated() { try race.result(line.0, index + 1, line.2) }
    return race
  }
}
