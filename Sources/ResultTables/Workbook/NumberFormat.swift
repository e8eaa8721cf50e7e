/// How the numbers of a workbook’s cells are shown, as far as it says what they are.
enum NumberFormat: Hashable {
  /// A number with at least so many decimals.
  case number(decimals: Int)
  case date
  case dateTime
  /// A part of a day: hours and minutes, or minutes and seconds with at least so many decimals.
  case time(hasHours: Bool, hasSeconds: Bool, decimals: Int)
  case timeOfDay

  /// The formats that no workbook spells out.
  init(builtIn number: Int) {
    switch number {
    case 2, 4, 10, 39, 40: self = .number(decimals: 2)
    case 14...17: self = .date
    case 18, 19: self = .timeOfDay
    case 20: self = .time(hasHours: true, hasSeconds: false, decimals: 0)
    case 21, 46: self = .time(hasHours: true, hasSeconds: true, decimals: 0)
    case 22: self = .dateTime
    case 45: self = .time(hasHours: false, hasSeconds: true, decimals: 0)
    case 47: self = .time(hasHours: false, hasSeconds: true, decimals: 1)
    default: self = .number(decimals: 0)
    }
  }

  /// Reads a format as it is spelt: `mm:ss.00`, `[h]:mm:ss`, `dd/mm/yyyy`, `0.00`.
  init(code: String) {
    let signs = Self.signs(code)
    let hasHours = signs.contains("h")
    let hasSeconds = signs.contains("s")
    let hasDay = signs.contains("y") || signs.contains("d")
    let decimals = Self.decimals(signs)
    if hasDay {
      self = hasHours ? .dateTime : .date
    } else if code.lowercased().contains("am/pm") || code.lowercased().contains("a/p") {
      self = .timeOfDay
    } else if hasHours || hasSeconds {
      self = .time(hasHours: hasHours, hasSeconds: hasSeconds, decimals: decimals)
    } else if signs.contains("m") {
      // Months on their own, and minutes between brackets.
      self =
        code.lowercased().contains("[m")
        ? .time(hasHours: true, hasSeconds: false, decimals: 0) : .date
    } else {
      self = .number(decimals: decimals)
    }
  }

  /// The letters and digits of the first part of a format that say something: no texts, colours or
  /// places, but the units between brackets.
  private static func signs(_ code: String) -> [Character] {
    var signs: [Character] = []
    var rest = Array(code.lowercased())[...]
    while let sign = rest.popFirst(), sign != ";" {
      switch sign {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if inside.allSatisfy({ "hms".contains($0) }) { signs += inside }
      default: signs.append(sign)
      }
    }
    return signs
  }

  private static func decimals(_ signs: [Character]) -> Int {
    guard let point = signs.lastIndex(of: ".") else { return 0 }
    return min(signs[(point + 1)...].prefix { $0 == "0" }.count, 4)
  }
}
