import Drawings
import Reports

extension Tone {
  /// The ink of a text with this tone, `plain` where it has none of its own.
  func ink(plain: Ink) -> Ink {
    switch self {
    case .plain: plain
    case .muted: .muted
    case .good: .good
    case .bad: .bad
    }
  }

  /// `text` with a sign of this tone before it, where it has none that tells without colour.
  func signed(_ text: String) -> String {
    switch self {
    case .plain, .muted: text
    case .good: Tone.hasSign(text) ? text : "▲ " + text
    case .bad: Tone.hasSign(text) ? text : "▼ " + text
    }
  }

  /// Whether `text` itself says up or down.
  static func hasSign(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      switch $0 {
      case "+", "-", "−", "–", "±", "▲", "▼", "△", "▽", "↑", "↓": true
      default: false
      }
    }
  }
}
