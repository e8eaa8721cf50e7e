/// The races of other competitions in the archive, typed by hand.
enum ElsewhereFigures {
  static let races: [PrintedRace] = middleDistances + splitSheets + hundredMetres + photoFinishes

  private static let middleDistances: [PrintedRace] = [
    PrintedRace(
      "tokyo-2020/1500m-m/final", places: 13, marks: 13,
      [
        PrintedLine(1, "Jakob Ingebrigtsen", "NOR", "3:28.32"),
        PrintedLine(2, "Timothy Cheruiyot", "KEN", "3:29.01"),
        PrintedLine(3, "Josh Kerr", "GBR", "3:29.05"),
      ]),
    PrintedRace(
      "tokyo-2020/1500m-w/final", places: 13, marks: 13,
      [
        PrintedLine(1, "Faith Kipyegon", "KEN", "3:53.1"),
        PrintedLine(2, "Laura Muir", "GBR", "3:54.5"),
        PrintedLine(3, "Sifan Hassan", "NED", "3:55.8"),
      ]),
    PrintedRace(
      "rome-2024/1500m-m/final", places: 16, marks: 16, out: 1,
      [
        PrintedLine(1, "Jakob Ingebrigtsen", "NOR", "3:31.95"),
        PrintedLine(2, "Jochem Vermeulen", "BEL", "3:33.30"),
        PrintedLine(3, "Pietro Arese", "ITA", "3:33.34"),
      ]),
    PrintedRace(
      "rome-2024/800m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Gabriel Tual", "FRA", "1:44.87"),
        PrintedLine(2, "Mohamed Attaoui", "ESP", "1:45.20"),
        PrintedLine(3, "Catalin Tecuceanu", "ITA", "1:45.40"),
      ]),
    PrintedRace(
      "budapest-2023/1500m-m/final", places: 11, marks: 11,
      [
        PrintedLine(1, "Josh Kerr", "GBR", "3:29.38"),
        PrintedLine(2, "Jakob Ingebrigtsen", "NOR", "3:29.65"),
        PrintedLine(3, "Narve Gilje Nordås", "NOR", "3:29.68"),
      ]),
    PrintedRace(
      "eugene-2022/1500m-m/final", places: 7, marks: 7,
      [
        PrintedLine(1, "Jake Wightman", "GBR", "3:29.23"),
        PrintedLine(2, "Jakob Ingebrigtsen", "NOR", "3:29.47"),
        PrintedLine(3, "Mohamed Katir", "ESP", "3:29.90"),
      ]),
    PrintedRace(
      "rio-2016/1500m-m/final", places: 13, marks: 13,
      [
        PrintedLine(1, "Matthew Centrowitz", "USA", "3:50.00"),
        PrintedLine(2, "Taoufik Makhloufi", "ALG", "3:50.11"),
        PrintedLine(3, "Nick Willis", "NZL", "3:50.24"),
      ]),
  ]

  private static let splitSheets: [PrintedRace] = [
    PrintedRace(
      "moscow-2013/1500m-w/final", places: 12, marks: 12,
      [
        PrintedLine(1, "Abeba Aregawi", "SWE", "4:02.67"),
        PrintedLine(2, "Jenny Simpson", "USA", "4:02.99"),
        PrintedLine(3, "Hellen Obiri", "KEN", "4:03.86"),
      ]),
    PrintedRace(
      "brussels-2018/1500m-w/final", places: 13, marks: 13, out: 1,
      [
        PrintedLine(1, "Laura Muir", "GBR", "3:58.49"),
        PrintedLine(2, "Shelby Houlihan", "USA", "3:58.94"),
        PrintedLine(3, "Sifan Hassan", "NED", "3:59.41"),
      ]),
    PrintedRace(
      "stockholm-2018/1500m-w/final", places: 12, marks: 12, out: 2,
      [
        PrintedLine(1, "Gudaf Tsegay", "ETH", "3:57.64"),
        PrintedLine(2, "Laura Muir", "GBR", "3:58.53"),
        PrintedLine(3, "Rababe Arafi", "MAR", "4:00.28"),
      ]),
    PrintedRace(
      "lausanne-2018/1500m-w/final", places: 15, marks: 15, out: 3,
      [
        PrintedLine(1, "Shelby Houlihan", "USA", "3:57.34"),
        PrintedLine(2, "Laura Muir", "GBR", "3:58.18"),
        PrintedLine(3, "Sifan Hassan", "NED", "3:58.39"),
      ]),
    PrintedRace(
      "birmingham-2018/1500m-w/final", places: 13, marks: 13, out: 3,
      [
        PrintedLine(1, "Sifan Hassan", "NED", "4:00.60"),
        PrintedLine(2, "Gudaf Tsegay", "ETH", "4:01.03"),
        PrintedLine(3, "Sofia Ennaoui", "POL", "4:02.06"),
      ]),
    PrintedRace(
      "stockholm-2016/1500m-w/final", places: 15, marks: 15, out: 1,
      [
        PrintedLine(1, "Angelika Cichocka", "POL", "4:03.25"),
        PrintedLine(2, "Meraf Bahta", "SWE", "4:04.37"),
        PrintedLine(3, "Gudaf Tsegay", "ETH", "4:04.37"),
      ]),
    PrintedRace(
      "zurich-2016/1500m-w/final", places: 13, marks: 13, out: 1,
      [
        PrintedLine(1, "Shannon Rowbury", "USA", "3:57.78"),
        PrintedLine(2, "Laura Muir", "GBR", "3:57.85"),
        PrintedLine(3, "Sifan Hassan", "NED", "3:58.43"),
      ]),
    PrintedRace(
      "rabat-2017/1500m-w/final", places: 13, marks: 13, out: 1,
      [
        PrintedLine(1, "Angelika Cichocka", "POL", "4:01.93"),
        PrintedLine(2, "Rababe Arafi", "MAR", "4:02.19"),
        PrintedLine(3, "Brenda Martinez", "USA", "4:02.75"),
      ]),
    PrintedRace(
      "golden-gala-2017/1500m-w/final", places: 17, marks: 17, out: 1,
      [
        PrintedLine(1, "Sifan Hassan", "NED", "3:56.22"),
        PrintedLine(2, "Winny Chebet", "KEN", "3:59.16"),
        PrintedLine(3, "Konstanze Klosterhalfen", "GER", "3:59.30"),
      ]),
    PrintedRace(
      "golden-gala-2019/1500m-w/final", places: 15, marks: 15, out: 2,
      [
        PrintedLine(1, "Genzebe Dibaba", "ETH", "3:56.28"),
        PrintedLine(2, "Laura Muir", "GBR", "3:56.73"),
        PrintedLine(3, "Gudaf Tsegay", "ETH", "3:59.96"),
      ]),
    PrintedRace(
      "shanghai-2019/1500m-w/final", places: 15, marks: 15, out: 2,
      [
        PrintedLine(1, "Rababe Arafi", "MAR", "4:01.15"),
        PrintedLine(2, "Gudaf Tsegay", "ETH", "4:01.25"),
        PrintedLine(3, "Winnie Nanyondo", "UGA", "4:01.39"),
      ]),
  ]

  private static let hundredMetres: [PrintedRace] = [
    PrintedRace(
      "budapest-2023/100m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Noah Lyles", "USA", "9.83"),
        PrintedLine(2, "Letsile Tebogo", "BOT", "9.88"),
        PrintedLine(3, "Zharnel Hughes", "GBR", "9.88"),
      ]),
    PrintedRace(
      "tokyo-2020/100m-m/final", places: 6, marks: 6, out: 2,
      [
        PrintedLine(1, "Lamont Marcell Jacobs", "ITA", "9.80"),
        PrintedLine(2, "Fred Kerley", "USA", "9.84"),
        PrintedLine(3, "Andre De Grasse", "CAN", "9.89"),
      ]),
    PrintedRace(
      "eugene-2022/100m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Fred Kerley", "USA", "9.86"),
        PrintedLine(2, "Marvin Bracy", "USA", "9.88"),
        PrintedLine(3, "Trayvon Bromell", "USA", "9.88"),
      ]),
    PrintedRace(
      "doha-2019/100m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Christian Coleman", "USA", "9.76"),
        PrintedLine(2, "Justin Gatlin", "USA", "9.89"),
        PrintedLine(3, "Andre De Grasse", "CAN", "9.90"),
      ]),
    PrintedRace(
      "london-2017/100m-m/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Justin Gatlin", "USA", "9.92"),
        PrintedLine(2, "Christian Coleman", "USA", "9.94"),
        PrintedLine(3, "Usain Bolt", "JAM", "9.95"),
      ]),
    PrintedRace(
      "beijing-2015/100m-m/final", places: 9, marks: 9,
      [
        PrintedLine(1, "Usain Bolt", "JAM", "9.79"),
        PrintedLine(2, "Justin Gatlin", "USA", "9.80"),
        PrintedLine(3, "Trayvon Bromell", "USA", "9.92"),
        PrintedLine(3, "Andre De Grasse", "CAN", "9.92"),
      ]),
    PrintedRace("beijing-2015/100m-m/semi-final", places: 0, marks: 2, []),
    PrintedRace("berlin-2009/100m-m/final", places: 0, marks: 1, []),
  ]

  private static let photoFinishes: [PrintedRace] = [
    PrintedRace(
      "tokyo-2025/marathon-m/final", places: 3, marks: 3,
      [
        PrintedLine(1, "Alphonce Simbu", "TAN", "2:09:48"),
        PrintedLine(2, "Amanal Petros", "GER", "2:09:48"),
        PrintedLine(3, "Iliass Aouani", "ITA", "2:09:53"),
      ]),
    PrintedRace(
      "us-trials-2012/100m-w/final", places: 4, marks: 4,
      [
        PrintedLine(1, "Carmelita Jeter", nil, "10.92"),
        PrintedLine(2, "Tianna Madison", nil, "10.96"),
        PrintedLine(3, "Jeneba Tarmoh", nil, "11.07"),
        PrintedLine(3, "Allyson Felix", nil, "11.07"),
      ]),
    PrintedRace(
      "beijing-2008/100m-w/final", places: 8, marks: 8,
      [
        PrintedLine(1, "Shelly-Ann Fraser", "JAM", "10.78"),
        PrintedLine(2, "Sherone Simpson", "JAM", "10.98"),
        PrintedLine(2, "Kerron Stewart", "JAM", "10.98"),
      ]),
    PrintedRace(
      "osaka-2007/100m-w/final", places: 4, marks: 4,
      [
        PrintedLine(1, "Veronica Campbell", "JAM", "11.01"),
        PrintedLine(2, "Lauryn Williams", "USA", "11.01"),
        PrintedLine(3, "Carmelita Jeter", "USA", "11.02"),
      ]),
    PrintedRace(
      "stuttgart-1993/100m-w/final", places: 2, marks: 2,
      [
        PrintedLine(1, "Gail Devers", "USA", "10.82"),
        PrintedLine(2, "Merlene Ottey", "JAM", "10.82"),
      ]),
    PrintedRace(
      "moscow-1980/100m-m/final", places: 2, marks: 2,
      [
        PrintedLine(1, "Allan Wells", "GBR", "10.25"),
        PrintedLine(2, "Silvio Leonard", "CUB", "10.25"),
      ]),
  ]
}
