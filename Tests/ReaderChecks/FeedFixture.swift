/// Messages of the Olympic Data Feed about invented races.
package enum FeedFixture {
  /// A message; `body` is what stands in `Competition`, nothing takes the message back.
  package static func message(
    _ code: String = "ATHM1500M-------------FNL-000100--", type: String = "DT_RESULT",
    version: Int = 1, status: String = "LIVE", competition: String = "VILLAGE2031",
    more: String = "", note: String = "", _ body: String?
  ) -> String {
    let competition = "CompetitionCode=\"\(competition)\" DocumentCode=\"\(code)\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <OdfBody \(competition) DocumentType="\(type)" Version="\(version)" \
      ResultStatus="\(status)" FeedFlag="T" Date="2031-08-06" Time="205629000" \(more)>
      \(body.map { "<Competition>\n" + $0 + "\n</Competition>" } ?? "")\(note)
      </OdfBody>

      """
  }

  package static func athlete(_ code: String, _ given: String, _ family: String, bib: String)
    -> String
  {
    """
    <Competitor Code="\(code)" Type="A" Organisation="NOR"><Composition>\
    <Athlete Code="\(code)" Order="1" Bib="\(bib)"><Description GivenName="\(given)" \
    FamilyName="\(family)" Gender="M" Organisation="NOR"/>\
    <EventUnitEntry Type="EUE" Code="SB" Value="3:40.10"/></Athlete></Composition></Competitor>
    """
  }

  package static let birk = athlete("101", "Aron", "Birk", bib: "7")
  package static let fell = athlete("102", "Zed", "Fell", bib: "12")
  package static let moor = athlete("103", "Mik", "Moor", bib: "9")

  package static let result = message(
    version: 3, status: "OFFICIAL", note: "<Note>Fell &amp; Moor after protest</Note>",
    """
    <ExtendedInfos><UnitDateTime StartDate="2031-08-06T20:50:00+02:00"/>
    <ExtendedInfo Type="UI" Code="INTERMEDIATE" Pos="1" Value="400">
    <Extension Code="TIME" Value="57.10"/><Extension Code="LEADER" Value="102"/></ExtendedInfo>
    <ExtendedInfo Type="UI" Code="INTERMEDIATE" Pos="F" Value="Finish"/>
    <ExtendedInfo Type="UI" Code="LAST_LAP" Value="54.04"/>
    <VenueDescription VenueName="Quarry Field"/></ExtendedInfos>
    <Result Rank="1" RankEqual="Y" ResultType="TIME" Result="3:38.20" SortOrder="1" StartOrder="4" \
    StartSortOrder="2" QualificationMark="Q"><RecordIndicators>\
    <RecordIndicator Order="1" RecordType="NR" Equalled="Y"/></RecordIndicators><ExtendedResults>\
    <ExtendedResult Type="ER" Code="MS" Value=".195"/></ExtendedResults>\(birk)</Result>
    <Result Rank="1" RankEqual="Y" ResultType="TIME" Result="3:38.20" SortOrder="2" Unchecked="Y" \
    StartSortOrder="1"><ExtendedResults><ExtendedResult Type="ER" Code="YC" Value="1"/>\
    <ExtendedResult Type="PROGRESS" Code="REACT_TIME" Value="0.178"/></ExtendedResults>\(fell)</Result>
    <Result ResultType="IRM" IRM="DQ" SortOrder="3" StartSortOrder="3"><ExtendedResults>\
    <ExtendedResult Type="ER" Code="FALSE_START" Value="F1" Value2="-0.014"/></ExtendedResults>\
    \(moor)</Result>
    """)

  private static func live(_ version: Int, _ lines: [(String, String)]) -> String {
    message(
      type: "DT_CURRENT", version: version,
      lines.map { code, attributes in
        """
        <Result SortOrder="1"><ExtendedResults><ExtendedResult Type="ER" Code="LIVE" \(attributes)/>\
        </ExtendedResults><Competitor Code="\(code)" Type="A" Organisation="NOR"/></Result>
        """
      }.joined(separator: "\n"))
  }

  /// States of the race: one at 800 m, a later one at 1200 m that two have reached.
  package static let states = [
    live(
      5,
      [
        ("101", #"Value="1:56.30" Rank="1" Arrive="800""#),
        ("102", #"Value="1:56.41" Rank="2" Diff="+0.11" Arrive="800""#),
        ("103", #"Rank="3" Arrive="700""#),
      ]),
    live(
      9,
      [
        ("102", #"Value="2:52.20" Rank="1" Move="1" Arrive="1200""#),
        ("101", #"Value="2:52.36" Rank="2" Arrive="1200""#),
        ("103", #"Value="1:57.00" Rank="3" Arrive="800""#),
      ]),
  ]

  package static var stream: String { result + states.joined() }
}
