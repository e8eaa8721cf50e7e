/// What a city is called in English, where results tell it by the name that it has at home: races are
/// filed by city and year, and one competition must not be two.
package enum CityName {
  /// The English name; the same where it has none of its own.
  package static func english(_ name: String) -> String {
    english[FoldedText(name).words.joined(separator: " ")] ?? name
  }

  /// By the name at home, folded: cities that have held championships and big meetings.
  private static let english = [
    "athina": "Athens", "beograd": "Belgrade", "bruxelles": "Brussels", "brussel": "Brussels",
    "bucuresti": "Bucharest", "firenze": "Florence", "geneve": "Geneva", "goteborg": "Gothenburg",
    "kobenhavn": "Copenhagen", "koln": "Cologne", "lisboa": "Lisbon", "milano": "Milan",
    "moskva": "Moscow", "munchen": "Munich", "napoli": "Naples", "praha": "Prague", "roma": "Rome",
    "sevilla": "Seville", "torino": "Turin", "warszawa": "Warsaw", "wien": "Vienna",
  ]
}
