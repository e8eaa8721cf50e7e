import Glibc

/// What other programs take for a table of ours, where they are installed: they find rows in it, and no
/// races.
enum OtherReaders {
  /// Says how long a command takes and how much memory it holds at most, itself included.
  private static let measuring = """
    import resource, subprocess, sys, time
    start = time.time()
    done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
    if done.returncode == 0: print('%.1f s, %d MB' % (time.time() - start, peak))
    """

  /// Prints what they take for a table that is parted by semicolons.
  static func measure(_ bytes: [UInt8]) {
    var name = Array("/tmp/lastlap-benchmark-XXXXXX.csv".utf8CString)
    let descriptor = mkstemps(&name, 4)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else { return }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { return }
    let commands = [
      ("pandas.read_csv", "python3 -c \"import pandas; pandas.read_csv('\(path)', sep=';')\""),
      (
        "VisiData, writing it again",
        "vd -b -f csv --csv-delimiter ';' \(path) --save-filetype csv -o /dev/null"
      ),
    ]
    for (program, command) in commands {
      let told = firstLine(of: "python3 -c \"\(measuring)\" \(command) 2>/dev/null")
      print("    the same by \(program): \(told ?? "not installed")")
    }
  }

  /// The first line that a command prints; nothing where it prints none.
  private static func firstLine(of command: String) -> String? {
    guard let pipe = popen(command, "r") else { return nil }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), pipe) != nil else { return nil }
    return String(
      decoding: line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
