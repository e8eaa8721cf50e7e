import Foundation
import Testing

struct ProgramOutputTests {
  private static let resultHead =
    "place,tied,bib,athlete,nation,mark,gap,outcome,flags,origin"

  @Test(
    "the results as CSV open with the columns that were promised, then the splits",
    arguments: [
      ("paris 1500m men", ",400m,800m,1000m,1200m"), ("beijing 2008", ""),
      ("tokyo 1500m men", ",400m,800m,1200m,1400m"),
      ("tokyo 2025", ",half,30km"),
    ])
  func resultHead(words: String, splits: String) throws {
    let run = try Lastlap.run(
      ["show", "--format", "csv"] + words.split(separator: " ").map(String.init))
    #expect(run.status == .exited(0))
    let head = try #require(run.lines.first)
    #expect(head.hasPrefix(Self.resultHead))
    if words != "tokyo 2025" { #expect(head == Self.resultHead + splits) }
  }

  @Test("the medals as CSV have the columns that were promised")
  func medalHead() throws {
    let run = try Lastlap.run("show", "--view", "medals", "--format", "csv")
    #expect(
      run.lines.prefix(4) == [
        "rank,nation,name,gold,silver,bronze,total", "1,USA,United States,4,4,5,13",
        "2,GBR,Great Britain,1,1,1,3", "2,KEN,Kenya,1,1,1,3",
      ])
  }

  @Test("places are bare integers everywhere, or empty")
  func bareIntegers() throws {
    for race in ArchivedRace.all {
      let run = try Lastlap.run("show", race.path, "--format", "csv")
      #expect(run.status == .exited(0), "\(race.path)")
      for line in run.lines.dropFirst() {
        let place = line.prefix { $0 != "," }
        #expect(place.allSatisfy { $0.isASCII && $0.isNumber }, "\(race.path): \(line)")
      }
    }
  }

