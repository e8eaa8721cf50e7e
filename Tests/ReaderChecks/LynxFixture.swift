/// Files of FinishLynx about invented athletes, with every column and every gotcha.
package enum LynxFixture {
  /// Three heats: ids and names, a relay without ids, and rows three columns further on.
  package static let startList = """
    ; event,round,heat,name
    \\ read by the scoreboard
    012,Final,2,"20:10 | 800m M, MJU20",,,,,,800
    ,12,3,Birk,Aron,NOR,,L77
    \t7,1,Fell,Zed,Quarry AC,,L78,,,,,,x
     ,44,8,Lund,Odd,,

    13,1,1,Girls 4x400 Relay,,,,,,1600
    ,,1,Fjell,,FJ  A,,,,,,,,301
    ,,2,Fjell,,FJ  B,,,,,,,,302
    14,1,1,Boys 55 Meter Dash,,,,,,55
    ,,,,,1,Holt,Jon,Lower Yard,,,,51
    ,,,,,2,Ek,Pål,Upper Yard,,,,52

    """

  package static let people = """
    7,Fell,Zed,Quarry AC,L78
    12,Birk,Aron,NOR
    31,Quist,Per,SWE,L31
    98,"Stone, jr",Sam,Quarry AC

    """

  package static let schedule = """
    # The evening
    14,1,1
    ; after the break
    13
    012,Final,2
    15,1

    """
}
