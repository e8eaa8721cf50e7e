import Athletics
import RaceReplay

/// What is new of races that are followed while they are run.
package enum LiveUpdate: Sendable {
  /// A race that was not followed before, or that begins anew under the same name.
  case opened(path: String, LoadedRace)
  /// What is reported of a race beside what was before.
  case reported(path: String, [Report])
  /// What the source’s own clock shows of a race; nothing where it stands still.
  case clock(path: String, RaceTime?)
  /// When a moment came that can be seen in pictures; told at once, though it is shown later.
  case arrived(path: String, ArrivedMoment)
  /// What could not be read.
  case warned([Warning])
  /// A moment has come that the terminal is to ring at.
  case rung
  /// How the sources are, all of them.
  case sources([LiveSource])
}

/// A moment of a race, and when its first report came.
package struct ArrivedMoment: Hashable, Sendable {
  package let kind: Step.Kind
  /// In microseconds of a clock that only goes forward.
  package let time: Int64

  package init(_ kind: Step.Kind, at time: Int64) {
    self.kind = kind
    self.time = time
  }
}

/// A source that is followed, and how it is.
package struct LiveSource: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// Nothing has come yet; what is waited for.
    case waiting(String)
    case open
    /// It has told all that it had to tell.
    case ended
    /// It broke off, and is tried again.
    case lost(String)
  }

  /// A time in which nothing could be heard of it, on the clock of this place.
  package struct Gap: Hashable, Sendable {
    package let from: TimeOfDay
    package let to: TimeOfDay

    package init(from: TimeOfDay, to: TimeOfDay) {
      self.from = from
      self.to = to
    }

    /// `no data 20:14:02–20:14:31`.
    package var text: String { "no data \(from.code)–\(to.code)" }
  }

  /// As it was named on the command line.
  package let name: String
  package var condition: Condition
  /// How often it had to be opened again.
  package var reconnects: Int
  /// When the last byte came, on the clock of this place.
  package let lastHeard: TimeOfDay?
  /// When nothing could be heard of it, in order.
  package let gaps: [Gap]

  package init(
    name: String, condition: Condition, reconnects: Int = 0, lastHeard: TimeOfDay? = nil,
    gaps: [Gap] = []
  ) {
    self.name = name
    self.condition = condition
    self.reconnects = reconnects
    self.lastHeard = lastHeard
    self.gaps = gaps
  }

  /// The name without the folders that a file or folder lies in.
  var shortName: String {
    name.contains("://") ? name : name.split(separator: "/").last.map(String.init) ?? name
  }

  /// Whether it broke off.
  var isLost: Bool { if case .lost = condition { true } else { false } }

  /// How it is, in words: `lost: connection refused, tried again 3 times`.
  package var text: String {
    let again = reconnects > 0 ? ", tried again \(reconnects)×" : ""
    return switch condition {
    case .waiting(let what): what
    case .open: "open" + again
    case .ended: "ended" + again
    case .lost(let reason):
      "lost: " + reason + (lastHeard.map { ", nothing since \($0.code)" } ?? "") + again
    }
  }

  /// How long ago the last byte came, in steps that grow: `last byte 4 s ago`.
  func age(at now: TimeOfDay) -> String? {
    guard let lastHeard else { return nil }
    let seconds = (now.seconds - lastHeard.seconds + 86_400) % 86_400
    let age = seconds < 60 ? "\(seconds) s" : seconds < 3600 ? "\(seconds / 60) min" : nil
    return "last byte \(age ?? "\(seconds / 3600) h") ago"
  }
}
