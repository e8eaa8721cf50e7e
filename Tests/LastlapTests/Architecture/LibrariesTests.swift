import Foundation
import Testing

struct LibrariesTests {
  private static let release = SourceTree.root.appendingPathComponent(".build/release/lastlap").path

  @Test(
    "the release needs the C library, C++ runtime, curses, zlib and libxml2, and no more",
    .enabled(
      if: FileManager.default.fileExists(atPath: release),
      "no release build here: swift build -c release makes one"))
  func libraries() throws {
    let file = try #require(ELFFile(path: Self.release))
    let allowed = [
      "libc", "libm", "libgcc_s", "libstdc++", "libncursesw", "libtinfo", "libxml2", "libz",
      "ld-linux",
    ]
    let libraries = file.libraries.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    #expect(libraries.contains { $0.hasPrefix("libncursesw.so") })
    for library in libraries {
      let name = library.prefix { $0 != "." }
      #expect(allowed.contains { name == $0 || name.hasPrefix($0 + "-") }, "\(library)")
    }
  }

  @Test("a program's libraries can be read: the tests' own need the C library")
  func reader() throws {
    let file = try #require(ELFFile(path: Lastlap.path))
    #expect(file.libraries.contains { $0.hasPrefix("libc.so") })
    #expect(file.libraries.contains { $0.contains("ld-linux") })
  }
}
