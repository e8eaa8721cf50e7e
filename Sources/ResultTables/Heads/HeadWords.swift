import Athletics

/// The words that the heads of tables are made of, in English, German, French, Spanish, Italian, Swedish
/// and Polish; case, accents, points and blanks do not matter. A language is a line in a row of words.
enum HeadWords {
  /// Heads that are one word for what stands below them.
  static let roles: [String: ColumnRole] = {
    let rows: [(ColumnRole, [String])] = [
      (
        .place,
        [
          "place rank ranking pos position pl rk rnk plc overall overallplace",
          "platz rang platzierung gesamtplatz",
          "clt classement rg", "puesto lugar", "posizione posto", "plac placering plats",
          "miejsce msc mce saeti pozycja lokata", "plass plaats sija sijoitus poradi helyezes",
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
          "kilpnro kilpailunumero nº nro nrstart nrstartowy stc rajtsz rajtszam gogus startovnicislo startcislo gogusno peito numero ゼッケン ナンバー 号码 номер",
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
          "nombre atleta", "nome nafn", "namn", "zawodnik", "navn naam nimi jmeno nev meno",
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
          "国 国籍 国名 страна krajina narodowosc panstwo stat",
        ]
      ),
      (
        .club,
        [
          "club team school house clubteam teamclub teamname clubname relayteam relayname crew boat",
          "verein mannschaft", "equipe",
          "equipo equipa", "societa squadra", "klubb forening", "klub",
          "felag druzyna zespol vereniging seura oddil egyesulet clube agremiacao kulup kulubu takim joukkue tym",
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
          "class escalao faixaetaria grupaetario korosztaly vekovakategorie ikasarja группа",
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
          "ziel maali goal timi", "temps resultat arrivee", "tiempo llegada marca resultado",
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

  static let notes =
    "note notes remark remarks comment comments "
    + "bemerkung bemerkungen anmerkung "
    + "remarque remarques "
    + "notas observaciones "
    + "osservazioni "
    + "anmarkning "
    + "uwagi "
    + "備考 备注 huom megj pozn obs merknad merknader huomautus opmerking poznamka megjegyzes aciklama"
}
