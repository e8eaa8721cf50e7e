import Athletics

/// What is said of a file to whoever reads it.
package struct FileRequest: Hashable, Sendable {
  /// The name that warnings bear.
  package let file: String
  /// What tells about the race where the file does not, as a rule the file’s path.
  package let hint: String
  /// The roles of a table’s columns in their order, parted by commas; nothing where they are to be
  /// guessed.
  package var columns: String?
  /// What is contested, where someone says so; it goes before what names and titles tell.
  package var event: GivenEvent?
  /// What the file is in; nothing where that is to be told by its bytes.
  package var encoding: TextEncoding?
  /// How far apart splits from tracking are taken; every 100 m where nothing is said.
  package var splitStep: Distance?

  /// A file of which nothing is given but its name.
  package init(file: String, hint: String = "") {
    self.file = file
    self.hint = hint
  }
}
