/// The line at the foot of a picture: whose figures it is drawn from, and what drew it.
package struct PictureCredit {
  /// What the race names as its sources: addresses, or descriptions.
  let sources: [String]

  package init(sources: [String]) { self.sources = sources }

  /// `Source: trackandfieldnews.com, …` and `drawn by lastlap`; a source is named once.
  var text: String {
    var names: [String] = []
    for name in sources.flatMap(Self.names) where !names.contains(name) { names.append(name) }
    guard !names.isEmpty else { return "Drawn by lastlap" }
    let head = names.count == 1 ? "Source: " : "Sources: "
    return head + names.joined(separator: ", ") + ". Drawn by lastlap"
  }

  /// The sites of the addresses in a text, else what it says before its details.
  static func names(in source: String) -> [String] {
    let words = source.split(separator: " ")
    let sites = words.compactMap { word in
      word.contains("://")
        ? word.split(separator: "/").dropFirst().first.map { site in
          site.hasPrefix("www.") ? String(site.dropFirst(4)) : String(site)
        } : nil
    }
    guard sites.isEmpty, !source.contains("://") else { return sites }
    let code = "github:"
    if let first = words.first, first.hasPrefix(code) {
      return ["github.com/" + first.dropFirst(code.count).prefix { $0 != "@" }]
    }
    let name = source.prefix { !",;(".contains($0) }
    return name.isEmpty ? [] : [String(name.reversed().drop { $0 == " " }.reversed())]
  }
}
