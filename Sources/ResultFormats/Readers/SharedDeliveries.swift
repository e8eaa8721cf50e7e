import RaceReplay

/// The deliveries that reports came by of late, so that reports of one delivery share it.
struct SharedDeliveries {
  /// The last to be used stands first.
  private var recent: [Delivery] = []
  /// More than a log cites by turns.
  private static let limit = 8

  /// The delivery of which this is known; nothing where nothing is.
  mutating func delivery(
    source: String? = nil, feed: String? = nil, arrived: ArrivalStamp? = nil, batch: String? = nil
  ) -> Delivery? {
    guard source != nil || feed != nil || arrived != nil || batch != nil else { return nil }
    let known = recent.firstIndex { delivery in
      delivery.source == source && delivery.feed == feed && delivery.arrived == arrived
        && delivery.batch == batch
    }
    if known == 0 { return recent[0] }
    let delivery =
      known.map { recent.remove(at: $0) }
      ?? Delivery(source: source, feed: feed, arrived: arrived, batch: batch)
    if recent.count == Self.limit { recent.removeLast() }
    recent.insert(delivery, at: 0)
    return delivery
  }
}
