/// How races end in words and in other languages than that of `DNF`, `DNS` and `DQ`; folded, without marks
/// and capitals. A language is a line.
enum OutcomeWords {
  /// What a text says in one of these words, with the reason behind it; nothing for any other.
  static func outcome(_ text: String) -> Outcome? {
    let (word, rest) = Outcome.parts(text)
    if let known = outcomes[FoldedText(word).joined] {
      return rest.map { known.because($0) } ?? known
    }
    return outcomes[FoldedText(text).joined]
  }

  private static let outcomes: [String: Outcome] = {
    var outcomes: [String: Outcome] = [:]
    let lines: [(Outcome, String)] = [
      (.didNotFinish(), "didnotfinish retired ret withdrew droppedout"),
      (.didNotFinish(), "aufg aufgegeben aufgabe abgebrochen ausgeschieden"),
      (.didNotFinish(), "abandon abd abandonne abandono retirado retirada abandona"),
      (.didNotFinish(), "rit ritirato ritirata brot brutit utgatt nieukonczyl nieukonczyla"),
      (.finished, "finisher classified gewertet klassiert classe classee clasificado clasificada"),
      (.didNotFinish(), "brutt utgikk udgaet kesk keskeytti keskeyttanyt uitgevallen opgegeven"),
      (.didNotFinish(), "desistiu desistencia nedokoncil nedokoncila nedok vzdal vzdala feladta"),
      (.didNotFinish(), "feladas terketti 途中棄権 сошел сошла"),
      (.didNotStart(), "ikkestartet ikkemott eilahtenyt eistarttannut nietgestart naolargou"),
      (.didNotStart(), "nestartoval nestartovala nemindult baslamadi 欠場 нестартовал нестартовала"),
      (
        .disqualified(),
        "diskvalifisert hylatty hyl gediskwalificeerd desclassificado desclassificada"
      ),
      (.disqualified(), "diskvalifikovan diskvalifikovana kizarva diskalifiye 失格"),
      (.didNotStart(), "didnotstart nonstarter noshow nichtangetreten nichtamstart"),
      (.didNotStart(), "nonpartant nonpartante nonpartito nonpartita nopresentado nopresentada"),
      (.didNotStart(), "ejstart ejstartat niewystartowal niewystartowala"),
      (.disqualified(), "disqualified disq disqualifiziert dsq disk"),
      (.disqualified(), "disqualifie disqualifiee descalificado descalificada descal"),
      (.disqualified(), "squalificato squalificata squal diskad diskvalificerad dyskw"),
      (.disqualified(), "zdyskwalifikowany zdyskwalifikowana"),
      (.disqualified(reason: "false start"), "fs falsestart fehlstart fauxdepart"),
      (.didNotFinish(), "ab abandons wdr withdrawn nekoncil nekoncila"),
      (.didNotFinish(reason: "over the time limit"), "otl hd horsdelai overtimelimit"),
      (.didNotStart(), "scr scratched nenastoupil nenastoupila nestart"),
      (
        .disqualified(reason: "mispunch"),
        "mispunch mispunched missingpunch mp felst fehlst felstampling"
      ),
      (.noMark(), "foul fouls nh noheight nd nodistance nt notime nulo nulos xxx"),
      (.noMark(), "nomark ogv ohnegultigenversuch sansmarque nulla"),
    ]
    for (outcome, words) in lines {
      for word in words.split(separator: " ") { outcomes[String(word)] = outcome }
    }
    return outcomes
  }()
}
