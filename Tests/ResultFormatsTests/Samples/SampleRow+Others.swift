extension SampleRow {
  /// Messages of the data feed.
  static let dataFeed = [
    // The third was disqualified for a reaction of -0.014.
    SampleRow(
      "odf/DT_RESULT_ATH_100m_FNL_OFFICIAL.xml", "Olympic Data Feed", path: "test2024/100m-m/final",
      entries: 3,
      "3 results, 1 note, 1 official, 3 reactions, 1 wind",
      first: "1 Sample Winner USA 9.79 (9.784)", last: "- Mononym GBR DQ", finer: 2),
    SampleRow(
      "odf/DT_RESULT_ATH_800m_FNL_LIVE.xml", "Olympic Data Feed", path: "test2024/800m-m/final",
      entries: 2, "1 leader"),
    SampleRow(
      "odf/DT_CURRENT_ATH_1500m.xml", "Olympic Data Feed", path: "test2024/1500m-m/final",
      entries: 3, "3 passes",
      warnings: [
        "6:5: found 3 competitors without a name, “1006” among them, expected a message that "
          + "names them; their codes stand for the names"
      ]),
    SampleRow(
      "odf/DT_RESULT_INVALIDATION_empty.xml", "Olympic Data Feed", races: 0,
      warnings: [
        "2:1: found DT_RESULT of ATHM100M--------------FNL-000100-- taken back in version 12, expected a later "
          + "version; there is no race to show"
      ]),
  ]

  /// Competitions in JSON.
  static let documents = [
    SampleRow(
      "results-json/Rome2024.json", "competition JSON as of Rome 2024", races: 180,
      path: "rome-2024/100m-m/final", entries: 2346,
      "2346 results, 46 dead heats, 655 reactions, 869 series, 55 winds",
      first: "1 Lamont Marcell Jacobs ITA 10.02 SB", last: "16 Lovisa Karlsson SWE 37.85",
      // Three who broke a rule, one who is listed twice, and two groups of decathletes whose
      // discus is listed one behind the other.
      warnings: [
        (40397, "6.58"), (40988, "13.76"), (41837, "14.11"),
      ].map {
        "\($0):40: bestPerformance: found “\($1)DQADR 2.2”, expected metres or points or a word "
          + "such as DNF; it was read as DQ (ADR 2.2)"
      } + [
        "47830:17: found “Isabel Posch” a second time, expected one competitor of it in a race; "
          + "this one is named “Isabel Posch 2”",
        "55337:17: place: found “14” with 49.89, expected a place before “13” with 37.54 (line "
          + "55304)",
      ]),
    // Units of 2, 1, 3, 2, 3, 2 and 2; a triathlon that the model has no event for.
    SampleRow(
      "results-json/opentrack_full_competition.json", "competition JSON of OpenTrack", races: 7,
      path: "api-test-slug-10/100m-m/triathlon-1/1", entries: 15,
      "15 results, 7 official, 7 series", first: "1 Andrew Robinson GBR 10.37",
      last: "2 Belgrave 1:32.60",
      warnings: [
        "150:27: event_code: found “TRI”, expected an event such as 100, 110H, 4x200 or LJ; it "
          + "was not read and is kept"
      ]),
    SampleRow(
      "results-json/100-final-DQ.json", "World Athletics import JSON",
      path: "world-athletics-22/100m-w/final", entries: 1,
      "1 result, 1 wind", first: "- Jane Doe SLO DQ", last: "- Jane Doe SLO DQ",
      warnings: [
        "2:16: found a comment, “//”, expected none in JSON; this one and any after it were "
          + "passed over"
      ]),
  ]

  /// What a tag system and a photo-finish system write.
  static let timing = [
    // Eight athletes at 100, 200 … 700 m and at the finish.
    SampleRow(
      "isolynx/20,5,1,800m Men Final.IsoTrack.csv", "tracking file of IsoLynx",
      path: "tracking/800m-m/final", entries: 8,
      "8 results, 56 passes", first: "- TUAL 1:44.9", last: "- SOLBU 1:51.3"),
    // Sixteen at 14 mark points and at the finish; the last sample is earlier than the one before.
    SampleRow(
      "isolynx/24,5,1,1500m Men Final.IsoTrack.csv", "tracking file of IsoLynx",
      path: "tracking/1500m-m/final", entries: 16,
      "16 results, 224 passes", first: "- INGEBRIGTSEN 3:32.0", last: "- FONTES 3:45.8",
      warnings: [
        "2269:1: Time: found “03:45.813”, expected no less than 3:45.852 as before; the samples "
          + "were not used"
      ]),
    // 307 rows of 66 heats: 300 times, 6 without one, and a start that was only tried.
    SampleRow(
      "omega/LSTRslt.txt", "result file of Scan’O’Vision", races: 66,
      path: "omega/unknown-distance-open/event-0-round-0/10", entries: 307, "306 results",
      first: "2 Bib 3893 8.08 (8.0752)", last: "7 Bib 3661 4:44.68 (4:44.6719)", finer: 300,
      warnings: [
        "2:45: Time: found a zero, expected a time; a zero is none, and nothing was read there"
      ]),
    SampleRow(
      "omega/LSTRRSLT.txt", "result file of Scan’O’Vision", races: 0,
      warnings: [
        "error: 1:1: found a list of 64 heats, which has no results, expected the result file beside it, "
          + "with columns Event;Round;Heat;Lap;Bib;Lane;idStatus;Time;Result;Rank"
      ]),
  ]
}
