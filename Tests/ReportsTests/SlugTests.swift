import Testing

@testable import Reports

struct SlugTests {
  static let hostile: [(id: String, name: String)] = [
    ("R001", "Li Na"), ("../../etc", "../../x"), ("<b>李娜</b>", "<script>alert(1)</script>"),
    (String(repeating: "长", count: 300), String(repeating: "n", count: 300)),
    (String(repeating: "x", count: 300), ""), (String(repeating: "x", count: 301), ""),
    ("😀", "😀😀"), ("👩‍👩‍👧", ""), (" ", " "), ("", ""), (".", ".."), ("..", "."), ("A1", "Li"),
    ("a1", "Li"), ("a-1", "Li"), ("a_1", "Li"), ("á1", "Li"), ("a1 ", "Li"), ("1", "Li-a"),
    ("con", ""), ("NUL", ""), ("com1", ""), ("مرحبا", "\u{202E}evil"), ("=cmd|' /C calc'!A0", ""),
    ("a\u{0}b", "x\ny"), ("C:\\x", "a/b"), ("%2e%2e", "%00"), ("é", "é"), ("e\u{301}", "é2"),
  ]

  @Test func `slugs of hostile ids and names are plain, short and different`() {
    let slugs = Slug.slugs(Self.hostile)
    #expect(Set(slugs).count == Self.hostile.count)
    for slug in slugs {
      #expect(
        slug.utf8.allSatisfy {
          (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
        }, "\(slug)")
      #expect((1...81).contains(slug.utf8.count))
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
      #expect(!["con", "nul", "com1"].contains(slug))
    }
  }

  @Test func `slugs do not depend on the order of the people`() {
    let forward = Slug.slugs(Self.hostile)
    let backward = Slug.slugs(Self.hostile.reversed())
    #expect(forward == backward.reversed())
  }

  @Test func `an ordinary slug is the name and the id`() {
    #expect(
      Slug.slugs([("R001", "Li Na"), ("R2", "李娜"), ("R3", "José Núñez-Łuk"), ("T-1", "")])
        == ["li-na-r001", "r2", "jose-nunez-luk-r3", "t-1"])
  }

  @Test func `an id that looks like another's digest is told apart from it`() {
    let digest = Slug.digest("A1")
    let slugs = Slug.slugs([("A1", "Li"), ("a1", "Li"), (digest, "Li"), ("x-" + digest, "Li")])
    #expect(Set(slugs).count == 4)
    #expect(slugs[0] == "li-" + digest)
  }

  @Test func `a name and id that meet as another's do not share a folder`() {
    let slugs = Slug.slugs([("1", "Li-a"), ("a-1", "Li"), ("A-1", "Li")])
    #expect(Set(slugs).count == 3)
  }

  @Test func `a digest is that of FNV`() {
    #expect(Slug.digest("") == "cbf29ce484222325")
    #expect(Slug.digest("foobar") == "85944171f73967e8")
  }

  @Test func `an address stays in the period's folder`() {
    for slug in Slug.slugs(Self.hostile) {
      let address = ReportAddress(subject: .rep, slug: slug)
      #expect(address.page.split(separator: "/").count == 3 && !address.page.contains(".."))
    }
    let home = ReportAddress(subject: .organization, slug: "organization")
    #expect([home.page, home.pdf, home.root] == ["index.html", "organization.pdf", ""])
  }
}
