import Athletics
import ResultFormats
import Testing

@testable import ResultReading

@Suite("What cells, names and titles say of the event")
struct EventCodeTests {
  /// Federations’ published codes, with the discipline’s code; `-` where it is none that lastlap knows.
  static let codes = """
    50=50m 55=55m 60=60m 70=70m 75=75m 80=80m 100=100m 150=150m 200=200m 300=300m 400=400m 500=500m
    600=600m 800=800m 1000=1000m 1200=1200m 1500=1500m 1600=1600m 2000=2000m 3000=3000m 3200=3200m
    5000=5000m 10000=10000m 10,000=10000m 60i=60m 200i=200m 400i=400m 800i=800m 60sh=60m 400sh=400m
    MILE=mile 1M=mile 2M=3.218688km 5M=8.04672km 10M=16.09344km 20M=32.18688km
    100y=91.44m 220y=201.168m 440y=402.336m 880y=804.672m 100Y=91.44m 440Y=402.336m
    1K=1km 2K=2km 3K=3km 4K=4km 5K=5km 6K=6km 8K=8km 10K=10km 12K=12km 15K=15km 20K=20km 25K=25km
    30K=30km 50K=50km 100K=100km 5km=5km 10km=10km HM=half-marathon MAR=marathon
    50H=50mh 55H=55mh 60H=60mh 70H=70mh 75H=75mh 80H=80mh 100H=100mh 110H=110mh 200H=200mh 300H=300mh
    400H=400mh 60HH=60mh 100HH=100mh 110HH=110mh 300IH=300mh 400IH=400mh 300LH=300mh 110mH=110mh
    800SC=800msc 1000SC=1000msc 1500SC=1500msc 2000SC=2000msc 3000SC=3000msc 3000mSC=3000msc
    1000W=1000mw 2000W=2000mw 3000W=3000mw 5000W=5000mw 10000W=10000mw 20000W=20000mw 50000W=50000mw
    3KW=3kmw 5KW=5kmw 10KW=10kmw 20KW=20kmw 30KW=30kmw 35KW=35kmw 50KW=50kmw 20kmW=20kmw 35kmW=35kmw
    4x100=4x100m 4x200=4x200m 4x400=4x400m 4x800=4x800m 4x1500=4x1500m 4x100m=4x100m 4x400m=4x400m
    HJ=high-jump PV=pole-vault LJ=long-jump TJ=triple-jump SHJ=high-jump SLJ=standing-long-jump
    STJ=standing-triple-jump SP=shot-put DT=discus-throw HT=hammer-throw JT=javelin-throw
    WT=weight-throw BT=ball-throw SP2K=shot-put SP2.72K=shot-put SP3K=shot-put SP3.25K=shot-put
    SP4K=shot-put SP5K=shot-put SP6K=shot-put SP6.25K=shot-put SP7.26K=shot-put DT0.75K=discus-throw
    DT1K=discus-throw DT1.25K=discus-throw DT1.5K=discus-throw DT1.75K=discus-throw DT2K=discus-throw
    HT3K=hammer-throw HT4K=hammer-throw HT5K=hammer-throw HT6K=hammer-throw HT7.26K=hammer-throw
    JT400=javelin-throw JT500=javelin-throw JT600=javelin-throw JT700=javelin-throw JT800=javelin-throw
    WT5.45K=weight-throw WT9.08K=weight-throw WT15.88K=weight-throw
    DEC=decathlon HEP=heptathlon HEPI=heptathlon PEN=pentathlon PENI=pentathlon OCT=octathlon
    PENWT=throws-pentathlon XC=unknown-distance 24H=24h 12H=12h 6H=6h 1HR=1h 24h=24h
    """

