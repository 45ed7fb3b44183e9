/// What a column's name comes to when people's ways of writing it are set aside.
public enum HeaderName {
  /// The longest name that is compared; no alias is as long.
  private static let limit = 200

  /// The name in lower case, in half-width letters, without spaces, `_`, `-` and such marks, and
  /// without brackets and what stands in them, unless nothing else is there: `金额（元）` is `金额`.
  public static func folded(_ name: String) -> String {
    var whole = String.UnicodeScalarView()
    var outside = String.UnicodeScalarView()
    var depth = 0
    for scalar in name.unicodeScalars.prefix(limit) {
      let scalar = halfWidth(scalar)
      switch scalar {
      case "(", "[", "{", "【", "〔": depth += 1
      case ")", "]", "}", "】", "〕": depth = max(0, depth - 1)
      case "_", "-", "*", ":", "/", "、", "·", "\u{FEFF}", "'", "\"": continue
      default:
        if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
          continue
        }
        whole.append(scalar)
        if depth == 0 { outside.append(scalar) }
      }
    }
    return String(outside.isEmpty ? whole : outside).lowercased()
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
