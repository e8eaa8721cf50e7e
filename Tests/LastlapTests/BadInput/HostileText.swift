/// Two hundred texts that would do something where they are shown, instead of being shown.
enum HostileText {
  /// What a terminal obeys.
  private static let sequences = [
    "\u{1B}]0;owned\u{7}", "\u{1B}]2;owned\u{1B}\\", "\u{1B}]8;;http://x\u{7}here\u{1B}]8;;\u{7}",
    "\u{1B}]52;c;b3duZWQ=\u{7}", "\u{1B}[2J", "\u{1B}[H", "\u{1B}[31m", "\u{1B}[5n",
    "\u{1B}[?1049h",
    "\u{1B}[6n", "\u{1B}c", "\u{1B}P+q544e\u{1B}\\", "\u{1B}_x\u{1B}\\", "\u{1B}^x\u{1B}\\",
    "\u{9B}2J", "\u{9D}0;owned\u{9C}", "\u{90}x\u{9C}", "\u{1B}(0", "\u{E}", "\u{8}\u{8}\u{8}",
    "\u{7F}",
    "\u{7}", "\u{0}", "\u{1A}", "\u{85}", "\r", "\n", "\r\n", "\t", "\u{B}", "\u{C}",
  ]

  /// What isn't seen, or hides, turns or heaps up what is beside it.
  private static let unseen = [
    "\u{202E}", "\u{202D}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{202C}", "\u{200E}",
    "\u{200F}", "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}",
    "\u{34F}", "\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}", "\u{17B4}", "\u{180E}", "\u{2028}",
    "\u{2029}", "\u{FFF9}", "\u{E0041}\u{E007F}", "\u{E000}", "\u{F0000}", "\u{10FF80}", "\u{FFFF}",
    "\u{378}", "\u{1D173}", "\u{301}", "\u{20DD}", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "Z" + String(repeating: "\u{327}", count: 300),
  ]

  /// What ends a cell, a table, a picture or a formula’s innocence.
  private static let markup = [
    "|", "||", "\\|", "| x |", "---|---", "# h", "```", "`x`", "**x**", "_x_", "[x](javascript:y)",
    "![x](http://y)", "<script>y</script>", "<img src=x onerror=y>", "<!-- ", "-->", "&lt;b&gt;",
    "&#27;[2J", "</text><script>y</script>", "]]>", "<![CDATA[", "<?xml?>", "\" onload=\"y",
    "' x='", "</svg>", "<!DOCTYPE x>", "=1+1", "+1", "-1+1", "@SUM(1)", "\"", "\"\"", ",", ";",
    "${x}", "%s%n", "\\", "\\n", "\\u001b[2J", "~~x~~", "- x", "1. x", "> x", "<a@b>",
  ]

  /// Each with letters before and behind it, so that something of it is to be seen.
  static let all: [String] = {
    let parts = sequences + unseen + markup
    return (0..<200).map { number in
      let first = parts[number % parts.count]
      let second = parts[(number * 37 + 11) % parts.count]
      return "Q\(number)" + first + (number < parts.count ? "" : second) + "k"
    }
  }()

  /// The first of what a text holds that isn't to be seen, or is no text but where a line ends.
  static func hidden(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      if scalar == "\n" { return false }
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        return true
      default:
        return scalar.properties.isDefaultIgnorableCodePoint
          && !scalar.properties.isVariationSelector
      }
    }
  }
}

/// A file of some format with a hostile text in each of its fields.
enum HostileFile: String, CaseIterable {
  case raceLog = "race.jsonl"
  case table = "csv"
  case finishLynx = "lif"
  case page = "html"
  case dataFeed = "xml"
  case openTrack = "json"

