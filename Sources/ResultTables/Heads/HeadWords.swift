import Athletics
import ResultReading
import Synchronization

/// The words that the heads of tables are made of, in English, German, French, Spanish, Italian, Swedish
/// and Polish; case, accents, points and blanks do not matter. A language is a line in a row of words.
enum HeadWords {
  /// Heads that are one word for what stands below them.
  static let roles: [String: ColumnRole] = {
    let rows: [(ColumnRole, [String])] = [
      (
        .place,
        [
          "place rank pos position pl rk rnk plc overall overallplace",
          "platz rang platzierung gesamtplatz",
          "clt classement rg", "puesto lugar", "posizione posto", "plac placering plats",
          "miejsce msc mce", "plass plaats sija sijoitus poradi helyezes",
          "posicao colocacao classificacao clasificacion clasif hely misto lugar",
          "umisteni poradie placering plasseringer plassering sira siralama",
          "順位 名次 순위 место",
        ]
      ),
      (
        .bib,
        [
          "bib no nr number bibno bibnumber startnumber raceno racenumber num",
          "startnr startnummer stnr stno startno nro stcislo startnum startnumber", "dossard dos",
          "dorsal", "pettorale pett", "numerstartowy",
          "stc rajtsz rajtszam gogus startovnicislo startcislo gogusno peito numero ゼッケン ナンバー 号码 номер",
        ]
      ),
      (
        .aside,
        [
          "mcewkat mcekat miejscewkategorii miejscewkat",
          "age alter ika vek edad eta idade leeftijd kor agegraded agegradedtime agegrade agegradepct wava",
          "seed seedtime seedmark entrytime entrymark pb sb pr personalbest seasonbest seasonsbest bestzeit",
          "guide guides guiderunner coach trainer warnings redcards redcard yellowcards cards",
          "city town hometown residence wohnort woonplaats ville ciudad citta cidade bydliste kotipaikka lakohely",
          "feet feetandinches feetinches h yr year beside struckout",
          "jg jahrgang yob yearofbirth birthyear born rocnik szuletesiev szul fodt fodselsar syntvuosi geboortejaar",
          "akr akpl akplatz akrang genpos poradivkat poradivkategorii",
          notes,
        ]
      ),
      (
        .lane,
        [
          "lane ln", "bahn", "couloir", "calle", "corsia", "bana", "tor",
          "rata draha palya baan bane raia レーン",
        ]
      ),
      (
        .athlete,
        [
          "name names athlete athletes competitor competitors runner runners parkrunner participant "
            + "participants fullname athletename rider riders swimmer swimmers skier skiers walker wrestler members teammembers frazionisti staffettisti relayeurs coureurs lineup",
          "athlet athletin athleten laufer lauferin teilnehmer teilnehmerin",
          "coureur participants",
          "corredor participante", "concorrente", "deltagare lopare", "zawodnicy uczestnik",
          "nom athlete",
          "nombre atleta", "nome", "namn", "zawodnik", "navn naam nimi jmeno nev meno",
          "prijmeniajmeno jmenoaprijmeni prijmenijmeno adsoyad adisoyadi sporcu isim atletas versenyzo",
          "urheilija kilpailija utover loper deltaker deltager nadador ciclista zavodnik",
          "氏名 選手名 名前 選手 姓名 이름 фио имя участник спортсмен",
        ]
      ),
      (
        .lastName,
        [
          "lastname last surname familyname family", "nachname familienname", "nomdefamille",
          "apellido apellidos", "cognome", "efternamn", "nazwisko",
          "etternavn efternavn achternaam sukunimi prijmeni vezeteknev sobrenome apelido soyad soyadi",
          "фамилия priezvisko",
        ]
      ),
      (
        .firstName,
        [
          "firstname first givenname given forename", "vorname", "prenom", "fornamn", "imie",
          "fornavn voornaam etunimi jmenokrestni krestnijmeno keresztnev ad adi",
        ]
      ),
      (
        .nation,
        [
          "nat noc nation country nationality countrycode",
          "npc nsa ctry cntry fed ioc natcode nationcode nf", "land nationalitat",
          "pays nationalite",
          "naz pais nacionalidad", "paese nazione nazionalita", "kraj",
          "nasjon nasjonalitet nationalitet maa zeme orszag ulke nacionalidade nacao nationaliteit",
          "国 国籍 国名 страна krajina",
        ]
      ),
      (
        .club,
        [
          "club team school house clubteam teamclub teamname clubname relayteam relayname crew boat",
          "verein mannschaft", "equipe",
          "equipo equipa", "societa squadra", "klubb forening", "klub",
          "vereniging seura oddil egyesulet clube agremiacao kulup kulubu takim joukkue tym",
          "klubbnavn klubnavn druzstvo csapat ploeg",
          "所属 チーム 所属団体 单位 소속 клуб команда город",
        ]
      ),
      (.affiliation, ["affiliation affil"]),
      (.thousandths, ["thousandths read finer"]),
      (.qualification, ["qualification qualified qual q"]),
      (.flags, ["flags flag records record"]),
      (.competition, ["competition meeting meet"]),
      (.competitionName, ["competitionname meetingname meetname"]),
      (
        .event,
        ["event discipline", "disziplin", "epreuve", "prueba", "gara", "gren", "konkurencja"]
      ),
      (
        .category,
        [
          "category cat kat sex gender mf", "geschlecht kategorie", "sexe categorie",
          "sexo categoria",
          "sesso", "kon kategori", "plec kategoria", "kjonn sukupuoli sarja geslacht pohlavi",
          "nem cinsiyet 性別 пол",
        ]
      ),
      (
        .group,
        [
          "group agegroup agecategory agecat ageclass agedivision division div ag",
          "altersklasse ak klasse klass luokka",
          "class escalao faixaetaria grupaetario korosztaly vekovakategorie ikasarja",
        ]
      ),
      (.round, ["round phase"]),
      (.heat, ["heat ht section lauf serie bieg rozbeh era serija futam 組"]),
      (.day, ["day date", "datum", "fecha", "data"]),
      (.start, ["start starttime"]), (.venue, ["venue stadium"]),
      (
        .mark,
        [
          "time mark result final finish performance perf gun net chip",
          "zeit endzeit laufzeit ergebnis leistung weite bestweite hohe besthohe",
          "elapsed finishnet finishgun brutto netto brut bruttozeit nettozeit nettozeiten bruttozeiten",
          "ziel", "temps resultat arrivee", "tiempo llegada marca resultado",
          "tempo risultato prestazione arrivo liquido bruto", "tid sluttid mal",
          "czas wynik", "tijd tulos aika vykon eredmeny ido idoeredmeny",
          "cas vysledek vysledny koncovyas cilovycas celkovycas nettotid bruttotid nettotijd brutotijd",
          "nettoaika bruttoaika loppuaika eindtijd tulokset sure derece zaman netsure brutsure toplamzaman",
          "resultado nettoido bruttoido celidocas totaltid kokonaisaika",
          "タイム 記録 成績 成绩 기록 время результат",
        ]
      ),
      (.outcome, ["code status outcome irm"]),
      (.reason, ["reason"]), (.wind, ["wind", "vent", "viento", "vento", "vind", "wiatr"]),
      (.reaction, ["reaction reactiontime rt reac react"]),
      (
        .markPoint,
        [
          "distance dist split markpoint point strecke distanz distancia distanza dystans matka afstand"
        ]
      ),
    ]
    var roles: [String: ColumnRole] = [:]
    for (role, lines) in rows {
      for word in lines.flatMap({ $0.split(separator: " ") }) { roles[String(word)] = role }
    }
    return roles
  }()

