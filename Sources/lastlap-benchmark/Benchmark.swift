import Glibc

/// Measures what a user waits for and prints the figures; it judges nothing. With the word `charts`,
/// `reading`, `marathon`, `settling`, `terminal` or `live` it measures those alone.
@main
struct Benchmark {
  static func main() throws {
    switch CommandLine.arguments.dropFirst().first {
    case "charts": return ChartBenchmark().run()
    case "reading": return ReadingBenchmark().run()
    case "marathon": return MarathonBenchmark().run()
    case "settling": return SettlingBenchmark().run()
    case "terminal": return try terminal()
    case "live": return try live()
    case "flood-feed": return floodFeed()
    default: break
    }
    print("Large files, read in pieces (in this process)")
    ReadingBenchmark().run()
    print("\nA marathon with 10 mark points, folded, followed, corrected, sought (in this process)")
    MarathonBenchmark().run()
    print("\nA race of 20 runners and more and more mark points (in this process)")
    GrowthBenchmark().run()
    print("\nSettling more and more mark points (in this process)")
    SettlingBenchmark().run()
    print(
      "\nA race of 100 athletes and 100 mark points, panel 4 zoomed at 200×60 (in this process)")
    ChartBenchmark().run()
    try terminal()
    try live()
  }

  private static func terminal() throws {
    guard let program else { return print("No lastlap beside this program: build it.") }
    print("\nThe program in a pseudo-terminal of 120×40: \(program)")
    try TerminalBenchmark(program: program).run()
  }

  private static func live() throws {
    guard let program else { return print("No lastlap beside this program: build it.") }
    print("\nFollowing, in a pseudo-terminal of 120×40: \(program)")
    try LiveBenchmark(program: program, own: own).run()
  }

  /// The other end of a flood, which is a process of its own.
  private static func floodFeed() {
    let words = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
    guard words.count == 2, let port = UInt16(exactly: words[0]) else { return }
    FloodFeed(port: port, races: words[1]).run()
  }

  /// The `lastlap` that was built beside this program.
  private static var program: String? {
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let program = own[..<slash] + "/lastlap"
    return access(String(program), X_OK) == 0 ? String(program) : nil
  }

  /// The path of this program.
  private static var own: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    return String(decoding: path[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
