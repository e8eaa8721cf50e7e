import CellGrid

/// A style for every role, under a name.
package struct Theme: Hashable, Sendable {
  /// The terminals that a theme is made for.
  package enum Kind: String, CaseIterable, Sendable {
    case dark
    case light
    /// Any terminal: the theme has no colours of its own.
    case colorless = "none"
  }

  /// What a theme file says of one role; nil is left to the parent.
  package struct Statement: Hashable, Sendable {
    package var foreground: CellColor?
    package var background: CellColor?
    package var attributes: CellAttributes?

    /// States any part of a style.
    package init(
      foreground: CellColor? = nil, background: CellColor? = nil,
      attributes: CellAttributes? = nil
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  package let name: String
  package let kind: Kind

  /// The style of every role, in their order.
  private let styles: [CellStyle]

  /// The roles that the theme itself speaks of.
  package let statedRoles: Set<Role>

  /// Resolves what is stated into a style for every role.
  ///
  /// A colour left out comes from the nearest ancestor that states one. A role stated without
  /// attributes has none. A role left out altogether takes those of its nearest stated ancestor;
  /// `text` and `background`, which are everyone's ancestors, lend colours only, and where no
  /// other is stated the plain theme's attributes hold, so that a selection is always seen.
  package init(name: String, kind: Kind, stated: [Role: Statement]) {
    self.name = name
    self.kind = kind
    statedRoles = Set(stated.keys)
    styles = Role.allCases.map { Self.style(of: $0, stated: stated) }
  }

  /// The style of a role.
  package subscript(role: Role) -> CellStyle { styles[Int(role.rawValue)] }

  private static func style(of role: Role, stated: [Role: Statement]) -> CellStyle {
    let lineage = role.lineage
    let speaker = lineage.first { stated[$0] != nil && ($0 == role || !$0.lendsColorsOnly) }
    return CellStyle(
      foreground: lineage.lazy.compactMap { stated[$0]?.foreground }.first ?? .standard,
      background: lineage.lazy.compactMap { stated[$0]?.background }.first ?? .standard,
      attributes: speaker.map { stated[$0]?.attributes ?? [] } ?? plainAttributes(of: role))
  }
}

extension Theme {
  /// The style of a role within a row or line that has a role of its own, as `gold` in `selected`.
  ///
  /// The ground is the row's and both have their attributes; the colour of the text is the
  /// role's, or the row's where the role is set in ordinary text.
  package func style(_ role: Role, in row: Role) -> CellStyle {
    var style = self[row]
    if self[role].foreground != self[.text].foreground {
      style.foreground = self[role].foreground
    }
    style.attributes.formUnion(self[role].attributes)
    return style
  }
}

extension Role {
  fileprivate var lendsColorsOnly: Bool { self == .text || self == .background }
}
