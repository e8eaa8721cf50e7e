/// The columns of times of a part of the race that is no distance from the start: legs of a triathlon, runs
/// of a slalom, shooting. They are kept beside the mark, where there is one.
enum LegColumns {
  static func isLeg(_ head: ColumnHead) -> Bool {
    let all = head.words
    let words = all.filter { !HeadWords.timeWords.contains($0) }
    guard let last = words.last else { return false }
    if isControl(head.text) { return true }
    // `Temps 1`, which is no lap.
    if all.count == 2, words.count == 1, last.count < 3, last.allSatisfy(\.isNumber) { return true }
    if words.count == 1 { return legs.contains(last) }
    // `Run 1`, `2. Lauf`, `1st run`.
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    let rest = words.filter { !$0.contains(where: \.isNumber) }
    return words.count == 2 && numbers.count == 1 && rest.allSatisfy(runs.contains)
      && numbers.allSatisfy { $0.filter(\.isNumber).count < 3 }
  }

  /// `3(103)`: the third control of orienteering, which is the one of that number.
  static func isControl(_ head: String) -> Bool {
    let parts = head.filter { $0 != " " }.split(separator: "(", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix(")") else { return false }
    return [parts[0], parts[1].dropLast()].allSatisfy { number in
      (1...3).contains(number.count) && number.allSatisfy(\.isNumber)
    }
  }

  private static let legs = words(
    "sim lop swim bike run cycle t1 t2 transition1 transition2 trans1 trans2 swimming cycling running ski skiing"
      + " skate classic free shooting range prone standing penalty transition"
      + " schwimmen rad radfahren laufen schiessen wechsel wechsel1 wechsel2"
      + " natation velo course tir nuoto bici ciclismo corsa natacion natacao bicicleta corrida carrera"
      + " simning cykling cykel lopning svomming sykkel loping svomning cykling lob"
      + " zwemmen fietsen lopen plavani kolo beh uinti pyoraily juoksu uszas kerekpar futas"
      + " plywanie rower bieg yuzme bisiklet kosu スイム バイク ラン run1 run2 lauf1 lauf2 manche1 manche2")

  private static let runs = words(
    "run lauf durchgang manche manga prova ak omgang kierros kolo futam bieg round rd leg set split"
  )

  private static func words(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}
