/// A small race log that tests spoil in one place.
struct RaceLogText {
  var version = 1
  var first = #"{"bib":"1","athlete":"Ann Able","nation":"GBR"}"#
  var second = #"{"bib":"2","athlete":"Bea Best","nation":"NED"}"#
  /// Lines between the header and the reports.
  var inserted: [String] = []
  /// Ann Able's time at 400 m.
  var split = "54.1"

  var header: String {
    #"{"format":"lastlap","version":\#(version),"kind":"race","#
      + #""competition":{"id":"club-2025","name":"Club 2025"},"#
      + #""race":{"discipline":"800m","category":"w","round":"final"},"#
      + #""entries":[\#(first),\#(second)]}"#
  }

  var reports: [String] {
    [
      #"{"at":"400m","entry":"1","time":"\#(split)","origin":"official","confidence":"one"}"#,
      #"{"at":"finish","entry":"1","place":1,"time":"1:52.30","origin":"official","#
        + #""confidence":"one"}"#,
      #"{"at":"finish","entry":"2","place":2,"time":"1:52.90","origin":"official","#
        + #""confidence":"one"}"#,
    ]
  }

  var text: String { ([header] + inserted + reports).joined(separator: "\n") + "\n" }
}
