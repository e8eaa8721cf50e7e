import Athletics
import RaceReplay
import ResultFormats
import Testing

@Suite("The shapes that FinishLynx results have in the wild")
struct LynxShapeTests {
  @Test("rows of 7, 9, 11, 15, 17 and 19 columns say the same", arguments: [7, 9, 11, 15, 17, 19])
  func widths(width: Int) {
    let rest = String(repeating: ",", count: width - 7)
    let lynx = LynxReadout(rows: "1,7,1,Fell,Zed,NOR,1:52.30" + rest, "2,9,2,Moor,,,1:52.40" + rest)
    #expect(lynx.readout.resultLines == ["1 Zed Fell NOR 1:52.30", "2 Moor 1:52.40"])
    #expect(lynx.warnings.isEmpty)
  }

  @Test("the number of an event is text, and its hour may have one digit")
  func numbers() {
    for event in ["001", "31500017", "8A"] {
      let lynx = LynxReadout(
        rows: "1,7,1,Fell,Zed,NOR,1:52.30,,",
        head: "\(event),Bowl Final,2,800m Men,NWI,,,,,800,8:22:20.1348")
      #expect(lynx.readout.guess.map(\.text).contains("its number read as “\(event)”"))
      #expect(lynx.race?.start?.code == "08:22:20")
      #expect(lynx.race?.round == "bowl-final")
      #expect(lynx.warnings.isEmpty)
    }
  }

  @Test("words that operators use are understood or kept, and only others told")
  func words() {
    let known = ["DNF", "DNS", "DQ", "DSQ", "FS", "WD", "SCR", "NT", "NP", "AB", "aufg."]
    for word in known {
      let lynx = LynxReadout(rows: "1,7,1,A,,,9.79,,", "\(word),8,2,B,,,,,")
      #expect(lynx.results[1].outcome != nil)
      #expect(lynx.warnings.isEmpty, "\(word)")
    }
    let lynx = LynxReadout(rows: "1,7,1,A,,,9.79,,", "DMF,8,2,B,,,,,")
    #expect(lynx.results[1].outcome == .other("DMF"))
    #expect(
      lynx.warnings == [
        "f:3:1: place: found “DMF”, expected a place or a word such as DNF; perhaps “DNF”; it is "
          + "kept as it is"
      ])
  }
}
