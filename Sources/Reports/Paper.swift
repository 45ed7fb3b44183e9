/// What a report is printed on.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  /// 210 × 297 mm.
  case a4 = "A4"
  /// 8½ × 11 inches.
  case letter = "Letter"

  /// Width and height of an upright sheet, in points.
  public var points: (width: Double, height: Double) {
    switch self {
    case .a4: (595.28, 841.89)
    case .letter: (612, 792)
    }
  }
}