  /// The head of what a column does not take and is kept beside the result, as it was written.
  static func asWritten(_ head: String) -> String { head + " as written" }

  /// What a head calls a time.
  static let timeWords = set("time zeit temps tiempo tempo tid czas tijd aika cas ido")

  static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// Whether a head says that men and women stand below it.
  static func isSex(_ head: String) -> Bool { sexes.contains(words(of: head).joined()) }

  private static let sexes = set(
    "sex gender mf geschlecht sexe sexo sesso kon plec kjonn sukupuoli geslacht pohlavi nem cinsiyet 性別 пол"
  )

  /// Whether a head says that teams stand below it, which may be nations.
  static func isTeam(_ head: String) -> Bool {
    ["team", "delegation", "squad"].contains(words(of: head).joined())
  }

  /// Whether a head says that ranks stand below it, which in a list of marks are no places.
  static func isRank(_ head: String) -> Bool { ["rank", "rk"].contains(words(of: head).joined()) }

  /// Whether a head says that places among all of one sex stand below it.
  static func isSexPlace(_ head: String) -> Bool {
    let words = words(of: head)
    return composed(words) == .aside
      && words.contains { word in ["gender", "sex"].contains { word.hasPrefix($0) } }
  }

  /// The number of the leg whose runner stands below a head of these words: `Runner 2`, `Relayeur 1`.
  static func runner(_ words: [String]) -> Int? {
    let text = words.joined()
    guard let number = Int(text.filter(\.isNumber)), (1...20).contains(number),
      runners.contains(text.filter { !$0.isNumber })
    else { return nil }
    return number
  }

