import Glibc

/// A command that could not do what was asked: exit code 1.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String
  /// The description without the name of the file that it is about.
  let reason: String

  init(_ description: String, reason: String? = nil) {
    self.description = description
    self.reason = reason ?? description
  }

  /// What the system says of a call that failed, the last one if no other is named, and of which file.
  init(of name: String?, _ code: Int32 = errno) {
    let reason = String(cString: strerror(code))
    self.init(name.map { "\($0): " + reason } ?? reason, reason: reason)
  }
}

/// A command that was used wrongly, or ambiguously: exit code 2.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
