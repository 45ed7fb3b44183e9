import Testing

@testable import Insight

struct QuoteTests {
  @Test(arguments: [
    ("The pump leaks.", "The pump leaks"),
    ("“交货及时，质量好。”", "交货及时，质量好"),
    ("Great work!", "Great work!"),
    ("  late\n again \u{202E}and\u{200B} again ", "late again and again"),
    ("<script>alert</script> was late", "<script>alert</script> was late"),
    ("=SUM was late", "=SUM was late"),
    ("We miss the old pump", "We miss the old pump"),
  ])
  func `a short sentence is quoted whole`(sentence: String, text: String) throws {
    let quote = try #require(Quote(sentence))
    #expect(quote.text == text)
    #expect(quote.isWhole)
  }

  @Test(arguments: [
    ("Call me at +49 (0)171 555-12 about delivery", "Call me at … (…)… about delivery"),
    ("Write to ann.lee@example.com, the invoice is wrong", "Write to …, the invoice is wrong"),
    ("电话13812345678没人接，工单A-1024也没回复", "电话…没人接，工单…也没回复"),
    ("邮箱 li＠example.cn 收不到发票", "邮箱 … 收不到发票"),
    ("See https://example.com/x for the delivery note", "See … for the delivery note"),
    ("２０２６年的货还没到", "…年的货还没到"),
    ("٠١٢٣ خدمة ممتازة", "… خدمة ممتازة"),
  ])
  func `numbers and addresses are left out`(sentence: String, text: String) throws {
    let quote = try #require(Quote(sentence))
    #expect(quote.text == text)
    #expect(!quote.isWhole)
  }

  @Test(arguments: ["", "。", "123 456", "a@b.c", "\u{0}\u{FFFD}", "👍👍👍👍👍", "no"])
  func `where no words are left there is no quote`(sentence: String) {
    #expect(Quote(sentence) == nil)
  }

  @Test(arguments: [
    "Please ring Mr. Lee", "DR Wong was late", "Miss Chen was kind", "请联系陈先生", "刘女士很耐心",
  ])
  func `a sentence with a title names somebody`(sentence: String) {
    #expect(Quote(sentence) == nil)
  }

  @Test(arguments: [
    (
      "The delivery came a week late, nobody told us about it and the line stood still for days",
      "The delivery came a week late…"
    ),
    (
      "The delivery that was promised for Monday came on the Friday of the week after that one",
      "The delivery that was promised for Monday came on the…"
    ),
    (String(repeating: "慢", count: 90), String(repeating: "慢", count: 60) + "…"),
  ])
  func `a long sentence is cut where a clause or word ends`(sentence: String, text: String) throws {
    let quote = try #require(Quote(sentence))
    #expect(quote.text == text)
    #expect(!quote.isWhole)
  }

  @Test func `names are found as words, Chinese ones anywhere`() throws {
    let quote = try #require(Quote("We like 李娜 and Li of O'Brien Ltd"))
    #expect(KnownNames(["Li"]).stand(in: quote.text))
    #expect(KnownNames(["O'Brien"]).stand(in: quote.text))
    #expect(KnownNames(["李娜"]).stand(in: quote.text))
    #expect(!KnownNames(["lik", "Bri", "", "王伟"]).stand(in: quote.text))
    #expect(!KnownNames(["Li"]).stand(in: "We like the List"))
  }
}