  private static let runners = set(
    "runner swimmer rider skier athlete member name relayrunner relayeur coureur nageur laufer athlet"
      + " teilnehmer corredor atleta frazionista staffettista lopare loper etappelopare zawodnik juoksija"
      + " bezec futo kosucu legrunner rower paddler")

  /// The number of the lap that stands below a head of these words: `Lap 1`, `L1`, `1. Runde`.
  static func lap(_ words: [String]) -> Int? {
    let text = words.filter { !["time", "zeit", "no", "nr"].contains($0) }.joined()
    let digits = text.filter(\.isNumber)
    guard let number = Int(digits), (1...99).contains(number),
      laps.contains(text.filter { !$0.isNumber })
    else { return nil }
    return number
  }

  private static let laps = set("lap laptime l runde rd tour vuelta giro varv okrazenie leg")

  /// Whether a head may say as well that places stand below it as that groups do.
  static func isClass(_ head: String) -> Bool { words(of: head).joined() == "class" }

  /// Whether a head says that lengths stand below it: heights, or how far someone came.
  static func isLength(_ head: String) -> Bool {
    let words = words(of: head)
    guard let last = words.last, !isBeside(head) || words.count == 1 else { return false }
    if lengths.contains(last) || bests.contains(words.joined()) { return true }
    guard words.count == 1 else { return false }
    return switch EventVocabulary.length(last) {
    case .kilometres: true
    case .metres: last.hasPrefix("met")
    case nil: false
    }
  }

  /// The best of all trials, which is the mark where no other is told.
  private static let bests = set("best beste bestleistung meilleure migliore mejor basta najlepszy")

  private static let lengths = set(
    "height altezza distance strecke distanz distancia distanza distans dystans matka afstand")

  /// The number of the trial that stands below a head of a field event: `1`, `Attempt 2`, `3. Versuch`.
  static func attempt(_ head: String) -> Int? {
    let text = words(of: head).joined()
    guard let number = Int(text.filter(\.isNumber)), (1...12).contains(number),
      attempts.contains(text.filter { !$0.isNumber })
    else { return nil }
    return number
  }

  /// Whether a head says that the winds of a trial stand below it: `trial 1 wind`.
  static func isWindOfAttempt(_ head: String) -> Bool {
    let words = words(of: head)
    return roles[words.last ?? ""] == .wind
      && attempt(words.dropLast().joined(separator: " ")) != nil
  }

  private static let attempts = set(
    "attempt trial throw jump round versuch essai intento prova forsok proba pokus kiserlet yritys poging"
      + " a t v r e"
  ).union([""])

  /// Whether a head says that what follows adds up to it, which is the mark where nothing else is.
  static func isTotal(_ head: String) -> Bool { totals.contains(words(of: head).joined()) }

