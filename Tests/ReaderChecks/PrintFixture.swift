/// Printed results of invented races.
package enum PrintFixture {
  /// Two events as a meet prints them, with heats, wind, a page that goes on, and lines under rows.
  package static let meet = """
                         Village Invitational - 6/1/2031
                               Quarry Field

    Event 3  Women 5000 Meter Run
    ================================================================
        Name                    Year School                  Finals
    ================================================================
      1 Birk, Ada                 SR Northfield          16:02.31
      2 Fell, Zoe                 JR Southfield Prep     16:09.80 PR
     (Event 3  Women 5000 Meter Run)
        Name                    Year School                  Finals
      3 Van Moor, Mia Ida            Westfield           16:10.05
     -- Dell, Una                 FR Westfield                DNF

    Event 12  Men 110 Meter Hurdles
    =======================================================================
        Name                    Year School               Prelims  Wind H#
    =======================================================================
    Heat  1 Preliminaries   Wind: +0.4
      1 Birk, Aron                SR Northfield             14.40Q
      2 Tarn, Per                 SO Southfield             14.51
    Heat  2 Preliminaries   Wind: -1.2
      1 Quist, Ole                SR Northfield             14.62Q
     -- Holt, Jon                 SO Eastfield                 DQ   hurdle

    """

  package static let piped = """
    # Village 5 km

    | Place | Name      | Club       |  Time |
    |------:|:----------|------------|------:|
    |     1 | Ada Birk  | IL Fjell   | 15:59 |
    |     2 | Zoë Fell  |            | 16:00 |

    """
}
