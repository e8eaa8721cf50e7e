/// The scoreboard script that makes FinishLynx tell what ``LynxScoreboard`` reads, and how it is set up.
///
/// A frame is SOH, its kind, STX, parts that end with US, EOT: no name has such characters, and a
/// script can escape none. Every frame says event, round and heat, so that one that is lost takes
/// nothing with it.
package enum LynxScoreboardScript {
  /// The script, to be written to a file that ends with `.lss`.
  ///
  /// All lists, and all states of the running time, have sections of their own: FinishLynx sends what
  /// has none through another.
  package static var text: String {
    let times = [
      ("TimeArmed", "A"), ("TimeRunning", "T"), ("TimePaused", "P"), ("TimeStopped", "S"),
      ("TimeOfDay", "D"),
    ]
    let lists = [("StartList", "L"), ("Started", "R"), ("Results", "F")]
    let sections =
      times.map { section($0, frame($1, parts: ["\\11\\01"])) }
      + [section("Wind", frame("W", parts: ["\\12\\01"]))]
      + lists.flatMap { name, letter in
        [
          section("\(name)Header", frame(letter + "H", before: "1\\1f", parts: head)),
          section(name, frame(letter + "R", parts: row)),
          section("\(name)Trailer", frame(letter + "E", parts: [])),
        ]
      }
    return ([preamble] + sections).joined(separator: "\n")
  }

  /// What is to be done in FinishLynx, a step a line.
  package static let steps = [
    "1. Save the script as lastlap.lss in the folder of FinishLynx, and start FinishLynx again.",
    "2. Scoreboard, Options, New: choose the script lastlap.lss and the code set Single Byte.",
    "3. Serial Port: Network (connect), with the address and the port that lastlap listens on.",
    "   Network (listen) makes lastlap connect; Network (UDP) may lose a start list, which is sent once.",
    "4. Running Time: Normal, with “Send results if armed” ticked. Time precision: thousandths.",
    "5. Results: Auto, with “Always send place”, “Include first name” and “Track live results” ticked.",
    "6. Paging: off.",
    "7. For the wind of the gauge: New once more, the same, but Running Time: Raw and Results: off.",
    "8. Open an event: its start list appears here.",
  ]

  private static let preamble = """
    ; lastlap, scoreboard script, version 1
    ; A frame: 01 kind 02 parts, each but the last ended by 1f, 04.

    """

  /// Event, round and heat.
  private static let number = ["\\13\\04", "\\13\\05", "\\13\\06"]
  /// Status, name, wind, count, distance, start, state.
  private static let head = [
    "\\13\\01", "\\13\\02", "\\13\\03", "\\13\\08", "\\13\\0a", "\\13\\0d", "\\13\\09",
  ]
  /// Place, lane, id, last name, first name, affiliation, time, split, lap, laps to go, reaction, user 3,
  /// name.
  private static let row = [
    "\\14\\01", "\\14\\02", "\\14\\03", "\\14\\18", "\\14\\17", "\\14\\05", "\\14\\06", "\\14\\08",
    "\\14\\09", "\\14\\0a", "\\14\\0c", "\\14\\12", "\\14\\04",
  ]

  private static func section(_ name: String, _ lines: [String]) -> String {
    ([";;" + name] + lines).joined(separator: "\n") + "\n"
  }

  private static func frame(_ kind: String, before: String = "", parts: [String]) -> [String] {
    let all = number + parts
    return ["\\13\\00\\01\(kind)\\02" + before]
      + all.enumerated().map { $1 + "%s" + ($0 == all.count - 1 ? "\\04" : "\\1f") }
  }
}