  @Test("federations’ codes")
  func federations() throws {
    let pairs = Self.codes.split(whereSeparator: \.isWhitespace)
    #expect(pairs.count > 160)
    for pair in pairs {
      let parts = pair.split(separator: "=").map(String.init)
      let wanted = try #require(parts.last)
      let found = TableEvent(try #require(parts.first)).discipline?.code ?? "-"
      #expect(found == wanted, "\(pair)")
    }
  }

  @Test(
    "words of seven languages, as a cell or a name has them",
    arguments: [
      ("110 m Hürden", "110mh"), ("110 m haies", "110mh"), ("100 m vallas", "100mh"),
      ("110 m ostacoli", "110mh"), ("110 hs", "110mh"), ("400m häck", "400mh"), ("80m pł", "80mh"),
      ("100 m ppł", "100mh"), ("110 m płotki", "110mh"), ("400 m Hurdles", "400mh"),
      ("400mH", "400mh"),
      ("3000 m Hindernis", "3000msc"), ("3000m steeple", "3000msc"),
      ("3000 m obstáculos", "3000msc"),
      ("3000 siepi", "3000msc"), ("3000 m hinder", "3000msc"), ("3000 m z przeszkodami", "3000msc"),
      ("3000 m prz", "3000msc"), ("3000m SC", "3000msc"), ("2000 Metres Steeplechase", "2000msc"),
      ("5000 m Bahngehen", "5000mw"), ("20 km Gehen", "20kmw"), ("20 km marche", "20kmw"),
      ("10 km marcha", "10kmw"), ("10 km marcia", "10kmw"), ("5000 m gång", "5000mw"),
      ("5000 m chód", "5000mw"), ("2000m ch", "2000mw"), ("20km Race Walk", "20kmw"),
      ("Halbmarathon", "half-marathon"), ("semi-marathon", "half-marathon"),
      ("media maratón", "half-marathon"), ("mezza maratona", "half-marathon"),
      ("halvmarathon", "half-marathon"), ("półmaraton", "half-marathon"),
      ("1/2 Marathon", "half-marathon"),
      ("half marathon", "half-marathon"), ("maratón", "marathon"), ("Marathon", "marathon"),
      ("Speerwurf", "javelin-throw"), ("lancer du javelot", "javelin-throw"),
      ("jabalina", "javelin-throw"),
      ("giavellotto", "javelin-throw"), ("spjut", "javelin-throw"),
      ("rzut oszczepem", "javelin-throw"),
      ("Zehnkampf", "decathlon"), ("décathlon", "decathlon"), ("tiokamp", "decathlon"),
      ("dziesięciobój", "decathlon"), ("Siebenkampf", "heptathlon"), ("Weitsprung", "long-jump"),
      ("saut en longueur", "long-jump"), ("skok w dal", "long-jump"), ("längdhopp", "long-jump"),
      ("7.5 miles", "12.07008km"), ("five miles", "8.04672km"), ("10 mile", "16.09344km"),
      ("42.195km", "marathon"), ("42,195 km", "marathon"), ("21,0975 km", "half-marathon"),
      ("10.000 m", "10000m"), ("10 000 m", "10000m"), ("10’000 m", "10000m"),
      ("10,000 m", "10000m"),
      ("1.500 m", "1500m"), ("4 x 100 m", "4x100m"), ("4×400 m relay", "4x400m"),
      ("One Mile", "mile"),
      ("440 yards", "402.336m"), ("100 Meter Hurdles", "100mh"), ("60 m indoor", "60m"),
      ("1500m sh", "1500m"), ("Men's 3000m Steeplechase", "3000msc"),
    ])
  func words(text: String, code: String) {
    #expect(TableEvent(text).discipline?.code == code)
  }

  @Test(
    "what is no event of ours is none, and never a shorter one",
    arguments: [
      "25h", "24 h of rest in 5 words", "7 Stunden", "Kids run", "marathon relay", "99 hours",
    ])
  func none(text: String) {
    #expect(TableEvent(text).discipline == nil)
  }

  @Test(
    "names of events of FinishLynx, with who runs",
    arguments: [
      ("100m K-Bieg 1", "100m", "w"), ("80m pł K U14-Bieg 1", "80mh", "wu14"),
      ("2000m ch K U14", "2000mw", "wu14"), ("800 K", "800m", "w"),
      ("110 m Hürden Männer", "110mh", "m"),
      ("3000 m Hindernis Frauen", "3000msc", "w"), ("400m häck Damer", "400mh", "w"),
      ("110 m hs Uomini", "110mh", "m"), ("100 m vallas Mujeres", "100mh", "w"),
      ("10.000 m Herren", "10000m", "m"), ("1500m Mężczyźni", "1500m", "m"),
      ("7.5 miles Women", "12070.08m", "w"),
      ("100 m haies Femmes", "100mh", "w"), ("1/2 Marathon Men", "half-marathon", "m"),
    ])
  func lynx(name: String, code: String, category: String) {
    let event = EventName(name, ignoring: "")
    #expect(
      event.discipline.map { $0.code } == code
        || event.discipline?.raceDistance == Discipline(code: code)?.raceDistance)
    #expect(event.category?.code == category)
  }

  @Test("a number of hours is no distance")
  func hours() {
    #expect(EventName("24h Run", ignoring: "").discipline == nil)
  }
}
