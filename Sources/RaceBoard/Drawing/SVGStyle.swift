/// How the parts of an SVG picture look, on white paper and where the reader prefers dark.
///
/// Lines are told apart by their dashes first; the colours keep their contrast on either ground.
enum SVGStyle {
  /// How many colours lines take in turn.
  static let colorCount = light.count

  private static let light = ["#1f4e9c", "#a13d00", "#00695c", "#7b2d8e", "#6b5900", "#a3123f"]
  private static let dark = ["#8ab4f8", "#ffb074", "#6fd6c4", "#d9a6ec", "#e3cf6b", "#ff9bb3"]

  /// The class of a line by its number, and by how it is drawn.
  static func look(_ number: Int, _ pattern: LinePattern) -> String {
    let color = "c\(number / LinePattern.plain.count % colorCount)"
    let dashes =
      switch pattern {
      case .solid: ""
      case .dashed: " dashed"
      case .dashDotted: " dash-dotted"
      case .dotted: " bridge"
      case .strong: " strong"
      }
    return color + dashes
  }

  static let sheet: String = {
    func colors(_ ink: String, _ quiet: String, _ paper: String, _ lines: [String]) -> String {
      let each = lines.enumerated().map { ".c\($0.offset){stroke:\($0.element)}" }
      return ".paper{fill:\(paper)} text{fill:\(ink)} .quiet{fill:\(quiet)} "
        + ".axis,.leader{stroke:\(quiet)} .bar{stroke:\(ink)} .range{fill:\(quiet)} "
        + each.joined(separator: " ")
    }
    return "text{font:12px system-ui,sans-serif} .title{font-weight:bold;font-size:14px} "
      + ".strong-text,.mark{font-weight:bold} .end{text-anchor:end} .middle{text-anchor:middle} "
      + "polyline,line,circle{fill:none;stroke-width:1.5} "
      + ".axis,.leader{stroke-width:1} .leader{stroke-dasharray:1 3} .bar{stroke-width:2} "
      + ".range{fill-opacity:0.35} "
      + ".dashed{stroke-dasharray:7 4} .dash-dotted{stroke-dasharray:9 3 2 3} "
      + ".bridge{stroke-dasharray:1.5 4} .strong{stroke-width:3.5} "
      + colors("#16191d", "#59626d", "#ffffff", light)
      + " @media (prefers-color-scheme:dark){"
      + colors("#e8eaed", "#a4adb8", "#16191d", dark) + "}"
  }()
}