  @Test("the first rows of the opening race as CSV")
  func rows() throws {
    let run = try Lastlap.run("show", "--format", "csv")
    #expect(
      run.lines.dropFirst().prefix(4) == [
        "1,false,1312,Cole Hocker,USA,3:27.65,,finished,OR AR PB,official,,,,",
        "2,false,708,Josh Kerr,GBR,3:27.79,0.14,finished,NR PB,official,,,,",
        "3,false,1339,Yared Nuguse,USA,3:27.80,0.15,finished,PB,official,,,,",
        "4,false,1092,Jakob Ingebrigtsen,NOR,3:28.24,0.59,finished,,official,"
          + "54.82,1:51.38,2:19.4,2:47.27",
      ])
  }

  @Test("what is estimated is shown to people and not given to programs")
  func estimates() throws {
    let words = ["show", "paris-2024/1500m-w/final"]
    let text = try Lastlap.run(words)
    #expect(text.lines.contains { $0.contains("Welteji") && $0.contains("~ETH") })
    let csv = try Lastlap.run(words + ["--format", "csv"])
    let row = try #require(csv.lines.first { $0.contains("Welteji") })
    #expect(row.contains("Diribe Welteji,,"))
    #expect(!csv.text.contains("~"))
  }

  @Test("the photo view tells programs no estimated time or margin, and no verdict by one")
  func estimatedFinish() throws {
    let log =
      #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"x","name":"X"},"#
      + #""race":{"discipline":"1500m","category":"m","round":"final"},"entries":["#
      + #"{"bib":"1","athlete":"Al Able","nation":"USA"},"#
      + #"{"bib":"2","athlete":"Bo Best","nation":"USA"},"#
      + #"{"bib":"3","athlete":"Cy Cole","nation":"USA"}]}"# + "\n"
      + #"{"at":"finish","entry":"1","place":1,"time":"3:30.00"}"# + "\n"
      + #"{"at":"finish","entry":"2","place":2,"time":"3:30.50"}"# + "\n"
      + #"{"at":"finish","entry":"3","place":3,"time":"3:31.00","origin":"estimated"}"# + "\n"
      + #"{"at":"finish","ahead":"1","behind":"2","margin":"0.492","origin":"estimated"}"# + "\n"
    let csv = try Lastlap.run("show", "-", "--view", "photo", "--format", "csv", input: log)
    #expect(
      csv.lines.dropFirst() == [
        "1,Al Able,USA,3:30.00,3:29.991,3:30.000,,,,,",
        "2,Bo Best,USA,3:30.50,3:30.491,3:30.500,0.50,0.50,0.491–0.509,3.56,separable",
        ",Cy Cole,USA,,,,,,,,not separable",
      ])
    let text = try Lastlap.run("show", "-", "--view", "photo", input: log)
    let row = try #require(text.lines.first { $0.contains("Cy Cole") })
    #expect(row.contains("~3:31.00"))
    #expect(row.contains("~0.50"))
  }

  @Test("metres at an instant are of those who have come in")
  func metresAtInstant() throws {
    let words = ["show", "--view", "photo", "--format", "csv", "--at", "3:27.9"]
    let kerr = try #require(try Lastlap.run(words).lines.first { $0.contains("Josh Kerr") })
    #expect(kerr.hasSuffix("0.14,0.131–0.149,1.01,separable"))
  }

  @Test(
    "JSON says what CSV says",
    arguments: [
      "results", "medals", "photo", "splits", "laps", "gaps", "positions", "pace", "race",
    ])
  func json(view: String) throws {
    let run = try Lastlap.run("show", "--view", view, "--format", "json")
    let parsed = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let object = try #require(parsed)
    #expect(object["race"] as? String == "paris-2024/1500m-m/final")
    #expect(object["at"] as? String == "official")
    let rows = try #require(object["rows"] as? [[String: Any]])
    let csv = try Lastlap.run("show", "--view", view, "--format", "csv").lines
    #expect(rows.count == csv.count - 1)
    let keys = Set(csv[0].split(separator: ",").map(String.init))
    #expect(rows.allSatisfy { Set($0.keys) == keys })
  }

  @Test("JSON of every race can be parsed, with numbers where places are")
  func everyJSON() throws {
    for race in ArchivedRace.all {
      let run = try Lastlap.run("show", race.path, "--format", "json")
      let parsed = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
      let rows = try #require(parsed?["rows"] as? [[String: Any]], "\(race.path)")
      #expect(rows.count == race.replay.startList.entries.count, "\(race.path)")
      #expect(rows.allSatisfy { $0["place"] is Int || $0["place"] is NSNull }, "\(race.path)")
    }
  }

  @Test(
    "text that a spreadsheet would run is guarded as convert does, unless --raw; figures are not")
  func guarded() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "place,bib,athlete,nation,400m,800m\n1,+1+2,=1+1,NOR,54.1,1:52.30\n2,7,@cmd,KEN,54.0,1:52.50\n",
      to: "800m-men-final.csv")
    let guarded = try Lastlap.run("show", file, "--format", "csv").text
    #expect(guarded.contains(",'+1+2,'=1+1,NOR,"))
    #expect(guarded.contains(",'@cmd,"))
    let raw = try Lastlap.run("show", file, "--format", "csv", "--raw").text
    #expect(raw.contains(",+1+2,=1+1,NOR,"))
    #expect(guarded.replacing("'", with: "") == raw)
    for view in ["gaps", "photo", "splits", "laps"] {
      let run = try Lastlap.run("show", file, "--view", view, "--format", "csv")
      #expect(!run.text.contains("=1+1") || run.text.contains("'=1+1"), "\(view)")
    }
    let compare = ["compare", file, "--athlete", "1", "--athlete", "cmd", "--format", "csv"]
    let compared = try Lastlap.run(compare)
    #expect(compared.status == .exited(0), "\(compared.complaint)")
    #expect(!compared.text.contains("'"))
    #expect(compared.text.contains(",-0.1"))
  }
}
