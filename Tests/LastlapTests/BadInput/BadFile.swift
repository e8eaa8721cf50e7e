import Testing

/// A file with one thing wrong in it, and what must be said of it.
struct BadFile: CustomTestStringConvertible {
  let testDescription: String
  let name: String
  let bytes: [UInt8]
  /// What the message says after the file's path.
  let message: String

  init(_ description: String, _ bytes: [UInt8], name: String, says message: String) {
    testDescription = description
    self.bytes = bytes
    self.name = name
    self.message = message
  }

  init(_ description: String, _ text: RaceLogText, says message: String) {
    self.init(description, Array(text.text.utf8), name: "club.race.jsonl", says: message)
  }

  /// Files of which the rest can be used.
  static let spoiled: [BadFile] = [
    BadFile(
      "a broken JSON line",
      RaceLogText(inserted: [#"{"at":"400m","entry":"1" "time":"54.1"}"#]),
      says: ":2:26: found “\"”, expected “,” or “}”"),
    BadFile(
      "a line that is no object", RaceLogText(inserted: ["[1, 2]"]), says: ":2:1: found a list"),
    BadFile(
      "a split for a bib that isn't entered",
      RaceLogText(inserted: [
        #"{"at":"400m","entry":"99","time":"55.0","origin":"official","confidence":"one"}"#
      ]),
      says: ":2:22: entry: found “99”, expected an entry of the start list"),
    BadFile(
      "two athletes with one bib",
      RaceLogText(second: #"{"bib":"1","athlete":"Bea Best","nation":"NED"}"#),
      says: ":1:225: bib: found “1” a second time, expected one entry of this bib"),
    BadFile(
      "a time that is none",
      RaceLogText(split: "54.x"), says: ":2:37: time: found “54.x”, expected a time such as"),
    BadFile(
      "bytes in a report that aren't UTF-8",
      Self.latin(RaceLogText(inserted: [#"{"at":"400m","note":"caf"# + "\u{E9}\"}"])),
      name: "club.race.jsonl",
      says: ":2:25: found bytes that are not UTF-8, expected text in UTF-8"),
    BadFile(
      "bytes in a table that aren't UTF-8",
      Self.latin("place,bib,athlete,nation,400m,mark\n1,1,Ann \u{C9}ble,GBR,54.1,1:52.30\n"),
      name: "club.csv", says: ":2:9: found bytes that are not UTF-8"),
    BadFile(
      "a table with a time that is none",
      Array("place,bib,athlete,nation,400m,mark\n1,1,Ann Able,GBR,54.x,1:52.30\n".utf8),
      name: "club.csv", says: ":2:21: 400m: found “54.x”, expected a time such as"),
    BadFile(
      "a FinishLynx result with a merge marker",
      Array(
        "1,1,1,800m Women,,,,,,800,9:00:00.1\n1,1,1,Able,Ann,GBR,1:52.30,,\n<<<<<<< HEAD\n".utf8),
      name: "club.lif", says: ":3:1: found a merge marker, “<<<<<<<”"),
    BadFile(
      "half a line at the end",
      Array((RaceLogText().text + #"{"at":"400m","ent"#).utf8), name: "club.race.jsonl",
      says: ":5:1: found half a line"),
  ]

  /// Files of which nothing can be used.
  static let useless: [BadFile] = [
    BadFile(
      "an unknown version", RaceLogText(version: 9),
      says: ":1:31: version: found 9, expected version 1"),
    BadFile("an empty file", [], name: "club.race.jsonl", says: ": found an empty file"),
    BadFile(
      "nothing but blank lines", Array("\n \n\n".utf8), name: "club.csv",
      says: ": found nothing but blank lines"),
    BadFile(
      "a header with bytes that aren't UTF-8",
      Self.latin(RaceLogText(first: "{\"bib\":\"1\",\"athlete\":\"Ann \u{C9}ble\"}")),
      name: "club.race.jsonl", says: ":1:196: found bytes that are not UTF-8"),
    BadFile(
      "a raw escape byte in the header",
      RaceLogText(first: "{\"bib\":\"1\",\"athlete\":\"\u{1B}]0;owned\u{7}\"}"),
      says: ":1:192: found “␛”, expected control characters written as \\u00…"),
    BadFile(
      "a broken header", Array(#"{"format":"lastlap","version":1,"kind":"race","#.utf8),
      name: "club.race.jsonl", says: ":1:"),
    BadFile(
      "a web page", Array("<!DOCTYPE html><html></html>\n".utf8), name: "club.csv",
      says: ": found a page without a table"),
    BadFile(
      "words", Array("the quick brown fox\n".utf8), name: "club.csv",
      says: ":1: found text that is no result, "),
    BadFile(
      "a heat sheet", Array("Heat 1 of 3   100 m Men\n1  Ann Able\n".utf8), name: "club.lif",
      says: ":1: found text that is no result, expected the head of a FinishLynx result"),
    BadFile(
      "a printed heat sheet", Array("Heat 1 of 3   100 m Men\n 1  Able  SUI\n".utf8),
      name: "club.evt", says: ":1: found "),
    BadFile(
      "nothing but NUL", [UInt8](repeating: 0, count: 5000), name: "club.csv",
      says: ": found a binary file"),
  ]

  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func latin(_ log: RaceLogText) -> [UInt8] { latin(log.text) }
}
