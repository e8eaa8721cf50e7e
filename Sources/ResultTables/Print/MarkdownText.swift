/// The text of a cell of Markdown without what sets it: `**Ada Birk**`, `[TV Au](address)`.
enum MarkdownText {
  static func plain(_ cell: String) -> String {
    var text = cell
    if let name = linkName(text) { text = name }
    for sign in ["**", "__", "*", "_", "`"] {
      guard text.hasPrefix(sign), text.hasSuffix(sign), text.count > 2 * sign.count else {
        continue
      }
      let inside = text.dropFirst(sign.count).dropLast(sign.count)
      guard inside.contains(where: \.isLetter) || inside.contains(where: \.isNumber),
        !inside.contains(sign)
      else { continue }
      text = String(inside)
    }
    return linkName(text) ?? text
  }

  private static func linkName(_ text: String) -> String? {
    guard text.hasPrefix("["), text.hasSuffix(")"), let end = text.firstRange(of: "](") else {
      return nil
    }
    let name = text[..<end.lowerBound].dropFirst()
    return name.isEmpty ? nil : String(name)
  }
}
