import Athletics

/// What events are called, a line a language or a kind of unit; folded, without marks and capitals.
package enum EventVocabulary {
  /// What a distance is run over, or how it is gone.
  enum Kind: String {
    case hurdles = "h"
    case steeplechase = "sc"
    case walk = "w"
  }

  /// What stands behind a number.
  enum Unit: Equatable {
    case metres(Kind?)
    case kilometres(Kind?)
    case yards(Kind?)
    case miles

    var kind: Kind? {
      switch self {
      case .metres(let kind), .kilometres(let kind), .yards(let kind): kind
      case .miles: nil
      }
    }
  }

  /// A unit of how far somebody came: metres, or kilometres.
  package enum Length { case metres, kilometres }

  /// The unit of lengths that a word is; nothing for what only a distance to be run is told in.
  package static func length(_ word: String) -> Length? {
    switch units[word] {
    case .kilometres: .kilometres
    case .metres(nil) where word.hasPrefix("m"): .metres
    default: nil
    }
  }

  /// Units by their words.
  static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    for (unit, words) in [
      (
        Unit.metres(nil),
        "m lcm scm metre metres meter meters mtr mtrs metri metros metrow metrov metru mts м метров метра 米 メートル"
      ),
      (.metres(nil), "i sh ind"),
      (
        .kilometres(nil),
        "km k kms kilometre kilometres kilometer kilometers kilometri kilometros км километров километра 公里 キロ"
      ),
      (
        .miles,
        "mile miles miler milers mi mls meile meilen mille milles miglio miglia milla millas mila mijl"
      ),
      (.yards(nil), "yd yds yard yards y scy lcy"), (.yards(.hurdles), "yh ydh"),
      (.metres(.hurdles), "mh mhs h hh ih lh mph mppl ph"),
      (.metres(.steeplechase), "sc msc mst"), (.metres(.walk), "mw"),
      (.kilometres(.walk), "kmw kw"),
    ] {
      for word in words.split(separator: " ") { units[String(word)] = unit }
    }
    return units
  }()

  /// Kinds by words that are nothing else.
  static let kinds = table([
    (.hurdles, "hurdles hurdle hurd hrd mh"),
    (
      .hurdles,
      "hurden hurdenlauf huerden huerdenlauf haies vallas ostacoli hack hackar hacklopning"
    ),
    (.hurdles, "plotki plotkami horden hekk haekk haek barreiras prekazek aidat"),
    (.steeplechase, "steeplechase steeple msc"),
    (.steeplechase, "hindernis hindernislauf obstaculos siepi hinder przeszkody przeszkodami"),
    (.steeplechase, "esteet estejuoksu prekazky"),
    (.walk, "walk racewalk walking racewalking mw kmw"),
    (.walk, "gehen bahngehen strassengehen marche marcha marcia gang chod chodu kappgang kapgang"),
    (.walk, "kavely chuze snelwandelen"),
  ])

  /// Those of which some are words for something else too, and that count only behind a distance or
  /// under the head of a column.
  static let shortKinds = table([
    (.hurdles, "h hh ih lh hs hu hk ph pl ppl mppl ost v mv"),
    (.steeplechase, "sc st hi hind hdk prz obst ob"), (.walk, "ch rw"),
  ])

  /// Walks of which the name is a common word in another language, or part of a name.
  static let doubtfulKinds = words("gang marche marcia marcha hinder chod")

  private static func table(_ lines: [(Kind, String)]) -> [String: Kind] {
    var kinds: [String: Kind] = [:]
    for (kind, words) in lines {
      for word in words.split(separator: " ") { kinds[String(word)] = kind }
    }
    return kinds
  }

  static func words(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// Over which distances there are such races, where a letter alone says so.
  static let hurdles = words("40 50 55 60 65 70 75 80 100 110 120 200 220 300 400 440")
  static let steeplechases = words("800 1000 1500 2000 3000")
  static let walks = words("1000 2000 3000 5000 10000 15000 20000 30000 35000 50000")

  static let relays = words(
    "relay relais staffel staffeln staffetta relevos relevo stafett sztafeta stafetti estafette"
      + " estafeta stafeta medley ekiden")
  static let marathons = words("marathon maraton maratona marathonlauf maratonu")
  static let halfMarathons = words(
    "halfmarathon halbmarathon semimarathon halvmarathon halvmaraton polmaraton pulmaraton"
      + " puolimaraton maratonina felmaraton pulmaratonu meiamaratona halvemarathon yarimaraton")
  static let halves = words("half halb semi media mezza halv halve meia pol")
  /// Beside which a half is none of a marathon.
  static let otherHalves = words("way time first second 1st 2nd 1 2 year season")
  static let crossCountry = words("xc crosscountry crosslauf")

  /// Words for hours: `24 hours`, `6-Stunden-Lauf`.
  package static let hourWords = words(
    "hour hours hr hrs stunde stunden std heure heures hora horas ora ore timme timmar godzina godzin"
      + " godziny tunti tuntia tunnin uur hodina hodin time timer")
  /// A run over hours, in one word.
  package static let hourRuns = words("stundenlauf stundenlaufe timmarslopp uursloop hodinovka")
  /// What beside hours says that they are those of a race.
  package static let runs = words(
    "run race lauf ultra ultramarathon endurance track championship championships lopp course corsa"
      + " carrera bieg juoksu loop walk record backyard")

  /// The round that a word, or words run together, stand for: `Finals`, `demi-finales`, `Vorläufe`.
  package static func round(_ text: String) -> String? { rounds[FoldedText(text).joined] }

  private static let rounds: [String: String] = {
    var rounds: [String: String] = [:]
    for (round, words) in [
      ("final", "final finals finale finales finali finais finalen finalresults timedfinals"),
      ("final", "endlauf endlaufe zeitendlauf zeitendlaufe loppukilpailu finaali donto 決勝 финал"),
      ("semi-final", "semifinal semifinals semi semis sf semifinale semifinali semifinales"),
      ("semi-final", "halbfinale zwischenlauf zwischenlaufe demifinale demifinales semifinais"),
      ("semi-final", "polfinal polfinaly valiera valierat kozepdonto 準決勝 полуфинал"),
      ("quarter-final", "quarterfinal quarterfinals quarter quarters viertelfinale"),
      ("quarter-final", "quartdefinale quartsdefinale quartidifinale cuartosdefinal cwiercfinal"),
      ("quarter-final", "quartasdefinal kvartsfinal kvartfinal ctvrtfinale"),
      ("heats", "heat heats prelim prelims preliminary preliminaries series"),
      ("heats", "vorlauf vorlaufe batterie batteria eliminacje forsok alkuera alkuerat"),
      ("heats", "eliminatoria eliminatorias eliminatoire eliminatoires rozbeh rozbehy elofutam"),
      ("heats", "elofutamok forsoksheat indledende 予選 забеги"),
    ] {
      for word in words.split(separator: " ") { rounds[String(word)] = round }
    }
    return rounds
  }()

  /// Words for rounds that are words for something else too, and tell one only in the name of an event.
  package static let doubtfulRounds = words("series quarter quarters semi forsok")

  /// Numbers in words, as they stand before miles.
  static let numbers = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "twelve": "12", "fifteen": "15", "twenty": "20",
  ]

  /// Who runs.
  static let sexes: [String: Character] = {
    var sexes: [String: Character] = [:]
    let lines: [(Character, String)] = [
      ("x", "mixed mix coed mixte mieszana mieszane mixto mista misto"),
      ("m", "m men mens man mans male males boy boys"),
      (
        "m",
        "herren manner maenner mannlich jungen hommes homme hombres hombre uomini uomo maschile"
      ),
      (
        "m", "masculin masculino masculine herrar pojkar mezczyzn mezczyzni chlopcow chlopcy miehet"
      ),
      ("m", "ferfi ferfiak erkek erkekler masculina mies gutter drenge pojat 男子 мужчины"),
      ("w", "noi nok kadin kadinlar feminina nainen jenter piger tytot 女子 женщины"),
      ("m", "menn muzi mannen garcons ragazzi man mezczyzna herr maschio maschi heren hommes"),
      ("w", "w women womens woman womans female females girl girls ladies k"),
      ("w", "damen frauen weiblich madchen femmes femme mujeres mujer donne donna femminile"),
      ("w", "feminin femenino feminino damer kvinnor flickor kobiet kobiety dziewczat dziewczeta"),
      ("w", "naiset kvinner kvinder zeny vrouwen filles ragazze"),
      ("w", "kobieta kvinna dam dame dames femmina femmine frau vrouw zena"),
    ]
    for (sex, words) in lines {
      for word in words.split(separator: " ") { sexes[String(word)] = sex }
    }
    return sexes
  }()
}

