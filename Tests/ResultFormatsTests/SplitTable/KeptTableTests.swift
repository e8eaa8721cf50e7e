import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

/// Tables in the manner of those that people keep, with athletes that nobody is.
@Suite("Tables as people keep them")
struct KeptTableTests {
  private func read(_ text: String, _ file: String) -> Readout {
    var reader = FileReader(FileRequest(file: file, hint: file))
    return reader.readout(of: Array(text.utf8))
  }

  /// A table of one athlete whose only cell of interest is under `time`.
  private func time(_ cell: String, _ file: String = "3000m.csv") -> (String?, [String]) {
    let readout = read(
      "place,name,time\n1,Ada Birk,\"\(cell.replacing("\"", with: "\"\""))\"\n", file)
    return (readout.resultLines.first, readout.warnings.map(\.text))
  }

  @Test(
    "heads are known by what they are made of, run together or apart, in seven languages",
    arguments: [
      "Official Time", "ChipTime", "Chip Time (hh:mm:ss)", "net_time", "Finish time", "Zeit",
      "Endzeit",
      "Temps officiel", "Tempo ufficiale", "Tiempo", "Sluttid", "Czas",
    ])
  func times(head: String) {
    let readout = read("Pl.;Name;\(head)\n1;Ada Birk;14:53\n", "5km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 14:53"])
  }

  @Test("a pace, a gap, a place within a group or the time at half are no mark and no place")
  func others() {
    let readout = read(
      "Gender Place,Pace,Behind,Place,Name,Time\n7,4:57,+0:10,1,Ada Birk,14:53\n", "5km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 14:53"])
  }

  @Test(
    "a name in two columns is one name, whichever heads they have",
    arguments: [
      ("Surname,Name", "Birk,Ada", "Ada Birk"), ("Nom;Prénom", "BIRK;Ada", "Ada BIRK"),
      ("Cognome;Nome", "Birk;Ada", "Ada Birk"), ("Last Name,First Name", "Birk,Ada", "Ada Birk"),
      ("Vorname;Nachname", "Ada;Birk", "Ada Birk"), ("Name,Surname", "Ada Birk,Birk", "Ada Birk"),
    ])
  func names(heads: String, cells: String, name: String) {
    let sign = heads.contains(";") ? ";" : ","
    let readout = read("\(heads)\(sign)time\n\(cells)\(sign)14:53\n", "5km.csv")
    #expect(readout.startList?.entries.map(\.athlete.name) == [name])
  }

  @Test(
    "a time is read as it is written",
    arguments: [
      ("8.01.10", "8:01.10"), ("8:01,10", "8:01.10"), ("8'01\"1", "8:01.1"), ("8m01.1s", "8:01.1"),
      ("8 min 1 s", "8:01"), ("PT8M1.1S", "8:01.1"), ("0 days 00:08:01.100000", "8:01.1"),
      ("0 days 01:08:01", "1:08:01"), ("1h08m01s", "1:08:01"), ("481.1", "8:01.1"),
    ])
  func notation(cell: String, text: String) {
    #expect(time(cell).0 == "1 Ada Birk " + text)
    #expect(time(cell).1.isEmpty)
  }

  @Test("three numbers between points are hours in a long race, and nothing where nobody knows")
  func pointed() {
    #expect(time("1.13.25", "half marathon.csv").0 == "1 Ada Birk 1:13:25")
    #expect(time("1.02.03.45", "50km.csv").0 == "1 Ada Birk 1:02:03.45")
    #expect(time("1.13.25", "x.csv").0 == nil)
  }

  @Test(
    "signs behind a time are kept as what they mean",
    arguments: [("10.00w", "w"), ("10.20A", "A"), ("10.31+", "+")])
  func signs(cell: String, flag: String) {
    let readout = read("place,name,time\n1,Ada Birk,\(cell)\n", "100m.csv")
    let line = readout.reports.lazy.compactMap { report -> ResultClaim? in
      if case .result(let claim) = report.claim { claim } else { nil }
    }.first
    #expect(line?.reading?.text == String(cell.dropLast()))
    #expect(line?.flags.map(\.text) == [flag])
    #expect(readout.warnings.isEmpty)
  }

  @Test("words for nothing are nothing, and a number with words behind it is no time")
  func nothing() {
    for word in ["nan", "NaT", "NULL", "n/a", "--"] {
      #expect(time(word).0 == "1 Ada Birk" && time(word).1.isEmpty, "\(word)")
    }
    #expect(time("1 lap").0?.contains("1 lap") == true)
    #expect(time("1 lap").1.count == 1)
    #expect(time("10.2h", "100m.csv").0 == "1 Ada Birk 10.2h")
  }

  @Test(
    "places are read as they are written",
    arguments: [
      ("1.", 1), ("2nd", 2), ("1er", 1), ("T3", 3), ("=3", 3), ("3=", 3), ("12/250", 12),
      ("4.0", 4),
    ])
  func places(cell: String, place: Int) {
    let readout = read("place,name,time\n\(cell),Ada Birk,8:01.10\n", "3000m.csv")
    #expect(readout.resultLines == ["\(place) Ada Birk 8:01.10"])
    #expect(readout.warnings.isEmpty)
    for word in ["1st2", "13/12", "1.5", "x1"] {
      #expect(!read("place,name,time\n\(word),Ada,8:01.10\n", "3000m.csv").warnings.isEmpty)
    }
  }

  @Test(
    "the event is what the name of the file says, never a part of a number",
    arguments: [
      ("park run 5k", "5km"), ("road race 10 mile", "16.09344km"), ("run 42.195km", "marathon"),
      ("110m hurdles", "110mh"), ("3000m steeplechase", "3000msc"), ("3000m SC", "3000msc"),
      ("20km walk", "20kmw"), ("City half 2031", "half-marathon"), ("10 Meilen", "16.09344km"),
      ("Halbmarathon", "half-marathon"), ("3000m Hindernis", "3000msc"), ("1500m", "1500m"),
      ("10.5km results", "10.5km"), ("relay 42.195km/results", "marathon"),
    ])
  func events(name: String, code: String) {
    let readout = read("place,name,time\n1,Ada Birk,3:59:59\n", name + ".csv")
    #expect(readout.startList?.race.discipline.code == code)
  }

  @Test("what was jumped or thrown is never a race, whatever tells it")
  func field() {
    for name in ["Weitsprung", "Saut en longueur", "long jump", "skok w dal"] {
      let readout = read("Platz;Name;Leistung\n1;Ada Birk;6,10\n2;Bea;5,90\n", name + ".csv")
      #expect(readout.startList?.race.discipline.code == "long-jump", "\(name)")
      #expect(readout.resultLines == ["1 Ada Birk 6.10", "2 Bea 5.90"], "\(name)")
    }
    let untold = read("place,name,result\n1,Ada,83.25\n2,Bea,78.00\n3,Cia,17.30\n", "x.csv")
    #expect(untold.startList == nil)
    #expect(untold.warnings.contains { $0.isError && $0.text.contains("fall with the places") })
    let points = read("place,name,100m,Points\n1,Ada Birk,11.20,8020\n", "decathlon.csv")
    #expect(points.resultLines == ["1 Ada Birk 8020"])
  }

  @Test("hours are no hurdles, and a year is no distance")
  func noEvents() {
    for name in [
      "25h run", "results 2031", "12 runners", "first half results", "5 mil", "hm/results",
    ] {
      let readout = read("place,name,time\n1,Ada Birk,59:59\n", name + ".csv")
      #expect(readout.startList?.race.discipline == .unknownDistance, "\(name)")
    }
  }

  @Test(
    "codes and words of federations are the events they are",
    arguments: [
      ("JT", "javelin-throw"), ("DT1.5K", "discus-throw"), ("DEC", "decathlon"), ("110HH", "110mh"),
      ("400IH", "400mh"), ("3000SC", "3000msc"), ("5KW", "5kmw"), ("HM", "half-marathon"),
      ("5M", "8.04672km"), ("7.5M", "12.07008km"), ("440 yards", "402.336m"),
      ("20km Race Walk", "20kmw"), ("Speerwurf", "javelin-throw"),
      ("Saut en longueur", "long-jump"),
      ("1/2 Marathon", "half-marathon"),
    ])
  func codes(event: String, code: String) {
    let readout = read("event,name,mark\n\(event),Ada Birk,12.50\n", "t.csv")
    #expect(readout.startList?.race.discipline.code == code)
    #expect(readout.warnings.isEmpty)
  }

  @Test("miles and yards are told as such")
  func units() {
    #expect(Distance(millimetres: 16_093_440).roadText == "10 miles")
    #expect(Distance(millimetres: 12_070_080).roadText == "7.5 miles")
    #expect(Distance(millimetres: 402_336).text == "440 yards")
    #expect(Distance(metres: 9144).text == "9144 m")
    #expect(Distance.mile.text == "1609.344 m")
    #expect(Distance(millimetres: 201_168).text == "220 yards")
    #expect(Distance(metres: 5000).roadText == "5 km")
  }

  @Test(
    "heights and distances are read as they are written",
    arguments: [
      ("6.1", "6.10"), ("\"6,10\"", "6.10"), ("6.10m", "6.10"), ("6.10 m", "6.10"),
      ("6.10 (+1.2)", "6.10 +1.2"), ("6.10w", "6.10 w"),
    ])
  func marks(cell: String, mark: String) {
    let readout = read("place,name,mark\n1,Ada Birk,\(cell)\n", "long jump.csv")
    #expect(readout.resultLines == ["1 Ada Birk \(mark)"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("feet and inches are the centimetres that are whole in them, and that is said")
  func feet() {
    let readout = read("place,name,mark\n1,Ada Birk,\"20'1\"\"\"\n", "long jump.csv")
    #expect(readout.resultLines == ["1 Ada Birk 6.12"])
    #expect(readout.warnings.map(\.text).count == 1)
  }

  @Test(
    "nations go by their names and by ISO codes too",
    arguments: [
      ("Kenya", "KEN"), ("United Kingdom", "GBR"), ("DEU", "GER"), ("US", "USA"), ("NLD", "NED"),
      ("ENG", "ENG"), ("gb", "GBR"), ("KEN", "KEN"), ("XYZ", "XYZ"), ("ETH (Ethiopia)", "ETH"),
      ("Kenya (KEN)", "KEN"), ("🇰🇪", "KEN"), ("🇳🇴 Norway", "NOR"),
    ])
  func nations(cell: String, code: String) {
    let readout = read("place,name,nat,time\n1,Ada Birk,\(cell),8:01.10\n", "3000m.csv")
    #expect(readout.startList?.entries.map { $0.nation?.code } == [code])
    #expect(readout.warnings.isEmpty)
  }

  @Test("a nation in brackets within brackets without end is none, and does no harm")
  func nestedNations() {
    let depth = 20_000
    for cell in [
      String(repeating: "a(", count: depth) + String(repeating: ")", count: depth),
      "KEN" + String(repeating: "(KEN", count: depth) + String(repeating: ")", count: depth),
      String(repeating: "(", count: depth) + ")",
    ] {
      let readout = read("place,name,nat,time\n1,Ada Birk,\(cell),8:01.10\n", "3000m.csv")
      #expect(readout.startList?.entries.map { $0.nation?.code } == [nil])
      #expect(readout.warnings.count == 1)
    }
  }

  @Test("titles above the head tell the race, a head that comes again is none, a footer is told")
  func around() {
    let readout = read(
      "Spring Games 2031,,\nWomen 1500m Final,,\n,,\nPlace,Name,Time\n1,Ada Birk,4:01.10\n"
        + "Place,Name,Time\n2,Bea Holt,4:02.20\nTotal: 2,,\n", "results.csv")
    #expect(readout.resultLines == ["1 Ada Birk 4:01.10", "2 Bea Holt 4:02.20"])
    #expect(readout.startList?.race.path == "table/1500m-w/final")
    #expect(readout.warnings.map(\.line) == [8])
  }

  @Test("men and women of one table are two races, age groups groups of one")
  func groups() {
    let sexes = read("Place,Name,Gender,Time\n1,Ada,F,36:01\n1,Bo,Male,35:02\n", "10km.csv")
    #expect(([sexes] + sexes.otherRaces).map { $0.startList?.race.category.code } == ["w", "m"])
    let ages = read(
      "Place,Name,Cat,Time\n1,Ada,W35,36:01\n2,Bea,F30-34,36:05\n3,Cia,SW,36:10\n", "10km.csv")
    #expect(ages.otherRaces.isEmpty && ages.startList?.entries.count == 3)
    #expect(ages.warnings.isEmpty)
    #expect(ages.startList?.entries.map(\.group) == ["W35", "F30-34", "SW"])
    let own = read("Place,Name,Cat,Time\n1,Ada,wu20,36:01\n1,Bea,wu18,36:05\n", "10km.csv")
    #expect(own.otherRaces.count == 1)
  }

  @Test("the places of a toplist are those in each race, not the rank of the list")
  func toplist() {
    let readout = read(
      "Rank,Mark,Competitor,Nat,Pos,Venue,Date\n1,3:50.01,Ada Birk,NOR,2,Oslo,14 JUL 1998\n"
        + "2,3:50.12,Bea Holt,KEN,1,Bergen,24.8.2001\n", "1500m.csv")
    let races = [readout] + readout.otherRaces
    #expect(races.map(\.resultLines) == [["2 Ada Birk NOR 3:50.01"], ["1 Bea Holt KEN 3:50.12"]])
    #expect(races.map { $0.startList?.race.day?.text } == ["14 Jul 1998", "24 Aug 2001"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("a day whose month is open is none")
  func days() {
    func table(_ day: String) -> String { "name,date,time\nAda,\(day),3:50.01\n" }
    #expect(read(table("\"3/4/2001\""), "1500m.csv").warnings.count == 1)
    #expect(
      read(table("25/4/2001"), "1500m.csv").startList?.race.day?.text == "25 Apr 2001")
    #expect(
      read(table("\"Aug 24, 2001\""), "1500m.csv").startList?.race.day?.text == "24 Aug 2001")
  }

  @Test("a line break within quotes is a blank, and quotes that never end do no harm")
  func lineBreaks() {
    let readout = read(
      "Place,Name,\"Chip\nTime\",Club\n1,\"Ada\r\nBirk\",15:46,\"AC \"\"One\"\"\"\n2,Bea,15:52,AC\n",
      "5km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 15:46", "2 Bea 15:52"])
    #expect(readout.warnings.isEmpty)
    let rows = (1...20).map { "\($0),Runner \($0),15:\(10 + $0)\n" }.joined()
    let open = read("Place,Name,Time\n0,\"Nobody,15:00\n" + rows, "5km.csv")
    #expect(open.resultLines.count >= 20)
    #expect(open.warnings.map(\.text).contains { $0.contains("an opening quote") })
  }

  @Test("bytes that are not UTF-8 are read once, also in a cell that goes over lines")
  func encodedLineBreaks() {
    var bytes = Array("Place,Name,Time\n1,\"M".utf8)
    bytes += [0xfc] + Array("ller\nJ".utf8) + [0xfc] + Array("rgen\",15:46\n2,Zoë,15:52\n".utf8)
    var reader = FileReader(FileRequest(file: "5km.csv", hint: "5km.csv"))
    let readout = reader.readout(of: bytes)
    #expect(readout.resultLines == ["1 Müller Jürgen 15:46", "2 Zoë 15:52"])
    #expect(readout.warnings.map(\.line) == [2, 3])
  }

  @Test("a name above a table is no event, though it is the word for one")
  func namesInTitles() {
    for title in ["Memorial Maria Bala 2031", "Trofeo Disco d'oro", "Corsa delle Marche 10 km"] {
      let readout = read("\(title),,\n\nPlace,Name,Time\n1,Ada Birk,33:01\n2,Bea,33:09\n", "x.csv")
      let discipline = readout.startList?.race.discipline
      #expect(discipline == .unknownDistance || discipline?.code == "10km", "\(title)")
    }
  }

  @Test("of a column of sexes and one of age groups the sexes part the race, in either order")
  func sexAndGroup() {
    for heads in ["Category,Gender", "Gender,Category"] {
      let cells = { (sex: String, group: String) in
        heads.hasPrefix("Gender") ? sex + "," + group : group + "," + sex
      }
      let readout = read(
        "Place,Name,\(heads),Time\n1,Ada,\(cells("Damen", "W35")),36:01\n"
          + "1,Bo,\(cells("Herren", "M40")),35:02\n2,Cia,\(cells("Damen", "W40")),36:05\n",
        "10km.csv")
      #expect(
        ([readout] + readout.otherRaces).map { $0.startList?.race.category.code } == ["w", "m"])
      #expect(readout.startList?.entries.count == 2)
    }
  }

  /// What is kept beside the result of each, as `Ada Birk: Rank 3, Gun 14:55`.
  private func asides(_ readout: Readout) -> [String] {
    readout.reports.compactMap { report in
      guard case .result(let claim) = report.claim, !claim.asides.isEmpty else { return nil }
      let name = readout.startList?.entries[claim.entry.index].athlete.name ?? ""
      return name + ": " + claim.asides.map { $0.name + " " + $0.text }.joined(separator: ", ")
    }
  }

  @Test("of two clocks the marks are from that which the places follow, and both are kept")
  func clocks() {
    let rows = [
      ("14:53,15:05", "15:06,15:01"), ("14:53,14:55", "15:06,15:08"),
      ("15:06,14:55", "14:53,15:08"),
      ("15:06,15:08", "14:53,14:55"),
    ]
    let told = rows.map { first, second in
      let readout = read(
        "Place,Name,Chip Time,Gun Time\n1,Ada Birk,\(first)\n2,Bea Holt,\(second)\n", "5km.csv")
      return readout.resultLines + asides(readout)
    }
    let gun = { (mark: String, other: String) in
      ["1 Ada Birk 14:55", "2 Bea Holt \(mark)", "Ada Birk: Chip Time \(other)"]
    }
    #expect(told[0].prefix(2) == ["1 Ada Birk 14:53", "2 Bea Holt 15:06"])
    #expect(told[0].contains("Bea Holt: Gun Time 15:01"))
    #expect(told[1].starts(with: gun("15:08", "14:53")))
    #expect(told[2].starts(with: gun("15:08", "15:06")))
    #expect(told[3].prefix(2) == ["1 Ada Birk 15:08", "2 Bea Holt 14:55"])
  }

  @Test("places within groups are kept beside the result; those among all are none among the women")
  func otherPlaces() {
    let overall = read(
      "Overall,Div Place,Name,Gender,Division,Time\n1,1,Adam Birk,M,M40,30:00\n"
        + "2,1,Bea Holt,F,F35,30:10\n3,2,Cia Dorn,F,F35,30:20\n4,1,Dan Falk,M,MU20,30:30\n",
      "10km.csv")
    let races = [overall] + overall.otherRaces
    #expect(
      races.map(\.resultLines) == [
        ["1 Adam Birk 30:00", "2 Dan Falk 30:30"], ["1 Bea Holt 30:10", "2 Cia Dorn 30:20"],
      ])
    #expect(
      races.flatMap { $0.startList?.entries.map(\.group) ?? [] } == ["M40", "MU20", "F35", "F35"])
    #expect(
      races.flatMap(asides) == [
        "Adam Birk: Overall 1, Div Place 1", "Dan Falk: Overall 4, Div Place 1",
        "Bea Holt: Overall 2, Div Place 1", "Cia Dorn: Overall 3, Div Place 2",
      ])
    // A club’s own table has a part of the field: nobody’s place is counted anew.
    let club = read(
      "Place,Name,Sex,Time\n3,Ada,F,36:01\n12,Ben,M,36:10\n15,Cia,F,36:20\n", "10km.csv")
    #expect(
      ([club] + club.otherRaces).map(\.resultLines)
        == [["3 Ada 36:01", "15 Cia 36:20"], ["12 Ben 36:10"]])
    let sexPlaces = read(
      "Place,Sex Place,Name,Sex,Time\n1,1,Adam Birk,M,30:00\n2,7,Bea Holt,F,30:10\n", "10km.csv")
    #expect(
      ([sexPlaces] + sexPlaces.otherRaces).map(\.resultLines)
        == [["1 Adam Birk 30:00"], ["7 Bea Holt 30:10"]])
    let restarting = read(
      "Place,Name,Cat,Time\n1,Ada,W35,36:01\n1,Bea,W40,36:05\n2,Cia,W35,36:10\n", "10km.csv")
    #expect(restarting.resultLines == ["- Ada 36:01", "- Bea 36:05", "- Cia 36:10"])
    #expect(asides(restarting) == ["Ada: Place 1", "Bea: Place 1", "Cia: Place 2"])
  }

  @Test("sexes and “open” beside age groups are groups of one race, a word of no group is one")
  func mixedGroups() {
    for words in [["M40", "Open", "Male"], ["Elite", "Citizen", "Elite"], ["U20", "F", "SW"]] {
      let rows = words.enumerated().map { "\($0 + 1),A\($0),\($1),3\($0):00\n" }.joined()
      let readout = read("Place,Name,Cat,Time\n" + rows, "10km.csv")
      #expect(readout.otherRaces.isEmpty)
      #expect(readout.startList?.entries.map(\.group) == words)
      #expect(readout.resultLines.count == 3)
    }
  }

  @Test(
    "a list of marks gives nobody a place by its ranks, nor by the times of those who are on it")
  func ranks() {
    let readout = read(
      "Rank,Mark,Name,Venue,Date\n1,9.80,Adam Birk,Oslo,2030-07-01\n2,9.81,Ben Cole,Rome,2030-08-01\n"
        + "3,9.83,Dan Falk,Oslo,2030-07-01\n", "100m.csv")
    let races = [readout] + readout.otherRaces
    #expect(
      races.map(\.resultLines) == [["- Adam Birk 9.80", "- Dan Falk 9.83"], ["- Ben Cole 9.81"]])
    #expect(races.flatMap(asides) == ["Adam Birk: Rank 1", "Dan Falk: Rank 3", "Ben Cole: Rank 2"])
    #expect(races.allSatisfy { $0.startList?.race.isFieldPartial == true })
  }

  @Test(
    "titles between the rows part a table into races, with the head again or another, or without")
  func parts() {
    let again = read(
      "Spring Run 10 km\nMen\nPlace,Name,Time\n1,Adam Birk,30:00\n\nWomen\nPlace,Name,Time\n"
        + "1,Ada Dorn,33:00\n\nFun Run\nPlace,Name,Time\n1,Cia Gorm,43:00\nDry and warm\n", "c.csv")
    let races = [again] + again.otherRaces
    #expect(
      races.map { $0.startList?.race.path } == [
        "table/10km-m/race", "table/10km-w/race", "table/10km-open/fun-run",
      ])
    #expect(
      again.warnings.map(\.text) == [
        "c.csv:13:1: found “Dry and warm”, expected a row of the table; it was passed over"
      ])
    let other = read(
      "Men 5 km\nPlace,Name,Time\n1,Adam Birk,15:00\nWomen 5 km\nPl,Name,Club,Time\n"
        + "1,Ada Dorn,AC,17:00\n", "f.csv")
    #expect(
      ([other] + other.otherRaces).map(\.resultLines) == [
        ["1 Adam Birk 15:00"], ["1 Ada Dorn 17:00"],
      ])
    #expect(other.otherRaces.first?.startList?.entries.first?.club == "AC")
    let pages = read(
      "Men 5 km\nPlace,Name,Time\n1,Adam Birk,15:00\nWomen 5 km\nPl,Name,Club,Time\n"
        + "1,Ada Dorn,AC,17:00\nPl,Name,Club,Time\n2,Bea Holt,BC,17:10\n", "f.csv")
    #expect(
      ([pages] + pages.otherRaces).map(\.resultLines)
        == [["1 Adam Birk 15:00"], ["1 Ada Dorn 17:00", "2 Bea Holt 17:10"]])
    let titled = read(
      "Place,Name,Time\nM40\n1,Adam Birk,15:00\n2,Ben Cole,15:10\nW40,,\n1,Ada Dorn,17:00\n",
      "5km.csv")
    #expect(
      ([titled] + titled.otherRaces).map { $0.startList?.race.path } == [
        "table/5km-m40/race", "table/5km-w40/race",
      ])
    let heats = read(
      "Place,Name,Time\nHeat 1\n1,Adam,15.00\nHeat 2\n1,Ben,15.20\n", "100m.csv")
    #expect(([heats] + heats.otherRaces).map { $0.startList?.race.heat } == [1, 2])
  }

  @Test("a row with a name and nothing else is somebody, and no title")
  func nameAlone() {
    let readout = read("Name,Club,Time\nAda W.,,\nBea Holt,AC,15:10\n", "5km.csv")
    #expect(readout.startList?.entries.map(\.athlete.name) == ["Ada W.", "Bea Holt"])
    #expect(readout.otherRaces.isEmpty)
  }

  @Test(
    "the distance of a row is what is run over it, in whatever words",
    arguments: [
      (["5 km", "Half"], ["5km", "half-marathon"]),
      (["5K", "10 Miler", "Full"], ["5km", "16.09344km", "marathon"]),
      (["Halbmarathon", "Marathon"], ["half-marathon", "marathon"]),
      (["800m", "1,500 m"], ["800m", "1500m"]),
    ])
  func distances(words: [String], codes: [String]) {
    let rows = words.map { word in
      "1,Ada of \(word.filter { $0 != "," }),\"\(word)\",36:01\n2,Bea of \(word.filter { $0 != "," }),\"\(word)\",36:30\n"
    }.joined()
    let readout = read("Place,Name,Distance,Time\n" + rows, "race.csv")
    let races = readout.races
    #expect(races.map { $0.startList?.race.discipline.code } == codes)
    #expect(races.allSatisfy { $0.resultLines.map { $0.suffix(5) } == ["36:01", "36:30"] })
    #expect(readout.warnings.isEmpty)
    #expect(readout.guess.first?.text.hasSuffix("by its column") == true)
  }

  @Test(
    "bare numbers are in the unit of their head, as fine as they are given",
    arguments: [
      ("Time (ms)", "2161000", "36:01 (36:01.000)"),
      ("chip_time_ms", "2161040", "36:02 (36:01.040)"),
      ("Time (min)", "36.5166666667", "36:31"), ("Time [mins]", "36,750", "36:45.0"),
      ("Finish Time (h)", "0.608333333", "36:30"), ("time_sec", "2190.5", "36:30.5"),
      ("Time (min)", "36:01", "36:01"), ("Time (s)", "2161", "36:01"),
    ])
  func unitsOfHeads(head: String, cell: String, text: String) {
    let readout = read("Place,Name,\(head)\n1,Ada Birk,\"\(cell)\"\n", "10km.csv")
    #expect(readout.resultLines == ["1 Ada Birk " + text])
    #expect(readout.warnings.isEmpty)
  }

  @Test("minutes that may be minutes and seconds, or are too coarse, are told and no time")
  func coarseUnits() {
    for cell in ["36.8", "36", "36.45", "36.1.2", "99999999999999999999", "1e3"] {
      let readout = read("Place,Name,Time (min)\n1,Ada Birk,\(cell)\n", "10km.csv")
      #expect(readout.resultLines == ["1 Ada Birk"], "\(cell)")
      #expect(!readout.warnings.isEmpty, "\(cell)")
    }
  }

  @Test(
    "times of day are counted from a start that is told, and else said to be none over the distance"
  )
  func timesOfDay() {
    let told = read(
      "Pl,Name,Start,5 km,Finish\n1,Ada Birk,10:00:00,10:18:00,10:36:01\n"
        + "2,Bea Holt,10:00:00,10:18:10,10:36:30\n", "10km.csv")
    #expect(told.resultLines == ["1 Ada Birk 36:01", "2 Bea Holt 36:30"])
    #expect(told.warnings.isEmpty)
    let untold = read("Pl,Name,Finish\n1,Ada Birk,10:36:01\n2,Bea Holt,10:36:30\n", "10km.csv")
    #expect(untold.resultLines.first == "1 Ada Birk 10:36:01")
    #expect(untold.warnings.map(\.line) == [2])
    // Somebody may walk; a field that does is told of as a whole only.
    let walker = read("Pl,Name,Time\n1,Ada Birk,36:01\n2,Bea Holt,4:10:00\n", "10km.csv")
    #expect(walker.warnings.isEmpty)
  }

  @Test(
    "how a race ended is told in seven languages",
    arguments: [
      ("bröt", "DNF"), ("Abandon (blessure)", "DNF (blessure)"), ("aufg.", "DNF"),
      ("Retired", "DNF"),
      ("Ritirato", "DNF"), ("Non partant", "DNS"), ("Ej start", "DNS"), ("did not start", "DNS"),
      ("FS", "DQ (false start)"), ("Disqualified", "DQ"), ("Dyskw.", "DQ"),
    ])
  func outcomes(cell: String, text: String) {
    let readout = read("Pl,Name,Time\n1,Ada Birk,36:01\n,Bea Holt,\(cell)\n", "10km.csv")
    let outcomes = readout.reports.compactMap { report -> String? in
      if case .result(let claim) = report.claim { claim.outcome?.text } else { nil }
    }
    #expect(outcomes == [text])
    #expect(readout.warnings.isEmpty)
  }

  @Test("a row that sums others up is nobody")
  func summaries() {
    for word in ["Average", "TOTAL", "Durchschnitt"] {
      let readout = read("Pl,Name,Time\n1,Ada Birk,36:01\n,\(word),36:01\n", "10km.csv")
      #expect(readout.startList?.entries.count == 1)
      #expect(readout.warnings.map(\.line) == [3])
    }
    let short = read("Name,Time\nMax,36:01\nMin,36:05\n", "10km.csv")
    #expect(short.startList?.entries.map(\.athlete.name) == ["Max", "Min"])
    let total = read("Pl,Name,Time\n1,Ada Total,36:01\n2,Total,36:02\n", "10km.csv")
    #expect(total.startList?.entries.count == 2)
  }

  @Test("a table with a row a split keeps one clock, and splits beside it")
  func longClocks() {
    let readout = read(
      """
      distance,place,bib,name,gun time,chip time
      5 km,1,1,Ada Birk,16:01,16:00
      finish,1,1,Ada Birk,33:01,33:00
      5 km,2,2,Bea Holt,16:11,16:10
      finish,2,2,Bea Holt,33:21,33:10

      """, "10km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 33:01", "2 Bea Holt 33:21"])
    #expect(
      readout.reports.count { if case .pass = $0.claim { true } else { false } } == 2)
  }

  @Test(
    "an outcome that one clock alone tells is the athlete’s; what it says else is kept as it stands"
  )
  func secondClock() {
    let readout = read(
      "Place,Name,Gun Time,Chip Time\n1,Ada Birk,36:01,35:58\n2,Bea Holt,36:30,36:30\n"
        + ",Cia Moe,DNF,\n,Dag Lie,,DNF\n3,Eli Eik,36:40,36;39\n", "10km.csv")
    #expect(
      readout.resultLines == [
        "1 Ada Birk 36:01", "2 Bea Holt 36:30", "- Cia Moe DNF", "- Dag Lie DNF", "3 Eli Eik 36:40",
      ])
    let texts = readout.reports.flatMap { report -> [String] in
      if case .result(let claim) = report.claim { claim.asides.map(\.text) } else { [] }
    }
    #expect(texts.contains("36;39"))
  }

  @Test("two columns of one head are told apart by where they stand")
  func twins() {
    let readout = read(
      "Place,Div Pl,Div Pl,Name,Time\n1,1,2,Ada Birk,36:01\n2,1,1,Bea Holt,36:30\n", "10km.csv")
    let asides = readout.reports.compactMap { report -> [Aside]? in
      if case .result(let claim) = report.claim { claim.asides } else { nil }
    }
    #expect(asides.map { $0.map(\.text) } == [["1", "2"], ["1", "1"]])
    #expect(asides.allSatisfy { Set($0.map(\.name)).count == 2 })
  }

  @Test("a row for each athlete with its distance is a race for each distance")
  func distances() {
    let readout = read(
      "Place,Bib,Name,Distance,Time\n1,274,Ada Birk,10km,35:46\n1,501,Cia Dorn,5km,16:40\n"
        + "2,449,Bea Holt,10km,36:22\n", "run.csv")
    #expect(
      ([readout] + readout.otherRaces).map(\.resultLines) == [
        ["1 Ada Birk 35:46", "2 Bea Holt 36:22"], ["1 Cia Dorn 16:40"],
      ])
  }

  @Test(
    "columns of laps are single laps or times at their ends by what adds up, else kept as they stand",
    arguments: [
      ("48.0,64.0,65.0,66.0,4:03.0", ["300m 48.0", "700m 1:52.0", "1100m 2:57.0"]),
      ("48.0,1:52.0,2:57.0,4:03.0,4:03.0", ["300m 48.0", "700m 1:52.0", "1100m 2:57.0"]),
      ("48.0,64.0,65.0,69.0,4:03.0", []),
    ])
  func laps(cells: String, splits: [String]) {
    for head in ["Lap 1,Lap 2,Lap 3,Lap 4", "L1,L2,L3,L4", "Runde 1,Runde 2,Runde 3,Runde 4"] {
      let readout = read("Place,Name,\(head),Time\n1,Ada Birk,\(cells)\n", "1500m.csv")
      let told = readout.reports.compactMap { report -> String? in
        guard case .pass(_, _, let reading?) = report.claim,
          case .markPoint(let point) = report.stage
        else { return nil }
        return point.code + " " + reading.text
      }
      #expect(told == splits)
      #expect(readout.warnings.isEmpty == !splits.isEmpty)
      #expect(asides(readout).isEmpty == !splits.isEmpty)
    }
  }

  @Test("laps of one athlete that do not add up are kept beside the mark, and are no splits")
  func oddLaps() {
    let readout = read(
      "Place,Name,Lap 1,Lap 2,Time\n1,Ada,60.0,65.0,2:05.0\n2,Bea,61.0,66.0,2:07.0\n"
        + "3,Cia,62.0,70.0,2:08.0\n", "800m.csv")
    #expect(
      readout.reports.count { if case .pass = $0.claim { true } else { false } } == 2)
    #expect(asides(readout) == ["Cia: Lap 1 1:02.0, Lap 2 1:10.0"])
  }

  @Test("the events of a combined event are kept beside its points, and are no splits")
  func combined() {
    let readout = read(
      "Name,100m,LJ,SP,HJ,400m,110mH,DT,PV,JT,1500m,Points\n"
        + "Adam Birk,10.55,7.80,14.3,2.05,48.1,14.2,45.0,5.00,60.1,4:30.1,8020\n", "meet.csv")
    #expect(readout.startList?.race.discipline.code == "decathlon")
    #expect(asides(readout).first?.hasPrefix("Adam Birk: 100m 10.55, LJ 7.80") ?? false)
    #expect(readout.reports.allSatisfy { $0.stage == .finish })
  }

  @Test("a column of times that is not read is a warning with its columns, and so is nobody’s time")
  func unusedTimes() {
    let turn = read(
      "Place,Name,Finish,Pace,At the turn\n1,Ada Dorn,17:00,5:29,8:20\n", "5km.csv")
    #expect(
      turn.warnings.map(\.text) == [
        "5km.csv:1: At the turn: found a column of times, “8:20” first, expected a head that tells where "
          + "they were taken, as in --columns Place,Name,Finish,-,400m"
      ])
    let none = read("Place,Name,Split,Zeiten\n1,Ada Dorn,400m,17:00\n", "5km.csv")
    #expect(none.warnings.contains { $0.text.contains("Zeiten") && $0.text.contains("--columns") })
    let empty = read("Name,Time\nAda Dorn,\nBea Falk,\n", "5km.csv")
    #expect(empty.warnings.contains { $0.found == "no time for anyone" })
  }

  @Test("names stand in lists, with the surname first, and under many heads")
  func nameCells() {
    let cells = [
      ("['Ada Birk']", "Ada Birk"), ("[\"Bea O'Neil\"]", "Bea O'Neil"), ("Birk, Ada", "Ada Birk"),
      ("Birk, Jr.", "Birk, Jr."), ("BIRK Ada", "BIRK Ada"),
    ]
    for head in ["athletes", "Participant", "Läuferin", "Imię i nazwisko", "Last Name, First Name"]
    {
      for (cell, name) in cells {
        let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
        let readout = read("Place,\"\(head)\",Time\n1,\(quoted),14:53\n", "5km.csv")
        #expect(readout.startList?.entries.map(\.athlete.name) == [name])
      }
    }
    let team = read(
      "Rank,Athletes,Team,Time\n1,\"['Ada Birk', 'Bea Cole']\",NOR,41.20\n", "4x100m women.csv")
    #expect(team.startList?.entries.map(\.athlete.name) == ["NOR"])
    #expect(team.startList?.entries.first?.runners.map(\.athlete.name) == ["Ada Birk", "Bea Cole"])
    let club = read("Pos,Wer,Team,Time\n1,Adam Birk,AA,14:53\n", "5km.csv")
    #expect(
      club.warnings.map(\.text) == [
        "5km.csv:1: Wer: found no column of names, and “Adam Birk” here, expected a head that says so, as in "
          + "--columns Pos,athlete,Team,Time"
      ])
  }

  @Test("teams that are all codes of nations are nations, and clubs where one is none")
  func teams() {
    func nations(_ teams: String...) -> [String?] {
      let rows = teams.enumerated().map { "\($0 + 1),A\($0),\($1),1\($0).00\n" }.joined()
      return read("Place,Name,Team,Time\n" + rows, "100m.csv").startList?.entries.map {
        $0.nation?.code
      } ?? []
    }
    #expect(nations("NOR", "KEN", "GBR") == ["NOR", "KEN", "GBR"])
    #expect(nations("NOR", "Northfield", "GBR") == [nil, nil, nil])
    #expect(nations("NOR", "QQQ") == [nil, nil])
    #expect(nations("NOR", "NOR") == [nil, nil])
  }

  @Test(
    "letters for the sexes mean what they mean beside each other",
    arguments: [
      ("HMHM", ["m", "w", "m", "w"]), ("HFHF", ["m", "w", "m", "w"]),
      ("DHDH", ["w", "m", "w", "m"]),
      ("MFMF", ["m", "w", "m", "w"]), ("KMKM", ["w", "m", "w", "m"]),
      ("mfMF", ["m", "w", "m", "w"]),
    ])
  func sexLetters(letters: String, categories: [String]) {
    let rows = letters.enumerated().map { "A\($0),\($1),3\($0):00\n" }.joined()
    let readout = read("Name,Sexo,Time\n" + rows, "10km.csv")
    let told = ([readout] + readout.otherRaces).flatMap { readout in
      (readout.startList?.entries ?? []).map {
        ($0.athlete.name, readout.startList?.race.category.code ?? "")
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
    #expect(told == categories)
    #expect(readout.otherRaces.count == 1)
  }

  @Test("a race is one, in whatever words its rows tell it")
  func oneRace() {
    for (head, cells) in [
      ("Sex", ["F", "Female", "f", "Woman"]),
      ("Event", ["800m Women", "800 m Women", "Women 800m"]),
      ("Round", ["Final", "final", "FINAL"]), ("Cat", ["Men 40-44", "Men 30-34", "Men Open"]),
    ] {
      let rows = cells.enumerated().map { "A\($0),\($1),2:0\($0).0\n" }.joined()
      let readout = read("Name,\(head),Time\n" + rows, "800m.csv")
      #expect(readout.otherRaces.isEmpty, "\(head)")
      #expect(readout.startList?.entries.count == cells.count)
    }
  }

  @Test(
    "sexes are told by titles in seven languages",
    arguments: [
      ("Frauen", "w"), ("Herrar", "m"), ("Donne", "w"), ("Kobiety", "w"), ("Femmes 5 km", "w"),
      ("Mujeres", "w"), ("Men", "m"),
    ])
  func sexTitles(title: String, category: String) {
    let readout = read("\(title)\nPlace,Name,Time\n1,Ada,15:10\n", "5km.csv")
    #expect(readout.startList?.race.category.code == category)
  }

  @Test("points are no times of a race")
  func points() {
    for (file, table) in [
      ("5km.csv", "Rank,Name,Nat,Score\n1,Ada,NOR,980\n"),
      ("100m.csv", "Rank,Name,Points\n1,Ada,100\n"), ("cup.csv", "Rank,Name,Points\n1,Ada,100\n"),
    ] {
      let readout = read(table, file)
      #expect(readout.resultLines.allSatisfy { $0.hasPrefix("1 Ada") && !$0.contains(":") })
      #expect(
        readout.reports.allSatisfy {
          if case .result(let claim) = $0.claim { claim.reading == nil } else { true }
        })
    }
  }

  @Test(
    "a colon before hundredths is a point where nobody takes so long, which is said",
    arguments: [
      ("3:53:17", "1500m.csv", "3:53.17"), ("1:43:22", "800m.csv", "1:43.22"),
      ("48:10", "400m.csv", "48.10"), ("46:17:00", "10km.csv", "46:17.00"),
    ])
  func shiftedPoint(cell: String, file: String, text: String) {
    #expect(time(cell, file).0 == "1 Ada Birk " + text)
    #expect(time(cell, file).1.count == 1)
    #expect(time("2:10:11", "marathon.csv").1.isEmpty)
  }

  @Test("a spreadsheet’s clock, and a comma behind points, are times")
  func otherNotation() {
    #expect(time("12:31:10 AM", "10km.csv").0 == "1 Ada Birk 31:10")
    #expect(time("2:32:10 AM", "marathon.csv").0 == "1 Ada Birk 2:32:10")
    #expect(time("3.59,21").0 == "1 Ada Birk 3:59.21")
    #expect(time("1.03.59,2", "half marathon.csv").0 == "1 Ada Birk 1:03:59.2")
  }

  @Test("starts of each one’s own part no race")
  func ownStarts() {
    let readout = read(
      "Place,Name,Start,Finish\n1,Ada,10:00:05,15:01\n2,Bea,10:00:07,15:02\n3,Cia,10:00:09,15:03\n",
      "5km.csv")
    #expect(readout.resultLines == ["1 Ada 15:01", "2 Bea 15:02", "3 Cia 15:03"])
    #expect(asides(readout).first == "Ada: Start 10:00:05")
    #expect(readout.otherRaces.isEmpty)
  }

  @Test("athletes without a result are no titles, whatever they are called")
  func namesLikeTitles() {
    let readout = read(
      "Name,Club,Time\nAda,North,15:01\nTom Final,,\nMan Li,,\nMay Mile,,\nBea,South,15:02\n",
      "5km.csv")
    #expect(
      readout.startList?.entries.map(\.athlete.name) == [
        "Ada", "Bea", "Man Li", "May Mile", "Tom Final",
      ])
    #expect(readout.otherRaces.isEmpty)
  }

  @Test(
    "the name of a file invents no event",
    arguments: ["x2.csv", "x9.csv", "w10.csv", "m4.csv", "2024-05 x.csv"])
  func fileNames(file: String) {
    let readout = read("100 m Männer\nPlace,Name,Time\n1,Adam,10.10\n", file)
    #expect(readout.startList?.race.discipline.code == "100m")
    #expect(readout.startList?.race.category.code == "m")
  }

  @Test("heights with a comma are heights, miles are miles")
  func otherHeads() {
    let vault = read("Platz;Name;5,20;5,40;Ergebnis\n1;Adam;O;XO;5,40\n", "Stabhoch.csv")
    #expect(vault.startList?.race.discipline.code == "pole-vault")
    #expect(vault.resultLines == ["1 Adam 5.40"])
    let miles = read("Name,1M,2M,Time\nAda,5:01,10:03,15:40\n", "5km.csv")
    #expect(
      miles.reports.compactMap {
        if case .markPoint(let point) = $0.stage { point } else { nil }
      } == [.mile, Distance(millimetres: Distance.mile.millimetres * 2)])
  }

  @Test("a heat that the title above all tells is that of the first part")
  func firstHeat() {
    let readout = read(
      "Women 100m - Heat 1\nPlace,Name,Time\n1,Ada,11.50\nWomen 100m - Heat 2\n1,Bea,11.60\n",
      "a.csv")
    #expect(([readout] + readout.otherRaces).map { $0.startList?.race.heat } == [1, 2])
  }

  @Test("groups and what stands beside the result come through a race log and a table")
  func asidesWritten() throws {
    let readout = read(
      "Place,Name,Cat,Cat Place,Chip Time,Gun Time\n1,Ada Birk,W35,1,14:53,14:55\n"
        + "2,Bea Holt,W40,1,15:06,15:08\n", "5km.csv")
    let table = read(
      String(decoding: TableWriter.csv([readout], isRaw: false).bytes, as: UTF8.self), "5km.csv")
    #expect(table.resultLines == readout.resultLines)
    #expect(asides(table) == asides(readout))
    #expect(table.startList?.entries.map(\.group) == ["W35", "W40"])
  }

  @Test("two of one name are two people; a bib that comes twice is an error")
  func namesakes() {
    let two = read(
      "Place,Name,Club,Time\n1,Ada Birk,AC One,35:02\n2,Ada Birk,AC Two,36:11\n", "10km.csv")
    #expect(two.startList?.entries.map(\.athlete.name) == ["Ada Birk", "Ada Birk"])
    #expect(two.resultLines == ["1 Ada Birk 35:02", "2 Ada Birk 36:11"])
    #expect(two.warnings.isEmpty)
    let bibs = read("Place,Bib,Name,Time\n1,7,Ada,35:02\n2,7,Bea,36:11\n", "10km.csv")
    #expect(bibs.warnings.contains { $0.isError })
  }

  @Test("points may have a sign that parts thousands")
  func scores() {
    let readout = read("place,name,mark\n1,Ada Birk,\"8,764\"\n", "decathlon.csv")
    #expect(readout.resultLines == ["1 Ada Birk 8764"])
  }

  @Test("the next usual distance is only taken where the times may be those of it")
  func nextDistance() {
    let marathon = read("name,40K,Time\nAda Birk,2:02:53,2:09:37\n", "t.csv")
    #expect(marathon.startList?.race.discipline.code == "marathon")
    let unknown = read("name,2.5K,Time\nAda Birk,7:38,14:53\n", "t.csv")
    #expect(unknown.startList?.race.discipline == .unknownDistance)
  }
}
