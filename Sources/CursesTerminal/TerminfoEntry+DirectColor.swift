extension TerminfoEntry {
  /// Numbers below this are red, green and blue; above it places in the palette of 256.
  static let paletteStart: Int32 = 1 << 24

  /// The same terminal with colours by red, green and blue; nothing if it has no colours to change.
  ///
  /// Hardly any description in use says that its terminal shows direct colour, so this one does. It
  /// sends the form with semicolons, which every terminal with direct colour understands.
  func withDirectColor() -> TerminfoEntry? {
    guard let colors = standard.numbers[ifPresent: Index.maxColors], colors >= 8,
      case .text? = standard.strings[ifPresent: Index.setForeground]
    else { return nil }
    var direct = self
    direct.standard.flags.pad(to: Index.canChange, with: 0)
    direct.standard.numbers.pad(to: Index.maxPairs, with: -1)
    direct.standard.strings.pad(to: Index.setBackground, with: .absent)
    direct.standard.flags[Index.canChange] = 0
    direct.standard.numbers[Index.maxColors] = Self.paletteStart + 256
    direct.standard.numbers[Index.maxPairs] = 0x10000
    for index in [Index.originalColors, Index.initializeColor, Index.initializePair] {
      direct.standard.strings[index] = .absent
    }
    direct.standard.strings[Index.setForeground] = .text(Self.colorSequence(selector: 38))
    direct.standard.strings[Index.setBackground] = .text(Self.colorSequence(selector: 48))
    let flag = Array("RGB".utf8)
    guard !extendedNames.prefix(extended.flags.count).contains(flag) else { return direct }
    // RGB as a number or text instead, as some entries have it, would come first.
    direct.removeExtendedCapability(flag)
    direct.extended.flags.insert(1, at: 0)
    direct.extendedNames.insert(flag, at: 0)
    return direct
  }

  private mutating func removeExtendedCapability(_ name: [UInt8]) {
    guard let index = extendedNames.firstIndex(of: name) else { return }
    extendedNames.remove(at: index)
    let number = index - extended.flags.count
    if extended.numbers.indices.contains(number) {
      extended.numbers.remove(at: number)
    } else if extended.strings.indices.contains(number - extended.numbers.count) {
      extended.strings.remove(at: number - extended.numbers.count)
    }
  }

  private static func colorSequence(selector: Int) -> [UInt8] {
    let start = "%p1%{\(paletteStart)}"
    return Array(
      """
      \u{1B}[\(selector);%?\(start)%<%t2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d\
      %e5;\(start)%-%d%;m
      """.utf8)
  }

  /// Places of capabilities, from term.h.
  private enum Index {
    static let canChange = 27
    static let maxColors = 13
    static let maxPairs = 14
    static let originalColors = 298
    static let initializeColor = 299
    static let initializePair = 300
    static let setForeground = 359
    static let setBackground = 360
  }
}

extension Array {
  fileprivate subscript(ifPresent index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }

  fileprivate mutating func pad(to index: Int, with element: Element) {
    while count <= index { append(element) }
  }
}
