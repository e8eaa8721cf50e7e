import Testing

@testable import CursesTerminal

struct ASCIIStandInTests {
  @Test("text without UTF-8 can still be read")
  func text() {
    let drawn = { (text: String) in String(text.map(ASCIIStandIn.of)) }
    #expect(drawn("Narve Gilje Nordås") == "Narve Gilje Nordas")
    #expect(drawn("ŁÓDŹ Øyvind æ ß þ") == "LODZ Oyvind a s t")
    #expect(drawn("╭─┬╮│├┼┤╰┴╯") == "+-++|+++++" + "+")
    #expect(drawn("▌▒█┃● ■ ❚ ▶ … – — ’ · × ± → Δ Σ") == ">:#|* # | > . - - ' . x + > D S")
    #expect(drawn("◉ ● ■ ◆ ○ ▷") == "@ * # & o >")
    #expect(drawn("世é\u{301}Ж") == "?e?")
    #expect(drawn("plain ~ text") == "plain ~ text")
  }

  @Test(
    "lines drawn in braille keep their direction",
    arguments: [
      ("⠉", "'"), ("⠤", "-"), ("⣀", "_"), ("⡇", "|"), ("⢸", "|"), ("⠱⢣", "\\\\"), ("⡰⠎", "//"),
      ("⠑⠢", "'-"),
      ("⠛", "\""), ("⣿", "#"), ("⠀", " "),
    ])
  func braille(_ dots: String, _ expected: String) {
    #expect(String(dots.map(ASCIIStandIn.of)) == expected)
  }
}
