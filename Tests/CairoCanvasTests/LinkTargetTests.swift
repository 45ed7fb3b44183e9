import Testing

@testable import CairoCanvas

@Suite struct LinkTargetTests {
  @Test(arguments: ["", "reps/1.html", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c"])
  func `only web addresses lead out of a PDF`(address: String) {
    #expect(LinkTarget.attributes(for: address) == nil)
  }

  @Test func `where the site's address is known, its pages can be reached`() {
    #expect(
      LinkTarget.attributes(for: "reps/李/index.html", in: "https://a.b/2026-10/")
        == "uri='https://a.b/2026-10/reps/%E6%9D%8E/index.html'")
    for address in ["javascript:alert(1)", "//evil.example/", "mailto:a@b.c"] {
      #expect(LinkTarget.attributes(for: address, in: "https://a.b/") == nil)
    }
    #expect(LinkTarget.attributes(for: "http://c.d/", in: "https://a.b/") == "uri='http://c.d/'")
  }

  @Test func `nothing in an address ends the string around it`() {
    #expect(
      LinkTarget.attributes(for: "HTTPS://a.b/'x\\ (业)\n?q=%20#f")
        == "uri='HTTPS://a.b/%27x%5C%20%28%E4%B8%9A%29%0A?q=%20#f'")
  }
}
