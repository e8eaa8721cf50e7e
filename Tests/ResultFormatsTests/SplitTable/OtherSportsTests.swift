import Athletics
import RaceReplay
import ResultFormats
import ResultReading
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
    #expect(claims.map { $0.asides.map(\.text) } == [["1"], ["2"], ["3", "Independent", "fell"]])
    #expect(claims.map(\.qualification?.text) == ["Q", "q", nil])
    #expect(claims.map { $0.flags.map(\.text) } == [["NR"], ["PB"], []])
  }

  @Test("a total is the mark where nothing else is; what adds up to it is kept beside it")
  func total() {
    let readout = read(
      "Place,Name,Swim,T1,Bike,T2,Run,Total\n1,Ada Birk,10:01,1:00,30:02,0:50,18:20,1:00:13\n",
      "sprint-triathlon.csv")
    #expect(readout.resultLines == ["1 Ada Birk 1:00:13"])
    #expect(
      results(readout).map { $0.asides.map(\.text) } == [
        ["10:01", "1:00", "30:02", "0:50", "18:20"]
      ])
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

  @Test(
    "heads that name a place, a bib, a nation and a mark in yet more words",
    arguments: [
      "Rnk;Stno;Rider;NSA;Time", "Sija;Nro;Nimi;Maa;Loppuaika", "Pořadí;St. číslo;Jméno;Země;Čas",
      "Colocação;Número;Nome;País;Tempo Líquido", "Plass;Startnr;Navn;Nasjon;Nettotid",
      "Sıra;Göğüs No;Ad Soyad;Ülke;Süre", "順位;ナンバー;氏名;国;記録", "Helyezés;Rajtszám;Név;Ország;Idő",
      "Место;Номер;Участник;Страна;Результат", "Plaats;Startnummer;Naam;Land;Bruto tijd",
    ])
  func manyHeads(head: String) {
    let readout = read(head + "\n1;11;Ada Birk;NOR;35:59\n2;12;Bea Holt;SWE;36:10\n", "10km.csv")
    #expect(readout.resultLines == ["1 Ada Birk NOR 35:59", "2 Bea Holt SWE 36:10"])
    #expect(readout.startList?.entries.map(\.bib) == ["11", "12"])
    #expect(readout.warnings.isEmpty)
  }

  @Test(
    "runners in columns of their own are those of their team",
    arguments: [
      "Place,Relay Team,Swimmer 1,Swimmer 2,Time", "Clt,Equipe,Relayeur 1,Relayeur 2,Temps total",
      "Rank,Team,Runner 1,Runner 2,Time", "Platz,Verein,Läufer 1,Läufer 2,Zeit",
    ])
  func runners(head: String) {
    let readout = read(head + "\n1,Fjell A,Ada Birk,Bea Holt,4:10.11\n", "4x100m.csv")
    #expect(readout.startList?.entries.map(\.athlete.name) == ["Fjell A"])
    #expect(
      readout.startList?.entries.first?.runners.map(\.athlete.name) == ["Ada Birk", "Bea Holt"])
    #expect(readout.startList?.entries.first?.runners.map(\.leg) == [1, 2])
    let alone = read("Place,Runner 1,Runner 2,Time\n1,Ada Birk,Bea Holt,4:10.11\n", "4x100m.csv")
    #expect(alone.startList?.entries.map(\.athlete.name) == ["Ada Birk, Bea Holt"])
  }

  @Test("rowing: two kilometres by the pace of the splits, and the crews by their names")
  func rowing() {
    let readout = read(
      "Rank,Lane,Crew,Nat,500m,1000m,1500m,Finish\n1,3,Norway 1,NOR,1:35.20 (2),3:14.10 (1),4:53.00 (1),6:30.12\n",
      "rowing.csv")
    #expect(readout.startList?.race.discipline.code == "2000m")
    #expect(readout.resultLines == ["1 Norway 1 NOR 6:30.12"])
  }

  @Test(
    "letters for men and women in more languages",
    arguments: [
      ("Sukupuoli", "M", "N"), ("Cinsiyet", "E", "K"), ("Nem", "F", "N"), ("Geslacht", "M", "V"),
      ("Kjønn", "M", "K"), ("性別", "男子", "女子"),
    ])
  func sexes(head: String, man: String, woman: String) {
    let readout = read(
      "Name,\(head),Time\nPer Holt,\(man),35:59\nAda Birk,\(woman),36:10\n", "10km.csv")
    #expect(readout.races.map { $0.startList?.race.category.code } == ["m", "w"])
  }

  @Test(
    "how a race ended in more languages",
    arguments: [
      ("brutt", "DNF"), ("KESK", "DNF"), ("hylätty", "DQ"), ("uitgevallen", "DNF"),
      ("desistiu", "DNF"),
      ("nedokončila", "DNF"), ("nestartovala", "DNS"), ("feladta", "DNF"), ("欠場", "DNS"),
      ("失格", "DQ"),
      ("nem indult", "DNS"), ("ikke startet", "DNS"),
    ])
  func outcomes(word: String, told: String) {
    let readout = read("Place,Name,Time\n1,Ada Birk,35:59\n,Bea Holt,\(word)\n", "10km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 35:59", "- Bea Holt \(told)"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("a parkrun is five kilometres")
  func parkrunDistance() {
    let readout = read("Position,parkrunner,Time\n1,Ada BIRK,18:12\n", "quarry-parkrun-12.csv")
    #expect(readout.startList?.race.discipline.code == "5km")
    let junior = read("Position,parkrunner,Time\n1,Ada BIRK,8:12\n", "quarry junior parkrun.csv")
    #expect(junior.startList?.race.discipline.code == "2km")
  }

  @Test("names of a relay in one cell are its runners, whatever sign stands for times")
  func relayNames() {
    let readout = read(
      "Rank;Nation;Competitors;Time\n1;Norway;Ada Birk, Bea Cole, Zoe Fell, Una Dell;3:25.11\n",
      "women 4 × 400 m relay.csv")
    #expect(readout.startList?.race.discipline.code == "4x400m")
    #expect(readout.resultLines == ["1 Norway NOR 3:25.11"])
    #expect(
      readout.startList?.entries.first?.runners.map(\.athlete.name) == [
        "Ada Birk", "Bea Cole", "Zoe Fell", "Una Dell",
      ])
  }

  @Test("what a second column of a kind tells is kept beside the result")
  func secondColumns() {
    let readout = read(
      "Place,Name,Club,5 km,Rank,Time,Team\n1,Ada Birk,Nord,17:59,2,35:59,A\n", "10km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 35:59"])
    #expect(results(readout).map { $0.asides.map(\.text) } == [["2", "A"]])
  }

  @Test(
    "two words for a clock are the mark",
    arguments: ["Finish Net", "Finish Gun", "Elapsed", "Elapsed Time", "Gun Finish"])
  func clockWords(head: String) {
    let readout = read("Rank,Name,Half,\(head)\n1,Ada Birk,1:08:15,2:16:50\n", "marathon.csv")
    #expect(readout.resultLines == ["1 Ada Birk 2:16:50"])
    #expect(readout.warnings.isEmpty)
  }

  @Test(
    "clubs by heads that name towns and nations as well",
    arguments: [
      ("Verein/Ort", "AV Au"), ("Club / Ville", "AC Au"), ("Förening/Ort", "IK Au"),
      ("Club/Country", "TC Au"), ("Team / City", "Au Runners"), ("Società", "GS Au"),
    ])
  func clubs(head: String, club: String) {
    let readout = read("Place;Name;\(head);Time\n1;Ada Birk;\(club);35:59\n", "10km.csv")
    #expect(readout.startList?.entries.map(\.club) == [club])
  }

  @Test(
    "a name of two parts, clocks by a letter, places within groups",
    arguments: [
      "Pos;Apellidos, Nombre;Pos. Cat.;T. Oficial", "Rang;Nom Prénom;Pl. cat;Temps officiel",
      "Miejsce;Nazwisko i imię;M-ce kat.;Czas brutto", "Placering;Namn;Pl. klass;Bruttotid",
    ])
  func manyParts(head: String) {
    let readout = read(head + "\n2;BIRK HOLT, Ana;1;35:59\n", "10km.csv")
    #expect(readout.resultLines == ["2 Ana BIRK HOLT 35:59"])
    #expect(results(readout).map { $0.asides.map(\.text) } == [["1"]])
    #expect(readout.warnings.isEmpty)
  }

  @Test("a nation by its name with its code behind it")
  func namedNations() {
    let readout = read(
      "Pos,Athlete,Country,Mark\n1,Ada BIRK,Norway NOR,10.91\n"
        + "2,Zoe FELL,Great Britain & N.I. GBR,10.95\n3,Mia MOOR,Sweden (SWE),11.01\n", "100m.csv")
    #expect(
      readout.startList?.entries.compactMap { $0.nation?.code }.sorted() == ["GBR", "NOR", "SWE"])
    #expect(readout.warnings.isEmpty)
  }

  @Test(
    "a name of a file that tells men and women tells neither, and an m behind a figure is metres")
  func bothSexes() {
    let both = read("Place,Name,Time\n1,Ada Birk,35:59\n", "women and men 10km.csv")
    #expect(both.startList?.race.category.code == "open")
    for (name, code) in [
      ("4x100 m donne.csv", "w"), ("women 800 m.csv", "w"), ("800 m w.csv", "w"), ("men.csv", "m"),
    ] {
      let readout = read("Place,Name,800m\n1,Ada Birk,47.10\n", name)
      #expect(readout.startList?.race.category.code == code, "\(name)")
    }
  }

  @Test("a second column of names is kept")
  func secondNames() {
    let readout = read("Place,Name,Name,Time\n1,Birk,Ada,35:59\n", "10km.csv")
    #expect(readout.resultLines == ["1 Birk 35:59"])
    #expect(results(readout).map { $0.asides.map(\.text) } == [["Ada"]])
  }

  @Test(
    "times on the way by the words of many languages",
    arguments: [
      "Väliaika 10 km", "Zwischenzeit 10km", "Passage 10 km", "Intermedio 10 km",
      "Międzyczas 10 km",
      "Mellantid 10km", "10 km Split",
    ])
  func onTheWay(head: String) {
    let readout = read(
      "Name;\(head);Time\nAda Birk;36.12;1.17.45\nBea Holt;37.02;1.19.15\n", "half marathon.csv")
    #expect(passes(readout).count == 2)
    #expect(readout.warnings.isEmpty)
  }

  @Test("Cyrillic units are units, and a run is no round")
  func cyrillic() {
    let readout = read(
      "Место;Фамилия;Имя;Группа;Результат\n1;Бирк;Ада;Ж30;00:34:12\n", "забег 10 км.csv")
    #expect(readout.startList?.race.discipline.code == "10km")
    #expect(readout.startList?.race.round == "race")
    #expect(readout.startList?.entries.map(\.group) == ["Ж30"])
  }

  @Test("places, bibs, clubs and nations under more heads")
  func moreHeads() {
    let readout = read(
      "Ranking;Kilp.nro;Zawodnik;Drużyna;Narodowość;Czas\n1;5;Ada Birk;AZS Au;NOR;34:12\n",
      "10km.csv")
    #expect(readout.resultLines == ["1 Ada Birk NOR 34:12"])
    #expect(readout.startList?.entries.map(\.club) == ["AZS Au"])
    #expect(readout.startList?.entries.map(\.bib) == ["5"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("flags of nations stand under a head of flags; records stay what they are")
  func flags() {
    let readout = read(
      "Pos,Name,Flag,Time\n1,Ada Birk,NOR,15:01\n2,Bea Holt,SWE PB,15:02\n3,Cia Moe,NR,15:03\n",
      "5km.csv")
    #expect(
      readout.resultLines == [
        "1 Ada Birk NOR 15:01", "2 Bea Holt SWE 15:02 PB", "3 Cia Moe 15:03 NR",
      ])
  }

  @Test("a comma in kilometres, the finish and outcomes under more heads")
  func finishes() {
    let ski = read(
      "Sija;Kilpailija;2,5 km;5,0 km;Maali\n1;Ada Birk;8:10,1;16:30,2;25:01,3\n", "7.5km.csv")
    #expect(ski.resultLines == ["1 Ada Birk 25:01.3"])
    #expect(passes(ski) == ["8:10.1", "16:30.2"])
    let long = read(
      "Rank,Name,Overall Time,Finish Status\n1,Ada Birk,8:40:11,Finisher\n,Bea Holt,,DNF\n", "x.csv"
    )
    #expect(long.resultLines == ["1 Ada Birk 8:40:11 finished", "- Bea Holt DNF"])
  }
}
