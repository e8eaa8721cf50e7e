/// A command that could not do what was asked: exit code 1.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String
  /// The description without the name of the file that it is about.
  let reason: String

  init(_ description: String, reason: String? = nil) {
    self.description = description
    self.reason = reason ?? description
  }
}

/// A command that was used wrongly, or ambiguously: exit code 2.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
