/// An SVG picture with its title and description, a style of our own, and lines of text at its foot.
struct SVGDocument {
  let width: Double
  /// Where what has been added so far ends.
  private(set) var height: Double
  private let title: String
  private let description: String
  private var elements: [SVGElement] = []

  /// Points for each column of text.
  static let column = 9.0
  /// The height of a line of text.
  static let line = 16.0
  static let rim = 12.0
  private static let titleLine = 18.0

  /// Begins a picture with a title and a line under it, over as many lines as they need.
  init(width: Double, title: String, subtitle: String, description: String) {
    self.width = width
    self.title = title
    self.description = description
    height = 4
    for line in SVGText.wrapped(title, to: width - 2 * Self.rim, .title) {
      height += Self.titleLine
      add(text: line, x: Self.rim, y: height, look: "title")
    }
    add(lines: [subtitle])
    height += 8
  }

  mutating func add(_ element: SVGElement) { elements.append(element) }

  /// Adds a text, its baseline at a height.
  mutating func add(text: String, x: Double, y: Double, look: String) {
    add(
      SVGElement(
        "text", ["class": look, "x": SVGElement.number(x), "y": SVGElement.number(y)], text: text))
  }

  /// Adds a straight line.
  mutating func add(
    line look: String, from: (x: Double, y: Double), to: (x: Double, y: Double)
  ) {
    add(
      SVGElement(
        "line",
        [
          "class": look, "x1": SVGElement.number(from.x), "y1": SVGElement.number(from.y),
          "x2": SVGElement.number(to.x), "y2": SVGElement.number(to.y),
        ]))
  }

  /// Takes room for what is drawn down to a height.
  mutating func extend(to bottom: Double) { height = max(height, bottom) }

  /// Adds each text below all others, over as many lines as it needs.
  mutating func add(lines: [String]) {
    for line in lines.flatMap({ SVGText.wrapped($0, to: width - 2 * Self.rim) }) {
      height += Self.line
      add(text: line, x: Self.rim, y: height, look: "quiet")
    }
  }

  /// The picture as a file.
  var xml: String {
    let (width, height) = (SVGElement.number(width), SVGElement.number(height + 10))
    let paper = SVGElement("rect", ["class": "paper", "width": "100%", "height": "100%"])
    let root = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height,
        "viewBox": "0 0 \(width) \(height)", "role": "img", "aria-labelledby": "title desc",
      ],
      [
        SVGElement("title", ["id": "title"], text: title),
        SVGElement("desc", ["id": "desc"], text: description),
        SVGElement("style", text: SVGStyle.sheet), paper,
      ] + elements)
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    root.write(into: &xml)
    return xml
  }
}
