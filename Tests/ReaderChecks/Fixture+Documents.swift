extension Fixture {
  /// A hurdles race, a mixed relay, two field events and a round of a combined event.
  package static let rome = #"""
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

  /// Two heats on the track, a relay and two field events, handed in to World Athletics.
  package static let worldAthletics = #"""
    {
      "waId": 22, // an invented meeting
      "athletes": [
        {"id": 1, "waId": 901, "firstName": "Ada", "lastName": "Birk", "birthdate": "2001-08-24",
         "country": "NOR", "sex": "female"},
        {"id": 2, "firstName": "Zoë", "lastName": "Fell", "country": "GBR", "sex": "female"},
        {"id": 3, "firstName": "Mia", "lastName": "van Moor", "country": "FRA", "sex": "female"}
      ],
      "relayTeams": [{"id": 7, "name": "Norway A", "country": "NOR"}],
      "venues": [{"id": 12, "waId": 34, "name": "Quarry Field", "country": "NOR"}],
      "units": [
        {"waEventId": 11, "title": "Women's 800m", "minAge": 16, "rounds": [
          {"type": "Semifinal", "races": [
            {"number": 1, "date": "2031-08-06", "startTime": "20:50:00.000", "endTime": "20:53:00",
             "results": [
              {"athleteId": 1, "result": "2:01.30", "placeInRace": 1, "placeInRound": 2,
               "qualified": "Q", "detail": [{"distance": "400.00", "result": "59.10"}]},
              {"athleteId": 2, "result": "2:01.4h", "placeInRace": 2, "outOfCompetition": true},
              {"athleteId": 3, "result": "DQ"}]},
            {"number": 2, "date": "2031-08-06", "results": [{"athleteId": 9, "result": "DNS"}]}
          ]}]},
        {"waEventId": 12, "title": "Women's 100m", "rounds": [
          {"type": "Final", "races": [
            {"number": 1, "wind": "-0.3", "results": [
              {"athleteId": 2, "result": "11.50", "placeInRace": 1},
              {"athleteId": 1, "result": "11.50", "placeInRace": 1},
              {"athleteId": 3, "result": "quick"}]}]}]},
        {"waEventId": 13, "title": "Mixed 4 x 400m relay", "rounds": [{"type": "Final", "races": [
          {"number": 1, "results": [
            {"relayTeamId": 7, "legs": [1, 2], "result": "3:15.00", "placeInRace": 1}]}]}]},
        {"waEventId": 14, "title": "Women's Long Jump", "rounds": [{"type": "Final", "races": [
          {"number": 1, "results": [
            {"athleteId": 3, "result": "6.84", "wind": "+1.1", "placeInRace": 1,
             "detail": [{"result": "x", "wind": "+0.2"}, {"result": "6.84", "wind": "+1.1"}]}]}]}]},
        {"waEventId": 15, "title": "Women's High Jump", "rounds": [{"type": "Final", "races": [
          {"number": 1, "results": [
            {"athleteId": 3, "result": "1.80", "placeInRace": 1,
             "detail": [{"height": "1.80", "attempts": "xo"}, {"height": "1.85", "attempts": "xxx"}]},
            {"athleteId": 1, "result": "NM"}]}]}]}
      ]
    }

    """#

  /// A combined event with its long jump, two rounds of a race, a relay and a jump for height.
  package static let openTrack = #"""
    {
      "full_name": "Village Games", "short_name": "VG", "slug": "village-games-2031",
      "address": "Quarry Field", "date": "2031-08-06", "finish_date": "2031-08-07",
      "competitors": [
        {"competitor_id": "1", "first_name": "Aron", "last_name": "Birk", "gender": "M",
         "date_of_birth": "2001-08-24", "nationality": "NOR", "team_id": "FJ", "category": "NA"},
        {"competitor_id": "2", "first_name": "Zed", "last_name": "Fell", "gender": "M",
         "nationality": "GBR", "team_id": "QA"},
        {"competitor_id": "3", "first_name": "Ivo", "last_name": "Dell",
         "date_of_birth": "2002-08-24", "nationality": "SUI"}
      ],
      "events": [
        {"event_id": "M01", "event_code": "TRI", "name": "Triathlon", "genders": "M",
         "results": [{"bib": "1"}], "units": []},
        {"event_id": "M02", "event_code": "DEC", "name": "Decathlon", "genders": "M", "rounds": "1",
         "results": [{"bib": "1", "place": 1, "performance": "7012"}], "units": []},
        {"event_id": "T1", "event_code": "110H", "name": "110 metres hurdles U20 MEN",
         "genders": "M", "age_groups": ["U20"], "rounds": "2,1", "day": 1, "units": [
          {"status": "finished", "results_status": "official", "round": 1, "heat": 1, "wind": "+0.4",
           "results": [{"bib": "1", "place": 1, "performance": "14.10", "lane": 3, "points": 0}]},
          {"status": "finished", "round": 1, "heat": 2,
           "results": [{"bib": "2", "place": 1, "performance": "14.20"}]},
          {"status": "finished", "round": 2, "heat": 1, "scheduled_start_time": "15:45",
           "results": [{"bib": "1", "place": 1, "performance": "14.00"},
                       {"bib": "2", "performance": "DNF"}, {"bib": "9", "performance": "soon"}]}]},
        {"event_id": "H3", "event_code": "LJ", "name": "Long jump", "genders": "M", "parent": "M02",
         "units": [{"day": 2, "round": 1, "heat": 1,
           "results": [{"bib": "2", "place": 1, "order": 2, "performance": "5.74"}],
           "trials": [{"bib": "2", "round": 1, "result": "x"},
                      {"bib": "2", "round": 3, "result": "5.74"}, {"bib": "8", "result": "x"}]}]},
        {"event_id": "F2", "event_code": "PV", "name": "Pole Vault", "genders": "F",
         "units": [{"round": 1, "heights": ["3.10", "3.25"],
           "results": [{"bib": "1", "place": 1, "performance": "3.10"}],
           "trials": [{"bib": "1", "height": "3.10", "result": "x"},
                      {"bib": "1", "height": "3.10", "result": "o"},
                      {"bib": "1", "height": "3.25", "result": "xxx"}]}]},
        {"event_id": "27", "event_code": "4x200", "name": "4x200", "genders": "MF",
         "units": [{"round": 1, "results": [{"bib": "FJ", "lane": 1, "performance": "1:30.59"}]}]}
      ],
      "teams": [{"team_id": "FJ", "team_name": "IL Fjell"}, {"team_id": "QA", "team_name": "Quarry AC"}],
      "relay_teams": [{"event_id": "27", "relay_team_id": "FJ", "name": "Fjell I", "team_id": "FJ",
                       "runners": ["1", "2"]}]
    }

    """#
}
