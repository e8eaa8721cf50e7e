import Athletics
import Glibc
import RaceReplay

/// The race logs of what was followed, in the user’s state folder: one for each time.
enum KeptRaces {
  /// How much of them is kept, in bytes: the oldest go first.
  private static let most: Int64 = 1 << 30
  private static let ending = ".race.jsonl"

  /// How long after it was written last a log is gone on with, in seconds: a day’s session.
  private static let longestPause = 12 * 3600

  /// Where what comes of some sources is to be written: the log that was written last of the same
  /// ones, where that is not long ago, else a new one; older ones go where there are too many. Throws
  /// ``CommandFailure`` where the folder cannot be made.
  ///
  /// - Parameter isNew: whether none is gone on with.
  static func file(
    of sources: [String], in environment: ProcessEnvironment, isNew: Bool = false
  ) throws -> String {
    let folder = try folder("followed", in: environment)
    removeOldest(in: folder)
    let now = ArrivalStamp(milliseconds: WallClock.milliseconds).code
    let name = String(now.map { $0 == ":" || $0 == "." ? "-" : $0 })
    let key = "-" + key(of: sources)
    // What comes by a pipe is another thing each time.
    if !isNew, !sources.contains("-"), let last = latest(in: folder, key: key) { return last }
    return folder + "/" + name + key + ending
  }

  /// Where the delay is kept that some sources were last shown with; nothing where there is no place for
  /// it.
  ///
  /// - Parameter isMade: whether its folder is made where there is none, or that throws.
  static func delayFile(
    of sources: [String], in environment: ProcessEnvironment, isMade: Bool
  ) throws -> String {
    try folder("followed", in: environment, isMade: isMade) + "/" + key(of: sources) + ".delay"
  }

  /// The log of what is published there. Throws ``CommandFailure`` where its folder cannot be made.
  static func publishedFile(of address: NatsAddress) throws -> String {
    do {
      return try folder("published", in: ProcessEnvironment())
        + "/\(address.stream)-\(address.subject)" + ending
    } catch let failure as CommandFailure {
      throw CommandFailure("the log of what is published needs a place (--log FILE): \(failure)")
    }
  }

  private static func folder(
    _ name: String, in environment: ProcessEnvironment, isMade: Bool = true
  ) throws -> String {
    guard let (base, below) = environment.stateFolder else {
      throw CommandFailure("HOME is not set")
    }
    var folder = base
    // A home that is not there is nobody’s, and is not made.
    for name in below + [name] {
      folder += "/" + name
      if isMade, mkdir(SystemPath.bytes(folder), 0o700) != 0, errno != EEXIST {
        throw CommandFailure(of: folder)
      }
    }
    return folder
  }

  /// What tells the logs of some sources from those of others: FNV-1a over their names, and where a
  /// file of such a name is looked for.
  private static func key(of sources: [String]) -> String {
    let folder = getcwd(nil, 0)
    defer { free(folder) }
    let here = folder.map { String(cString: $0) } ?? ""
    let names = sources.map { $0.hasPrefix("/") || $0.contains("://") ? $0 : here + "/" + $0 }
    let hash = names.sorted().joined(separator: "\u{0}").utf8.reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }

  private static func latest(in folder: String, key: String) -> String? {
    let files = (try? InputFile.files(of: [folder])) ?? []
    guard let last = files.map(\.path).filter({ $0.hasSuffix(key + ending) }).max() else {
      return nil
    }
    var status = stat()
    guard stat(SystemPath.bytes(last), &status) == 0 else { return nil }
    let age = WallClock.milliseconds / 1000 - Int64(status.st_mtim.tv_sec)
    return age < Int64(longestPause) ? last : nil
  }

  private static func removeOldest(in folder: String) {
    let files = ((try? InputFile.files(of: [folder])) ?? []).filter { $0.path.hasSuffix(ending) }
    // Their names begin with when they were begun.
    var rest = files.sorted { $0.path < $1.path }[...]
    var total = rest.reduce(Int64(0)) { $0 + Int64($1.size) }
    while total > most, let oldest = rest.popFirst() {
      total -= Int64(oldest.size)
      unlink(SystemPath.bytes(oldest.path))
    }
  }
}
