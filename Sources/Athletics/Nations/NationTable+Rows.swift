extension NationTable {
  /// One nation a line: its code, its name, then the aliases.
  ///
  /// First the national committees of today, then members and teams beside them, then those of the
  /// past. Aliases are other English names, what a nation calls itself, former codes and ISO codes.
  static let rows = """
    AFG Afghanistan
    ALB Albania | Shqipëria
    ALG Algeria | Algérie | DZA
    AND Andorra
    ANG Angola | AGO
    ANT Antigua and Barbuda | Antigua | Barbuda | ATG
    ARG Argentina
    ARM Armenia | Hayastan
    ARU Aruba | ABW
    ASA American Samoa | ASM
    AUS Australia
    AUT Austria | Österreich
    AZE Azerbaijan | Azərbaycan
    BAH Bahamas | The Bahamas | BHS
    BAN Bangladesh | BGD
    BAR Barbados | BRB
    BDI Burundi
    BEL Belgium | België | Belgique | Belgien
    BEN Benin | Dahomey
    BER Bermuda | BMU
    BHU Bhutan | BTN
    BIH Bosnia and Herzegovina | Bosnia | Herzegovina | Bosna i Hercegovina | Bosnia Herzegovina
    BIZ Belize | BLZ
    BLR Belarus | Byelorussia
    BOL Bolivia
    BOT Botswana | BWA
    BRA Brazil | Brasil
    BRN Bahrain | BHR
    BRU Brunei | Brunei Darussalam
    BUL Bulgaria | Balgariya | BGR
    BUR Burkina Faso | Burkina | BFA
    CAF Central African Republic | Centrafrique
    CAM Cambodia | Kampuchea | KHM
    CAN Canada
    CAY Cayman Islands | Cayman | CYM
    CGO Congo | Republic of the Congo | Congo Brazzaville | COG
    CHA Chad | Tchad | TCD
    CHI Chile | CHL
    CHN China | PR China | People’s Republic of China | Zhongguo
    CIV Côte d’Ivoire | Ivory Coast
    CMR Cameroon | Cameroun
    COD DR Congo | Congo | Democratic Republic of the Congo | DRC | Congo Kinshasa
    COK Cook Islands
    COL Colombia
    COM Comoros | Comores
    CPV Cabo Verde | Cape Verde
    CRC Costa Rica | CRI
    CRO Croatia | Hrvatska | HRV
    CUB Cuba
    CYP Cyprus | Kypros
    CZE Czechia | Czech Republic | Česko
    DEN Denmark | Danmark | DNK
    DJI Djibouti
    DMA Dominica
    DOM Dominican Republic | República Dominicana
    ECU Ecuador
    EGY Egypt | Misr
    ERI Eritrea
    ESA El Salvador | Salvador | SLV
    ESP Spain | España
    EST Estonia | Eesti
    ETH Ethiopia | Ityopya
    FIJ Fiji | FJI
    FIN Finland | Suomi
    FRA France
    FSM Micronesia | Federated States of Micronesia
    GAB Gabon
    GAM Gambia | The Gambia | GMB
    GBR Great Britain | UK | United Kingdom | Britain | GB | Great Britain and Northern Ireland \
    | GB & NI | Team GB | England | Scotland | Wales | Northern Ireland
    GBS Guinea-Bissau | GNB
    GEO Georgia | Sakartvelo
    GEQ Equatorial Guinea | GNQ
    GER Germany | Deutschland | DEU
    GHA Ghana
    GRE Greece | Hellas | Ellada | GRC
    GRN Grenada | GRD
    GUA Guatemala | GTM
    GUI Guinea | Guinée | GIN
    GUM Guam
    GUY Guyana
    HAI Haiti | HTI
    HKG Hong Kong, China | Hong Kong
    HON Honduras | HND
    HUN Hungary | Magyarország
    INA Indonesia | IDN
    IND India | Bharat
    IRI IR Iran | Iran | Islamic Republic of Iran | Persia | IRN
    IRL Ireland | Éire
    IRQ Iraq
    ISL Iceland | Ísland
    ISR Israel
    ISV US Virgin Islands | Virgin Islands | United States Virgin Islands | VIR
    ITA Italy | Italia
    IVB British Virgin Islands | Virgin Islands | VGB
    JAM Jamaica
    JOR Jordan
    JPN Japan | Nippon | Nihon
    KAZ Kazakhstan | Qazaqstan
    KEN Kenya
    KGZ Kyrgyzstan | Kirghizia
    KIR Kiribati
    KOR Korea | South Korea | Republic of Korea | Hanguk
    KOS Kosovo | XKX
    KSA Saudi Arabia | SAU
    KUW Kuwait | KWT
    LAO Laos | Lao PDR
    LAT Latvia | Latvija | LVA
    LBA Libya | LBY
    LBN Lebanon | Liban | LIB
    LBR Liberia
    LCA Saint Lucia | St Lucia
    LES Lesotho | LSO
    LIE Liechtenstein
    LTU Lithuania | Lietuva
    LUX Luxembourg | Luxemburg | Lëtzebuerg
    MAD Madagascar | MDG
    MAR Morocco | Maroc
    MAS Malaysia | MYS
    MAW Malawi | Nyasaland | MWI
    MDA Moldova
    MDV Maldives
    MEX Mexico
    MGL Mongolia | MNG
    MHL Marshall Islands
    MKD North Macedonia | Macedonia | Makedonija | FYROM
    MLI Mali
    MLT Malta
    MNE Montenegro | Crna Gora
    MON Monaco | MCO
    MOZ Mozambique | Moçambique
    MRI Mauritius | Maurice | MUS
    MTN Mauritania | Mauritanie | MRT
    MYA Myanmar | Burma | MMR
    NAM Namibia
    NCA Nicaragua | NIC
    NED Netherlands | The Netherlands | Holland | Nederland | NLD
    NEP Nepal | NPL
    NGR Nigeria | NGA
    NIG Niger | NER
    NOR Norway | Norge | Noreg
    NRU Nauru
    NZL New Zealand | Aotearoa
    OMA Oman | OMN
    PAK Pakistan
    PAN Panama
    PAR Paraguay | PRY
    PER Peru
    PHI Philippines | Pilipinas | PHL
    PLE Palestine | PSE
    PLW Palau
    PNG Papua New Guinea
    POL Poland | Polska
    POR Portugal | PRT
    PRK DPR Korea | North Korea | Democratic People’s Republic of Korea
    PUR Puerto Rico | PRI
    QAT Qatar
    ROU Romania | Rumania | ROM
    RSA South Africa | Suid-Afrika | ZAF
    RUS Russia | Russian Federation | Rossiya
    RWA Rwanda
    SAM Samoa | Western Samoa | WSM
    SEN Senegal
    SEY Seychelles | SYC
    SGP Singapore | SIN
    SKN Saint Kitts and Nevis | St Kitts and Nevis | St Kitts | Saint Kitts | Nevis | KNA
    SLE Sierra Leone
    SLO Slovenia | Slovenija | SVN
    SMR San Marino
    SOL Solomon Islands | SLB
    SOM Somalia
    SRB Serbia | Srbija
    SRI Sri Lanka | LKA
    SSD South Sudan
    STP São Tomé and Príncipe | São Tomé e Príncipe | São Tomé
    SUD Sudan | SDN
    SUI Switzerland | Schweiz | Suisse | Svizzera | Svizra | CHE
    SUR Suriname | Surinam
    SVK Slovakia | Slovensko
    SWE Sweden | Sverige
    SWZ Eswatini | Swaziland
    SYR Syria
    TAN Tanzania | TZA
    TGA Tonga | TON
    THA Thailand
    TJK Tajikistan
    TKM Turkmenistan
    TLS Timor-Leste | East Timor
    TOG Togo | TGO
    TPE Chinese Taipei | Taiwan | TWN
    TTO Trinidad and Tobago | Trinidad | Tobago | TRI
    TUN Tunisia | Tunisie
    TUR Türkiye | Turkey
    TUV Tuvalu
    UAE United Arab Emirates | Emirates | ARE
    UGA Uganda
    UKR Ukraine | Ukraina
    URU Uruguay | URY
    USA United States | US | America | United States of America
    UZB Uzbekistan
    VAN Vanuatu | New Hebrides | VUT
    VEN Venezuela
    VIE Vietnam | VNM
    VIN Saint Vincent and the Grenadines | St Vincent and the Grenadines | St Vincent \
    | Saint Vincent | Grenadines | VCT
    YEM Yemen
    ZAM Zambia | ZMB
    ZIM Zimbabwe | ZWE

    AIA Anguilla
    ENG England
    GGY Guernsey
    GIB Gibraltar
    IOM Isle of Man | Mann | IMN
    JEY Jersey
    MAC Macao, China | Macao | Macau
    MNT Montserrat | MSR
    NFI Norfolk Island | NFK
    NIR Northern Ireland | Ulster
    NMA Northern Mariana Islands | Northern Marianas | MNP | NMI
    PYF French Polynesia | Tahiti
    SCO Scotland | Alba
    TKS Turks and Caicos Islands | Turks and Caicos | TCA
    WAL Wales | Cymru

    AIN Individual Neutral Athletes | Neutral | Neutrals
    ANA Authorised Neutral Athletes | Authorized Neutral Athletes | Neutral | Neutrals
    ART Athlete Refugee Team | Refugee | Refugees
    EOR Refugee Olympic Team | Refugee | Refugees
    IOA Independent Olympic Athletes
    IOP Independent Olympic Participants
    ROC ROC | Russian Olympic Committee | Russia
    ROT Refugee Olympic Team | Refugee | Refugees

    AHO Netherlands Antilles | Dutch Antilles
    ANZ Australasia
    BOH Bohemia
    BWI British West Indies | West Indies | West Indies Federation
    CEY Ceylon
    CIS Commonwealth of Independent States
    EUA United Team of Germany | United German Team
    EUN Unified Team
    FRG West Germany | Federal Republic of Germany | BRD
    GDR East Germany | German Democratic Republic | DDR
    RHO Rhodesia
    SAA Saar | Saarland
    SCG Serbia and Montenegro
    TCH Czechoslovakia | Československo
    URS Soviet Union | USSR | SSSR
    VOL Upper Volta
    YUG Yugoslavia | Jugoslavija
    ZAI Zaire
    """
}
