import Athletics
import RaceReplay
import ResultReading

/// What turns a race as it was read before into what a source says of it now: the reports for it,
/// to be appended to those before.
///
/// What is the same says nothing. A figure that is another is told anew; one that is gone is
/// withdrawn, with all that is withdrawn together, and what of that stands is told again. Reports
/// that are new come as the source tells them. Entries keep their ids whatever the new order.
///
/// A figure keeps the stage that the source gives it, as long as the result is being made. Once it
/// stands, what is told of it otherwise is a correction after the finish: once it is official, once
/// it was corrected, or, where everyone had a line of it, once a line changes. Lines that only come
/// in addition are none. What is said of the whole race, as the wind, comes no earlier than what it
/// replaces. Who is cited for a figure that stays is no difference, nor is a doubtful report gone.
package struct RaceDifference {
  /// To be appended to those before, in this order.
  package let reports: [Report]
  /// What cannot be told by any report.
  package let warnings: [Warning]

  /// - Parameters:
  ///   - old: all that the source told before, the differences that were appended included.
  ///   - delivery: how it came; its batch makes what takes effect at one stage one step. Reports
  ///     that cite someone have a delivery that says so and is the same otherwise.
  ///   - file: the name that warnings bear.
  package init(of new: ToldRace, against old: ToldRace, delivery: Delivery, file: String) {
    let before = old.field
    let entries = EntryDifference(new.field, against: before)
    let length = old.startList.race.discipline.raceDistance
    let renamed = new.reports.map { report in
      Report(
        report.stage, report.claim.renamed { entries.ids[$0.index] }, report.provenance,
        delivery: report.delivery, sequence: report.sequence, line: report.line)
    }
    let statements = StatementDifference(
      renamed, against: StatementsInForce(old.reports, length: length),
      field: before.startList.entries.indices.map { EntryID($0) }
        .filter { !before.withdrawn.contains($0) },
      length: length)

    func entryStage(_ id: EntryID) -> Stage { before.withdrawalStages[id] ?? .beforeGun }
    var shared = SharedDeliveries()
    func delivered(_ report: Report) -> Report {
      let own = report.source ?? delivery.source
      let delivery =
        own == delivery.source
        ? delivery
        : shared.delivery(
          source: own, feed: delivery.feed, arrived: delivery.arrived, batch: delivery.batch)
      return Report(
        report.stage, report.claim, report.provenance, delivery: delivery,
        sequence: report.sequence, line: report.line)
    }
    let entered = entries.entered.map { claim in
      Report(claim.entries.first.map(entryStage) ?? .beforeGun, claim)
    }
    // Behind what is taken back of the entry, which would take that back as well.
    let left = entries.withdrawn.map { id in
      Report(
        max(entryStage(id), statements.lastWithdrawal(of: id) ?? .beforeGun),
        .withdrawn(.entry(id)))
    }
    reports = (entered + statements.withdrawals + left + statements.told).map(delivered)
    warnings = entries.ambiguous.map { entry in
      Problem(
        found: "\(entry.athlete.name.quoted), whom more than one entry before may be",
        expected: "one of a bib or name; the one before is withdrawn, this one entered anew"
      ).warning(file: file, line: nil)
    }
  }
}
