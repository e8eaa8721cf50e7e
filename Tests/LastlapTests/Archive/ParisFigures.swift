/// The races of Paris 2024 in the archive, typed by hand.
enum ParisFigures {
  static let races: [PrintedRace] = sprints + middleDistances + longDistances

  private static let sprints: [PrintedRace] = [
    PrintedRace(
      "paris-2024/100m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Noah Lyles", "USA", "9.79"),
        PrintedLine(2, "Kishane Thompson", "JAM", "9.79"),
        PrintedLine(3, "Fred Kerley", "USA", "9.81"),
      ]),
    PrintedRace(
      "paris-2024/200m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Letsile Tebogo", "BOT", "19.46"),
        PrintedLine(2, "Kenneth Bednarek", "USA", "19.62"),
        PrintedLine(3, "Noah Lyles", "USA", "19.70"),
      ]),
    PrintedRace(
      "paris-2024/400m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Quincy Hall", "USA", "43.40"),
        PrintedLine(2, "Matthew Hudson-Smith", "GBR", "43.44"),
        PrintedLine(3, "Muzala Samukonga", "ZAM", "43.74"),
      ]),
    PrintedRace(
      "paris-2024/110mh-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Grant Holloway", "USA", "12.99"),
        PrintedLine(2, "Daniel Roberts", "USA", "13.09"),
        PrintedLine(3, "Rasheed Broadbell", "JAM", "13.09"),
      ]),
    PrintedRace(
      "paris-2024/100m-w/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Julien Alfred", "LCA", "10.72"),
        PrintedLine(2, "Sha'carri Richardson", "USA", "10.87"),
        PrintedLine(3, "Melissa Jefferson", "USA", "10.92"),
      ]),
    PrintedRace(
      "paris-2024/100mh-w/final", places: 5, marks: 5,
      [
        PrintedLine(1, "Masai Russell", "USA", "12.33"),
        PrintedLine(2, "Cyréna Samba-Mayela", "FRA", "12.34"),
        PrintedLine(3, "Jasmine Camacho-Quinn", "PUR", "12.36"),
      ]),
    PrintedRace(
      "paris-2024/200m-w/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Gabrielle Thomas", "USA", "21.83"),
        PrintedLine(2, "Julien Alfred", "LCA", "22.08"),
        PrintedLine(3, "Brittany Brown", "USA", "22.20"),
      ]),
    PrintedRace(
      "paris-2024/400mh-w/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Sydney McLaughlin-Levrone", "USA", "50.37"),
        PrintedLine(2, "Anna Cockrell", "USA", "51.87"),
        PrintedLine(3, "Femke Bol", "NED", "52.15"),
      ]),
  ]

  private static let middleDistances: [PrintedRace] = [
    PrintedRace(
      "paris-2024/800m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Emmanuel Wanyonyi", "KEN", "1:41.19"),
        PrintedLine(2, "Marco Arop", "CAN", "1:41.20"),
        PrintedLine(3, "Djamel Sedjati", "ALG", "1:41.50"),
      ]),
    PrintedRace(
      "paris-2024/800m-w/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Keely Hodgkinson", "GBR", "1:56.72"),
        PrintedLine(2, "Tsige Duguma", "ETH", "1:57.15"),
        PrintedLine(3, "Mary Moraa", "KEN", "1:57.42"),
      ]),
    PrintedRace(
      "paris-2024/1500m-m/final", places: 12, marks: 12,
      [
        PrintedLine(1, "Cole Hocker", "USA", "3:27.65"),
        PrintedLine(2, "Josh Kerr", "GBR", "3:27.79"),
        PrintedLine(3, "Yared Nuguse", "USA", "3:27.80"),
      ]),
    PrintedRace(
      "paris-2024/1500m-w/final", places: 6, marks: 5,
      [
        PrintedLine(1, "Faith Kipyegon", "KEN", "3:51.29"),
        PrintedLine(2, "Jessica Hull", "AUS", "3:52.56"),
        PrintedLine(3, "Georgia Bell", "GBR", "3:52.61"),
      ]),
    PrintedRace(
      "paris-2024/3000msc-m/final", places: 15, marks: 15, out: 1,
      [
        PrintedLine(1, "Soufiane El Bakkali", "MAR", "8:06.05"),
        PrintedLine(2, "Kenneth Rooks", "USA", "8:06.41"),
        PrintedLine(3, "Abraham Kibiwot", "KEN", "8:06.47"),
      ]),
  ]

  private static let longDistances: [PrintedRace] = [
    PrintedRace(
      "paris-2024/5000m-m/final", places: 12, marks: 12,
      [
        PrintedLine(1, "Jakob Ingebrigtsen", "NOR", "13:13.66"),
        PrintedLine(2, "Ronald Kwemoi", "KEN", "13:15.04"),
        PrintedLine(3, "Grant Fisher", "USA", "13:15.13"),
      ]),
    PrintedRace(
      "paris-2024/5000m-w/final", places: 16, marks: 16,
      [
        PrintedLine(1, "Beatrice Chebet", "KEN", "14:28.56"),
        PrintedLine(2, "Faith Kipyegon", "KEN", "14:29.60"),
        PrintedLine(3, "Sifan Hassan", "NED", "14:30.61"),
      ]),
    PrintedRace(
      "paris-2024/10000m-m/final", places: 24, marks: 24, out: 3,
      [
        PrintedLine(1, "Joshua Cheptegei", "UGA", "26:43.14"),
        PrintedLine(2, "Berihu Aregawi", "ETH", "26:43.44"),
        PrintedLine(3, "Grant Fisher", "USA", "26:43.46"),
      ]),
    PrintedRace(
      "paris-2024/10000m-w/final", places: 23, marks: 23, out: 2,
      [
        PrintedLine(1, "Beatrice Chebet", "KEN", "30:43.25"),
        PrintedLine(2, "Nadia Battocletti", "ITA", "30:43.35"),
        PrintedLine(3, "Sifan Hassan", "NED", "30:44.12"),
      ]),
    PrintedRace(
      "paris-2024/marathon-m/final", places: 12, marks: 12, out: 1,
      [
        PrintedLine(1, "Tamirat Tola", "ETH", "2:06:26"),
        PrintedLine(2, "Bashir Abdi", "BEL", "2:06:47"),
        PrintedLine(3, "Benson Kipruto", "KEN", "2:07:00"),
      ]),
    PrintedRace(
      "paris-2024/marathon-w/final", places: 11, marks: 11,
      [
        PrintedLine(1, "Sifan Hassan", "NED", "2:22:55"),
        PrintedLine(2, "Tigst Assefa", "ETH", "2:22:58"),
        PrintedLine(3, "Hellen Obiri", "KEN", "2:23:10"),
      ]),
  ]
}
