import Athletics
import RaceReplay
import ResultReading

extension ReportLine {
  mutating func pass() throws(Problem) -> Claim {
    setKind("pass")
    let entry = try entry()
    let rank = object.optional("rank", .wholeNumber(TablePlace.range))
    let reading = reading()
    guard rank != nil || reading != nil else { throw nothingLeft("time or rank") }
    return .pass(entry, rank: rank, reading: reading)
  }

  mutating func result(at stage: Stage) throws(Problem) -> Claim {
    let entry = try entry()
    var claim = ResultClaim(entry)
    claim.outcome = object.optional("outcome", .outcome)
    if let told = claim.outcome, told.reason == nil, told.because(nil) != nil {
      claim.outcome = told.because(object.optional("reason", .text))
    }
    if case .markPoint = stage {
      // Where someone dropped out; a time there is a pass, which stands on a line of its own.
      setKind("place where someone dropped out")
    } else {
      claim.place = object.optional("place", .wholeNumber(TablePlace.range))
      claim.reading = reading()
      claim.finer = object.optional("read", .raceTime).map { .roundedUp($0) }
      claim.mark = object.optional("mark", .fieldMark)
      claim.wind = object.optional("wind", .text)
      claim.qualification = object.optional("qualified", .qualification)
      claim.asides = asides()
      claim.flags = flags()
    }
    guard claim != ResultClaim(entry) else {
      throw nothingLeft("place, time, mark, outcome or flags")
    }
    return .result(claim)
  }

  /// The flags that can be read; where one cannot, the list as it is written is kept.
  private mutating func flags() -> [Flag] {
    guard let element = object.element("flags") else { return [] }
    guard case .array(let elements) = element.value else {
      object.refuse(element.mismatch("a list such as [\"WR\",\"=WL\"]").under("flags"))
      return []
    }
    var flags: [Flag] = []
    for element in elements {
      if case .string(let text) = element.value, let flag = Flag(text) {
        flags.append(flag)
      } else {
        object.refuse(element.mismatch("two to four capitals such as PB or =WL").under("flags"))
      }
    }
    if !object.hasRefused("flags") { _ = object.optional("flags", .any) }
    return flags
  }

  /// What stands beside the result, by its names; where one cannot be read, all of it is kept.
  private mutating func asides() -> [Aside] {
    guard let element = object.element("beside") else { return [] }
    let expected = "texts by their names, such as {\"Gun Time\":\"14:53\"}"
    guard case .object(let members) = element.value else {
      object.refuse(element.mismatch(expected).under("beside"))
      return []
    }
    var asides: [Aside] = []
    for member in members {
      guard case .string(let text) = member.element.value else {
        object.refuse(member.element.mismatch(expected).under("beside"))
        return []
      }
      asides.append(Aside(name: member.key, text: text))
    }
    _ = object.optional("beside", .any)
    return asides
  }

  /// Why the line is of no use: the value that could not be read, else that there is none.
  private mutating func nothingLeft(_ keys: String) -> Problem {
    object.problems.popLast()
      ?? Problem(column: object.column, key: "entry", found: "nothing about it", expected: keys)
  }

  mutating func order() throws(Problem) -> Claim {
    let groups = try required("order", "a list of entries", context.order)
    guard object.has("from") || object.has("to") else { return .order(groups) }
    setKind("order over a part of the course")
    let (from, to) = try partOfCourse()
    let rank = object.optional("rank", .wholeNumber(TablePlace.range))
    return .ranInOrder(ToldOrder(groups, rank: rank, from: from, to: to))
  }

  mutating func leaderTime() throws(Problem) -> Claim {
    let candidates = try required("leader", "a list of entries", context.entries(minimum: 0))
    return .leaderTime(try requiredReading(), candidates: candidates)
  }

  mutating func deadHeat() throws(Problem) -> Claim {
    let entries = try required("deadHeat", "a list of entries", context.entries(minimum: 2))
    let place = object.optional("place", .wholeNumber(TablePlace.range))
    return .deadHeat(entries, place: place)
  }

  mutating func margin() throws(Problem) -> Claim {
    let ahead = try entry("ahead")
    let behind = object.has("behind") ? try entry("behind") : nil
    guard ahead != behind else {
      throw Problem(
        column: object.column, key: "behind", found: "the entry that is ahead",
        expected: "another entry")
    }
    if object.has("marginText") {
      let words = try required("marginText", "words", .text)
      return .margin(ahead: ahead, behind: behind, .words(words))
    }
    let reading = try requiredReading("margin", isMargin: true)
    return .margin(ahead: ahead, behind: behind, .seconds(reading))
  }

  mutating func reinstated() throws(Problem) -> Claim {
    let entry = try entry()
    try required("reinstated", "true", .affirmation)
    return .reinstated(entry)
  }

  mutating func reaction() throws(Problem) -> Claim {
    let entry = try entry()
    return .reaction(entry, try required("reaction", "a time such as \"0.178\"", .reactionTime))
  }

  mutating func series() throws(Problem) -> Claim {
    let entry = try entry()
    return .series(entry, try required("series", "a list of trials", .attempts))
  }

  mutating func wind() throws(Problem) -> Claim {
    .wind(
      try required("wind", "the wind as printed", .text))
  }

  mutating func stretch() throws(Problem) -> Claim {
    let entry = try entry()
    let (from, to) = try partOfCourse()
    return .stretch(entry, from: from, to: to, try requiredReading())
  }

  /// Where a stretch or a longer part of the course begins and ends.
  private mutating func partOfCourse() throws(Problem) -> (from: Distance, to: Distance) {
    let end = context.race.discipline.raceDistance ?? .longest
    let from = try required("from", "a mark point", context.markPoint(after: nil, notAfter: end))
    let shape = context.markPoint(after: from, notAfter: end)
    return (from, try required("to", "the mark point where it ends", shape))
  }

  mutating func official() throws(Problem) -> Claim {
    .official(try required("official", "true or a time of day", .official))
  }
}

extension JSONShape where Value == Outcome {
  fileprivate static var outcome: Self {
    Self { element throws(Problem) in Outcome(word: try element.text("a word such as DNF")) }
  }
}

extension JSONShape where Value == PrintedTime {
  /// A time from the gun, which is never zero.
  static var raceTime: Self {
    Self { element throws(Problem) in
      let printed = try element.printedTime()
      guard printed.isZero else { return printed }
      var problem = element.mismatch("a time; a zero is none")
      problem.isZeroTime = true
      throw problem
    }
  }
}

extension JSONShape where Value == RaceTime {
  /// A reaction time, with a minus sign where there was force on the block before the gun.
  fileprivate static var reactionTime: Self {
    Self { element throws(Problem) in
      guard case .string(let text) = element.value, text.hasPrefix("-") else {
        return try element.printedTime().time
      }
      let size = JSONElement(.string(String(text.dropFirst())), column: element.column + 1)
      return RaceTime.zero - (try size.printedTime().time)
    }
  }
}

extension JSONShape where Value == TimeOfDay? {
  fileprivate static var official: Self {
    Self { element throws(Problem) in
      if element.value == .bool(true) { return nil }
      guard case .string = element.value else {
        throw element.mismatch("true or a time of day such as \"20:56:29\"")
      }
      return try element.timeOfDay()
    }
  }
}
