/// The final medal table of Paris 2024, typed by hand.
enum MedalTableFigures {
  /// A nation's row of the table.
  struct Row: Equatable, Sendable {
    let rank: Int
    let nation: String
    let gold: Int
    let silver: Int
    let bronze: Int

    init(_ rank: Int, _ nation: String, _ gold: Int, _ silver: Int, _ bronze: Int) {
      self.rank = rank
      self.nation = nation
      self.gold = gold
      self.silver = silver
      self.bronze = bronze
    }
  }

  /// Of 48 finals: one bronze was shared.
  static let totals = (gold: 48, silver: 48, bronze: 49)

  static let rows: [Row] = [
    Row(1, "USA", 14, 11, 9),
    Row(2, "KEN", 4, 2, 5),
    Row(3, "CAN", 3, 1, 1),
    Row(4, "NED", 2, 1, 3),
    Row(5, "ESP", 2, 1, 1),
    Row(6, "NOR", 2, 1, 0),
    Row(7, "GBR", 1, 4, 5),
    Row(8, "JAM", 1, 3, 2),
    Row(9, "ETH", 1, 3, 0),
    Row(10, "AUS", 1, 2, 4),
    Row(11, "GER", 1, 2, 1),
    Row(12, "CHN", 1, 1, 2),
    Row(13, "BEL", 1, 1, 1),
    Row(14, "BOT", 1, 1, 0),
    Row(14, "BRN", 1, 1, 0),
    Row(14, "ECU", 1, 1, 0),
    Row(14, "LCA", 1, 1, 0),
    Row(14, "NZL", 1, 1, 0),
    Row(14, "UGA", 1, 1, 0),
    Row(20, "UKR", 1, 0, 2),
    Row(21, "GRE", 1, 0, 1),
    Row(22, "DMA", 1, 0, 0),
    Row(22, "DOM", 1, 0, 0),
    Row(22, "JPN", 1, 0, 0),
    Row(22, "MAR", 1, 0, 0),
    Row(22, "PAK", 1, 0, 0),
    Row(22, "SWE", 1, 0, 0),
    Row(28, "RSA", 0, 2, 0),
    Row(29, "ITA", 0, 1, 2),
    Row(30, "BRA", 0, 1, 1),
    Row(31, "FRA", 0, 1, 0),
    Row(31, "HUN", 0, 1, 0),
    Row(31, "IND", 0, 1, 0),
    Row(31, "LTU", 0, 1, 0),
    Row(31, "POR", 0, 1, 0),
    Row(36, "GRN", 0, 0, 2),
    Row(37, "ALG", 0, 0, 1),
    Row(37, "CRO", 0, 0, 1),
    Row(37, "CZE", 0, 0, 1),
    Row(37, "POL", 0, 0, 1),
    Row(37, "PUR", 0, 0, 1),
    Row(37, "QAT", 0, 0, 1),
    Row(37, "ZAM", 0, 0, 1),
  ]
}
