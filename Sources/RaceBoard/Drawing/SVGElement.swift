import CellGrid

/// An element of an SVG picture; whatever text it holds is made safe as it is written.
package struct SVGElement: Hashable, Sendable {
  let name: String
  private let attributes: [Attribute]
  private let text: String?
  private var children: [SVGElement] = []

  private struct Attribute: Hashable {
    let name: String
    let value: String
  }

  /// Makes an element with attributes in this order, and perhaps a text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.text = text
  }

  /// Makes a group of others.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [SVGElement])
  {
    self.init(name, attributes)
    self.children = children
  }

  /// Adds the element as lines of XML.
  func write(into xml: inout String, indent: String = "") {
    xml += indent + "<" + name
    for attribute in attributes {
      xml += " " + attribute.name + "=\"" + Self.escaped(attribute.value) + "\""
    }
    if let text {
      xml += ">" + Self.escaped(text) + "</" + name + ">\n"
    } else if children.isEmpty {
      xml += "/>\n"
    } else {
      xml += ">\n"
      for child in children { child.write(into: &xml, indent: indent + "  ") }
      xml += indent + "</" + name + ">\n"
    }
  }

  /// Text with what XML would read as its own escaped, and what cannot be seen as a visible mark.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in VisibleText.of(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A coordinate with at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((min(max(value, -1e9), 1e9) * 10).rounded())
    let size = abs(tenths)
    let sign = tenths < 0 ? "-" : ""
    return sign + "\(size / 10)" + (size % 10 == 0 ? "" : ".\(size % 10)")
  }
}

/// The points of a line in an SVG picture, from the left.
struct SVGPath: Hashable, Sendable {
  private(set) var points: [String] = []

  mutating func add(x: Double, y: Double) {
    points.append(SVGElement.number(x) + "," + SVGElement.number(y))
  }

  /// The line with the class that gives it its look.
  func polyline(_ look: String) -> SVGElement {
    SVGElement("polyline", ["class": look, "points": points.joined(separator: " ")])
  }
}
