import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A workbook")
struct WorkbookTests {
  private func read(_ bytes: [UInt8], file: String = "results.xlsx") -> Readout {
    FileReader.readout(bytes, file: file)
  }

  private func row(_ number: Int, _ cells: String...) -> String {
    "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  private func number(_ value: String, style: Int = 0) -> String {
    "<c s=\"\(style)\"><v>\(value)</v></c>"
  }

  /// The marks of a table of 5 km with these cells in the column of times.
  private func marks(_ cells: [String], more: String = "") -> [String] {
    let rows = cells.enumerated().map { row($0 + 2, text("Athlete \($0)"), $1) }
    let sheet = row(1, text("Name"), text("Time")) + rows.joined()
    let bytes = WorkbookFixture.workbook([("Sheet1", "<sheetData>\(sheet)</sheetData>", false)])
    let readout = read(bytes, file: "5km.xlsx")
    return readout.reports.compactMap { report in
      guard case .result(let result) = report.claim else { return nil }
      return result.reading?.text
    }.sorted()
  }

  @Test("a sheet that is shown is a table under its name; hidden and empty ones are not read")
  func sheets() {
    let readout = read(WorkbookFixture.races)
    #expect(readout.races.map(\.path) == ["table/800m-w/race"])
    #expect(readout.resultLines == ["1 Ada Birk NOR 2:05.30", "2 Zoë Fell GBR 2:05.40"])
    #expect(readout.warnings.map(\.found) == ["a hidden sheet, “Old”"])
  }

  @Test("each sheet with a table is a race of its own")
  func races() {
    let readout = read(
      WorkbookFixture.workbook(
        [("Women 800m", WorkbookFixture.rows, false), ("Men 1500m", WorkbookFixture.rows, false)],
        .deflated))
    #expect(readout.races.map(\.path) == ["table/800m-w/race", "table/1500m-m/race"])
    #expect(readout.races.last?.resultLines.count == 2)
  }

  @Test("a note in superscript is no digit of the figure before it")
  func notes() {
    let note = "<r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>"
    #expect(marks(["<c t=\"inlineStr\"><is><r><t>16:07.5</t></r>\(note)</is></c>"]) == ["16:07.5"])
  }

  @Test("a time is told as finely as it is stored, and at least as finely as it is shown")
  func times() {
    #expect(
      marks([
        number("0.0111111111111111", style: 1), number("0.01111226851851852", style: 1),
        number("966.5", style: 3), text("16:07.2"),
      ]) == ["16:00.00", "16:00.10", "16:06.50", "16:07.2"])
    // Typed as minutes and seconds, taken for hours and minutes.
    #expect(marks([number("0.66736111111111107", style: 2)]) == ["16:01"])
  }

  @Test("days and numbers are as people see them there")
  func numbers() {
    let sheet =
      row(1, text("Day"), text("Athlete"), text("Bib"), text("Event"), text("Time"))
      + row(
        2, number("48066", style: 4), text("Ada Birk"), number("7"), text("100m"),
        number("11.199999999999999", style: 3))
    for (count, more) in [("48066", ""), ("46604", "<workbookPr date1904=\"1\"/>")] {
      let readout = read(
        WorkbookFixture.workbook(
          [("Sheet1", "<sheetData>\(sheet.replacing("48066", with: count))</sheetData>", false)],
          more: more))
      #expect(readout.startList?.race.day?.day.code == "2031-08-06")
      #expect(readout.startList?.entries.first?.bib == "7")
      #expect(readout.resultLines == ["- Ada Birk 11.20"])
    }
  }

  @Test("a warning names the row and the cell, and the sheet where there are several")
  func warnings() {
    let sheet = row(1, text("Name"), text("Time")) + row(7, text("Ada Birk"), text("soon"))
    let content = "<sheetData>\(sheet)</sheetData>"
    let one = read(WorkbookFixture.workbook([("5 km", content, false)])).warnings
    #expect(one.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.key ?? "")" } == ["7:2 Time"])
    let two = read(
      WorkbookFixture.workbook([("5 km", content, false), ("10 km", content, false)]))
    #expect(two.races.last?.warnings.map(\.key) == ["sheet “10 km”: Time"])
  }

  private static let refusals: [(bytes: [UInt8], found: String)] = [
    (ZipFixture.archive([("a.txt", [1])]), "a ZIP archive without a workbook"),
    (
      ZipFixture.archive([("mimetype", [1]), ("content.xml", [1])]),
      "an OpenDocument file (.ods)"
    ),
    (ZipFixture.archive([("xl/workbook.xml", [1])], flags: 1), "a workbook that is encrypted"),
    (
      ZipFixture.archive([("xl/workbook.xml", [1])], .unknown),
      "a ZIP archive of which “xl/workbook.xml” cannot be unpacked"
    ),
    (Array(WorkbookFixture.races.dropLast(300)), "a ZIP archive that is cut or broken"),
    ([0xd0, 0xcf, 0x11, 0xe0, 0x41], "an old workbook or document (.xls, .doc)"),
    (
      [0xd0, 0xcf, 0x11, 0xe0] + "EncryptedPackage".utf8.flatMap { [$0, 0] },
      "a workbook that is encrypted"
    ),
    (WorkbookFixture.workbook([]), "a workbook without a sheet"),
    (WorkbookFixture.workbook([("a", "<sheetData/>", false)]), "a workbook of empty sheets"),
    (
      ZipFixture.archive([("xl/workbook.xml", Array("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>".utf8))]),
      "a workbook of which “xl/workbook.xml” is no XML in line 1 (error 26 of libxml2)"
    ),
  ]

  @Test(
    "what is no workbook that can be read says what it is, and the way out", arguments: refusals)
  func refused(bytes: [UInt8], found: String) {
    let warnings = read(bytes).warnings
    #expect(warnings.first?.found == found)
    #expect(warnings.first?.isError == true)
    #expect(
      warnings.first?.expected.contains(".xlsx") == true
        || warnings.first?.expected.contains("sheet") == true)
  }

  @Test("the rows before what cannot be read are kept, and it is said")
  func cut() {
    let rows = WorkbookFixture.rows.replacing("</sheetData>", with: "<row><c></row>")
    let readout = read(WorkbookFixture.workbook([("Women 800m", rows, false)]))
    #expect(readout.resultLines.count == 2)
    #expect(readout.warnings.first?.text.contains("the rest of it was not read") == true)
    #expect(readout.warnings.first?.isError == false)
  }

  @Test(
    "a cell of times without a format of its own holds parts of a day",
    arguments: [
      ("0.0231018518518519", "33:16"), ("0.0247106481481481", "35:35"),
      ("2.31018518518519E-2", "33:16"),
    ])
  func unformatted(stored: String, mark: String) {
    let sheet =
      "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>Name</t></is></c>"
      + "<c t=\"inlineStr\"><is><t>Time</t></is></c></row>"
      + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Ada Birk</t></is></c><c><v>\(stored)</v></c></row></sheetData>"
    let book = WorkbookFixture.workbook([("10 km", sheet, false)])
    let readout = FileReader.readout(book, file: "results.xlsx")
    #expect(readout.resultLines == ["- Ada Birk \(mark)"])
    #expect(readout.warnings.map(\.line) == [2])
  }
}
