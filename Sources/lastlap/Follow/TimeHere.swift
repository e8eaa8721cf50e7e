import Athletics
import Glibc
import LiveFeed
import RaceBoard
import RaceReplay

extension ArrivalStamp {
  /// The time of day, here.
  var timeHere: TimeOfDay {
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return TimeOfDay(
      seconds: Int(parts.tm_hour) * 3600 + Int(parts.tm_min) * 60 + Int(parts.tm_sec))
  }

  /// Now.
  static var now: ArrivalStamp { ArrivalStamp(milliseconds: WallClock.milliseconds) }
}

extension Reception.Gap {
  /// The gap by the times of day here.
  var here: LiveSource.Gap { LiveSource.Gap(from: from.timeHere, to: to.timeHere) }
}
