extension Day {
  /// The days that logs can write, counted from the first of 1970: years 1 to 9999.
  package static let counted = -719_162...2_932_896

  /// How many days the day lies after the first of 1970.
  package var sinceEpoch: Int {
    // Years are counted from March, so that the leap day is the last of its year.
    let (fromMarch, shifted) = month > 2 ? (month - 3, year) : (month + 9, year - 1)
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + (153 * fromMarch + 2) / 5 + day - 719_469
  }

  /// The day that lies so many days after the first of 1970, one of `counted`.
  package init(sinceEpoch days: Int) {
    let days = min(max(days, Self.counted.lowerBound), Self.counted.upperBound) + 719_468
    let era = days / 146_097
    let inEra = days % 146_097
    let yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * inYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    self.init(
      year: era * 400 + yearOfEra + (month > 2 ? 0 : 1), month: month,
      day: inYear - (153 * fromMarch + 2) / 5 + 1)
  }
}
