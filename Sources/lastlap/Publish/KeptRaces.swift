import Athletics
import Glibc
import RaceReplay

/// The race logs of what was followed, in the user’s state folder: one for each time.
enum KeptRaces {
  /// How much of them is kept, in bytes: the oldest go first.
  private static let most: Int64 = 1 << 30
  private static let ending = ".race.jsonl"

  /// Where the next is to be written; older ones go where there are too many. Throws
  /// ``CommandFailure`` where the folder cannot be made.
  static func newFile(in environment: ProcessEnvironment) throws -> String {
    let folder = try folder("followed", in: environment)
    removeOldest(in: folder)
    let now = ArrivalStamp(milliseconds: WallClock.milliseconds).code
    let name = String(now.map { $0 == ":" || $0 == "." ? "-" : $0 })
    return folder + "/" + name + ending
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
    _ name: String, in environment: ProcessEnvironment
  ) throws -> String {
    guard let (base, below) = environment.stateFolder else {
      throw CommandFailure("HOME is not set")
    }
    var folder = base
    // A home that is not there is nobody’s, and is not made.
    for name in below + [name] {
      folder += "/" + name
      if mkdir(SystemPath.bytes(folder), 0o700) != 0, errno != EEXIST {
        throw CommandFailure(of: folder)
      }
    }
    return folder
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
