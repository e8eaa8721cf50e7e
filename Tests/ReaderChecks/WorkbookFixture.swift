/// Workbooks about invented races.
package enum WorkbookFixture {
  /// A sheet by its name, what stands in its `worksheet` element, and whether it is hidden.
  package typealias Sheet = (name: String, content: String, isHidden: Bool)

  package static func workbook(
    _ sheets: [Sheet], _ packing: ZipFixture.Packing = .stored, more: String = ""
  ) -> [UInt8] {
    let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    func relations(_ list: [(kind: String, target: String)]) -> String {
      "<Relationships>"
        + list.enumerated().map { index, relation in
          "<Relationship Id=\"r\(index)\" Type=\"\(kinds)\(relation.kind)\" "
            + "Target=\"\(relation.target)\"/>"
        }.joined() + "</Relationships>"
    }
    let book =
      "<workbook \(space) xmlns:r=\"\(kinds)\">\(more)<sheets>"
      + sheets.enumerated().map { index, sheet in
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\""
          + (sheet.isHidden ? " state=\"hidden\"" : "") + "/>"
      }.joined() + "</sheets></workbook>"
    let list =
      sheets.indices.map { ("worksheet", "sheets/sheet\($0).xml") } + [
        ("sharedStrings", "sharedStrings.xml"), ("styles", "/xl/styles.xml"),
      ]
    var parts = [
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations(list)),
      ("xl/sharedStrings.xml", "<sst \(space)>\(texts)</sst>"),
      ("xl/styles.xml", "<styleSheet \(space)>\(styles)</styleSheet>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        ("xl/sheets/sheet\(index).xml", "<worksheet \(space)>\(sheet.content)</worksheet>"))
    }
    return ZipFixture.archive(
      parts.map { ($0, Array(("<?xml version=\"1.0\"?>\n" + $1).utf8)) }, packing)
  }

  /// A workbook whose only sheet is made of whatever bytes.
  package static func workbook(sheet: [UInt8]) -> [UInt8] {
    ZipFixture.archive([
      (
        "xl/workbook.xml",
        Array("<workbook><sheets><sheet name=\"800m\" id=\"r\"/></sheets></workbook>".utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<r><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"s\"/></r>".utf8)
      ),
      ("xl/s", sheet),
    ])
  }

  private static let texts =
    ["Place", "Athlete", "Time", "Ada Birk", "Nat"].map { "<si><t>\($0)</t></si>" }.joined()
    + "<si><r><t xml:space=\"preserve\">Zoë </t></r><r><t>Fell</t></r><rPh><t>zoe</t></rPh></si>"

  /// General, `mm:ss.00`, `h:mm`, `0.00`, a day, `[h]:mm:ss`.
  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="mm:ss.00"/>\
    <numFmt numFmtId="165" formatCode="[$-409]dd\\ mmm\\ yyyy;@"/></numFmts>\
    <cellStyleXfs><xf numFmtId="20"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>\
    <xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="2"/><xf numFmtId="165"/>\
    <xf numFmtId="46"/></cellXfs>
    """

  /// Two rows of 800 m: a time of 2:05.30 and one of 2:05.4 that is stored a little beside it.
  package static let rows = """
    <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Village Games</t></is></c></row>
    <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>4</v></c>\
    <c r="E3" t="s"><v>2</v></c></row>
    <row r="4"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>3</v></c>\
    <c r="C4" t="inlineStr"><is><t>NOR</t></is></c><c r="E4" s="1"><v>1.4502314814814815E-3</v></c></row>
    <row r="5"><c r="A5"><v>2</v></c><c r="B5" t="s"><v>5</v></c><c r="C5" t="str"><f>X1</f><v>GBR</v></c>\
    <c r="E5" s="1"><v>1.4513888888888888E-3</v></c></row></sheetData>
    """

  package static var races: [UInt8] {
    workbook([
      ("Women 800m", rows, false), ("Notes", "<sheetData/>", false), ("Old", rows, true),
    ])
  }
}
