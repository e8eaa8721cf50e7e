import Athletics
import ResultFormats
import Testing

@Suite("A real FinishLynx result")
struct LynxSampleTests {
  private static let sample = Sample.bytes("samples/lynx/800m14.lif")

  @Test(
    "the thousandths behind the 800 m are all found",
    .enabled("the sample is not beside the package") { sample != nil })
  func thousandths() throws {
    let lynx = LynxReadout(try #require(Self.sample), file: "f")
    #expect(
      lynx.results.map { $0.finer?.text } == [
        "2:35.190", "2:43.845", "2:50.758", "2:55.226", "2:58.840", "3:01.719", "3:04.145",
        "3:04.353",
      ])
  }
}
