/// Files of invented races that many tests read.
package enum Fixture {
  package static let raceHeader = #"""
    {"format":"lastlap","version":1,"kind":"race",\#
    "competition":{"id":"testville-2031","name":"Testville 2031","series":"Village Games"},\#
    "race":{"discipline":"1500m","category":"w","round":"final","heat":2,"day":"2031-08-06",\#
    "dayOrigin":"estimated","dayAfter":"2031-08-08","start":"20:50","venue":"Quarry Field",\#
    "lap":"400m","medals":true,"field":12},\#
    "entries":[{"bib":"7","athlete":"Ada Birk","nation":"NOR","club":"IL Fjell","lane":3},\#
    {"bib":12,"athlete":"Zoë Fell","nation":"GBR","nationOrigin":"estimated","order":2,\#
    "origin":"reported","confidence":"doubtful","source":"KAG"},\#
    {"id":"mm","athlete":"Mia Moor","identity":"moor mia 2008"}],\#
    "sources":{"KAG":"a newspaper","LIST":"the start list"},"note":"invented"}
    """#

  package static let raceLines = [
    #"{"at":"gun","note":"a false start before, nobody disqualified"}"#,
    #"{"at":"400m","entry":"7","time":"61.24","rank":1}"#,
    #"{"at":"400m","entry":12,"rank":2,"origin":"tracked","time":"61.4"}"#,
    #"{"at":"800m","leader":[],"time":"2:05.3","origin":"reported","confidence":"two"}"#,
    #"{"at":"1000m","leader":["7","mm"],"time":"2:38.1","rounding":"cut"}"#,
    #"{"at":"1100m","order":["7",["12","Mia Moor"]],"source":"KAG"}"#,
    #"{"at":"1300m","entry":"mm","outcome":"DNF"}"#,
    #"{"at":"finish","entry":"7","place":1,"time":"4:01.30","read":"4:01.296","flags":["WL","=NR"]}"#,
    #"{"at":"finish","entry":"12","place":2,"time":"4:01.4","hand":true,"mood":"tired"}"#,
    #"{"at":"finish","deadHeat":["7","12"],"place":1}"#,
    #"{"at":"finish","ahead":"7","behind":"12","margin":"0.003"}"#,
    #"{"at":"finish","ahead":"7","marginText":"less than 15 cm"}"#,
    #"{"at":"finish","entry":"7","reaction":"0.178"}"#,
    #"{"at":"finish","wind":"+1.0"}"#,
    #"{"at":"finish","entry":"7","from":"1100m","to":"1500m","time":"58.2","origin":"reported"}"#,
    #"{"at":"after","entry":"12","outcome":"DQ"}"#,
    #"{"at":"after","entry":"12","reinstated":true}"#,
    #"{"at":"after","official":"20:56:29"}"#,
    #"{"at":"after","official":true}"#,
  ]

  package static var race: [UInt8] {
    Array((raceHeader + "\n" + raceLines.joined(separator: "\n") + "\n").utf8)
  }

  package static let competitionLines = [
    #"""
    {"format":"lastlap","version":1,"kind":"competition",\#
    "competition":{"id":"testville-2031","name":"Testville 2031"},"finals":3,\#
    "sources":{"LIST":"the results book"}}
    """#,
    #"""
    {"final":"1500m-w","day":"2031-08-06","time":"20:56:29","medals":[\#
    {"medal":"gold","nation":"NOR","athlete":"Ada Birk","mark":"4:01.30"},\#
    {"medal":"silver","nation":"GBR","athlete":"Zoë Fell"}],"confidence":"two","source":"LIST"}
    """#,
    #"""
    {"final":"high-jump-mu20","day":"2031-08-07","dayOrigin":"estimated",\#
    "dayAfter":"2031-08-08","medals":[],"crowd":412}
    """#,
  ]

  package static var competition: [UInt8] {
    Array((competitionLines.joined(separator: "\n") + "\n").utf8)
  }

  package static let table = """
    Place;Bib;Lane;Athlete;NOC;400m;800 m;1000m;Code
    1;7;3;Ada Birk;NOR;64,2;2:09,1;2:38,15;
    2;12;1;"Fell; Zoë";GBR;64,0;2:09,3;2:38,20;PB
    ;9;2;Mia Moor;FRA;65,1;DNF;;

    """

  package static let longTable = """
    athlete\tdistance\ttime\tplace
    Ada Birk\t400m\t64.2\t2
    Zoë Fell\t400m\t64.0\t1
    Ada Birk\tfinish\t2:09.15\t1
    Zoë Fell\t800m\t2:09.20\t2

    """

  /// An 800 m with each of the nineteen columns.
  package static let lynx = """
    012,Final,2,"20:10 | 800m M, MJU20",+0.6,m/s,,,,800,20:11:54.4049
    1,12,3,Birk,Aron,NOR,1:45.19,L77,1:45.190,0.162,"52.10 (52.10),1:45.19 (53.09)",20:11:54.41,Q,,PB,,,"7,60","2:11"
    2,7,1,Fell,Zed,Quarry AC,1:53.85,,8.655,-0.012,"52.60 (52.60),1:53.85 (61.25)",20:11:54.41,Q,,,,,,
    3,,2,Moor,Mik,FRA,1:53.85,,8.659,,"52.90 (52.90),1:53.85 (60.95)",20:11:54.41,q,,,,,,
    DNF,9,4,Dell,Ivo,SUI,,,,,,20:11:54.41,,,,,,,
    aufg.,0,0,Tarn,,TV Au,,,,,,20:11:54.41,,,,,,,
    ,31,6,Quist,Per,SWE,,,,,,20:11:54.41,,,,,,,

    """

  /// Two who run 200 m, the second of whom stops; the times are those of a clock at the gun.
  package static let tracking = """
    ,ID 7,ID 7,ID 7,ID 7,ID 7,ID 7,ID 7,ID 12,ID 12,ID 12,ID 12,ID 12,ID 12,ID 12
    ,BIRK,BIRK,BIRK,BIRK,BIRK,BIRK,BIRK,FELL,FELL,FELL,FELL,FELL,FELL,FELL
    Time,X,Y,Speed,Accel,Distance,PathDist,ToRail,X,Y,Speed,Accel,Distance,PathDist,ToRail
    00:00.000,0,0,0.000,0.000,0.000,0.000,.00,0,0,0.000,0.000,0.000,0.000,.00
    00:10.000,1,2,9.9,0.1,99.9,99.500,.50,1,2,9.7,0.1,97.9,97.000,1.50
    00:10.100,1,2,9.9,0.1,100.9,100.500,.50,1,2,9.7,0.1,98.9,98.000,1.50
    00:10.300,1,2,9.9,0.1,102.9,102.500,.50,1,2,9.7,0.1,100.9,101.000,1.50
    00:20.000,1,2,9.9,0.1,199.0,199.000,.50,1,2,0.0,0.0,150.0,150.000,1.50
    00:20.100,1,2,9.9,0.1,201.0,200.000,.50,1,2,0.0,0.0,150.0,150.000,1.50

    """

  /// Two heats of two events, a row for each lap and for the finish.
  package static let omega = """
    "Event";"Round";"Heat";"Lap";"Bib";"Lane";"idStatus";"Time";"Result";"Rank";
       3;   1;   1;9999;"    71";  1; 1;    85152;"       8.52  ";2
       3;   1;   1;9999;"    72";  2; 1;    80752;"       8.08  ";1
       3;   1;   1;9999;"    73";  3; 3;        0;"       0.00  ";0
       3;   1;   2;9999;"     0";  4; 1;    91230;"       9.13  ";1
       4;   1;   1;   1;"    74";  1; 1;   623451;"    1:02.35  ";1
       4;   1;   1;9999;"    74";  1; 1;  1256994;"    2:05.70  ";1

    """

  /// What PolyField Track answers for the latest result.
  package static let polyField = """
    {"fileName":"012-1-02.lif","eventName":"100m Women","wind":"+0.6","modifiedTime":"2031-08-06T20:50:00Z",
    "competitors":[{"place":"1","id":"7","firstName":"Ada","lastName":"Birk","affiliation":"NOR",\
    "time":"11.45","recordFlag":"PB"},
    {"place":"2","id":"12","firstName":"Zoë","lastName":"Fell","affiliation":"Quarry AC","time":"11.52"},
    {"place":"DNF","id":"9","firstName":"Mia","lastName":"Moor","affiliation":"FRA","time":""}]}

    """

  /// All of them by name.
  package static var all: [(name: String, bytes: [UInt8])] {
    texts + [("workbook", WorkbookFixture.races)]
  }

  /// Those that are text, by name.
  package static var texts: [(name: String, bytes: [UInt8])] {
    [
      ("race", race), ("competition", competition), ("table", Array(table.utf8)),
      ("long table", Array(longTable.utf8)), ("FinishLynx result", Array(lynx.utf8)),
      ("tracking", Array(tracking.utf8)), ("omega", Array(omega.utf8)),
      ("FinishLynx start list", Array(LynxFixture.startList.utf8)),
      ("FinishLynx schedule", Array(LynxFixture.schedule.utf8)),
      ("FinishLynx people list", Array(LynxFixture.people.utf8)),
      ("table of races", Array(TableFixture.races.utf8)),
      ("data feed", Array(FeedFixture.stream.utf8)),
      ("rome", Array(rome.utf8)), ("world athletics", Array(worldAthletics.utf8)),
      ("opentrack", Array(openTrack.utf8)), ("live race", LiveFixture.race),
      ("page", Array(PageFixture.page.utf8)), ("print", Array(PrintFixture.meet.utf8)),
      ("piped", Array(PrintFixture.piped.utf8)),
      ("polyfield", Array(polyField.utf8)),
    ]
  }
}
