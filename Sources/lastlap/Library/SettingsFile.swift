import CellGrid
import RaceBoard

/// The user's settings: `config.toml` in the configuration folder.
enum SettingsFile {
  /// The settings; as they come where there is no file.
  static func read(in folder: String?) throws -> Settings {
    guard let path = folder.map({ $0 + "/config.toml" }), let text = try FileReading.text(of: path)
    else { return Settings() }
    do throws(SettingsError) { return try SettingsReader.read(text, file: path) } catch {
      throw CommandFailure(error.problems.map(\.description).joined(separator: "\n"))
    }
  }

  /// The keys as they come with those that the settings assign.
  static func keymap(_ settings: Settings, in folder: String?) throws -> Keymap {
    do throws(KeymapError) { return try Keymap.standard.assigning(settings.keys) } catch {
      let file = folder.map { $0 + "/config.toml: " } ?? ""
      throw CommandFailure(error.problems.map { file + $0 }.joined(separator: "\n"))
    }
  }
}

extension Settings {
  /// The speed of play as a power of two; nothing where a race plays at its own.
  var speedExponent: Int? {
    play.flatMap(Settings.speeds.firstIndex).map { $0 + Play.exponents.lowerBound }
  }
}
