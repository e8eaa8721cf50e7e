/// The names that files of one folder have been given, no two alike.
struct GivenNames {
  /// As a folder sees them that knows no capitals.
  private var taken: Set<String> = []

  /// The name, or where it has been given one with a number: `final_2.csv`.
  mutating func give(_ name: String, ending: String) -> String {
    let stem = name.dropLast(ending.count)
    var given = name
    var number = 1
    while !taken.insert(given.lowercased()).inserted {
      number += 1
      given = "\(stem)_\(number)\(ending)"
    }
    return given
  }
}