extension EventVocabulary {
  /// Federations’ codes of what is no plain distance.
  static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for (event, words) in [
      ("high-jump", "HJ SHJ"), ("pole-vault", "PV"), ("long-jump", "LJ"), ("triple-jump", "TJ"),
      ("shot-put", "SP"), ("discus-throw", "DT"), ("hammer-throw", "HT"), ("javelin-throw", "JT"),
      ("weight-throw", "WT"), ("ball-throw", "BT"), ("standing-long-jump", "SLJ"),
      ("standing-triple-jump", "STJ"), ("decathlon", "DEC DECA DECATHLON"),
      ("heptathlon", "HEP HEPI HEPT"), ("pentathlon", "PEN PENI PENT"), ("octathlon", "OCT"),
      ("throws-pentathlon", "PENWT TPEN"), ("marathon", "MAR"), ("half-marathon", "HM HMAR"),
      ("mile", "MILE"), ("unknown-distance", "XC"),
    ] {
      for word in words.split(separator: " ") { codes[String(word)] = event }
    }
    return codes
  }()

  /// The words for a field or combined event in one language.
  struct FieldPhrase {
    let words: [String]
    let code: String
    /// Which of the events it is: the first counts where several are named.
    let line: Int
  }

  /// Phrases by their first word.
  static let fieldPhrases: [String: [FieldPhrase]] = {
    var phrases: [String: [FieldPhrase]] = [:]
    for (line, event) in fieldEvents.enumerated() {
      for text in event.words {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        phrases[first, default: []].append(FieldPhrase(words: words, code: event.code, line: line))
      }
    }
    return phrases
  }()

  /// Field and combined events by their words, parted by commas: English, German, French, Spanish,
  /// Italian, Swedish, Polish, then others.
  private static let fieldEvents: [(code: String, words: [String])] = [
    (
      "high-jump",
      "high jump,highjump,hochsprung,hoch,saut en hauteur,hauteur,salto de altura,altura,salto in alto,"
        + "alto,hojdhopp,hojd,skok wzwyz,wzwyz,hoyde,hojde,hojdespring,korkeus,skok do vysky,vyska,"
        + "hoogspringen"
    ),
    (
      "pole-vault",
      "pole vault,polevault,stabhochsprung,stabhoch,stab,saut a la perche,perche,salto con pertiga,pertiga,"
        + "salto con l asta,salto con asta,asta,stavhopp,stav,skok o tyczce,tyczka,stavsprang,seivas,"
        + "skok o tyci,tyc,polsstokhoogspringen"
    ),
    (
      "long-jump",
      "long jump,longjump,weitsprung,weit,saut en longueur,longueur,salto de longitud,longitud,"
        + "salto in lungo,lungo,langdhopp,langd,skok w dal,w dal,lengde,laengdespring,pituus,"
        + "skok do dalky,dalka,verspringen"
    ),
    (
      "triple-jump",
      "triple jump,triplejump,dreisprung,triple saut,triple salto,salto triplo,triplo,tresteg,"
        + "trojskok,trespring,kolmiloikka,hinkstapspringen"
    ),
    (
      "shot-put",
      "shot put,shotput,shot,kugelstossen,kugelstoss,kugel,lancer du poids,poids,"
        + "lanzamiento de peso,bala,getto del peso,peso,kulstotning,kula,pchniecie kula,kule,kuglestod,"
        + "kuula,vrh kouli,koule,kogelstoten"
    ),
    (
      "discus-throw",
      "discus throw,discusthrow,discus,diskuswurf,diskuswerfen,diskus,lancer du disque,disque,"
        + "lanzamiento de disco,lancio del disco,disco,diskuskastning,rzut dyskiem,dysk,diskos,"
        + "kiekko,hod diskem,disk,discuswerpen"
    ),
    (
      "hammer-throw",
      "hammer throw,hammerthrow,hammer,hammerwurf,hammerwerfen,lancer du marteau,marteau,"
        + "lanzamiento de martillo,martillo,lancio del martello,martello,slaggkastning,slagga,"
        + "rzut mlotem,mlot,slegge,hammerkast,moukari,hod kladivem,kladivo,kogelslingeren"
    ),
    (
      "javelin-throw",
      "javelin throw,javelinthrow,javelin,speerwurf,speerwerfen,speer,lancer du javelot,javelot,"
        + "lanzamiento de jabalina,jabalina,lancio del giavellotto,giavellotto,spjutkastning,spjut,"
        + "rzut oszczepem,oszczep,spyd,spydkast,keihas,hod ostepem,ostep,speerwerpen"
    ),
    (
      "weight-throw",
      "weight throw,weightthrow,gewichtwurf,gewichtswurf,maniglia corta,viktkastning"
    ),
    ("ball-throw", "ball throw,ballwurf,schlagballwurf,vortex,pallonheitto"),
    (
      "decathlon",
      "decathlon,zehnkampf,decatlon,tiokamp,dziesiecioboj,tikamp,kymmenottelu,desetiboj,tienkamp"
    ),
    (
      "heptathlon",
      "heptathlon,siebenkampf,heptatlon,eptathlon,sjukamp,siedmioboj,sjukamp,syvkamp,seitsenottelu,"
        + "sedmiboj,zevenkamp"
    ),
    (
      "pentathlon",
      "pentathlon,funfkampf,pentatlon,pentatlo,femkamp,piecioboj,viisiottelu,petiboj,vijfkamp"
    ),
    ("octathlon", "octathlon,achtkampf,attakamp,osmioboj"),
    ("combined-2", "zweikampf,tvakamp,dwuboj,dvojboj,dvojutkani"),
    ("combined-3", "dreikampf,trekamp,trojboj,kolmiottelu,driekamp"),
    (
      "combined-4",
      "tetrathlon,vierkampf,tetratlon,fyrkamp,firkamp,czworoboj,ctyrboj,neliottelu,vierkamp"
    ),
    ("combined-6", "hexathlon,sechskampf,hexatlon,sexkamp,szescioboj,sestiboj,kuusiottelu"),
    ("combined-9", "nonathlon,neunkampf,eneathlon,enneathlon,niokamp,dziewiecioboj,devitiboj"),
    ("combined-14", "tetradecathlon"),
    ("combined-20", "icosathlon,ikosathlon"),
  ].map { ($0.0, $0.1.split(separator: ",").map(String.init)) }
}
