import Athletics
import Foundation
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Files that a timing system writes")
struct WatchedFilesTests {
  private static let head = "12,1,2,Women 1500m,NWI,,,,,1500,20:11:54.4049\n"
  private static let rows = [
    "1,3,417,MBEKI,Thandi,RSA,4:01.237,,,,,,,,,,,,\n",
    "2,5,88,OKORO,Ada,NGR,4:01.90,,.67,,,,,,,,,,\n",
    "3,1,12,LIND,Eva,SWE,4:03.11,,1.21,,,,,,,,,,\n",
  ]
  private static let name = "meet: event 12, round 1, heat 2"

  private struct Folder {
    var files = WatchedFiles()
    var follower = Follower()

    mutating func write(_ text: String, to name: String = "meet/012-1-02.lif") {
      if files.take(Array(text.utf8), FileRequest(file: name, hint: name)) {
        follower.take(files.news())
      }
    }
  }

  private func places(_ folder: Folder) -> [String] {
    guard let replay = folder.follower.replays[Self.name], let sheet = replay.lastSheet else {
      return []
    }
    return sheet.order.compactMap { id in
      guard let place = sheet.placing(of: id)?.number, !replay.withdrawn.contains(id) else {
        return nil
      }
      return "\(place) \(replay.startList[id].athlete.name) "
        + (sheet[id]?.reading?.value.text ?? "–")
    }
  }

  @Test("a result that grows row by row adds, and takes nothing back")
  func growing() {
    var folder = Folder()
    for count in 1...3 { folder.write(Self.head + Self.rows[..<count].joined()) }
    #expect(
      places(folder) == ["1 Thandi MBEKI 4:01.24", "2 Ada OKORO 4:01.90", "3 Eva LIND 4:03.11"])
    let withdrawals = folder.follower.replays[Self.name]?.feed.filter {
      if case .withdrawn = $0.claim { true } else { false }
    }
    #expect(withdrawals?.isEmpty == true)
  }

  @Test(
    "the same again is nothing; a time read again is a correction; a row that is gone is withdrawn")
  func changing() throws {
    var folder = Folder()
    let whole = Self.head + Self.rows.joined()
    folder.write(whole)
    let count = folder.follower.changes.count
    folder.write(whole)
    folder.write(whole + "\n")
    #expect(folder.follower.changes.count == count)
    folder.write(whole.replacing("4:01.90", with: "4:01.88"))
    #expect(places(folder)[1] == "2 Ada OKORO 4:01.88")
    let steps = try #require(folder.follower.replays[Self.name]?.timeline.steps)
    #expect(steps.contains { $0.kind == .change(1) })
    folder.write(Self.head + Self.rows[..<2].joined())
    #expect(places(folder).count == 2)
  }

  @Test("a file that is half written or emptied for a moment says what it said")
  func half() {
    var folder = Folder()
    folder.write(Self.head + Self.rows.joined())
    let before = places(folder)
    folder.write("")
    folder.write("\u{0}\u{0}\u{0}\u{0}")
    #expect(places(folder) == before)
    let told = folder.follower.warnings.map(\.text)
    #expect(told.contains { $0.contains("nothing in it") })
    #expect(told.contains { $0.contains("nothing that can be read") })
    folder.write(Self.head + Self.rows.joined())
    #expect(places(folder) == before)
  }

  @Test("the start list, then the result of the same heat, is one race")
  func startList() {
    var folder = Folder()
    folder.write(
      "12,1,2,Women 1500m\n,417,3,MBEKI,Thandi,RSA\n,88,5,OKORO,Ada,NGR\n,12,1,LIND,Eva,SWE\n",
      to: "meet/lynx.evt")
    #expect(folder.follower.replays.keys.sorted() == [Self.name])
    folder.write(Self.head + Self.rows.joined())
    #expect(folder.follower.replays.keys.sorted() == [Self.name])
    #expect(places(folder).count == 3)
  }

  @Test("real results, written row by row, come to what the whole file says")
  func real() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared/samples/lynx").path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".lif") }.sorted()
    guard !names.isEmpty else {
      print("no real results are at \(folder): not tried")
      return
    }
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      func followed(_ pieces: [ArraySlice<UInt8>]) -> [ToldSoFar] {
        var files = WatchedFiles()
        var follower = Follower()
        for piece in pieces where files.take(Array(piece), FileRequest(file: name, hint: name)) {
          follower.take(files.news())
        }
        return follower.replays.sorted { $0.key < $1.key }.map { ToldSoFar($0.value) }
      }
      let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { bytes[...$0] }
      #expect(followed(ends + [bytes[...]]) == followed([bytes[...]]), "\(name)")
    }
  }
}

@Suite("When files may be read")
struct FileSettlingTests {
  private func stamp(_ size: Int) -> FileSettling.Stamp {
    FileSettling.Stamp(size: size, changed: Int64(size), inode: 1)
  }

  @Test("a file that was closed is read at once, one that is being written after a moment of quiet")
  func quiet() {
    var settling = FileSettling()
    settling.see("a", stamp(10), isClosed: true, at: 0)
    do {
      let due = settling.takeDue(at: 0)
      #expect(due == ["a"])
    }
    settling.see("a", stamp(10), isClosed: false, at: 1000)
    #expect(settling.deadline == nil)
    settling.see("a", stamp(20), isClosed: false, at: 2000)
    do {
      let due = settling.takeDue(at: 90_000)
      #expect(due == [])
    }
    settling.see("a", stamp(30), isClosed: false, at: 90_000)
    do {
      let due = settling.takeDue(at: 120_000)
      #expect(due == [])
    }
    do {
      let due = settling.takeDue(at: 190_000)
      #expect(due == ["a"])
    }
  }

  @Test("one that is written all the time is read all the same")
  func always() {
    var settling = FileSettling()
    var reads = 0
    for step in 0..<100 {
      let now = Int64(step) * 50_000
      settling.see("a", stamp(step), isClosed: false, at: now)
      reads += settling.takeDue(at: now).count
    }
    #expect(reads >= 2)
  }

  @Test("one whose last row is half is put off once for each writing")
  func half() {
    var settling = FileSettling()
    settling.see("a", stamp(10), isClosed: true, at: 0)
    _ = settling.takeDue(at: 0)
    let isPutOff = settling.putOff("a", stamp(10), at: 0)
    #expect(isPutOff)
    do {
      let due = settling.takeDue(at: 200_000)
      #expect(due == [])
    }
    do {
      let due = settling.takeDue(at: 300_000)
      #expect(due == ["a"])
    }
    let isPutOffAgain = settling.putOff("a", stamp(10), at: 300_000)
    #expect(!isPutOffAgain)
  }
}
