import RaceReplay
import ResultReading

extension FileAssembly.Part {
  /// By what a race is the same whenever its files are read again: the event, round and heat by which
  /// the timing system knows it, or its file, else its path; nothing where there is none.
  package var raceName: String? {
    guard let race = readout.startList?.race else { return nil }
    guard let heat = readout.fragments.lynxHeat else { return race.path }
    return heat.key.map { (folder.isEmpty ? "" : folder + ": ") + $0.text } ?? file
  }
}
