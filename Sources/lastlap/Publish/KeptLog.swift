import Athletics
import Glibc
import LiveFeed
import RaceReplay
import ResultReading

/// A race log that keeps what is followed, as it was left: what stands in it, and where it goes on.
///
/// It is held by one program at a time. A last line that is half, as a kill leaves it, is cut off: it
/// is told again.
struct KeptLog {
  let path: String
  let descriptor: Int32
  /// In the order in which they came.
  private(set) var races: [(race: String, Readout)] = []
  /// What writes on.
  let writer: RaceStreamWriter

  private static let pieceSize = 1 << 20
  /// What each log begins with that was written here.
  private static let opening = Array(#"{"format":"lastlap","#.utf8)

  /// Opens a log that was kept, or begins one; throws ``CommandFailure`` where another program has it, or
  /// the file is none.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(SystemPath.bytes(path), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CommandFailure(of: path) }
    do {
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        throw CommandFailure("\(path): another program writes it")
      }
      var stream = RaceStream(name: path)
      var size = 0
      reading: while true {
        switch ByteReading.from(descriptor, most: Self.pieceSize) {
        case .bytes(let bytes):
          if size == 0, !bytes.starts(with: Self.opening.prefix(bytes.count)) {
            throw CommandFailure("\(path): File exists, and is no log of what was followed")
          }
          size += bytes.count
          for news in stream.feed(bytes[...]) { Self.take(news, &races) }
        case .nothing, .end: break reading
        case .failed(let reason): throw CommandFailure("\(path): \(reason)", reason: reason)
        }
      }
      let half = stream.unended
      guard ftruncate(descriptor, off_t(size - half)) == 0,
        lseek(descriptor, 0, SEEK_END) >= 0
      else { throw CommandFailure(of: path) }
      let next = stream.next
      writer = RaceStreamWriter(
        feed: next?.feed ?? LiveSources.newFeed, next: next?.sequence ?? 0,
        startLists: Dictionary(
          races.compactMap { race, readout in
            readout.latestStartList.map { (race, $0) }
          }
        ) { $1 })
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func take(_ news: SourceNews, _ races: inout [(race: String, Readout)]) {
    guard case .added(let race, let readout) = news else { return }
    guard let index = races.firstIndex(where: { $0.race == race }) else {
      races.append((race, readout))
      return
    }
    if readout.startList != nil { races[index].1 = readout } else { races[index].1.append(readout) }
  }
}

extension Readout {
  /// Who is in the race by all that is reported.
  fileprivate var latestStartList: StartList? {
    guard var startList else { return nil }
    for report in reports where !report.isDoubtful { startList.apply(report.claim) }
    return startList
  }
}
