/// How the parts of an SVG picture look, on white paper and where the reader prefers dark.
///
/// Strong lines are told apart by their dashes first; the colours keep their contrast on either
/// ground. Everyone else's line is thin, quiet and unbroken.
enum SVGStyle {
  private static let light = ["#1f4e9c", "#b04300", "#00695c", "#7b2d8e", "#8a1c3a"]
  private static let dark = ["#8ab4f8", "#ffb074", "#6fd6c4", "#d9a6ec", "#ff9bb3"]

  /// The class that colours what belongs to a line: by its number among the strong ones, or quiet.
  static func color(_ number: Int?) -> String { number.map { "c\($0 % light.count)" } ?? "q" }

  /// The classes of a line as it is known.
  static func look(_ number: Int?, _ pattern: LinePattern) -> String {
    let dashes =
      switch pattern {
      case .solid, .strong: ""
      case .dashed: " dashed"
      case .dashDotted: " dash-dotted"
      case .dotted: " bridge"
      }
    return color(number) + (number == nil ? "" : " strong") + dashes
  }

  static let sheet: String = {
    func colors(
      ink: String, quiet: String, thin: String, grid: String, paper: String, _ lines: [String]
    ) -> String {
      let each = lines.enumerated().map { number, color in
        ".c\(number){stroke:\(color)} text.c\(number),.band.c\(number){fill:\(color);stroke:none}"
      }
      return ".paper{fill:\(paper)} text{fill:\(ink)} .quiet{fill:\(quiet)} .q{stroke:\(thin)} "
        + "text.q{fill:\(quiet);stroke:none} .axis{stroke:\(quiet)} .grid,.guide{stroke:\(grid)} "
        + ".bar{stroke:\(ink)} .range{fill:\(quiet)} " + each.joined(separator: " ")
    }
    return "text{font:12px system-ui,sans-serif} .title{font-weight:bold;font-size:14px} "
      + ".strong-text,.mark{font-weight:bold} .end{text-anchor:end} .middle{text-anchor:middle} "
      + "polyline,line,circle{fill:none;stroke-width:1.2} .strong{stroke-width:2.4} "
      + ".axis,.grid,.guide{stroke-width:1} .bar{stroke-width:2} .range{fill-opacity:0.35} "
      + ".band{fill-opacity:0.22} .open{stroke-opacity:0.45;stroke-width:1.2} "
      + ".dashed{stroke-dasharray:8 4} .dash-dotted{stroke-dasharray:10 3 2 3} "
      + ".bridge{stroke-dasharray:1.5 4} "
      + colors(
        ink: "#16191d", quiet: "#59626d", thin: "#9aa3ad", grid: "#dfe3e8", paper: "#ffffff", light)
      + " @media (prefers-color-scheme:dark){"
      + colors(
        ink: "#e8eaed", quiet: "#a4adb8", thin: "#7b8490", grid: "#343a42", paper: "#16191d", dark)
      + "}"
  }()
}
