import Athletics
import RaceReplay

/// The hairline of the strip: a time, and the lane on whose bar it stands, if it follows one.
struct Hairline: Hashable {
  let time: RaceTime
  let lane: Int?
}

extension PhotoField {
  /// The hairline: where it was moved to, else on the bar of the selected athlete; nothing where
  /// that one has no time here.
  var hairline: Hairline? {
    if let time = race.strip.hairline { return Hairline(time: time, lane: nil) }
    return selected.map { Hairline(time: lanes[$0].reading.value.time, lane: $0) }
  }

  /// The lane at the hairline: the one it follows, else the first whose bar is in its column.
  func lane(at hairline: Hairline, _ scale: StripScale) -> Int? {
    if let lane = hairline.lane { return lane }
    let column = scale.column(of: hairline.time)
    return lanes.firstIndex { scale.column(of: $0.reading.value.time) == column }
  }

  /// The lane before or after the hairline, by one; the nearest in time where it stands on no bar.
  func lane(_ direction: Int, from hairline: Hairline?, _ scale: StripScale) -> Int? {
    guard !lanes.isEmpty else { return nil }
    guard let hairline else { return direction > 0 ? 0 : lanes.count - 1 }
    if let here = lane(at: hairline, scale) {
      return min(max(here + direction, 0), lanes.count - 1)
    }
    return direction > 0 ? after(hairline) ?? lanes.count - 1 : before(hairline) ?? 0
  }

  /// The last lane whose bar is before the hairline.
  func before(_ hairline: Hairline) -> Int? {
    lanes.lastIndex { $0.reading.value.time < hairline.time }
  }

  /// The first lane whose bar is after the hairline.
  func after(_ hairline: Hairline) -> Int? {
    lanes.firstIndex { $0.reading.value.time > hairline.time }
  }
}
