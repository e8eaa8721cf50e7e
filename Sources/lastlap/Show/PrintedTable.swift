/// A table to be printed: the same content as text, Markdown, CSV or JSON.
struct PrintedTable: Equatable {
  /// A column, and what it is called for people and for programs.
  struct Column: Equatable {
    let head: String
    let key: String
    let isFigure: Bool

    init(_ head: String, key: String? = nil, isFigure: Bool = false) {
      self.head = head
      self.key = key ?? head
      self.isFigure = isFigure
    }
  }

  /// One cell: what people read, and what programs get.
  struct Cell: Equatable {
    enum Value: Equatable {
      case none
      case text(String)
      case integer(Int)
      case decimal(String)
      case flag(Bool)
    }

    let shown: String
    let value: Value

    static let empty = Cell(shown: "", value: .none)

    init(shown: String, value: Value) {
      self.shown = shown
      self.value = value
    }

    /// Text that is the same for both; empty text is no value.
    init(_ text: String?) {
      shown = text ?? ""
      value = text.map { $0.isEmpty ? .none : .text($0) } ?? .none
    }

    init(_ number: Int?) {
      shown = number.map(String.init) ?? ""
      value = number.map { .integer($0) } ?? .none
    }
  }

  let title: String
  /// Which race and which position it shows, for programs.
  let subject: [(key: String, value: String)]
  let columns: [Column]
  let rows: [[Cell]]
  let notes: [String]
  /// Columns that only people are shown, by position.
  var hiddenFromPrograms: Set<Int> = []
  /// Columns that only programs get, by position.
  var hiddenFromPeople: Set<Int> = []

  static func == (left: PrintedTable, right: PrintedTable) -> Bool {
    left.title == right.title && left.columns == right.columns && left.rows == right.rows
      && left.notes == right.notes
  }
}
