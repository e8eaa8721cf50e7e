import ReaderChecks

extension Oddity {
  private static let head = Fixture.omega.prefix { $0 != "\n" } + "\n"
  private static let first = "3;1;1;9999;71;1;1;85152;8.52;1\n"
  private static let winner = "1 Bib 71 8.52 (8.5152)"

  /// Result files of Scan'O'Vision.
  static let photoFinish = [
    Oddity(
      "short rows", "f.txt", head + first + "3;1;1;9999;72;2;1;85252\n3;1;1\n",
      left: [winner, "- Bib 72 8.53 (8.5252)"],
      told: ["3:19: found 8 columns", "4:5: found 3 columns"]),
    Oddity(
      "places given twice and against the times", "f.txt",
      head + first + "3;1;1;9999;72;2;1;80752;8.08;2\n3;1;1;9999;73;3;1;80753;8.08;2\n",
      left: [winner, "2 Bib 72 8.08 (8.0752)", "2 Bib 73 8.08 (8.0753)"],
      told: ["3:30: place: found “2” with 8.0752", "4:30: place: found “2” a second time"]),
    Oddity(
      "a place that the finest reading shares", "f.txt",
      head + first + "3;1;1;9999;72;2;1;85152;8.52;1\n",
      left: [winner, "1 Bib 72 8.52 (8.5152)"], told: []),
    Oddity(
      "quotes and a NUL byte", "f.txt",
      head + first + "3;1;1;9999;\"72;2;1;85252;8.53;2\n3;1;1;9999;7\"3;3;1;8\u{0}5352;8.54;3\n",
      left: [winner, "2 Bib \"72 8.53 (8.5252)", "3 Bib 7\"3 8.54 (8.5352)"],
      told: [
        "3:12: found an opening quote", "4:21: found a NUL byte",
        "4:13: found a quote inside a cell",
      ]),
    Oddity(
      "a merge", "f.txt",
      head + "<<<<<<< a\n" + first + "=======\n" + first + ">>>>>>> b\n", left: [winner],
      told: [
        "2:1: found a merge marker, “<<<<<<<”", "4:1: found a merge marker, “=======”",
        "6:1: found a merge marker, “>>>>>>>”",
        "5:19: Bib 71: found a second row of the same lap",
      ]),
    Oddity(
      "half a row, in the time", "f.txt", head + first + "3;1;1;9999;72;2;1;852", left: [winner],
      told: ["3:19: found half a row, “3,1,1,9999,72,2,1,852”"]),
    Oddity(
      "half a row, behind the time", "f.txt", head + first + "3;1;1;9999;72;2;1;85252;8.",
      left: [winner, "- Bib 72 8.53 (8.5252)"],
      told: ["3:25: found half a row, “3,1,1,9999,72,2,1,85252,8.”"]),
    Oddity(
      "unknown status", "f.txt",
      head + first + "3;1;1;9999;72;2;9;0;;0\n3;1;1;9999;73;3;x;0;;0\n",
      left: [winner, "- Bib 72 status 9"],
      told: ["3:17: idStatus: found “9”", "4:17: idStatus: found “x”"]),
    Oddity(
      "laps out of order", "1500m.txt",
      head + "4;1;1;1;74;1;1;623451;1:02.35;1\n4;1;1;2;74;1;1;523451;52.35;1\n"
        + "4;1;1;9999;74;1;1;2223451;3:42.35;1\n",
      left: ["1 Bib 74 3:42.35 (3:42.3451)"], told: []),
  ]

  private static let tracked = """
    ,ID 7,ID 7
    ,BIRK,BIRK
    Time,Distance,PathDist
    00:00.000,0,0.000
    00:10.000,99,99.800
    00:10.100,100,100.800

    """
  private static let pause = "5:1: Time: found 10.000 s without a sample"

  /// Tracking files.
  static let tracking = [
    Oddity(
      "a merge, a quote and a NUL byte", "100m.csv",
      tracked.replacing("00:10.100,1", with: "<<<<<<< a\n00:1\u{0}0.100,1\""),
      left: ["- BIRK 10.0"],
      told: [
        pause, "6:1: found a merge marker, “<<<<<<<”", "7:5: found a NUL byte",
        "7:12: found a quote inside a cell",
      ]),
    Oddity(
      "a short row and half a row", "100m.csv", tracked + "00:10.200,101\n00:10.300,102,10",
      left: ["- BIRK 10.0"],
      told: [pause, "7:11: found 2 columns", "8:15: BIRK: found 10 m"]),
    Oddity(
      "numbers beyond range", "100m.csv",
      tracked + "00:10.200,101,99999999999999999999.5\n99999999999999999999:01.000,106,106.000\n",
      left: ["- BIRK 10.0"],
      told: [
        pause, "7:15: BIRK: found “99999999999999999999.5”",
        "8:7: Time: found “99999999999999999999:01.000”",
      ]),
  ]
}
