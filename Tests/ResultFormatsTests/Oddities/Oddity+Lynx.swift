extension Oddity {
  private static let head = "001,1,1,800m Men,NWI,,,,,800,20:11:54.4049\n"

  /// Results of FinishLynx.
  static let results = [
    Oddity(
      "short rows", "f.lif", head + "1,1,1,A\n2,2\n3,3,3,C,,,2:01.10\n4\n",
      left: ["1 A", "2 Bib 2", "3 C 2:01.10"],
      told: [
        "2:7: found 4 columns", "3:3: found 2 columns", "5:1: found 1 column", "5:1: found “4”",
      ]),
    Oddity(
      "unknown status words", "f.lif",
      head + "1,1,1,A,,,2:00.10,,\nfell,2,2,B,,,,,\n,3,3,C,,,lapped,,\nWD,4,4,D,,,,,\n",
      left: ["1 A 2:00.10", "- B fell", "- C lapped", "- D WD"],
      told: ["3:1: place: found “fell”", "4:10: time: found “lapped”"]),
    Oddity(
      "gaps that contradict the times", "f.lif",
      head + "1,1,1,A,,,2:00.10,,2:00.100\n2,2,2,B,,,2:00.50,,0.900\n3,3,3,C,,,2:01.50,,1.400\n",
      left: ["1 A 2:00.10", "2 B 2:00.50", "3 C 2:01.50"],
      told: ["3:20: delta: found “0.900”"]),
    Oddity(
      "splits that may be times or laps", "f.lif",
      head + "1,1,1,A,,,2:00.10,,,,\"58.10,61.00,2:00.10\"\n",
      left: ["1 A 2:00.10"], told: ["2:22: splits: found “58.10,61.00,2:00.10”"]),
    Oddity(
      "numbers beyond range", "f.lif",
      """
      1,1,99999999999999999999,800m Men,NWI,,,,,99999999999999999999,20:11:54.4
      999999999999,1,9999999999,A,,,99999999999:10.1,,
      2,2,2,B,,,1:59.99,,99999999999999999999.123,99999999999999999999999

      """,
      left: ["2 B 1:59.99"],
      told: [
        "1:5: heat: found “99999999999999999999”", "1:43: distance: found “99999999999999999999”",
        "2:1: place: found “999999999999”", "2:37: time: found “99999999999:10.1”",
        "2:16: lane: found “9999999999”",
        "3:45: reaction time: found “99999999999999999999999”",
        "3:20: delta: found “99999999999999999999.123”",
      ]),
    Oddity(
      "a start that is no time of day", "f.lif",
      head.replacing("20:11", with: "20:71") + "1,1,1,A,,,2:01.10,,\n", left: ["1 A 2:01.10"],
      told: ["1:30: start: found “20:71:54.4049”"]),
    Oddity(
      "a start without a result, cut in its second row", "f.lif",
      head + "1,1,1,A,,,9.79,,\n2,2,2,B,,,9.80,,\n3,3,3,C,,,9.9",
      left: ["1 A 9.79", "2 B 9.80", "3 C"], told: ["4:11: found half a row, “3,3,3,C,,,9.9”"]),
  ]

  private static let heat = "012,Final,2,\"20:10 | 800m M\",,,,,,800\n,12,3,Birk,Aron,NOR\n"
  private static let alone = "found a list of 2 people alone"

  /// Start lists, people and schedules of FinishLynx.
  static let lists = [
    Oddity(
      "quotes", "f.evt", heat + ",7,1,Fe\"ll,Zed,Quarry\n,8,2,\"Moor,Mik,FRA\n",
      left: ["Zed Fe\"ll", "Mik \"Moor", "Aron Birk"],
      told: ["3:8: found a quote inside a cell", "4:6: found an opening quote"]),
    Oddity(
      "a NUL byte", "f.evt", heat + ",7,1,Fe\u{0}ll,Zed,Quarry\n", left: ["Zed Fell", "Aron Birk"],
      told: ["3:8: found a NUL byte"]),
    Oddity(
      "a merge", "f.evt",
      heat + "<<<<<<< HEAD\n,7,1,Fell,Zed,Yard\n=======\n,7,1,Fell,Zed,Yrd\n>>>>>>> a\n",
      left: ["Zed Fell", "Aron Birk"],
      told: [
        "3:1: found a merge marker, “<<<<<<<”", "5:1: found a merge marker, “=======”",
        "6:2: found “7 Zed Fell” a second time", "7:1: found a merge marker, “>>>>>>>”",
      ]),
    Oddity(
      "half a row", "f.evt", heat + ",8,2,Mo", left: ["Bib 8", "Aron Birk"],
      told: ["3:6: found half a row, “,8,2,Mo”"]),
    Oddity(
      "numbers beyond range", "f.evt",
      heat + ",7,9999999999999999999999,Fell,Zed\n9999999999999999999999,1,1,X\n",
      left: ["Aron Birk", "Zed Fell"],
      told: [
        "3:4: lane: found “9999999999999999999999”", "4:1: found “9999999999999999999999,1,1,X”",
      ]),
    Oddity(
      "people: quotes and a NUL byte", "f.ppl", "7,Fe\"ll,Zed,Yard\n12,Bi\u{0}rk,Aron,NOR\n",
      left: [],
      told: ["1:5: found a quote inside a cell", "2:6: found a NUL byte", " " + alone]),
    Oddity(
      "people: a merge", "f.ppl",
      "7,Fell,Zed,Yard\n<<<<<<< a\n12,Birk,Aron,NOR\n=======\n12,Birk,Aron,SWE\n>>>>>>> b\n",
      left: [],
      told: [
        "2:1: found a merge marker, “<<<<<<<”", "4:1: found a merge marker, “=======”",
        "5:1: id: found “12 Aron Birk” a second time", "6:1: found a merge marker, “>>>>>>>”",
        " " + alone,
      ]),
    Oddity(
      "people: half a row", "f.ppl", "7,Fell,Zed,Yard\n12,Birk,Aro", left: [],
      told: ["2:9: found half a row, “12,Birk,Aro”", " " + alone]),
    Oddity(
      "a schedule", "f.sch",
      "1,1,1\n2,9999999999999999999999,1\n2\u{0},1,1\n<<<<<<< a\n3,1,1\n4,1", left: [],
      told: [
        "2:1: found “2,9999999999999999999999,1”", "3:2: found a NUL byte",
        "4:1: found a merge marker, “<<<<<<<”", "6:3: found half a row, “4,1”",
        " found a schedule of 4 races alone",
      ]),
  ]
}
