import Problems

/// The steps of a build, in order.
public enum Stage: String, Sendable, CaseIterable {
  case reading, evaluating, fonts, reports, data, publishing

  /// What the operator reads.
  public var name: Phrase {
    let chinese =
      switch self {
      case .reading: "读取"
      case .evaluating: "评估"
      case .fonts: "字体"
      case .reports: "报告"
      case .data: "数据"
      case .publishing: "发布"
      }
    return Phrase(rawValue, chinese)
  }
}

/// What a build tells whoever watches it.
public enum BuildProgress: Sendable {
  case began(Stage)
  /// `done` of `of` reports are written.
  case advanced(done: Int, of: Int)
  /// The stage is over; `detail` says what came of it.
  case ended(Stage, detail: Phrase)
}
