/// A language that reports are written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh-Hans"
  case english = "en"
}
