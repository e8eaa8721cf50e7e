import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

/// What a cell says that its column doesn’t take, and columns that no head tells: nothing of it is lost
/// without a word.
@Suite("Cells and columns that are not understood")
struct KeptCellTests {
  private func read(_ text: String, _ file: String) -> Readout {
    var reader = FileReader(FileRequest(file: file, hint: file))
    return reader.readout(of: Array(text.utf8))
  }

  private func asides(_ readout: Readout) -> [String] {
    readout.races.flatMap(\.reports).flatMap { report -> [String] in
      if case .result(let claim) = report.claim {
        claim.asides.map { $0.name + "=" + $0.text }
      } else {
        []
      }
    }
  }

  @Test(
    "a cell that its column does not take is kept beside the result",
    arguments: [
      ("qualified", "FA"), ("lane", "I"), ("nation", "Independent"), ("reaction", "early"),
    ])
  func cells(head: String, cell: String) {
    let readout = read("place,name,time,\(head)\n1,Ada Birk,4:01.10,\(cell)\n", "1500m.csv")
    #expect(asides(readout) == ["\(head) as written=\(cell)"])
    #expect(readout.warnings.map(\.text).contains { $0.contains("kept beside the result") })
  }

  @Test("winds that differ within a race are kept with whom they are of")
  func winds() {
    let readout = read(
      "place,name,time,wind\n1,Ada Birk,11.31,+1.2\n2,Bea Holt,11.41,-0.4\n", "100m.csv")
    #expect(asides(readout) == ["wind as written=-0.4"])
    #expect(readout.warnings.count == 1)
  }

