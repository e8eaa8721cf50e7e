import RaceReplay

/// A report together with the keys of its line that are not understood, so that a log written
/// back says what it said.
package struct LoggedReport: Hashable, Sendable {
  /// What the line says.
  package let report: Report
  /// In the order of the line; a key that is understood is here where its value could not be used.
  package let kept: [JSONMember]

  /// A report with nothing beside it, or with what its line had.
  package init(_ report: Report, kept: [JSONMember] = []) {
    self.report = report
    self.kept = kept
  }
}

/// The reports of a race in the order in which they were read, of which there may be millions and few have
/// anything kept beside them.
package struct LoggedReports: Hashable, Sendable {
  /// The reports alone.
  package private(set) var reports: [Report] = []
  /// By the position of the report.
  private var kept: [Int: [JSONMember]] = [:]

  /// None.
  package init() {}

  /// Reports with what is kept beside each.
  package init(_ logged: some Sequence<LoggedReport>) {
    for each in logged { append(each) }
  }

  /// Reports with nothing beside them.
  package init(_ reports: [Report]) { self.reports = reports }

  /// Adds a report behind the others.
  package mutating func append(_ logged: LoggedReport) {
    if !logged.kept.isEmpty { kept[reports.count] = logged.kept }
    reports.append(logged.report)
  }

  /// Adds the reports that were read after these.
  package mutating func append(_ next: LoggedReports) {
    if reports.isEmpty {
      // Millions are not held twice.
      self = next
      return
    }
    for (position, members) in next.kept { kept[reports.count + position] = members }
    reports += next.reports
  }
}

extension LoggedReports: RandomAccessCollection, ExpressibleByArrayLiteral {
  /// Reports with what is kept beside each.
  package init(arrayLiteral elements: LoggedReport...) { self.init(elements) }

  /// Always 0.
  package var startIndex: Int { 0 }
  /// How many there are.
  package var endIndex: Int { reports.count }

  /// The report at a position, which must be one of them.
  package subscript(position: Int) -> LoggedReport {
    LoggedReport(reports[position], kept: kept[position] ?? [])
  }
}
