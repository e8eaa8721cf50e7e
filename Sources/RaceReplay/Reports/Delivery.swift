/// How a report came, shared by all that came with it.
package final class Delivery: Sendable {
  /// Who is cited: the key of a source that the log names.
  package let source: String?
  /// Whose report it is: the name of the feed that it came in by.
  package let feed: String?
  package let arrived: ArrivalStamp?
  /// What all that arrived as one share: together they are one step.
  package let batch: String?

  package init(
    source: String? = nil, feed: String? = nil, arrived: ArrivalStamp? = nil, batch: String? = nil
  ) {
    self.source = source
    self.feed = feed
    self.arrived = arrived
    self.batch = batch
  }

  /// Whether nothing is known of it.
  package var isBlank: Bool { source == nil && feed == nil && arrived == nil && batch == nil }
}

extension Delivery: Hashable {
  package static func == (left: Delivery, right: Delivery) -> Bool {
    left === right
      || left.source == right.source && left.feed == right.feed && left.arrived == right.arrived
        && left.batch == right.batch
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(feed)
    hasher.combine(arrived)
    hasher.combine(batch)
  }
}
