import Athletics
import ResultFormats
import ResultReading

/// A message of Scan’O’Vision to data handling.
enum ScanOVisionMessage: Sendable {
  /// A race is entered.
  case entered(String)
  case started
  case falseStart
  case running(RaceTime)
  case wind(String)
  case lap(Int, ToldHeat.Line)
  case reaction(ToldHeat.Line)
  /// A time that was read and has no place yet.
  case temporary(ToldHeat.Line)
  case removed(ToldHeat.Line)
  case rankingStarts(Int?)
  /// To a hundredth, or a word.
  case ranked(ToldHeat.Line)
  /// The same to a thousandth.
  case finer(ToldHeat.Line)
  case rankingEnds
  case official(String)
  /// One that is not as long as it should be.
  case short(String, Int)

  private static let prefix = [0x13, UInt8(ascii: "D"), UInt8(ascii: "V")]

  /// Reads DC3, `DV`, three letters and, behind STX, columns of a fixed width; nothing for what is none
  /// of the messages that are read.
  init?(frame: [UInt8]) {
    guard frame.count >= 6, frame.starts(with: Self.prefix) else { return nil }
    let kind = String(decoding: frame[3..<6], as: UTF8.self)
    let text = ScanOVisionColumns(frame.dropFirst(frame.count > 6 && frame[6] == 0x02 ? 7 : 6))
    switch kind {
    case "SNR": self = .entered(text[0...])
    case "ISV": self = .started
    case "ISF": self = .falseStart
    case "IFV":
      guard let time = try? PrintedTime(text[0...]).time else { return nil }
      self = .running(time)
    case "RWM":
      guard !text[0...5].isEmpty, ["", "m/s"].contains(text[6...8].lowercased()) else {
        return nil
      }
      self = .wind(text[0...5])
    case "RTC": self = Self.lap(text)
    case "RCV": self = text.row(kind, bib: 0, time: 7, ScanOVisionMessage.temporary)
    case "RCS": self = .removed(text.line(bib: 0))
    case "RDC": self = .rankingStarts(Int(text[0...]))
    case "RCC": self = text.row(kind, bib: 3, time: 10, ScanOVisionMessage.ranked)
    case "RCF": self = text.row(kind, bib: 3, time: 10, ScanOVisionMessage.finer)
    case "RFC": self = .rankingEnds
    case "RFJ": self = .official(text[0...])
    default: return nil
    }
  }

  /// A lap and a reaction time have one code: a reaction time has lap 0 and no rank.
  private static func lap(_ text: ScanOVisionColumns) -> Self {
    if text[3...3] == "0", text[4...6].isEmpty {
      guard text.count > 20 else { return .short("RTC", text.count) }
      var line = text.line(bib: 8)
      line.reaction = text[20...25]
      return .reaction(line)
    }
    guard let lap = Int(text[0...3]) else { return .short("RTC", text.count) }
    return text.row("RTC", bib: 7, time: 14) { .lap(lap, $0) }
  }
}

/// The text of a message by its columns.
struct ScanOVisionColumns {
  private let bytes: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  var count: Int { bytes.count }

  /// What stands in columns counted from 0, without blanks around it; empty behind the end.
  subscript(_ range: ClosedRange<Int>) -> String {
    Self.text(bytes.dropFirst(range.lowerBound).prefix(range.count))
  }
  subscript(_ range: PartialRangeFrom<Int>) -> String {
    Self.text(bytes.dropFirst(range.lowerBound))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 >= 0x20 }, as: UTF8.self).trimmingSpaces
  }

  /// Bib and lane, which stand side by side.
  func line(bib start: Int) -> ToldHeat.Line {
    var line = ToldHeat.Line()
    line.bib = self[start...(start + 4)]
    line.lane = self[(start + 5)...(start + 6)]
    return line
  }

  /// A row with a time, whose rank stands before the bib where there is room; or that it is too short.
  func row(
    _ kind: String, bib start: Int, time: Int, _ message: (ToldHeat.Line) -> ScanOVisionMessage
  ) -> ScanOVisionMessage {
    guard count > time else { return .short(kind, count) }
    var line = line(bib: start)
    if start == 3 { line.place = self[0...2] }
    let text = self[time...]
    line.time = ["NO TIME", "NT"].contains(text.uppercased()) ? "" : text
    return message(line)
  }
}
