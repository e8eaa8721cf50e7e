import CFuzzer
import Glibc
import ReaderChecks
import ResultFormats

/// `lastlap-fuzz FORMAT FOLDER [arguments of libFuzzer]`: feeds one reader whatever the fuzzer makes
/// of the files of the folder; files of invented races are put there first.
///
/// That nothing traps is not enough: what `ReaderCheck` says must be true, and a reader may hold no
/// more than 64 MB and ten times the file.
@main
struct Fuzzer {
  // The function that the fuzzer calls can hold nothing.
  nonisolated(unsafe) private static var read: ([UInt8]) -> String? = { _ in nil }

  private static let mostHeld = 64 << 20
  private static let mostHeldPerByte = 10

  static func main() {
    let codes = ResultFormat.all.map(\.code) + LiveReaderCheck.all.map(\.code)
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let read = reading(arguments[1]) else {
      print("usage: lastlap-fuzz \(codes.joined(separator: "|")) FOLDER [arguments of libFuzzer]")
      exit(2)
    }
    self.read = read
    plant(in: arguments[2])
    heap_watch()
    // The fuzzer takes the folder as its own argument.
    let rest = [arguments[0]] + arguments.dropFirst(2)
    var pointers: [UnsafeMutablePointer<CChar>?] = rest.map { strdup($0) } + [nil]
    var count = Int32(rest.count)
    let status = pointers.withUnsafeMutableBufferPointer { arguments in
      var start = arguments.baseAddress
      return LLVMFuzzerRunDriver(&count, &start) { bytes, count in
        Fuzzer.test(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      }
    }
    exit(status)
  }

  /// Puts the files that the fuzzer starts from into a folder.
  private static func plant(in folder: String) {
    mkdir(folder, 0o755)
    let sheet = ("sheet", Array("<worksheet>\(WorkbookFixture.rows)</worksheet>".utf8))
    let live = LiveReaderCheck.seeds.map { ($0.name, Array($0.text.utf8)) }
    for (name, bytes) in Fixture.all + [sheet] + live {
      guard let file = fopen("\(folder)/\(name)", "w") else {
        print("lastlap-fuzz: \(folder): \(String(cString: strerror(errno)))")
        exit(2)
      }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
  }

  /// What tries a reader on some bytes, and tells what is wrong; nothing for the name of none.
  private static func reading(_ code: String) -> (([UInt8]) -> String?)? {
    if let live = LiveReaderCheck.all.first(where: { $0.code == code })?.check {
      return { bytes in
        defect(ofHolding: bytes.count) { _ = live.defect(reading: bytes) }
          ?? live.defect(reading: bytes)
      }
    }
    guard let format = ResultFormat.all.first(where: { $0.code == code }) else { return nil }
    return { given in
      let bytes = ReaderCheck.file(of: format, from: given)
      return defect(ofHolding: bytes.count) {
        _ = ReaderCheck.readout(bytes, as: format, cutAt: bytes.count)
      } ?? ReaderCheck.defect(of: format, reading: bytes)
    }
  }

  /// What is wrong with how much is held for so many bytes.
  private static func defect(ofHolding count: Int, _ work: () -> Void) -> String? {
    heap_mark()
    work()
    let held = Int(heap_peak())
    return held > mostHeld + mostHeldPerByte * count
      ? "\(held) bytes were held for \(count)" : nil
  }

  private static func test(_ given: [UInt8]) {
    guard let defect = read(given) else { return }
    print("lastlap-fuzz: \(defect)")
    fflush(nil)
    abort()
  }
}
