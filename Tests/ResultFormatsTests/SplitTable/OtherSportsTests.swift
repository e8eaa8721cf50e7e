import Athletics
import RaceReplay
import ResultFormats
import Testing

/// Tables in the manner of other sports, lists and languages, with athletes that nobody is.
@Suite("Tables of other sports and languages")
struct OtherSportsTests {
  private func read(_ text: String, _ file: String) -> Readout {
    var reader = FileReader(FileRequest(file: file, hint: file))
    return reader.readout(of: Array(text.utf8))
  }

  private func results(_ readout: Readout) -> [ResultClaim] {
    readout.races.flatMap(\.reports).compactMap { report in
      if case .result(let claim) = report.claim { claim } else { nil }
    }
  }

  private func passes(_ readout: Readout) -> [String] {
    readout.reports.compactMap { report in
      if case .pass(_, _, let reading) = report.claim { reading?.text } else { nil }
    }
  }

  @Test(
    "heads in more languages",
    arguments: [
      "Plass;Navn;Klubb;Tid", "Plaats;Naam;Vereniging;Tijd", "Sija;Nimi;Seura;Tulos",
      "Posição;Atleta;Equipe;Tempo", "Pořadí;Jméno;Oddíl;Výkon", "Helyezés;Név;Egyesület;Eredmény",
    ])
  func languages(head: String) {
    let readout = read(head + "\n1;Ada Birk;AV Au;3:59,21\n2;Bea Holt;AV Bo;4.01,10\n", "1500m.csv")
    #expect(readout.resultLines == ["1 Ada Birk 3:59.21", "2 Bea Holt 4:01.10"])
    #expect(readout.startList?.entries.map(\.club) == ["AV Au", "AV Bo"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("a word behind a distance is a kind of race only where there are such races")
  func kinds() {
    for (name, code) in [
      ("1500m pl", "1500m"), ("400m st", "400m"), ("800m v", "800m"), ("100 m pl", "100mh"),
      ("3000m st", "3000msc"), ("1500m hurdles", "1500mh"), ("5km rw", "5kmw"),
    ] {
      let readout = read("place,name,time\n1,Ada Birk,3:59:59\n", name + ".csv")
      #expect(readout.startList?.race.discipline.code == code, "\(name)")
    }
  }

  @Test("swimming: splits by the length of the pool")
  func swimming() {
    let readout = read(
      "Rank,Lane,Swimmer,NOC,50m,100m,150m,Time,Behind\n1,4,Ada Birk,NOR,24.91,52.10,1:20.05,1:48.10,\n"
        + "2,5,Bea Holt,SWE,25.01,52.30,1:20.55,1:48.60,+0.50\n", "200m freestyle women.csv")
    #expect(readout.resultLines == ["1 Ada Birk NOR 1:48.10", "2 Bea Holt SWE 1:48.60"])
    #expect(passes(readout).count == 6)
    #expect(readout.warnings.isEmpty)
  }

  @Test("legs of a relay are its splits where they add up to the mark")
  func legs() {
    let readout = read(
      "Rank,Lane,Team,Leg 1,Leg 2,Leg 3,Leg 4,Time\n1,4,USA,45.1,44.2,44.9,43.9,2:58.10\n"
        + "2,5,GBR,45.5,44.9,44.9,44.1,2:59.40\n", "4x400m.csv")
    #expect(passes(readout) == ["45.1", "1:29.3", "2:14.2", "45.5", "1:30.4", "2:15.3"])
    #expect(readout.warnings.isEmpty)
    let short = read(
      "Team,Leg 1,Leg 2,Leg 3,Leg 4,Time\nUSA,10.1,9.2,9.1,9.0,37.40\n", "4x100m.csv")
    #expect(passes(short) == ["10.1", "19.3", "28.4"])
  }

  @Test("ranks over all heats are kept beside the places in each")
  func heats() {
    let readout = read(
      "Rank,Heat,Name,Nationality,Time,Notes\n1,2,Ada Birk,Norway,3:27.65,\"Q, NR\"\n"
        + "2,1,Bea Holt,Great Britain,3:27.79,q PB\n3,1,Cia Moe,Independent,3:28.01,fell\n",
      "Men 1500 metres.csv")
    #expect(readout.races.map { $0.startList?.race.heat } == [2, 1])
    let claims = results(readout)
    #expect(claims.map(\.place) == [1, 1, 2])
    #expect(claims.map { $0.asides.map(\.text) } == [["1"], ["2"], ["3", "fell"]])
    #expect(claims.map(\.qualification?.text) == ["Q", "q", nil])
    #expect(claims.map { $0.flags.map(\.text) } == [["NR"], ["PB"], []])
  }

  @Test("a total is the mark where nothing else is; what adds up to it is told")
  func total() {
    let readout = read(
      "Place,Name,Swim,T1,Bike,T2,Run,Total\n1,Ada Birk,10:01,1:00,30:02,0:50,18:20,1:00:13\n",
      "sprint-triathlon.csv")
    #expect(readout.resultLines == ["1 Ada Birk 1:00:13"])
    #expect(readout.warnings.count { $0.text.contains("a column of times") } == 5)
    let timed = read("Place,Name,Total,Time\n1,Ada Birk,12,36:01\n", "10km.csv")
    #expect(timed.resultLines == ["1 Ada Birk 36:01"])
  }

  @Test("who runs out of competition has a time and no place, whatever the notes are called")
  func outOfCompetition() {
    let readout = read(
      "Miejsce;Zawodnik;Wynik;Uwagi\n1;BIRK Ada;3:59,21;\n2;HOLT Bea;4:01,10;PK\n", "1500m pl.csv")
    #expect(results(readout).map(\.outcome?.word) == [nil, "PK"])
  }

  @Test("a clock run of mornings keeps groups, notes and places of the sexes")
  func parkrun() {
    let readout = read(
      "Position,parkrunner,Time,Age Cat,Gender,Gender Pos,Club,Note\n"
        + "1,Ada BIRK,18:01,SW25-29,F,1,Northfield AC,New PB!\n2,Bo LIE,18:31,VM40-44,M,1,,\n",
      "parkrun-5k.csv")
    #expect(readout.races.map { $0.startList?.race.category.code } == ["w", "m"])
    #expect(
      readout.races.flatMap { $0.startList?.entries ?? [] }.map(\.group) == ["SW25-29", "VM40-44"])
    #expect(results(readout).map(\.place) == [1, 1])
    #expect(results(readout).first?.asides.map(\.text) == ["1", "New PB!"])
  }
}
