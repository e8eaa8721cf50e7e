import RaceReplay
import ResultReading

extension FileAssembly.Part {
  /// By what a race is the same whenever its files are read again: the event, round and heat by which
  /// the timing system knows it, else its path; nothing where there is none.
  package var raceName: String? {
    guard let race = readout.startList?.race else { return nil }
    let key = readout.fragments.lynxHeat?.key
    return key.map { (folder.isEmpty ? "" : folder + ": ") + $0.text } ?? race.path
  }
}
