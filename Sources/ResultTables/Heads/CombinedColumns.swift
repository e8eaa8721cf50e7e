import Athletics
import ResultReading

/// The columns of a table that are the events of a combined event, such as `100m`, `LJ`, `SP`: their marks
/// are kept beside the points, and are no splits.
enum CombinedColumns {
  /// Whether a column may be such an event.
  static func isPart(_ head: String, _ role: ColumnRole) -> Bool {
    switch role {
    case .split, .unread: discipline(head) != nil
    default: false
    }
  }

  /// The combined event that has parts of these heads; nothing where they are too few, or no throw or
  /// jump is among them.
  ///
  /// - Parameter hasPoints: whether points are told, without which a few marks are no combined event.
  static func event(of heads: [String], hasPoints: Bool) -> Discipline? {
    let parts = heads.compactMap(discipline)
    guard parts.count(where: { !$0.isRace }) > (hasPoints ? 0 : 1) else { return nil }
    let code: String? =
      switch parts.count {
      case 10: "decathlon"
      case 7: "heptathlon"
      case 5: "pentathlon"
      case 8 where hasPoints: "octathlon"
      case 2... where hasPoints: "combined-\(parts.count)"
      default: nil
      }
    return code.flatMap { Discipline(code: $0) }
  }

  private static func discipline(_ head: String) -> Discipline? {
    Discipline(code: head.lowercased()) ?? EventWords.discipline(inCell: head)
  }
}
