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
}
