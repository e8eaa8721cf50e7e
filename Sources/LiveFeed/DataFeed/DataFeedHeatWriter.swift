import Athletics
import ResultFormats

/// Tells a heat by messages of the Olympic Data Feed, of which each tells all.
package struct DataFeedHeatWriter: HeatWriter {
  private var writer: DataFeedWriter
  private var told: ToldHeat?

  /// Of a race of which nothing was told.
  package init(_ race: Race) { writer = DataFeedWriter(race) }

  package mutating func messages(of heat: ToldHeat) -> [[UInt8]] {
    guard told != heat else { return [] }
    return messagesAgain(of: heat)
  }

  package mutating func messagesAgain(of heat: ToldHeat) -> [[UInt8]] {
    told = heat
    return [writer.message(of: heat)]
  }

  package func falseStart(of heat: ToldHeat) -> [[UInt8]] { [] }
}
