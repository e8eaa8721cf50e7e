/// A race that a benchmark feeds to the program, line by line.
struct FedRace {
  let name: String
  let runners: Int

  /// The first line: who runs.
  var header: String {
    let entries = (1...runners).map {
      #"{"bib":"\#($0)","athlete":"Runner No\#($0)","nation":"NOR"}"#
    }
    return #"{"format":"lastlap","version":1,"kind":"race","of":"\#(name)","#
      + #""competition":{"id":"\#(name)","name":"\#(name)"},"#
      + #""race":{"discipline":"42.195km","category":"m","round":"final"},"entries":["#
      + entries.joined(separator: ",") + "]}\n"
  }

  /// The time of a runner at a mark point, who runs a kilometre in 180 s and some more.
  static func time(of runner: Int, at kilometre: Int) -> String {
    let seconds = kilometre * 180 + kilometre * runner / 200
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = two(seconds % 60)
    return seconds < 3600
      ? "\(seconds / 60):" + rest : "\(seconds / 3600):" + two(seconds / 60 % 60) + ":" + rest
  }

  func line(of runner: Int, at kilometre: Int) -> String {
    #"{"of":"\#(name)","at":"\#(kilometre)km","entry":"\#(runner)","time":""#
      + Self.time(of: runner, at: kilometre) + "\"}\n"
  }
}
