/// A cell of the series of a field event: one trial, or the trials at one height.
package struct Attempt: Hashable, Sendable {
  /// The height that was tried; nothing in throws and in jumps for distance.
  package let height: FieldMark?
  /// What the cell says, as printed: `8.08`, `X`, `-`, `XXO`.
  package let text: String
  /// The wind of the trial as printed, in m/s.
  package let wind: String?

  package init(_ text: String, height: FieldMark? = nil, wind: String? = nil) {
    self.text = text
    self.height = height
    self.wind = wind
  }
}
