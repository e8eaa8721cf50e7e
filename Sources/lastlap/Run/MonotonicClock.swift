import Glibc

/// The clock that only goes forward.
enum MonotonicClock {
  /// Microseconds since some moment before the program began.
  static var microseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}
