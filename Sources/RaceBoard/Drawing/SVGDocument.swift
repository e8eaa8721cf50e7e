/// An SVG picture with its title and description, a style of our own, and notes at its foot.
struct SVGDocument {
  let width: Double
  private(set) var height: Double
  private let title: String
  private let description: String
  private var elements: [SVGElement] = []

  /// The height of a line of text.
  static let line = 16.0
  /// About the width of a character.
  static let character = 7.0
  /// At most, for bold ones.
  static let bold = 8.0
  /// Where the picture begins under the title.
  static let head = 40.0
  static let rim = 12.0

  init(width: Double, height: Double, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    add(text: title, x: Self.rim, y: 22, look: "title")
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

  /// Adds a line below all others for each note.
  mutating func add(notes: [String]) {
    for note in notes {
      add(text: note, x: Self.rim, y: height + 4, look: "quiet")
      height += Self.line
    }
  }

  /// The picture as a file.
  var xml: String {
    let (width, height) = (SVGElement.number(width), SVGElement.number(height))
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
