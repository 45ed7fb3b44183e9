import Drawings

/// A chart with what it is shown with.
public struct GalleryChart: Sendable {
  /// The type, which is the name of its file in `Sources/Charts`.
  public let name: String
  let english: String
  let chinese: String
  /// What the ordinary sample says, in both languages.
  let message: (english: String, chinese: String)
  /// Those that it can have.
  let samples: [Sample]
  /// Whether it needs a page's whole width.
  let isWide: Bool
  let draw: @Sendable (Sample, SampleTeller) -> Drawing

  init(
    _ name: String, _ english: String, _ chinese: String, says message: (String, String),
    samples: [Sample] = Sample.allCases, isWide: Bool = false,
    draw: @escaping @Sendable (Sample, SampleTeller) -> Drawing
  ) {
    self.name = name
    self.english = english
    self.chinese = chinese
    self.message = message
    self.samples = samples
    self.isWide = isWide
    self.draw = draw
  }

  /// What the picture of `sample` says.
  func message(of sample: Sample, _ tell: SampleTeller) -> String {
    switch sample {
    case .ordinary: tell(message.english, message.chinese)
    case .zeros: tell("All zero: nothing has come in yet", "全部为零：还没有任何数据发生")
    case .single: tell("One alone", "只有一个")
    case .negative: tell("Some below zero: returns exceed sales", "有负值：退货超过销售")
    case .huge: tell("Up to 10¹²", "大到万亿")
    case .many: tell("As many as there can be", "数量极多")
    case .longNames: tell("Names of forty characters", "名称长达四十字")
    case .equal: tell("All equal", "全部相等")
    case .unmeasured: tell("Nothing was measured", "全部未测量")
    }
  }
}
