import CFuzzer
import Glibc
import RaceReplay
import ResultFormats

/// `lastlap-fuzz FORMAT [arguments of libFuzzer]`: feeds one reader whatever the fuzzer thinks up.
///
/// That nothing traps is not enough: a file in pieces must say what the whole says, something must be
/// said of every file, and a log written from what was read must say the same.
@main
struct Fuzzer {
  // The function that the fuzzer calls can hold nothing.
  nonisolated(unsafe) private static var format = ResultFormat.all[0]

  static func main() {
    let codes = ResultFormat.all.map(\.code)
    guard let code = CommandLine.arguments.dropFirst().first,
      let format = ResultFormat.all.first(where: { $0.code == code })
    else {
      print("usage: lastlap-fuzz \(codes.joined(separator: "|")) [arguments of libFuzzer]")
      exit(2)
    }
    self.format = format
    // The fuzzer's own arguments begin after the name of the format.
    let rest = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
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

  private static func test(_ bytes: [UInt8]) {
    let whole = read(bytes, cutAt: bytes.count)
    // Cut where the bytes themselves say, so that the same input is always the same test.
    let cut = bytes.reduce(into: 7) { $0 = ($0 &* 31 &+ Int($1)) & 0xffff } % (bytes.count + 1)
    require(read(bytes, cutAt: cut) == whole, "pieces say something else than the whole")
    for race in [whole] + whole.otherRaces {
      guard let list = race.startList else { continue }
      let header = race.header ?? RaceLogHeader(list)
      var reader = RaceLogReader(file: "f")
      let again = reader.readout(of: RaceLogWriter.log(header, race.logged))
      require(again.header == header, "a log that was written has another head")
      require(
        again.reports.map(\.claim) == race.reports.map(\.claim), "it has other reports")
    }
    let isSilent =
      whole.startList == nil && whole.competition == nil && whole.fragments == Fragments()
      && whole.warnings.isEmpty
    require(!isSilent, "nothing is said of the file")
  }

  private static func read(_ bytes: [UInt8], cutAt cut: Int) -> Readout {
    var reader = FileReader(FileRequest(file: "f", hint: "w1000"), as: format)
    var readout = reader.consume(bytes[..<cut], isLast: false)
    readout.append(reader.consume(bytes[cut...], isLast: true))
    return readout
  }

  private static func require(_ isMet: Bool, _ otherwise: String) {
    guard !isMet else { return }
    print("lastlap-fuzz: \(otherwise)")
    fflush(nil)
    abort()
  }
}
