/// Identifiers of one width, so that they sort as text.
enum Identifier {
  static func text(_ prefix: String, _ number: Int, of count: Int, atLeast width: Int) -> String {
    let width = max(width, String(count).utf8.count)
    let digits = String(number)
    return prefix + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
