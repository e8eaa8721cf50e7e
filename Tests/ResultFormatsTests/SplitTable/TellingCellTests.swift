import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("What cells of a table tell beside names and times")
struct TellingCellTests {
  private func read(_ text: String, _ file: String) -> Readout {
    var reader = FileReader(FileRequest(file: file, hint: file))
    return reader.readout(of: Array(text.utf8))
  }

  private func asides(_ readout: Readout) -> [[String]] {
    readout.reports.compactMap { report in
      if case .result(let claim) = report.claim {
        claim.asides.map { "\($0.name) \($0.text)" }
      } else {
        nil
      }
    }
  }

  private func ranks(_ readout: Readout) -> [Int?] {
    readout.reports.compactMap { report -> Int?? in
      if case .pass(_, let rank, _) = report.claim { .some(rank) } else { nil }
    }
  }

  @Test(
    "a number in brackets behind a split is the place there",
    arguments: ["1:58.3 (3)", "1:58.3 [3]", "1:58.3 (3.)", "1:58,3 (=3)"])
  func ranks(cell: String) {
    let readout = read("Place;Name;800m;Time\n1;Ada Birk;\(cell);3:59.21\n", "1500m.csv")
    #expect(ranks(readout) == [3])
    #expect(readout.resultLines == ["1 Ada Birk 3:59.21"])
    #expect(readout.warnings == [])
  }

  @Test("behind the mark it is the place, where no column has places; another one is kept")
  func ranksAtTheFinish() {
    let alone = read("Name,Time\nAda Birk,32:10 (1)\nZoe Fell,32:20 (2)\n", "10km.csv")
    #expect(alone.resultLines == ["1 Ada Birk 32:10", "2 Zoe Fell 32:20"])
    let both = read("Pl,Name,Time\n1,Ada Birk,32:10 (1)\n2,Zoe Fell,32:20 (1)\n", "10km.csv")
    #expect(both.resultLines == ["1 Ada Birk 32:10", "2 Zoe Fell 32:20"])
    #expect(asides(both) == [[], ["Time rank 1"]])
    // A finer reading is none.
    let finer = read("Pl,Name,Time\n1,Ada Birk,1:44.10 (.093)\n", "800m.csv")
    #expect(finer.resultLines == ["1 Ada Birk 1:44.10 (1:44.093)"])
  }

