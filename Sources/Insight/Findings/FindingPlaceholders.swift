/// What stands in braces in a rule's texts: `{change}`.
public enum FindingPlaceholders {
  /// The names in a text, in their order.
  public static func names(in text: String) -> [String] {
    var names: [String] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      if let end = part.firstIndex(of: "}") { names.append(String(part[..<end])) }
    }
    return names
  }

  /// The text with each name replaced; what fills it in is not looked at again.
  public static func filled(_ text: String, _ value: (String) -> String?) -> String {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    var filled = String(parts.first ?? "")
    for part in parts.dropFirst() {
      if let end = part.firstIndex(of: "}"), let value = value(String(part[..<end])) {
        filled += value + part[part.index(after: end)...]
      } else {
        filled += "{" + part
      }
    }
    return filled
  }
}