  private static let totals = set("total gesamt totale razem summa suma sum")

  /// Whether a head says that notes stand below it, which may be signs such as `PB`.
  static func areNotes(_ head: String) -> Bool { noteWords.contains(words(of: head).joined()) }

  private static let noteWords = set(notes)

  private static let notes =
    "note notes remark remarks comment comments "
    + "bemerkung bemerkungen anmerkung "
    + "remarque remarques "
    + "notas observaciones "
    + "osservazioni "
    + "anmarkning "
    + "uwagi "
    + "備考 备注 huom megj pozn obs merknad merknader huomautus opmerking poznamka megjegyzes aciklama"

  /// Whether a head says that what stands below it is told beside the time or the place and is none: a
  /// pace, a speed, what one was behind, an age.
  static func isBeside(_ head: String) -> Bool {
    words(of: head).contains { word in besides.contains { word.hasPrefix($0) } }
  }

  private static let besides = [
    "pace", "speed", "behind", "diff", "gap", "per", "min", "mile", "km", "tempo", "schnitt", "age",
    "alter", "year", "born", "birth", "points", "score", "seed", "pb", "sb", "best", "goal",
    "predict", "start", "record", "vitesse", "allure", "moyenne", "geschwindigkeit", "velocid",
    "velocita", "ritmo", "hastighet", "fart", "nopeus", "snelheid", "rychlost", "predkosc", "hiz",
    "ecart", "retard", "ruckstand", "rueckstand", "abstand", "distacco", "differenz", "strata",
    "roznica", "ztrata", "achterstand", "etter", "efter", "ero", "fark", "diferenc", "hatrany",
  ]

  /// Which clock a head names: the race’s own, the athlete’s own from the line, or none.
  enum Clock: Int, Comparable {
    case unnamed, gun, chip
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  static func clock(_ head: String) -> Clock {
    let text = words(of: head).joined()
    if ["chip", "net", "liquido", "reel", "real", "cisty"].contains(where: text.contains) {
      return .chip
    }
    return ["gun", "brut", "clock", "gross", "hruby"].contains(where: text.contains)
      ? .gun : .unnamed
  }

  /// Whether a head says that points stand below it.
  static func arePoints(_ head: String) -> Bool { points.contains(words(of: head).joined()) }

  private static let points = set(
    "points pts totalpoints score punkte punktzahl puntos punti poang punkty body bodu pontos pisteet punten"
  )

  /// The unit that a head gives, in brackets or as its last word.
  static func unit(of head: String) -> HeadUnit? {
    let within = head.split(whereSeparator: { "([".contains($0) }).dropFirst().first
    guard let within else { return words(of: head).dropFirst().last.flatMap(HeadUnit.named) }
    return HeadUnit.named(FoldedText(String(within.prefix { !")]".contains($0) })).joined)
  }

  /// The words of a head, without units in brackets: `ChipTime`, `Chip Time (s)` and `chip_time` have
  /// the same.
  static func words(of head: String) -> [String] {
    if let words = known.withLock({ $0[head] }) { return words }
    let words = parted(head)
    known.withLock { known in
      if known.count == mostKnown { known = [:] }
      known[head] = words
    }
    return words
  }

  /// The words of the heads that were asked about, since much is asked about each.
  private static let known = Mutex<[String: [String]]>([:])

  /// As many as the widest tables have columns.
  private static let mostKnown = 1 << 15

  private static func parted(_ head: String) -> [String] {
    // Of a head with a broken letter nobody knows what it was.
    if head.contains("\u{fffd}") { return [] }
    var text = ""
    var depth = 0
    var last: Character?
    for sign in head {
      switch sign {
      case "(", "[": depth += 1
      case ")", "]": depth = max(depth - 1, 0)
      default:
        guard depth == 0 else { continue }
        if sign.isUppercase, last?.isLowercase ?? false { text.append(" ") }
        text.append(sign.isLetter || sign.isNumber ? sign : " ")
      }
      last = sign
    }
    return FoldedText(text).words
  }
}
