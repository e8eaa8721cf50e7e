extension Fixture {
  /// A hurdles race, a mixed relay, two field events and a round of a combined event.
  static let rome = #"""
    {
      "compID": 77, "country": "NOR", "city": "Tést Ville", "arena": "Quarry Field",
      "startDate": "2031-08-06", "endDate": "2031-08-07", "compName": "Village Games",
      "compType": "Outdoor",
      "events": [
        {"gender": "W", "ageGroup": "U20", "eventName": "100m Hurdles", "eventCode": 260,
         "roundName": "Semifinals", "heatNumber": "2", "heatName": "Heat 2", "heatCount": 2,
         "date": "2031-08-06", "wind": "-0.3",
         "results": [
          {"toID": 1, "WAID": 0, "rank": "1", "athlete": "Ada Birk", "lastname": "Birk",
           "firstname": "Ada", "DOB": "2012-01-02", "nation": "NOR", "club": "IL Fjell",
           "bestPerformance": "13.45", "wind": "-0.3", "recordFlags": "NR NU20R",
           "personalFlags": "=PB", "reactiontime": "0.145", "qualified": "Q"},
          {"toID": 2, "rank": "2", "athlete": "Zoë Fell", "lastname": "Fell", "firstname": "Zoë",
           "nation": "GBR", "club": "", "bestPerformance": "13.50", "reactiontime": "-0.012",
           "qualified": "q"},
          {"toID": 3, "rank": "2", "athlete": "Mia Moor", "nation": "FRA", "bestPerformance": "13.50"},
          {"toID": 4, "rank": null, "athlete": "Ida Dell", "nation": "SUI", "bestPerformance": "DNF"},
          {"toID": 5, "rank": "DNS", "athlete": "Una Quist", "nation": "SWE", "bestPerformance": ""}
         ]},
        {"gender": "M", "ageGroup": "Senior", "eventName": "4 x 400m Mixed relay",
         "roundName": "Final", "heatNumber": null, "date": "2031-08-07",
         "results": [
          {"toID": 9, "rank": "1", "athlete": "", "nation": "NOR", "bestPerformance": "3:15.00",
           "relayTeam": "NOR", "relayParticipants": [
            {"leg": 1, "toID": 1, "athlete": "Ada Birk", "firstname": "Ada", "lastname": "Birk",
             "nation": "NOR"},
            {"leg": 5, "toID": 8, "athlete": "Per Tarn", "firstname": "Per", "lastname": "Tarn",
             "nation": "NOR"}]}
         ]},
        {"gender": "W", "ageGroup": "Senior", "eventName": "Long Jump", "roundName": "Final",
         "heatNumber": null, "date": "2031-08-07",
         "results": [
          {"toID": 2, "rank": "1", "athlete": "Zoë Fell", "nation": "GBR",
           "bestPerformance": "6.84", "wind": "1.1", "roundResultsCount": 2,
           "roundResults": [{"round": 1, "performance": "X", "wind": "0.20"},
                            {"round": 2, "performance": "6.84", "wind": "1.10"}]},
          {"toID": 3, "rank": null, "athlete": "Mia Moor", "nation": "FRA",
           "bestPerformance": "6.58DQADR 2.2"}
         ]},
        {"gender": "W", "ageGroup": "Senior", "eventName": "High Jump", "roundName": "Qualification",
         "heatNumber": "", "heatName": "Qualification", "date": "2031-08-07",
         "heightCount": 2, "heightTable": [{"heightValue": "1.80", "heightPos": 1},
                                           {"heightValue": "1.85", "heightPos": 2}],
         "results": [
          {"toID": 5, "rank": "1", "athlete": "Una Quist", "nation": "SWE",
           "bestPerformance": "1.80", "roundResultsCount": 2,
           "roundResults": [{"round": 1, "performance": "XO"}, {"round": 2, "performance": "XXr"}]},
          {"toID": 4, "rank": null, "athlete": "Ida Dell", "nation": "SUI", "bestPerformance": "NH"}
         ]},
        {"gender": "W", "ageGroup": "Senior", "eventName": "800m", "combinedEvent": "Heptathlon",
         "roundName": "Final", "heatNumber": null, "date": "2031-08-07",
         "results": [
          {"toID": 1, "rank": "1", "athlete": "Ada Birk", "nation": "NOR",
           "bestPerformance": "2:08.12", "combinedPoints": "993"}
         ]},
        {"gender": "M", "ageGroup": "Senior", "eventName": "10,000m", "roundName": "Final",
         "heatNumber": "B", "heatName": "Race B", "date": "2031-08-07", "results": []},
        {"gender": "W", "ageGroup": "Senior", "eventName": "Heptathlon", "roundName": "Final",
         "heatNumber": null, "date": "2031-08-07",
         "results": [
          {"toID": 1, "rank": "1", "athlete": "Ada Birk", "nation": "NOR", "bestPerformance": "6848"}
         ]}
      ]
    }

    """#
}
