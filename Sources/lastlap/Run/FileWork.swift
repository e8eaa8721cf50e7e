import Athletics
import RaceBoard
import RaceReplay
import ResultFormats

/// What the dashboard asks of files: each takes as long as it takes, on the reading thread.
struct FileWork: Sendable {
  private let library: RaceLibrary

  init(_ library: RaceLibrary) { self.library = library }

  func race(_ path: String) -> ReadingThread.Outcome {
    do {
      return .init(action: .raceLoaded(try library.boardRace(path)), opened: path)
    } catch {
      return .init(action: .loadFailed("\(error)"))
    }
  }

  func reference(_ path: String, _ runner: ReferenceRun.Runner) -> ReadingThread.Outcome {
    do {
      let replay = try library.race(path).replay
      guard let run = replay.run(of: runner) else {
        return .init(action: .loadFailed("no time of \(path) is known to tell gaps against"))
      }
      return .init(action: .referenceLoaded(run))
    } catch {
      return .init(action: .loadFailed("\(error)"))
    }
  }

  func catalogue() -> ReadingThread.Outcome {
    let (items, warnings) = library.catalogue()
    return .init(action: .catalogueLoaded(items, warnings: warnings))
  }

  func fullerRace(than race: Race) -> ReadingThread.Outcome {
    .init(
      action: .fullerRaceFound(library.fullerRace(than: race), forRace: race.path),
      wasWaitedFor: false)
  }

  /// What came of races: as many as take a moment, so that a race that is asked for waits no longer.
  func outcomes(from start: Int) -> ReadingThread.Outcome {
    var outcomes: [String: RaceOutcome] = [:]
    let end = MonotonicClock.microseconds + Self.moment
    var next = start
    while next < library.raceCount, MonotonicClock.microseconds < end {
      if let (path, outcome) = library.outcome(next) { outcomes[path] = outcome }
      next += 1
    }
    let rest = next < library.raceCount ? next : nil
    return .init(action: .outcomesRead(outcomes, next: rest), wasWaitedFor: false)
  }

  /// In microseconds.
  private static let moment: Int64 = 20_000

  func athlete(_ athlete: Athlete, nation: Nation?) -> ReadingThread.Outcome {
    .init(action: .athleteLoaded(library.record(of: athlete, nation: nation)))
  }

  func closeFinishes() -> ReadingThread.Outcome {
    .init(action: .finishesLoaded(library.closeFinishes()))
  }

  /// Writes a race into a new file of the folder that the program was started in.
  func export(_ offer: Int, of path: String) -> ReadingThread.Outcome {
    let format = ExportFormat.allCases[offer]
    do {
      let readout = try library.file(of: path).readout
      guard let race = readout.startList?.race else {
        return .init(action: .exported("no race is open", unsaid: []))
      }
      let export = format.export([readout])
      let name = format.offer.fileName(of: race).dropLast(format.ending.count)
      let file = try FileWriting.add(export.bytes, name: String(name), ending: format.ending)
      let rest = export.unsaid.map { "not said in \(file): " + $0 }
      let more = rest.isEmpty ? "" : "; what it can’t say is in the messages"
      return .init(action: .exported("written to \(file)" + more, unsaid: rest))
    } catch {
      return .init(action: .exported("\(error)", unsaid: []))
    }
  }
}
