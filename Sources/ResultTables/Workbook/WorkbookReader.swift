import Athletics
import RaceReplay
import ResultReading
import ZipArchive

/// Reads the sheets of a workbook (.xlsx) that are shown, each as a table of its own under its name.
///
/// Nothing is read before the last bytes, where a ZIP archive has its directory. What line a warning
/// names is that of the row, its column that of the cell.
package struct WorkbookReader: ResultReader {
  private let request: FileRequest
  private var held = HeldFile(limit: longest)

  /// The largest file that is held, in bytes.
  package static let longest = 256 << 20

  /// A reader of a workbook whose first byte is still to come.
  package init(_ request: FileRequest) { self.request = request }

  /// Holds the bytes until all are there, since the directory stands at the end.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    switch held.take(bytes, isLast: isLast) {
    case nil: return Readout()
    case .bytes(let book) where BinaryStart(book[...]) == .compoundFile: return oldFile(book)
    case .bytes(let book): do { return try read(book) } catch { return failure(error) }
    case .tooLong(let count):
      return failure("a file of \(count) bytes", "at most \(Self.longest)")
    }
  }

  private func read(_ bytes: [UInt8]) throws(WorkbookDefect) -> Readout {
    let archive = try WorkbookArchive(bytes[...])
    let parts = try WorkbookParts(archive)
    let shown = parts.sheets.filter { !$0.isHidden }
    let warnings = parts.sheets.filter(\.isHidden).map { sheet in
      warning(
        "a hidden sheet, \(sheet.name.quoted)", "one that is shown; what is hidden is not read")
    }
    var readouts: [Readout] = []
    for sheet in shown {
      guard var readout = readout(of: sheet, archive, parts) else { continue }
      if shown.count > 1 { readout.put(under: "sheet \(sheet.name.quoted)") }
      readouts.append(readout)
    }
    guard !readouts.isEmpty else {
      let found = parts.sheets.isEmpty ? "a workbook without a sheet" : "a workbook of empty sheets"
      var readout = failure(found, "a sheet with a row of heads and rows of results")
      readout.warnings += warnings
      return readout
    }
    var readout = Readout(ofTables: readouts)
    readout.warnings = warnings + readout.warnings
    return readout
  }

  /// What a sheet says; nothing where nothing stands in it.
  private func readout(
    of sheet: WorkbookParts.Sheet, _ archive: WorkbookArchive, _ parts: WorkbookParts
  ) -> Readout? {
    var reading = TableReading(request)
    if request.columns == nil { reading.add(title: sheet.name) }
    var warnings: [Warning] = []
    var isEmpty = true
    let rows = SheetRows(parts) { row, cells in
      isEmpty = false
      reading.line.load(row, cells: cells)
      warnings += reading.read().map { $0.warning(file: request.file, line: row) }
      return !reading.isClosed
    }
    do {
      try archive.read(sheet.part, limit: WorkbookArchive.largestSheet) { event, _ in
        rows.take(event)
      }
    } catch {
      if isEmpty { return failure(error) }
      warnings += failure(error, "all of the sheet; the rest of it was not read").warnings
        .map(\.withoutError)
    }
    if let (row, column) = rows.firstBeyond {
      warnings.append(
        Warning(
          file: request.file, line: row, column: column, found: "column \(column)",
          expected: "at most \(SheetRows.mostColumns); what lies beyond was not read"))
    }
    if let (row, column) = rows.firstWithoutText {
      warnings.append(
        Warning(
          file: request.file, line: row, column: column, found: "a cell whose text is not there",
          expected: "one of the workbook’s shared texts; it was taken as empty"))
    }
    if isEmpty { return nil }
    var readout = reading.isClosed ? Readout() : reading.finish()
    readout.warnings = warnings + readout.warnings
    return readout
  }

  private func warning(_ found: String, _ expected: String, isError: Bool = false) -> Warning {
    Warning(file: request.file, found: found, expected: expected, isError: isError)
  }

  private func failure(_ found: String, _ expected: String) -> Readout {
    var readout = Readout()
    readout.warnings = [warning(found, expected, isError: true)]
    return readout
  }

  private static let wayOut = "a workbook as .xlsx, or the sheet saved as .csv"

  /// An old workbook, or one that was encrypted, which is packed as the old ones are.
  private func oldFile(_ bytes: [UInt8]) -> Readout {
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let isEncrypted = bytes.indices.contains { bytes[$0...].starts(with: name) }
    return isEncrypted
      ? failure("a workbook that is encrypted", Self.wayOut + ", without a password")
      : failure("an old workbook or document (.xls, .doc)", Self.wayOut)
  }

  private func failure(_ defect: WorkbookDefect, _ expected: String? = nil) -> Readout {
    switch defect {
    case .zip(.encrypted):
      failure("a workbook that is encrypted", Self.wayOut + ", without a password")
    case .zip(.noDirectory):
      failure("a ZIP archive that is cut or broken", expected ?? Self.wayOut + ", as a whole")
    case .zip(.broken(let part)), .zip(.unknownPacking(let part)):
      failure("a ZIP archive of which \(part.quoted) cannot be unpacked", expected ?? Self.wayOut)
    case .zip(.tooLarge(let part, let limit)):
      failure(
        "a ZIP archive of which \(part.quoted) unpacks to more than \(limit) bytes",
        expected ?? Self.wayOut)
    case .markup(let part, let defect):
      failure(
        "a workbook of which \(part.quoted) is no XML in line \(defect.line)"
          + " (error \(defect.number) of libxml2)", expected ?? Self.wayOut)
    case .noWorkbook: failure("a ZIP archive without a workbook", Self.wayOut)
    case .openDocument: failure("an OpenDocument file (.ods)", Self.wayOut)
    }
  }
}

extension Readout {
  /// Says of all warnings which table of the file they are about.
  fileprivate mutating func put(under key: String) {
    warnings = warnings.map { $0.under(key) }
    for index in otherRaces.indices { otherRaces[index].put(under: key) }
  }
}
