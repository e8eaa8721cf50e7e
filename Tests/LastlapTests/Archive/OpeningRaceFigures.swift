/// The men's 1500 m final of Paris 2024, whole, typed by hand.
enum OpeningRaceFigures {
  /// A line of its result with bib and flags.
  struct Line: Equatable, Sendable {
    let result: PrintedLine
    let bib: String
    /// The place in the order of start.
    let order: Int
    /// Records before bests, wider before narrower.
    let flags: [String]
  }

  static let path = "paris-2024/1500m-m/final"
  static let official = "20:56:29"

  static let lines: [Line] = [
    line(1, "Cole Hocker", "USA", "3:27.65", bib: "1312", order: 8, ["OR", "AR", "PB"]),
    line(2, "Josh Kerr", "GBR", "3:27.79", bib: "708", order: 7, ["NR", "PB"]),
    line(3, "Yared Nuguse", "USA", "3:27.80", bib: "1339", order: 6, ["PB"]),
    line(4, "Jakob Ingebrigtsen", "NOR", "3:28.24", bib: "1092", order: 10),
    line(5, "Hobbs Kessler", "USA", "3:29.45", bib: "1320", order: 4, ["PB"]),
    line(6, "Niels Laros", "NED", "3:29.54", bib: "1055", order: 9, ["NR", "PB"]),
    line(7, "Narve Gilje Nordås", "NOR", "3:30.46", bib: "1098", order: 3),
    line(8, "Pietro Arese", "ITA", "3:30.74", bib: "841", order: 1, ["NR", "PB"]),
    line(9, "Stefan Nillessen", "NED", "3:30.75", bib: "1059", order: 11, ["PB"]),
    line(10, "Neil Gourley", "GBR", "3:30.88", bib: "701", order: 12),
    line(11, "Timothy Cheruiyot", "KEN", "3:31.35", bib: "964", order: 5),
    line(12, "Brian Komen", "KEN", "3:35.59", bib: "977", order: 2),
  ]

  /// The leader's times that are worth folding; Ingebrigtsen led at all four.
  static let leaderTimes: [(markPoint: String, time: String)] = [
    ("400m", "54.82"), ("800m", "1:51.38"), ("1000m", "2:19.4"), ("1200m", "2:47.27"),
  ]

  /// The reported ranks at mark points, by bib.
  static let ranks: [(markPoint: String, bib: String, rank: Int)] = [
    ("400m", "1092", 1),
    ("800m", "1092", 1), ("800m", "1312", 7),
    ("1000m", "1092", 1),
    ("1100m", "1092", 1), ("1100m", "964", 2), ("1100m", "708", 3), ("1100m", "1339", 4),
    ("1100m", "1312", 5), ("1100m", "1320", 6),
    ("1200m", "1092", 1), ("1200m", "1312", 4), ("1200m", "977", 12),
    ("1300m", "1092", 1), ("1300m", "964", 5),
  ]

  private static func line(
    _ place: Int, _ athlete: String, _ nation: String, _ mark: String, bib: String, order: Int,
    _ flags: [String] = []
  ) -> Line {
    Line(
      result: PrintedLine(place, athlete, nation, mark), bib: bib, order: order, flags: flags)
  }
}
