import Testing

@testable import PDFWriting

@Suite struct NumberPartsTests {
  @Test(arguments: [
    ("87.4", "#", ".4"), ("12", "#", ""), ("¥1,234.5万", "¥#万", ".5万"), ("−¥20", "¥#", ""),
    ("¥−20K", "¥#K", "K"), ("3.2%", "#%", ".2%"), ("+3.2 pp", "#pp", ".2 pp"), ("▲ 4天", "#天", "天"),
    ("US$1,000.25", "US$#", ".25"), ("1.", "#", "."),
    ("¥1.03M", "¥#M", ".03M"),
  ])
  func `a number is parted at its decimal mark`(_ text: String, _ kind: String, _ tail: String) {
    #expect(NumberParts(text)?.kind == kind)
    #expect(NumberParts(text)?.tail ?? "none" == tail)
  }

  @Test(arguments: [
    "", "–", "3 / 18", "2026年10月", "2026-10-31", "¥1万 – ¥2万", "未完成", "about 12", "12 customers",
    "1.2.3", "٣", "=1+1",
  ])
  func `what is not one number has no parts`(_ text: String) {
    #expect(NumberParts(text) == nil)
  }
}