  @Test(
    "a column of names, nations or places that is not read is a warning",
    arguments: [
      ("Pacemaker", "Olle Berg", "Jan Lie", "names"), ("Rep", "SWE", "NOR", "nations"),
      ("Rang im Lauf", "1.", "2.", "places"),
    ])
  func columns(head: String, first: String, second: String, kind: String) {
    let readout = read(
      "place,name,time,\(head)\n1,Ada Birk,4:01.10,\(first)\n2,Bea Holt,4:02.10,\(second)\n",
      "1500m.csv")
    #expect(readout.warnings.count == 1)
    #expect(
      readout.warnings.map(\.text).contains { $0.contains("a column as of \(kind), “\(first)”") })
  }

  @Test("a column of anything else that is not read is told, but for what is known to be beside")
  func remarks() {
    let readout = read(
      "place,name,time,Pair,Diff\n1,Ada Birk,4:01.10,12,\n2,Bea Holt,4:02.10,11,+1.00\n",
      "1500m.csv")
    #expect(
      readout.warnings.map(\.text) == [
        "1500m.csv:1: found “Pair” not read, “12” first, expected heads that tell what they are, as in "
          + "--columns place,name,time,note,-"
      ])
    #expect(readout.guess.map(\.text).contains("column 4 “Pair” not read, “12” first"))
  }

  @Test("the time of a lap behind that at a mark point is kept beside it")
  func laps() {
    let readout = read(
      "place,name,400m,800m,time\n1,Ada Birk,61.20,2:05.10 63.90 (1),4:01.10\n", "1500m.csv")
    #expect(asides(readout) == ["800m lap as written=63.90"])
    #expect(readout.warnings.isEmpty)
  }

  @Test("places with their round and heat are places, and are kept as they were written")
  func rounds() {
    let readout = read(
      "event,day,venue,name,time,place\n100m,2031-06-12,Oslo,Ada Birk,11.31,1f1\n"
        + "100m,2031-06-25,Bern,Bea Holt,11.41,2h3\n100m,2031-06-26,Rome,Cia Moe,11.51,4sf2\n",
      "list.csv")
    #expect(readout.races.flatMap(\.resultLines).map { $0.prefix(1) } == ["1", "2", "4"])
    #expect(asides(readout) == ["1f1", "2h3", "4sf2"].map { "place as written=" + $0 })
  }

  @Test("a day that can be read both ways is read as others of the table are")
  func days() {
    func days(_ first: String, _ second: String) -> [String?] {
      read(
        "event,day,name,time\n100m,\(first),Ada Birk,11.31\n100m,\(second),Bea Holt,11.41\n",
        "list.csv"
      ).races.map { $0.startList?.race.day?.day.text }
    }
    #expect(days("12/06/2031", "25/06/2031") == ["12 Jun 2031", "25 Jun 2031"])
    #expect(days("12/06/2031", "06/25/2031") == ["6 Dec 2031", "25 Jun 2031"])
    #expect(days("12-06-2031", "25-07-2031") == ["12 Jun 2031", "25 Jul 2031"])
    #expect(days("12/06/2031", "05/06/2031") == [nil, nil])
  }

  @Test(
    "tables side by side are read each by itself",
    arguments: [
      "100m men,,,,200m men,,\nRank,Mark,Name,,Rank,Mark,Name\n1,10.11,Abe Ash,,1,20.33,Cal Cox\n",
      "100m men,,,200m men,,\nPos,Name,Time,Pos,Name,Time\n1,Abe Ash,10.11,1,Cal Cox,20.33\n",
      "100m men;;200m men\nName;Zeit;Name;Zeit\nAbe Ash;10,11;Cal Cox;20,33\n",
    ])
  func doubled(text: String) {
    let readout = read(text, "lists.csv")
    #expect(readout.races.map { $0.startList?.race.discipline.code } == ["100m", "200m"])
    #expect(
      readout.races.flatMap(\.resultLines).map { $0.dropFirst(2) } == [
        "Abe Ash 10.11", "Cal Cox 20.33",
      ])
  }

  @Test("a head that comes twice without a name below it makes no table of its own")
  func once() {
    let readout = read("Lap,Time,Name,Lap,Time\n1,61.1,Ada Birk,2,62.3\n", "800m.csv")
    #expect(readout.races.count == 1)
  }

  @Test("few marks with points beside them are a combined event, and points may be parted")
  func combined() {
    for points in ["1.210", "1210", "1'210"] {
      let readout = read(
        "Platz;Name;50 m;Weit;Ballwurf;Punkte\n1.;Ada Birk;8,1;3,95;28,50;\(points)\n", "f.csv")
      #expect(readout.startList?.race.discipline.kind == .combined)
      #expect(readout.resultLines == ["1 Ada Birk 1210"])
      #expect(readout.warnings.isEmpty)
    }
  }

  @Test(
    "trials in columns are the series of a field event",
    arguments: ["1,2,3", "Attempt 1,Attempt 2,Attempt 3", "1. Versuch,2. Versuch,3. Versuch"])
  func attempts(heads: String) {
    let readout = read(
      "Rank,Name,Mark,\(heads)\n1,Ada Birk,6.71,x,6.71 (+1.1),-\n,Bea Holt,NM,X,X,\n",
      "long jump.csv")
    let series = readout.reports.compactMap { report -> [Attempt]? in
      if case .series(_, let attempts) = report.claim { attempts } else { nil }
    }
    #expect(series.map { $0.map(\.text) } == [["X", "6.71", "-"], ["X", "X"]])
    #expect(series.first?[1].wind == "+1.1")
    #expect(readout.warnings.isEmpty)
  }

  @Test("the best of the trials is the mark, and laps of a race over a time stand beside it")
  func best() {
    let shot = read(
      "Place,Name,R1,R2,Best\n1,Ada Birk,12.01,12.50,12.50\n2,Bea Holt,11.30,x,11.30\n",
      "shot put.csv")
    #expect(shot.resultLines == ["1 Ada Birk 12.50", "2 Bea Holt 11.30"])
    let hour = read(
      "Place,Name,Lap 1,Lap 2,Distance\n1,Ada Birk,8:01,8:10,12.3 km\n", "1 hour run.csv")
    #expect(hour.resultLines == ["1 Ada Birk 12300 m"])
    #expect(asides(hour) == ["Lap 1=8:01", "Lap 2=8:10"])
  }

  @Test(
    "words of field events for no mark are outcomes",
    arguments: ["FOUL", "NH", "ND", "X", "XXX", "No Height"])
  func noMark(word: String) {
    let readout = read("Rank,Name,Mark\n1,Ada Birk,1.71\n,Bea Holt,\(word)\n", "high jump.csv")
    #expect(readout.resultLines == ["1 Ada Birk 1.71", "- Bea Holt NM"])
    #expect(readout.warnings.isEmpty)
  }

  @Test(
    "metres with their sign between them and the centimetres",
    arguments: [("3m80", "3.80"), ("12m05", "12.05"), ("6m7", "6.70"), ("45m", "45.00")])
  func metres(cell: String, mark: String) {
    let readout = read("Rank,Name,Mark\n1,Ada Birk,\(cell)\n", "javelin throw.csv")
    #expect(readout.resultLines == ["1 Ada Birk \(mark)"])
  }

  @Test(
    "rounds by their words in all languages",
    arguments: [
      ("Vorläufe", "heats"), ("Halbfinale", "semi-final"), ("Demi-finales", "semi-final"),
      ("Finaali", "final"), ("Viertelfinale", "quarter-final"), ("Eliminacje", "heats"),
    ])
  func roundWords(word: String, round: String) {
    let column = read("round,name,time\n\(word),Ada Birk,11.31\n", "100m.csv")
    #expect(column.startList?.race.round == round)
    let title = read("100 m \(word)\nplace,name,time\n1,Ada Birk,11.31\n", "f.csv")
    #expect(title.startList?.race.round == round)
  }

  @Test(
    "places under a head that is short for a classification are places, and groups stay groups",
    arguments: ["Class.", "class"])
  func classes(head: String) {
    let places = read("\(head);Nome;Tempo\n1º;Ada Birk;38:18\n2º;Bea Holt;38:59\n", "10km.csv")
    #expect(places.resultLines.map { $0.prefix(1) } == ["1", "2"])
    let groups = read("place;\(head);name;time\n1;T11;Ada Birk;38:18\n", "10km.csv")
    #expect(groups.startList?.entries.map(\.group) == ["T11"])
  }
}
