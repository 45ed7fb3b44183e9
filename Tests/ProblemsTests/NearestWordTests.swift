import Problems
import Testing

struct NearestWordTests {
  let words = ["organization", "orders", "order_lines", "reps"]

  @Test(arguments: [
    ("organisation", "organization"), ("oders", "orders"), ("REPS", "reps"), ("resp", "reps"),
    ("orderlines", "order_lines"),
  ])
  func `a slip of the pen is understood`(word: String, meant: String) {
    #expect(NearestWord.nearest(to: word, in: words) == meant)
  }

  @Test(arguments: ["", "customers", "xyz", String(repeating: "a", count: 10_000)])
  func `what is far from every word means none`(word: String) {
    #expect(NearestWord.nearest(to: word, in: words) == nil)
  }

  @Test func `the nearest come first, equals in their order`() {
    #expect(NearestWord.nearest(2, to: "oder", in: words) == ["orders", "reps"])
    #expect(NearestWord.nearest(9, to: "x", in: ["bb", "aa", "c"]) == ["c", "bb", "aa"])
    #expect(NearestWord.nearest(3, to: "orders", in: []) == [])
  }
}
