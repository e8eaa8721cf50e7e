import CellGrid

@testable import RaceBoard

/// A theme in which every role has a colour of its own, so that roles can be read back from cells.
enum RoleTheme {
  private static let rowRoles: [Role] = [.selected, .pinned]

  static let theme = Theme(
    name: "Roles", kind: .dark,
    stated: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        let background = rowRoles.contains(role) ? color(of: role) : .standard
        return (
          role,
          Theme.Statement(foreground: color(of: role), background: background, attributes: [])
        )
      }))

  /// The name of the role that a cell was written in, with that of its row: `gold/selected`.
  static func name(of style: CellStyle) -> String {
    let role = role(of: style.foreground)?.name ?? "?"
    guard let row = row(of: style), row.name != role else { return role }
    return role + "/" + row.name
  }

  /// The role of the row that a cell stands in, where it has one.
  static func row(of style: CellStyle) -> Role? { role(of: style.background) }

  private static func color(of role: Role) -> CellColor {
    Role.allCases.firstIndex(of: role).map { .indexed(UInt8(16 + $0)) } ?? .standard
  }

  private static func role(of color: CellColor) -> Role? {
    Role.allCases.first { self.color(of: $0) == color }
  }
}
