import ReaderChecks

extension Oddity {
  /// Tables.
  static let tables = [
    Oddity(
      "everything at once", "800m.csv",
      """
      place,bib,name,400m,800m,status
      1,1,Ada,58.10,2:01.30,
      1,2,Zoe,58.20,2:01.40,
      3,3,Mia,2:58.20,2:00.40,
      fell,4,Ida,,,
      ,5,Una,58.0,lapped,
      6,6,Eva
      7,7,I"da,58.3,2:03.00,lost
      99999999999999999999,8,Ulla,99999999999999999999:10,2:04.00,
      9,9,Ol\u{0}a,58.4,2:05.00,
      <<<<<<< HEAD
      10,10,Pia,58.4,2:06.00,
      10,11,Ria,58.5,2:0
      """,
      left: [
        "1 Ada 2:01.30", "1 Zoe 2:01.40", "3 Mia 2:00.40", "- Ida fell", "- Una lapped", "6 Eva",
        "7 I\"da 2:03.00 lost", "- Ulla 2:04.00", "9 Ola 2:05.00", "10 Pia 2:06.00", "10 Ria",
      ],
      told: [
        "7:5: found 3 columns", "8:6: found a quote inside a cell", "10:7: found a NUL byte",
        "11:1: found a merge marker, “<<<<<<<”", "13:16: found half a line, 5 columns",
        "5:1: place: found “fell”", "6:13: 800m: found “lapped”", "8:23: status: found “lost”",
        "9:1: place: found “99999999999999999999”",
        "9:35: 400m: found “99999999999999999999:10”",
        "3:1: place: found “1” a second time", "13:1: place: found “10” a second time",
        "4:1: place: found “3” with 2:00.40",
      ])
  ]

  private static func races(_ results: String) -> String {
    """
    {"waId":22,"athletes":[{"id":1,"firstName":"Ada","lastName":"Birk"},
    {"id":2,"firstName":"Zoe","lastName":"Fell"},{"id":3,"firstName":"Mia","lastName":"Moor"}],
    "units":[{"title":"Women's 800m","rounds":[{"type":"Final","races":[{"number":1,"results":[
    \(results)
    ]}]}]}]}
    """
  }

  private static func rome(_ event: String, _ results: String) -> String {
    """
    {"compName":"V","city":"T","startDate":"2031-08-06","events":[
    {"gender":"W","ageGroup":"Senior","eventName":"\(event)","roundName":"Final","results":[
    \(results)
    ]}]}
    """
  }

  /// Competitions in JSON.
  static let documents = [
    Oddity(
      "places given twice and against the times", "f.json",
      races(
        """
        {"athleteId":1,"result":"2:01.30","placeInRace":1},
        {"athleteId":2,"result":"2:01.40","placeInRace":1},
        {"athleteId":3,"result":"2:00.40","placeInRace":3}
        """),
      left: ["1 Ada Birk 2:01.30", "1 Zoe Fell 2:01.40", "3 Mia Moor 2:00.40"],
      told: ["5:1: place: found “1” a second time", "6:1: place: found “3” with 2:00.40"]),
    Oddity(
      "splits against the time, unknown words, numbers beyond range", "f.json",
      races(
        """
        {"athleteId":1,"result":"2:01.30","detail":[{"distance":"400","result":"2:02.00"}]},
        {"athleteId":2,"result":"lost","placeInRace":99999999999999999999},
        {"athleteId":3,"result":"99999999999999999999:10","placeInRace":3}
        """),
      left: ["- Ada Birk 2:01.30", "- Zoe Fell lost", "3 Mia Moor"],
      told: [
        "5:25: result: found “lost”",
        "5:46: placeInRace: found 99999999999999999999",
        "6:25: result: found “99999999999999999999:10”",
      ]),
    Oddity(
      "a NUL byte", "f.json", races("{\"athleteId\":1,\"result\":\"2:\u{0}01.30\"}"),
      left: ["- Ada Birk 2:01.30"], told: ["4:28: found a NUL byte"]),
    Oddity(
      "half a document", "f.json", String(races("{\"athleteId\":1").dropLast(12)), left: [],
      told: ["4:12: found the end of the document"]),
    Oddity(
      "a merge", "f.json", races("<<<<<<< a\n{\"athleteId\":1}\n=======\n"), left: [],
      told: ["4:1: found “<”"]),
    Oddity(
      "words in the place of a rank", "f.json",
      rome(
        "800m",
        """
        {"rank":"1","athlete":"Ada","bestPerformance":"2:01.30"},
        {"rank":"abgesagt","athlete":"Ida","reactiontime":"99999999999999999999"},
        {"rank":"99999999999999999999","athlete":"Una","bestPerformance":"lost"}
        """),
      left: ["1 Ada 2:01.30", "- Ida abgesagt", "- Una lost"],
      told: [
        "4:9: rank: found “abgesagt”", "4:51: reactiontime: found “99999999999999999999”",
        "5:9: rank: found “99999999999999999999”", "5:66: bestPerformance: found “lost”",
      ]),
    Oddity(
      "places against the distances of a jump", "f.json",
      rome(
        "Long Jump",
        """
        {"rank":"1","athlete":"Ada","bestPerformance":"6.84"},
        {"rank":"2","athlete":"Zoe","bestPerformance":"6.90"},
        {"rank":"2","athlete":"Mia","bestPerformance":"6.80"},
        {"rank":"2","athlete":"Eva","bestPerformance":"6.90"}
        """),
      left: ["1 Ada 6.84", "2 Zoe 6.90", "2 Mia 6.80", "2 Eva 6.90"],
      told: ["4:1: place: found “2” with 6.90", "5:1: place: found “2” a second time"]),
  ]

  /// The result of a race in the data feed.
  static let feed = [
    Oddity(
      "places, words and numbers", "f.xml",
      FeedFixture.message(
        status: "UNOFFICIAL",
        """
        <ExtendedInfos><ExtendedInfo Type="UI" Code="INTERMEDIATE" Pos="1" Value="1200"/></ExtendedInfos>
        <Result Rank="1" Result="3:38.20" ResultType="TIME">\(FeedFixture.birk)</Result>
        <Result Rank="2" Result="3:38.10" ResultType="TIME"><ExtendedResults>\
        <ExtendedResult Type="ER" Code="INTERMEDIATE" Pos="1" Value="3:40.00"/></ExtendedResults>\
        \(FeedFixture.fell)</Result>
        <Result Rank="99999999999999999999" IRM="lost">\(FeedFixture.moor)</Result>
        """),
      left: ["1 Aron Birk NOR 3:38.20", "2 Zed Fell NOR 3:38.10", "- Mik Moor NOR lost"],
      told: [
        "7:1: IRM: found “lost”",
        "7:1: Rank: found “99999999999999999999”", "6:1: place: found “2” with 3:38.10",
      ])
  ]
}
