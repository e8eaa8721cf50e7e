extension SampleRow {
  private static let place = "expected a place of its own; line"
  private static let marker = "expected a row; those on either side of it are read"

  /// Results, start lists and a schedule of FinishLynx.
  static let lynx = [
    // 2:35.190 and gaps to it: 2:43.845, 2:50.758, 2:55.226, 2:58.840, 3:01.719, 3:04.145, 3:04.353.
    SampleRow(
      "lynx/800m14.lif", "FinishLynx result", path: "finishlynx/800m-open/race", entries: 8,
      "8 results",
      first: "1 Lane 1 2:35.19 (2:35.190)", last: "8 Lane 8 3:04.36 (3:04.353)", finer: 8),
    SampleRow(
      "lynx/WakaNats2017__001-Heat_1-01.lif", "FinishLynx result",
      path: "wakanats-2017/250m-m/heat-1/1", entries: 8, "8 results",
      first: "1 Horouta Hianga's 1:38.52", last: "8 Kurawaka 2:27.08"),
    // The last crew has neither place nor time.
    SampleRow(
      "lynx/WakaNats2017__019-Heat_1-05.lif", "FinishLynx result",
      path: "wakanats-2017/250m-w/heat-1/5", entries: 7, "6 results",
      first: "1 Puketirini Puhi 1:43.42", last: "6 Moko Toa 3:00.90"),
    SampleRow(
      "lynx/WakaNats2017__039-Heat-05.lif", "FinishLynx result",
      path: "wakanats-2017/500m-m/heats/5", entries: 8, "7 results",
      first: "1 Eastland Heli's Whitewash 1:58.50", last: "7 Team Marara 2:23.30",
      warnings: [
        "9:29: found a quote inside a cell, expected quotes around the whole of it, or none; it was "
          + "read as text"
      ]),
    SampleRow(
      "lynx/WakaNats2017__268-Heat-02.lif", "FinishLynx result",
      path: "wakanats-2017/500m-w/heats/2", entries: 7, "7 results",
      first: "1 Utuhina 2:18.87", last: "7 Nga Hinewai 2:48.18",
      warnings: ["8:13: found a NUL byte, expected none; they were left out"]),
    // The head says 500, the event’s name 250; a merge left its three markers and a row twice.
    SampleRow(
      "lynx/WakaNats2018__006-Heat-02.lif", "FinishLynx result",
      path: "wakanats-2018/500m-w/heats/2", entries: 7, "7 results",
      first: "1 Double Trouble 1:40.36", last: "7 Pepi Putiputi Rahui Pokeka / T 2:23.41",
      warnings: [
        "1:43: distance: found “500”, expected 250 m, as the event’s name says",
        "8:1: found a merge marker, “<<<<<<<”, " + marker,
        "10:1: found a merge marker, “=======”, " + marker,
        "11:3: found “64937 6 Pepi Putiputi Rahui Pokeka / T” a second time, expected one row a "
          + "competitor; that of line 9 was read",
        "12:1: found a merge marker, “>>>>>>>”, " + marker,
      ]),
    SampleRow(
      "lynx/WakaNats2018__161-Heat-01.lif", "FinishLynx result",
      path: "wakanats-2018/500m-m/heats/1", entries: 12, "12 results",
      first: "1 SCHERZER Jörn 2:25.76", last: "12 O'CONNELL Allan 3:05.78"),
    // Both gaps are those of other races.
    SampleRow(
      "lynx/WebLynx2_CompleteRaceLif.lif", "FinishLynx result",
      path: "finishlynx/unknown-distance-m/heats/1", entries: 2, "2 results",
      first: "1 Eugene Wong 46.22 (46.218)", last: "2 Alwyn Wu 46.53 (46.529)", finer: 2,
      warnings: [
        "2:38: delta: found “45.872”, expected 46.218, the winner’s own time",
        "3:36: delta: found “46.529”, expected 0.311 to the winner",
      ]),
    SampleRow(
      "lynx/WebLynx2_Incomplete.lif", "FinishLynx result",
      path: "finishlynx/unknown-distance-w/heats/1", entries: 2, "2 results",
      first: "1 Ann Alpha 45.00 (45.000)", last: "2 Bob Beta", finer: 1),
    SampleRow(
      "lynx/WebLynx2_RaceWithDnf.lif", "FinishLynx result",
      path: "finishlynx/unknown-distance-m/heats/1", entries: 2, "2 results",
      first: "1 Alwyn Wu 45.88 (45.872)", last: "- Slade Aru DNF", finer: 1),
    // Five gaps are to the winner, two to the one ahead; place 3 comes twice; 7 is faster than 6.
    SampleRow(
      "lynx/heat_01.lif", "FinishLynx result", path: "finishlynx/unknown-distance-open/heats",
      entries: 8, "8 results",
      first: "1 Lane 1 9.24 (9.232)", last: "8 Lane 8 9.62 (9.618)", finer: 8,
      warnings: [
        "4:16: delta: found “0.120”, expected 0.228 to the winner",
        "5:16: delta: found “0.048”, expected 0.276 to the winner",
        "6:1: place: found “3” a second time, \(place) 4 has it with another time, or without one",
        "8:1: place: found “7” with 9.238, expected a place before “6” with 10.420 (line 7)",
      ]),
    SampleRow(
      "lynx/no_time_01.lif", "FinishLynx result", path: "finishlynx/unknown-distance-open/race",
      entries: 1, "1 result", first: "1 Lane 1",
      last: "1 Lane 1",
      warnings: [
        "2:11: delta: found “9.232”, expected a time beside it; a gap is not read without one"
      ]),
    SampleRow(
      "lynx/test2.lif", "FinishLynx result", path: "finishlynx/unknown-distance-open/race",
      entries: 4, "4 results", first: "1 Lane 1 9.24 (9.232)",
      last: "4 Lane 4 9.51 (9.508)", finer: 4),
    // Fields of 3, 4, 4, 4 and 5.
    SampleRow(
      "lynx/relay_mixed_teams.evt", "FinishLynx start list", races: 5,
      path: "finishlynx/3200m-x/round-1/1", entries: 20),
    // Four relays of 3, then dashes of 4 and 5 whose columns stand three too far on.
    SampleRow(
      "lynx/sample_lynx.evt", "FinishLynx start list", races: 6,
      path: "finishlynx/4x800m-w/round-1/1", entries: 21,
      warnings: [18, 23].map {
        "\($0):8: found the names of the heat in column 7, expected column 4; whatever stands before "
          + "and after was read 3 columns further on"
      }),
    SampleRow(
      "lynx/sample_schedule.sch", "FinishLynx schedule", races: 0,
      warnings: [
        "error: found a schedule of 6 races alone, expected the results or start lists that it "
          + "goes with, from the same folder"
      ]),
  ]
}