  /// The file, with a row or an athlete for each of the texts.
  var text: String {
    let texts = HostileText.all
    let rows = texts.indices.map { number in
      row(number, texts[number], texts[(number + 71) % texts.count], time: Self.time(number))
    }
    let head = texts[3] + texts[8] + texts[31] + texts[50] + texts[77] + texts[90] + texts[110]
    switch self {
    case .raceLog:
      let entries = rows.map(\.0).joined(separator: ",")
      return """
        {"format":"lastlap","version":1,"kind":"race","competition":{"id":"c","name":\(json(head))},\
        "race":{"discipline":"800m","category":"w","round":"final","venue":\(json(head))},\
        "entries":[\(entries)],"sources":{"S":\(json(head))}}

        """ + rows.map(\.1).joined()
    case .table:
      return "place,bib,athlete,nation,club,\(csv(head)),400m,mark,outcome\n"
        + rows.map(\.0).joined()
    case .finishLynx:
      return "1,1,1,800m Women \(csv(head)),,,,,,800,9:00:00.1\n" + rows.map(\.0).joined()
    case .page:
      return "<!DOCTYPE html><html><title>\(html(head))</title><h2>Women 800 m \(html(head))</h2>"
        + "<table><tr><th>Place<th>Athlete<th>Club<th>\(html(head))<th>400m<th>Time"
        + rows.map(\.0).joined() + "</table></html>\n"
    case .dataFeed:
      return """
        <?xml version="1.0" encoding="UTF-8"?>
        <OdfBody CompetitionCode="\(xml(head))" DocumentCode="ATHW800M--------------FNL-000100--" \
        DocumentType="DT_RESULT" Version="1" ResultStatus="OFFICIAL" FeedFlag="T" Date="2031-08-06" \
        Time="205629000"><Competition>\(rows.map(\.0).joined())</Competition></OdfBody>

        """
    case .openTrack:
      return """
        {"full_name":\(json(head)),"slug":\(json(head)),"address":\(json(head)),"date":"2031-08-06",
        "competitors":[\(rows.map(\.0).joined(separator: ","))],
        "events":[{"event_id":"T1","event_code":"800","name":\(json(head)),"genders":"F","rounds":"1",\
        "units":[{"status":"finished","round":1,"heat":1,\
        "results":[\(rows.map(\.1).joined(separator: ","))]}]}]}

        """
    }
  }

  private static func time(_ number: Int) -> String {
    let seconds = 115 + number / 2
    let rest = String(seconds % 60)
    return "\(seconds / 60):" + (rest.count == 1 ? "0" : "") + rest
      + (number % 2 == 0 ? ".10" : ".60")
  }

  private func row(_ number: Int, _ one: String, _ other: String, time: String) -> (String, String)
  {
    let place = number + 1
    let isOut = number % 10 == 9
    switch self {
    case .raceLog:
      let finish =
        isOut
        ? "\"outcome\":\"DQ\",\"reason\":\(json(other))" : "\"place\":\(place),\"time\":\"\(time)\""
      return (
        "{\"id\":\"e\(place)\",\"bib\":\(json(other)),\"athlete\":\(json(one)),\"nation\":\"NOR\","
          + "\"club\":\(json(other))}",
        """
        {"at":"400m","entry":"e\(place)","time":"54.1","source":"S","\(place)":\(json(one))}
        {"at":"finish","entry":"e\(place)",\(finish)}
        {"at":"after","note":\(json(other))}

        """
      )
    case .table:
      return (
        "\(isOut ? "" : "\(place)"),\(csv(other)),\(csv(one)),\(csv(one)),\(csv(other)),\(csv(one)),"
          + "\(isOut ? csv(one) : "54.1"),\(isOut ? "" : time),\(isOut ? csv(one) : "")\n", ""
      )
    case .finishLynx:
      return (
        "\(isOut ? csv(other) : "\(place)"),\(place),1,\(csv(one)),\(csv(other)),\(csv(other)),"
          + "\(isOut ? "" : time),,,,,\n", ""
      )
    case .page:
      return (
        "<tr><td>\(place)<td>\(html(one))<td>\(html(other))<td>\(html(one))<td>54.1"
          + "<td>\(isOut ? html(other) : time)", ""
      )
    case .dataFeed:
      return (
        """
        <Result Rank="\(place)" SortOrder="\(place)" Result="\(isOut ? xml(other) : time)" \
        ResultType="TIME"><Competitor Code="\(place)" Type="A" Organisation="NOR"><Composition>\
        <Athlete Code="\(place)" Order="1" Bib="\(xml(other))"><Description GivenName="\(xml(one))" \
        FamilyName="\(xml(other))" Gender="W" Organisation="\(xml(one))"/></Athlete></Composition>\
        </Competitor></Result>
        """, ""
      )
    case .openTrack:
      return (
        "{\"competitor_id\":\"\(place)\",\"first_name\":\(json(one)),\"last_name\":\(json(other)),"
          + "\"gender\":\"F\",\"nationality\":\(json(one)),\"team_id\":\(json(other))}",
        "{\"bib\":\"\(place)\",\"place\":\(place),"
          + "\"performance\":\(isOut ? json(one) : json(time))}"
      )
    }
  }

  private func csv(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

  private func json(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar -> String in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        default:
          scalar.value < 0x20
            ? "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
            : String(scalar)
        }
      }.joined() + "\""
  }

  /// Characters of a page by their numbers, where it would take them for its own.
  private func html(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || "<>&\"".unicodeScalars.contains(scalar)
        ? "&#\(scalar.value);" : String(scalar)
    }.joined()
  }

  /// The same without what XML forbids.
  private func xml(_ text: String) -> String {
    html(
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { $0.value >= 0x20 && !(0xFFFE...0xFFFF).contains($0.value) }))
    )
  }
}
