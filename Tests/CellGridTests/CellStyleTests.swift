import CellGrid
import Testing

struct CellStyleTests {
  @Test("a style laid over another lets through what it leaves open")
  func over() {
    let row = CellStyle(
      foreground: .indexed(7), background: .rgb(1, 2, 3), attributes: .underline)
    let name = CellStyle(foreground: .rgb(9, 9, 9), attributes: .bold)
    #expect(
      name.over(row)
        == CellStyle(
          foreground: .rgb(9, 9, 9), background: .rgb(1, 2, 3), attributes: [.bold, .underline]))
    #expect(CellStyle.plain.over(row) == row)
    #expect(row.over(.plain) == row)
  }
}