  @Test(
    "clocks by heads of one word",
    arguments: [
      ("Brutto", "Netto"), ("Gun", "Net"), ("Tempo Bruto", "Tempo Líquido"),
      ("Bruttozeit", "Nettozeit"), ("Temps officiel", "Temps réel"),
    ])
  func clocks(gun: String, net: String) {
    let readout = read(
      "Colocação;Nome;\(net);\(gun);Vitesse\n1;Ada Birk;35:59;36:01;16,7\n2;Zoe Fell;36:10;36:15;16,6\n",
      "10km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 36:01", "2 Zoe Fell 36:15"])
    #expect(asides(readout) == [["\(net) 35:59"], ["\(net) 36:10"]])
    #expect(readout.warnings == [])
  }

  @Test(
    "a row that tells of the race is nobody’s",
    arguments: [
      "Timing:,Quick Chips,,", "Course record:,Ada Example,,8:27.65", "Winner: Ada Birk,,,",
      ",2 athletes disqualified,,", ",3 DNF,,", ",14 Teilnehmer,,", "Number of finishers,2,,",
    ])
  func footers(row: String) {
    let readout = read(
      "Place,Name,Club,Time\n1,Ada Birk,Nord,9:59.1\n2,Zoe Fell,Süd,10:00.2\n\(row)\n", "3km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 9:59.1", "2 Zoe Fell 10:00.2"])
    #expect(readout.warnings.map(\.line) == [4])
  }

  @Test("a sentence of an outcome, and a name with a number, are somebody’s")
  func noFooters() {
    let readout = read(
      "Place,Name,Club,Time\n1,Ada Birk,Nord,9:59.1\nDQ: lane,Zoe Fell,Süd,\n,2 Fast,Süd,\n",
      "3km.csv")
    #expect(readout.resultLines == ["1 Ada Birk 9:59.1", "- Zoe Fell DQ"])
    #expect(readout.startList?.entries.count == 3)
  }

  @Test("two names in a cell are two people, and a surname of two words is none")
  func pairs() {
    let pairs = read(
      "Place,Name,Time\n1,\"Ada Birk, Bea Cole\",35:59\n2,\"Zoe Fell, Una Dell\",36:10\n",
      "10km.csv")
    #expect(pairs.resultLines == ["1 Ada Birk, Bea Cole 35:59", "2 Zoe Fell, Una Dell 36:10"])
    #expect(
      pairs.startList?.entries.map { $0.runners.map(\.athlete.name) } == [
        ["Ada Birk", "Bea Cole"], ["Zoe Fell", "Una Dell"],
      ])
    for name in ["Birk, Ada", "van der Moor, Mia Ida", "BIRK HOLT, Ada Mia"] {
      let parts = name.split(separator: ",").map { $0.drop { $0 == " " } }
      let one = read("Place,Name,Time\n1,\"\(name)\",35:59\n", "10km.csv")
      #expect(one.resultLines == ["1 \(parts[1]) \(parts[0]) 35:59"])
    }
  }

  @Test("a column of men and women that holds numbers holds places")
  func sexPlaces() {
    let text =
      "Overall,Gender,Name,Sex,Time\n1,1,Ada Birk,F,35:59\n2,1,Per Fell,M,36:10\n"
      + "3,2,Una Dell,F,36:20\n"
    let readout = read(text, "10km.csv")
    #expect(readout.races.map { $0.startList?.race.category.code } == ["w", "m"])
    #expect(
      readout.races.flatMap(\.resultLines) == [
        "1 Ada Birk 35:59", "2 Una Dell 36:20", "1 Per Fell 36:10",
      ])
    let alone = read(
      "Place,Gender,Name,Time\n1,1,Ada Birk,35:59\n2,1,Per Fell,36:10\n", "10km.csv")
    #expect(asides(alone) == [["Gender 1"], ["Gender 1"]])
  }

  @Test(
    "minutes and seconds in columns of their own are one time",
    arguments: [
      ("Min,Sec", "15,59", "15:59"), ("Minutes,Seconds", "15,4.5", "15:04.5"),
      ("Hours,Min,Sec", "1,2,3", "1:02:03"), ("Std,Min,Sek", "0,36,10", "36:10"),
      ("Min,Sec", ",DNF", "DNF"),
    ])
  func partedTimes(heads: String, cells: String, mark: String) {
    let head = heads.replacing("Std", with: "Stunden")
    let readout = read("Place,Name,\(head)\n,Ada Birk,\(cells)\n", "5km.csv")
    #expect(readout.resultLines == ["- Ada Birk \(mark)"])
    #expect(readout.warnings == [])
  }

  @Test("how far someone came in a given time is the mark")
  func distances() {
    let readout = read(
      "Rank,Name,Nation,Distance (km)\n1,Ada Birk,NOR,245.312\n2,Zoe Fell,GBR,240.100\n", "24h.csv")
    #expect(readout.resultLines == ["1 Ada Birk NOR 245312 m", "2 Zoe Fell GBR 240100 m"])
  }

  @Test(
    "a part of a day is a time, and said",
    arguments: [
      ("0.0231018518518519", "33:16"), ("0.04247685", "1:01:10"), ("0,0231018518518519", "33:16"),
    ])
  func dayParts(cell: String, mark: String) {
    let readout = read("Place;Name;Time\n1;Ada Birk;\(cell)\n2;Zoe Fell;\(cell)\n", "10km.csv")
    #expect(readout.resultLines == ["1 Ada Birk \(mark)", "2 Zoe Fell \(mark)"])
    #expect(readout.warnings.map(\.line) == [2])
  }

  @Test(
    "a nation in brackets behind a name is told, and no other word",
    arguments: [
      ("Ada Birk (BRN)", "Ada Birk", "BRN"), ("Ada Birk (GBR)", "Ada Birk", "GBR"),
      ("Ada Birk (TSV)", "Ada Birk (TSV)", nil),
      ("Ada Birk (nee Holt)", "Ada Birk (nee Holt)", nil),
    ])
  func nations(cell: String, name: String, nation: String?) {
    let readout = read("Rank,Name,Time\n1,\(cell),1:58.31\n", "800m.csv")
    #expect(readout.startList?.entries.map(\.athlete.name) == [name])
    #expect(readout.startList?.entries.map { $0.nation?.code } == [nation])
  }

  @Test("legs of a triathlon are kept beside the mark")
  func legs() {
    let readout = read(
      "Rank,Name,Swim,T1,Bike,T2,Run,Total\n1,Ada Birk,20:11 (3),1:02,1:02:03,0:40,36:10,2:00:06\n",
      "triathlon.csv")
    #expect(readout.resultLines == ["1 Ada Birk 2:00:06"])
    #expect(
      asides(readout) == [
        ["Swim 20:11 (3)", "T1 1:02", "Bike 1:02:03", "T2 0:40", "Run 36:10"]
      ])
  }
}
