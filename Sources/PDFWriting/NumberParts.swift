/// A worded number, parted where its decimal mark is or would be.
///
///     NumberParts("−¥1,234.5万")?.tail  // ".5万"
///
/// For cells that are one number with its unit; dates, ranges and ranks are none.
struct NumberParts {
  /// What numbers share that may stand decimal mark under decimal mark: currency, scale and unit,
  /// but not their sign. ¥1.03M under ¥909.0k would read as the smaller one.
  let kind: String
  /// The decimal mark with all that follows it; the unit where there are no decimals.
  let tail: Substring

  private static let signs: Set<Character> = ["+", "-", "−", "±", "Δ", "▲", "▼", " "]
  /// How many characters currencies and units have at most.
  private static let mostOfUnit = 4

  init?(_ text: String) {
    guard let first = text.firstIndex(where: NumberParts.isDigit) else { return nil }
    let currency = text[..<first].filter { !NumberParts.signs.contains($0) }
    guard currency.count <= NumberParts.mostOfUnit else { return nil }
    let whole = NumberParts.end(of: text[first...]) { NumberParts.isDigit($0) || $0 == "," }
    var end = whole
    if end < text.endIndex, text[end] == "." {
      end = NumberParts.end(of: text[text.index(after: end)...], while: NumberParts.isDigit)
    }
    let unit = text[end...]
    guard unit.count <= NumberParts.mostOfUnit, !unit.contains(where: NumberParts.isDigit) else {
      return nil
    }
    kind = currency + "#" + unit.filter { $0 != " " }
    tail = text[whole...]
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func end(
    of text: Substring, while isPart: (Character) -> Bool
  ) -> String.Index {
    text.firstIndex { !isPart($0) } ?? text.endIndex
  }
}
