import Athletics

/// Where on the course a column or row of a table is about, as far as it tells without the race.
enum TableMarkPoint: Hashable, Sendable {
  case at(Distance)
  case halfWay
  case finish

  /// Reads a distance as heads and cells of tables write it: `400m`, `1,500 m`, `5 km`, `10K`,
  /// `half`, `full`, or a bare number of metres from 50 up; never the finish.
  init?(_ text: String) {
    // `1,500 m` has its thousands parted; `5,20` is a height.
    let isParted = text.split(separator: ",").dropFirst().allSatisfy { part in
      part.prefix(4).filter(\.isNumber).count == 3
    }
    // `2,5 km` has a comma for a point.
    if !isParted {
      guard text.lowercased().hasSuffix("km"), text.count(where: { $0 == "," }) == 1 else {
        return nil
      }
      self.init(text.replacing(",", with: "."))
      return
    }
    var word = text.lowercased().filter { !" ,".contains($0) }
    for beside in Self.besides {
      if word.hasPrefix(beside) { word.removeFirst(beside.count) }
      if word.hasSuffix(beside) { word.removeLast(beside.count) }
    }
    if text.hasSuffix("M"), let miles = Int(text.dropLast()), (1..<30).contains(miles) {
      word = "\(miles)mile"
    }
    for ending in ["miles", "mile", "mi"] where word.hasSuffix(ending) {
      guard let miles = Int(word.dropLast(ending.count)), (1..<100).contains(miles) else { break }
      self = .at(Distance(millimetres: Distance.mile.millimetres * miles))
      return
    }
    if let metres = Int(word) {
      guard (50...100_000).contains(metres) else { return nil }
      self = .at(Distance(metres: metres))
      return
    }
    if word == "half" || word == "halfway" {
      self = .halfWay
      return
    }
    if word == "full" || word == "fullmarathon" {
      self = .at(.marathon)
      return
    }
    for ending in ["metres", "meters", "metre", "meter", "mtr"] where word.hasSuffix(ending) {
      word = word.dropLast(ending.count) + "m"
    }
    if word.hasSuffix("k"), word.dropLast().allSatisfy({ $0.isNumber || $0 == "." }) {
      word += "m"
    }
    let distance = word == "halfmarathon" ? .halfMarathon : Distance(word)
    guard let distance, distance > .zero else { return nil }
    self = .at(distance)
  }

  /// What stands beside the distance in heads, and tells no more than that times stand below.
  private static let besides = [
    "zwischenzeit", "tempsdepassage", "temps", "passage", "intermedio", "parcial", "väliaika",
    "valiaika", "mellantid", "mellomtid", "mellemtid", "międzyczas", "miedzyczas", "mezičas",
    "mezicas", "tussentijd", "split", "time", "zeit", "tiempo", "tempo", "tid", "czas", "after",
    "nach", "após", "po", "at", "bei", "to",
  ]

  /// The mark point in a number: its millimetres, or one below 0.
  var number: Int32 {
    switch self {
    case .at(let distance): Int32(clamping: distance.millimetres)
    case .halfWay: Int32.min
    case .finish: Int32.min + 1
    }
  }

  init(number: Int32) {
    switch number {
    case .min: self = .halfWay
    case .min + 1: self = .finish
    default: self = .at(Distance(millimetres: Int(number)))
    }
  }

  /// How far from the start it is in a race of this length; half way is that of a marathon where the
  /// length is not known.
  func distance(in length: Distance?) -> Distance {
    switch self {
    case .at(let distance): distance
    case .halfWay:
      length.map { Distance(millimetres: $0.millimetres / 2) } ?? .halfMarathon
    case .finish: length ?? .longest
    }
  }

  /// For people: `5000 m`, `half way`.
  var text: String {
    switch self {
    case .at(let distance): distance.text
    case .halfWay: "half way"
    case .finish: "the finish"
    }
  }
}
