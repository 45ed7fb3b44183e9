import Sentiment
import Testing

struct ThemeTests {
  static func themes(_ text: String) -> [String] {
    SentimentReader(.builtIn).opinion(of: text).themes.map { theme in
      "\(theme.id) \(Opinion.Leaning(compound: theme.compound))"
    }
  }

  @Test(arguments: [
    ("Good price, but the quality is terrible.", ["price positive", "quality negative"]),
    (
      "The delivery was late and the invoice was wrong.", ["delivery negative", "invoice negative"]
    ),
    ("Our account manager is honest.", ["sales_person positive"]),
    ("The manual arrived, and it is clear.", ["documentation neutral", "delivery positive"]),
    ("价格高质量好", ["price negative", "quality positive"]),
    ("发票开错了，销售人员态度很好。", ["invoice negative", "sales_person neutral", "service positive"]),
    ("产品不错，说明书看不懂，回复很慢。", ["product positive", "documentation negative", "response negative"]),
    ("Very good quality", ["quality positive"]), ("价格公道", ["price positive"]),
    ("周一见", []),
  ])
  func `each theme has its own leaning`(text: String, themes: [String]) {
    #expect(Self.themes(text) == themes)
  }

  @Test(
    arguments: [
      ("Good pump", .english), ("泵很好", .chinese), ("quality 不行", .mixed),
      ("Насос отличный", .other), ("Très bon capteur", .english),
      ("泵 P-100 很好，非常满意", .chinese),
      ("1234 :)", nil), ("", nil),
    ] as [(String, Opinion.Script?)])
  func `the language is told by its script`(text: String, script: Opinion.Script?) {
    #expect(SentimentReader(.builtIn).opinion(of: text).script == script)
  }
}
