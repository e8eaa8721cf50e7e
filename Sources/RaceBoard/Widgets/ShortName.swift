import Athletics
import CellGrid
import RaceReplay

extension OpenRace {
  /// The least columns in which a name that is cut still tells who it is.
  private static let leastName = 6

  /// The name of an entry in so many columns: cut where enough of it is left, else the nation, where it
  /// is known for certain.
  func name(of id: EntryID, in columns: Int) -> String {
    let name = scoreboardName(of: id)
    guard columns < Self.leastName, DisplayWidth.of(name) > columns,
      let nation = replay.startList[id].nation,
      replay.startList[id].nationOrigin != .estimated, nation.code.count <= columns
    else { return name.fitted(to: columns) }
    return nation.code
  }
}
