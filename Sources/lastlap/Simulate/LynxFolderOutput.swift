import Glibc
import LiveFeed
import ResultFormats
import ResultReading

/// A folder that gets what is followed as FinishLynx would write it: one result file a race, written
/// anew as a whole each time.
final class LynxFolderOutput: LiveOutput {
  private let folder: String
  private var races: [String: (file: String, readout: Readout)] = [:]

  /// Writes into a folder, which is made where there is none; throws ``CommandFailure`` where it
  /// cannot be.
  init(_ folder: String) throws {
    self.folder = folder
    if mkdir(SystemPath.bytes(folder), 0o755) != 0, errno != EEXIST {
      throw CommandFailure(of: folder)
    }
  }

  var descriptors: [pollfd] { [] }
  var deadline: Int64? { nil }

  func advance(_ changes: [LiveChange], _ ready: [pollfd], at now: Int64) throws {
    var written: Set<String> = []
    for change in changes {
      switch change {
      case .opened(let race, let header, let logged):
        let file = races[race]?.file ?? Self.fileName(races.count + 1)
        var readout = Readout()
        readout.startList = header.startList
        readout.header = header
        readout.logged = LoggedReports(logged)
        races[race] = (file, readout)
        written.insert(race)
      case .reported(let race, let logged):
        races[race]?.readout.logged.append(LoggedReports(logged))
        written.insert(race)
      case .clock, .warned: break
      }
    }
    for race in written.sorted() {
      guard let (file, readout) = races[race] else { continue }
      let bytes = LynxWriter.export(readout).bytes
      if !bytes.isEmpty { try FileWriting.replace(folder + "/" + file, with: bytes) }
    }
  }

  private static func fileName(_ number: Int) -> String {
    String(String(1000 + number).dropFirst()) + "-1-01.lif"
  }

  func close() {}
}
