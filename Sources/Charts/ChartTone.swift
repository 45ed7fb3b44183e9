import Drawings

/// Whether a difference is good or bad for its reader, by the KPI's direction, not by its sign.
public enum ChartTone: String, Hashable, Sendable, CaseIterable {
  case plain, good, bad

  /// The ink of a mark or text of this tone; plain ones keep `plain`.
  func ink(plain: Ink) -> Ink {
    switch self {
    case .plain: plain
    case .good: .good
    case .bad: .bad
    }
  }
}
