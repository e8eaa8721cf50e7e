// swift-tools-version: 6.2
import PackageDescription

// `.ci/fuzz` sets LASTLAP_FUZZ, which adds what fuzzing the readers takes: their code counts where it
// has been.
let isFuzzing = Context.environment["LASTLAP_FUZZ"] != nil
let coverage: [SwiftSetting] =
  isFuzzing
  ? [
    .unsafeFlags([
      "-sanitize=address", "-sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp",
    ])
  ] : []

let strict: [SwiftSetting] =
  [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)] + coverage
let pure: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "lastlap",
  products: [
    .executable(name: "lastlap", targets: ["lastlap"]),
    .executable(name: "lastlap-benchmark", targets: ["lastlap-benchmark"]),
  ],
  traits: [
    .trait(name: "NATS", description: "Publish to and follow a NATS server; needs libnats-dev.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Athletics", swiftSettings: pure),
    .target(name: "RaceReplay", dependencies: ["Athletics"], swiftSettings: pure),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(name: "Markup", dependencies: ["CXML"], swiftSettings: strict),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "ZipArchive", dependencies: ["CZlib"], swiftSettings: strict),
    .target(name: "SharedWork", swiftSettings: pure),
    .target(
      name: "ResultReading", dependencies: ["Athletics", "RaceReplay"], swiftSettings: pure),
    .target(
      name: "ResultTables",
      dependencies: [
        "Athletics", "Markup", "RaceReplay", "ResultReading", "SharedWork", "ZipArchive",
      ],
      swiftSettings: pure),
    .target(
      name: "ResultFormats",
      dependencies: ["Athletics", "Markup", "RaceReplay", "ResultReading", "ResultTables"],
      swiftSettings: pure),
    .target(
      name: "LiveFeed",
      dependencies: ["Athletics", "Markup", "RaceReplay", "ResultFormats", "ResultReading"],
      swiftSettings: pure),
    .target(name: "CellGrid", swiftSettings: pure),
    .target(
      name: "RaceBoard",
      dependencies: [
        "Athletics", "CTOML", "CellGrid", "RaceReplay",
      ],
      swiftSettings: strict),
    .target(name: "CTOML"),
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CTerminal"),
    .target(
      name: "CursesTerminal",
      dependencies: ["CNCurses", "CTerminal", "CellGrid"],
      swiftSettings: strict,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CArchive"),
    .target(name: "CWatching"),
    .target(name: "CWeb"),
    .target(
      name: "CNats", cSettings: [.define("LASTLAP_NATS", .when(traits: ["NATS"]))],
      linkerSettings: [.linkedLibrary("nats", .when(traits: ["NATS"]))]),
    .executableTarget(
      name: "lastlap",
      dependencies: [
        "Athletics", "CArchive", "CNats", "CWatching", "CWeb", "CZlib", "CellGrid",
        "CursesTerminal", "LiveFeed", "RaceBoard", "RaceReplay", "ResultFormats", "ResultReading",
        "SharedWork",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .systemLibrary(
      name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "CPty", path: "Tests/CPty"),
    .target(
      name: "VirtualTerminal", dependencies: ["CPty", "CVterm"], path: "Tests/VirtualTerminal",
      swiftSettings: strict),
    .executableTarget(
      name: "lastlap-benchmark",
      dependencies: [
        "Athletics", "CellGrid", "LiveFeed", "RaceBoard", "RaceReplay", "ResultFormats",
        "ResultReading", "VirtualTerminal",
      ],
      swiftSettings: strict),
    .testTarget(name: "AthleticsTests", dependencies: ["Athletics"], swiftSettings: strict),
    .testTarget(name: "RaceReplayTests", dependencies: ["RaceReplay"], swiftSettings: strict),
    .target(
      name: "ReaderChecks", dependencies: ["RaceReplay", "ResultFormats", "ResultReading"],
      path: "Tests/ReaderChecks", swiftSettings: strict),
    .testTarget(
      name: "ResultFormatsTests",
      dependencies: ["ReaderChecks", "ResultFormats", "ResultReading", "ResultTables"],
      swiftSettings: strict),
    .testTarget(
      name: "LiveFeedTests",
      dependencies: ["Athletics", "LiveFeed", "RaceReplay", "ResultFormats", "ResultReading"],
      swiftSettings: strict),
    .testTarget(name: "CellGridTests", dependencies: ["CellGrid"], swiftSettings: strict),
    .testTarget(
      name: "RaceBoardTests",
      dependencies: [
        "Athletics", "CellGrid", "RaceBoard", "RaceReplay", "ResultFormats", "ResultReading",
      ],
      exclude: ["Contests", "Goldens"],
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-demo", dependencies: ["CellGrid", "CursesTerminal"],
      path: "Tests/TerminalDemo", swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "VirtualTerminal", "terminal-demo"],
      swiftSettings: strict),
    .testTarget(
      name: "LastlapTests", dependencies: ["lastlap", "VirtualTerminal"], swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)

if isFuzzing {
  package.products.append(.executable(name: "lastlap-fuzz", targets: ["lastlap-fuzz"]))
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
    .executableTarget(
      name: "lastlap-fuzz",
      dependencies: [
        "Athletics", "CFuzzer", "LiveFeed", "RaceReplay", "ReaderChecks", "ResultFormats",
        "ResultReading",
      ],
      path: "Tests/Fuzzing/lastlap-fuzz", swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=address,fuzzer", "-use-ld=lld"])]),
  ]
}
