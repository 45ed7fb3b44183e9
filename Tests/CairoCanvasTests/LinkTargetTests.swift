import Testing

@testable import CairoCanvas

@Suite struct LinkTargetTests {
  @Test(arguments: ["", "reps/1.html", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c"])
  func `only web addresses lead out of a PDF`(address: String) {
    #expect(LinkTarget.attributes(for: address) == nil)
  }

  @Test func `nothing in an address ends the string around it`() {
    #expect(
      LinkTarget.attributes(for: "HTTPS://a.b/'x\\ (业)\n?q=%20#f")
        == "uri='HTTPS://a.b/%27x%5C%20%28%E4%B8%9A%29%0A?q=%20#f'")
  }
}
