extension NationTable {
  /// What nations are called in German, French, Spanish, Italian, Swedish and Polish, a line each; names
  /// that differ from the English one by marks only, or that the nation calls itself, are left out.
  static let otherNames = """
    AFG Afghanistan
    ALB Albanien | Albanie | Albania
    ALG Algerien | Argelia | Algieria
    AND Andorre
    ANT Antigua und Barbuda | Antigua-et-Barbuda | Antigua y Barbuda | Antigua e Barbuda \
    | Antigua och Barbuda | Antigua i Barbuda | Antigua & Barbuda
    ARG Argentinien | Argentine | Argentyna
    ARM Armenien | Arménie
    ASA Amerikanisch-Samoa | Samoa américaines | Samoa Americana | Samoa Americane | Amerikanska Samoa \
    | Samoa Amerykańskie
    AUS Australien | Australie
    AUT Autriche | Österrike | Oesterreich
    AZE Aserbaidschan | Azerbaïdjan | Azerbaiyán | Azerbaigian | Azerbajdzjan | Azerbejdżan
    BAH Bahamy
    BAN Bangladesch | Bangladés | Bangladesz
    BAR Barbade
    BEL Bélgica | Belgio | Belgia
    BER Bermudas | Bermudes | Bermudy
    BHU Bhoutan | Bután
    BIH Bosnien und Herzegowina | Bosnien-Herzegowina | Bosnie-Herzégovine | Bosnia y Herzegovina \
    | Bosnia ed Erzegovina | Bosnien och Hercegovina | Bośnia i Hercegowina | Bosnia & Herzegovina
    BIZ Belice
    BLR Weißrussland | Weissrussland | Biélorussie | Bélarus | Bielorrusia | Bielorussia | Vitryssland \
    | Białoruś
    BOL Bolivien | Bolivie | Boliwia | Bolivia, Plurinational State of
    BOT Botsuana
    BRA Brasilien | Brésil | Brasile | Brazylia
    BRN Bahreïn | Baréin | Bahrajn
    BUL Bulgarien | Bulgarie | Bułgaria
    CAF Zentralafrikanische Republik | République centrafricaine | República Centroafricana \
    | Repubblica Centrafricana | Centralafrikanska republiken | Republika Środkowoafrykańska
    CAM Kambodscha | Cambodge | Camboya | Cambogia | Kambodja | Kambodża
    CAN Kanada
    CAY Kaimaninseln | Îles Caïmans | Islas Caimán | Isole Cayman | Caymanöarna | Kajmany
    CGO Republik Kongo | République du Congo | República del Congo | Repubblica del Congo \
    | Kongo-Brazzaville | Congo Republic
    CHA Tschad | Ciad | Tchad | Czad
    CHI Chili | Cile | Chile
    CHN Volksrepublik China | Chine | República Popular China | Cina | Kina | Chiny | VR China
    CIV Elfenbeinküste | Costa de Marfil | Costa d’Avorio | Elfenbenskusten \
    | Wybrzeże Kości Słoniowej
    CMR Kamerun | Camerún | Camerun
    COD Demokratische Republik Kongo | DR Kongo | République démocratique du Congo | RD Congo \
    | República Democrática del Congo | RD del Congo | Repubblica Democratica del Congo \
    | Kongo-Kinshasa | Demokratiska republiken Kongo | Demokratyczna Republika Konga | Congo DR \
    | Congo, Democratic Republic of the
    COK Cookinseln | Îles Cook | Islas Cook | Isole Cook | Cooköarna | Wyspy Cooka
    COL Kolumbien | Colombie | Kolumbia
    COM Komoren | Comoras | Comore | Komorerna | Komory
    CPV Kap Verde | Cap-Vert | Capo Verde | Republika Zielonego Przylądka
    CRC Kostaryka
    CRO Kroatien | Croatie | Croacia | Croazia | Chorwacja
    CUB Kuba
    CYP Zypern | Chypre | Chipre | Cipro | Cypern | Cypr
    CZE Tschechien | Tschechische Republik | Tchéquie | République tchèque | Chequia \
    | República Checa | Cechia | Repubblica Ceca | Tjeckien | Czechy | Czech Rep
    DEN Dänemark | Daenemark | Danemark | Dinamarca | Danimarca | Dania
    DJI Dschibuti | Yibuti | Gibuti | Dżibuti
    DMA Dominique | Dominika
    DOM Dominikanische Republik | République dominicaine | Repubblica Dominicana \
    | Dominikanska republiken | Dominikana | Dominican Rep
    ECU Équateur | Ekwador
    EGY Ägypten | Aegypten | Égypte | Egipto | Egitto | Egypten | Egipt
    ERI Érythrée | Erytrea
    ESA Salwador
    ESP Spanien | Espagne | Spagna | Hiszpania
    EST Estland | Estonie | Estonia
    ETH Äthiopien | Aethiopien | Éthiopie | Etiopía | Etiopia | Etiopien
    FIJ Fidschi | Fidji | Fiyi | Figi | Fidżi
    FIN Finnland | Finlande | Finlandia
    FRA Frankreich | Francia | Frankrike | Francja
    FSM Mikronesien | Micronésie | Mikronezja | Micronesia, Federated States of
    GAB Gabun | Gabón
    GAM Gambie
    GBR Großbritannien | Grossbritannien | Vereinigtes Königreich | Grande-Bretagne | Royaume-Uni \
    | Gran Bretaña | Reino Unido | Gran Bretagna | Regno Unito | Storbritannien \
    | Wielka Brytania | Great Britain & NI | Great Britain & N Ireland | Great Britain and NI \
    | Great Britain NIR | United Kingdom of Great Britain and Northern Ireland
    GBS Guinée-Bissau | Guinea-Bisáu | Gwinea Bissau
    GEO Georgien | Géorgie | Gruzja
    GEQ Äquatorialguinea | Guinée équatoriale | Guinea Ecuatorial | Guinea Equatoriale \
    | Ekvatorialguinea | Gwinea Równikowa
    GER Allemagne | Alemania | Germania | Tyskland | Niemcy
    GRE Griechenland | Grèce | Grecia | Grekland | Grecja
    GRN Grenade | Granada
    GUI Gwinea
    GUY Gujana
    HAI Haïti
    HKG Hongkong | Hong Kong SAR
    HUN Ungarn | Hongrie | Hungría | Ungheria | Ungern | Węgry
    INA Indonesien | Indonésie | Indonezja
    IND Indien | Inde | Indie
    IRI Islamic Republic of Iran | Iran, Islamic Republic of | Irán
    IRL Irland | Irlande | Irlanda | Irlandia | Republic of Ireland
    IRQ Irak
    ISL Islande | Islandia | Islanda
    ISR Israël | Israele | Izrael
    ISV Amerikanische Jungferninseln | Îles Vierges américaines | Islas Vírgenes de los Estados Unidos \
    | Isole Vergini americane | Amerikanska Jungfruöarna | Wyspy Dziewicze Stanów Zjednoczonych \
    | Virgin Islands, US
    ITA Italien | Italie | Włochy
    IVB Britische Jungferninseln | Îles Vierges britanniques | Islas Vírgenes Británicas \
    | Isole Vergini britanniche | Brittiska Jungfruöarna | Brytyjskie Wyspy Dziewicze \
    | Virgin Islands, British
    JAM Jamaika | Jamaïque | Giamaica | Jamajka
    JOR Jordanien | Jordanie | Jordania | Giordania
    JPN Japon | Japón | Giappone | Japonia
    KAZ Kasachstan | Kazajistán | Kazakistan | Kazakstan
    KEN Kenia
    KGZ Kirgisistan | Kirgistan | Kirghizistan | Kirguistán | Kirghizistan | Kirgizistan
    KOR Südkorea | Suedkorea | Corée du Sud | Corea del Sur | Corea del Sud | Sydkorea \
    | Korea Południowa | S Korea | Korea, Republic of | Korea, South | Korea Rep | Corée | Corea
    KOS Kosowo
    KSA Saudi-Arabien | Arabie saoudite | Arabia Saudita | Arabia Saudí | Saudiarabien \
    | Arabia Saudyjska
    KUW Koweït | Kuwejt
    LAO Lao People’s Democratic Republic
    LAT Lettland | Lettonie | Letonia | Lettonia | Łotwa
    LBA Libyen | Libye | Libia
    LBN Líbano | Libano
    LCA Sainte-Lucie | Santa Lucía | Saint Lucia
    LIE Liechtensteinie
    LTU Litauen | Lituanie | Lituania | Litwa
    MAD Madagaskar
    MAR Marokko | Marruecos | Marocco | Marocko | Maroko
    MAS Malaysie | Malaisie | Malasia | Malesia | Malezja
    MDA Moldau | Moldawien | Moldavie | Moldavia | Moldavien | Mołdawia | Moldova, Republic of
    MDV Malediven | Maldivas | Maldive | Maldiverna | Malediwy
    MEX Mexiko | Mexique | Messico | Meksyk | Méjico
    MGL Mongolei | Mongolie | Mongoliet
    MHL Marshallinseln | Îles Marshall | Islas Marshall | Isole Marshall | Marshallöarna \
    | Wyspy Marshalla
    MKD Nordmazedonien | Mazedonien | Macédoine du Nord | Macédoine | Macedonia del Norte \
    | Macedonia del Nord | Nordmakedonien | Makedonien | Macedonia Północna \
    | Macedonia, The Former Yugoslav Republic of
    MLT Malte
    MNE Monténégro | Czarnogóra
    MON Mónaco | Monako
    MOZ Mosambik | Moçambik | Mozambik | Mozambico
    MRI Mauricio | Maurizio
    MTN Mauretanien | Mauretania
    MYA Birmanie | Birma | Birmania | Mjanma
    NCA Nikaragua
    NED Niederlande | Pays-Bas | Países Bajos | Paesi Bassi | Nederländerna | Holandia | Holanda \
    | Hollande | Olanda
    NGR Nigerija
    NOR Norwegen | Norvège | Noruega | Norvegia | Norwegia
    NZL Neuseeland | Nouvelle-Zélande | Nueva Zelanda | Nuova Zelanda | Nya Zeeland | Nowa Zelandia
    PHI Philippinen | Filipinas | Filippine | Filippinerna | Filipiny
    PLE Palästina | Palestina | Palestyna | State of Palestine | Palestinian Territory
    PNG Papua-Neuguinea | Papouasie-Nouvelle-Guinée | Papúa Nueva Guinea | Papua Nuova Guinea \
    | Papua Nya Guinea | Papua-Nowa Gwinea
    POL Polen | Pologne | Polonia
    POR Portogallo | Portugalia
    PRK Nordkorea | Corée du Nord | Corea del Norte | Corea del Nord | Korea Północna | N Korea \
    | Korea, North | Korea, Democratic People’s Republic of
    PUR Porto Rico | Portoryko
    QAT Katar
    ROU Rumänien | Rumaenien | Roumanie | Rumania | Rumunia
    RSA Südafrika | Suedafrika | Afrique du Sud | Sudáfrica | Sudafrica | Sydafrika \
    | Republika Południowej Afryki | RPA | South African Republic
    RUS Russland | Rußland | Russie | Rusia | Ryssland | Rosja | Russian Fed
    RWA Ruanda
    SAM Samoa occidentales
    SEN Sénégal | Senegal
    SEY Seychellen | Seychellerna | Seszele
    SGP Singapur | Singapour
    SKN St. Kitts und Nevis | Saint-Christophe-et-Niévès | San Cristóbal y Nieves | St Kitts & Nevis \
    | Saint Kitts e Nevis | Saint Kitts och Nevis | Saint Kitts i Nevis | Saint Kitts & Nevis
    SLO Slowenien | Slovénie | Eslovenia | Slovenien | Słowenia
    SMR Saint-Marin
    SOL Salomonen | Îles Salomon | Islas Salomón | Isole Salomone | Salomonöarna | Wyspy Salomona
    SRB Serbien | Serbie | Serbia
    SSD Südsudan | Soudan du Sud | Sudán del Sur | Sudan del Sud | Sydsudan | Sudan Południowy
    STP São Tomé und Príncipe | Sao Tomé-et-Principe | Santo Tomé y Príncipe \
    | São Tomé och Príncipe | Wyspy Świętego Tomasza i Książęca | Sao Tome & Principe
    SUD Soudan
    SUI Suiza | Szwajcaria
    SUR Surinam
    SVK Slowakei | Slovaquie | Eslovaquia | Slovacchia | Slovakien | Słowacja | Slovak Republic
    SWE Schweden | Suède | Suecia | Svezia | Szwecja
    SWZ Swasiland | Esuatini | Suazilandia
    SYR Syrien | Syrie | Siria | Syrian Arab Republic
    TAN Tansania | Tanzanie | Tanzania, United Republic of
    THA Thaïlande | Tailandia | Thailandia | Tajlandia
    TJK Tadschikistan | Tadjikistan | Tayikistán | Tagikistan | Tadzjikistan | Tadżykistan
    TKM Turkménistan | Turkmenien
    TLS Osttimor | Timor oriental | Timor Est | Timor Oriental | Östtimor | Timor Wschodni
    TPE Chinesisch Taipeh | China Taipéi | Taipei chinois | Cina Taipei | Kinesiska Taipei | Tajwan \
    | Taiwan, Province of China
    TTO Trinidad und Tobago | Trinité-et-Tobago | Trinidad y Tobago | Trinidad e Tobago \
    | Trinidad och Tobago | Trynidad i Tobago | Trinidad & Tobago | Trinidad-et-Tobago
    TUN Tunesien | Túnez | Tunisien | Tunezja
    TUR Türkei | Tuerkei | Turquie | Turquía | Turchia | Turkiet | Turcja
    UAE Vereinigte Arabische Emirate | Émirats arabes unis | Emiratos Árabes Unidos \
    | Emirati Arabi Uniti | Förenade Arabemiraten | Zjednoczone Emiraty Arabskie
    UGA Ouganda
    UKR Ucrania | Ucraina | Ukraïne
    URU Urugwaj
    USA Vereinigte Staaten | Vereinigte Staaten von Amerika | États-Unis | Estados Unidos | EE UU \
    | EEUU | Stati Uniti | Förenta staterna | Stany Zjednoczone | Etats Unis d’Amérique \
    | Estados Unidos de América | Stati Uniti d’America | United States of America
    UZB Usbekistan | Ouzbékistan | Uzbekistán
    VEN Wenezuela | Venezuela, Bolivarian Republic of
    VIE Vietnam | Viêt Nam | Wietnam
    VIN St. Vincent und die Grenadinen | Saint-Vincent-et-les-Grenadines \
    | San Vicente y las Granadinas | Saint Vincent e Grenadine | St Vincent & the Grenadines \
    | St Vincent & Grenadines
    YEM Jemen | Yémen
    ZAM Sambia | Zambie
    ZIM Simbabwe
    ENG Angleterre | Inglaterra | Inghilterra | Anglia
    SCO Schottland | Écosse | Escocia | Scozia | Skottland | Szkocja
    WAL Pays de Galles | Gales | Galles | Walia
    NIR Nordirland | Irlande du Nord | Irlanda del Norte | Irlanda del Nord | Irlandia Północna \
    | N Ireland
    PYF Französisch-Polynesien | Polynésie française | Polinesia Francesa | Polinesia Francese
    AIN Individuelle Neutrale Athleten | Athlètes individuels neutres | Atletas Individuales Neutrales
    EOR Flüchtlingsteam | Équipe olympique des réfugiés | Equipo Olímpico de Refugiados
    GDR République démocratique allemande | RDA | NRD | Östtyskland
    FRG Westdeutschland | Allemagne de l’Ouest | Västtyskland | RFN
    URS Sowjetunion | Union soviétique | URSS | Unión Soviética | Unione Sovietica | Sovjetunionen | ZSRR
    TCH Tschechoslowakei | Tchécoslovaquie | Checoslovaquia | Cecoslovacchia | Tjeckoslovakien \
    | Czechosłowacja
    YUG Jugoslawien | Yougoslavie | Iugoslavia | Jugoslavien | Jugosławia
    """
}
