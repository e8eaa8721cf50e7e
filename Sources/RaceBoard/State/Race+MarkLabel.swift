import Athletics

extension Race {
  /// A mark point where there is little room and its unit is plain: `1200`; on the road `5 km`.
  func markLabel(of markPoint: Distance) -> String {
    discipline.isOnRoad ? text(of: markPoint) : shortText(of: markPoint)
  }
}
