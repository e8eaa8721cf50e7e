import Athletics
import ResultReading

extension JSONShape where Value == FieldMark {
  /// A height or distance, or points, in quotes.
  static var fieldMark: Self {
    Self { element throws(Problem) in
      guard case .string(let text) = element.value, let mark = FieldMark(text) else {
        throw element.mismatch("metres such as \"8.08\" or points such as \"8764\"")
      }
      return mark
    }
  }
}

extension JSONShape where Value == Qualification {
  static var qualification: Self {
    Self { element throws(Problem) in
      guard case .string(let text) = element.value, let qualification = Qualification(text) else {
        throw element.mismatch("Q, q, qD, qJ, qR, Re, ReJ or ReR")
      }
      return qualification
    }
  }
}

extension JSONShape where Value == [Attempt] {
  /// The series of a field event; one cell that cannot be read leaves the whole list as it is.
  static var attempts: Self {
    Self { element throws(Problem) in
      var attempts: [Attempt] = []
      for cell in try element.list("a list such as [{\"try\":\"8.08\"}]") {
        var object = try OpenObject(cell)
        let text = try object.required("try", "what the cell says, such as 8.08 or X", .text)
        let height = try object.strict("height", .fieldMark)
        attempts.append(Attempt(text, height: height, wind: try object.strict("wind", .text)))
        try object.refuseRest("try, height and wind")
      }
      return attempts
    }
  }
}

extension JSONShape where Value == [Runner] {
  /// The runners of a relay; one that cannot be read leaves the whole list as it is.
  static var runners: Self {
    Self { element throws(Problem) in
      var runners: [Runner] = []
      for cell in try element.list("a list of runners") {
        var object = try OpenObject(cell)
        let name = try object.required("athlete", "the athlete’s name", .text)
        let identity = try object.strict("identity", .text)
        let family = try object.strict("family", .text)
        runners.append(
          Runner(
            Athlete(name: name, identity: identity, familyName: family),
            leg: try object.strict("leg", .wholeNumber(1...20)),
            bib: try object.strict("bib", .bib)))
        try object.refuseRest("bib, athlete, identity, family and leg")
      }
      return runners
    }
  }
}

extension OpenObject {
  /// Refuses an object that says more than is understood, so that nothing of it is lost.
  fileprivate func refuseRest(_ known: String) throws(Problem) {
    guard let first = members.first else { return }
    throw Problem(
      column: first.keyColumn, found: first.key.quoted,
      expected: "no keys but \(known); it is kept as it is")
  }
}
