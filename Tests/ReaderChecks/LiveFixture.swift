/// A race log as it is written while the race is run: late entries, figures taken back, arrivals.
package enum LiveFixture {
  package static let header = #"""
    {"format":"lastlap","version":1,"kind":"race",\#
    "competition":{"id":"testville-2031","name":"Testville 2031"},\#
    "race":{"discipline":"800m","category":"w","round":"final","day":"2031-08-06"},\#
    "entries":[{"bib":"7","athlete":"Ada Birk","nation":"NOR","lane":3},\#
    {"bib":"12","athlete":"Zoë Fell","nation":"GBR","lane":5}]}
    """#

  package static let lines = [
    #"{"at":"400m","entry":"44","rank":4,"feed":"timing","seq":1}"#,
    #"""
    {"at":"gun","enter":{"bib":"31","athlete":"Mia Moor","nation":"FRA","club":"AC Lac","lane":4,\#
    "coach":"N. N."},"feed":"timing","seq":2,"arrived":"2031-08-06T18:49:00.000Z"}
    """#,
    #"{"at":"gun","entry":"31","bib":"13","feed":"timing","seq":3}"#,
    #"{"at":"gun","entry":"12","withdrawn":"entry"}"#,
    #"{"at":"400m","entry":"7","time":"61.2","rank":1,"arrived":"2031-08-06T18:51:03.204Z","batch":7}"#,
    #"{"at":"400m","entry":"13","time":"61.4","arrived":"2031-08-06T18:51:03.204Z","batch":7}"#,
    #"{"at":"400m","entry":"7","withdrawn":"pass","batch":"a"}"#,
    #"{"at":"400m","entry":"7","time":"61.1","rank":1,"batch":"a"}"#,
    #"{"at":"gun","enter":{"id":"late","bib":"44","athlete":"Ivy Dell"}}"#,
    #"{"at":"gun","entry":"12","enter":{"bib":"12","athlete":"Zoë Fell","nation":"GBR","lane":6}}"#,
    #"{"at":"finish","entry":"7","place":1,"time":"2:05.30"}"#,
    #"{"at":"finish","entry":"31","place":2,"time":"2:05.41","flags":["PB"]}"#,
    #"{"at":"finish","entry":"44","place":3,"time":"2:06.00"}"#,
    #"{"at":"finish","entry":"12","outcome":"DNF"}"#,
    #"{"at":"finish","wind":"+1.0"}"#,
    #"{"at":"finish","withdrawn":"wind"}"#,
    #"{"at":"after","official":true}"#,
    #"{"at":"after","withdrawn":"official"}"#,
    #"{"at":"after","entry":"late","withdrawn":"result"}"#,
  ]

  package static var race: [UInt8] {
    Array((header + "\n" + lines.joined(separator: "\n") + "\n").utf8)
  }
}
