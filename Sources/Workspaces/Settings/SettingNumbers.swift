import Problems
import Quantities

extension Setting {
  /// A number as it is written: its exact value, whether a percent sign stands behind it, and what
  /// one more in its last digit would be.
  struct Number {
    let value: Fraction
    let isPercent: Bool
    let step: Fraction
  }

  /// `40`, `-12.5`, `35%`, `50,000`, `5万`, `1.2亿`; nil where the text is anything else or has
  /// more than twelve digits before the point or six behind it.
  static func number(_ text: String) -> Number? {
    var rest = Substring(text)
    var factor: Int128 = 1
    var isPercent = false
    switch rest.last {
    case "%", "％":
      isPercent = true
      rest.removeLast()
    case "万":
      factor = 10_000
      rest.removeLast()
    case "亿":
      factor = 100_000_000
      rest.removeLast()
    default: break
    }
    while rest.last == " " { rest.removeLast() }
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = digits(ungrouped(parts[0]), 1...12) else {
      return nil
    }
    var value = Fraction(whole)
    var scale: Int128 = 1
    if parts.count == 2 {
      guard let decimals = digits(String(parts[1]), 1...6) else { return nil }
      for _ in parts[1] { scale *= 10 }
      value = value + Fraction(decimals, scale)
    }
    let unit = Fraction(factor, isPercent ? 100 : 1)
    value = value * unit
    return Number(
      value: isNegative ? -value : value, isPercent: isPercent, step: unit * Fraction(1, scale))
  }

  /// The digits without separators that stand before groups of three.
  private static func ungrouped(_ text: Substring) -> String {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return String(text) }
    return groups.joined()
  }

  private static func digits(_ text: String, _ count: ClosedRange<Int>) -> Int128? {
    guard count.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int128(text)
  }

  /// `a number from 1 to 12`
  private static func range(
    _ english: String, _ chinese: String, _ limits: ClosedRange<Int>
  ) -> Phrase {
    let (least, most) = (limits.lowerBound, limits.upperBound)
    return Phrase("\(english) from \(least) to \(most)", "\(least) 至 \(most) 的\(chinese)")
  }

  private var number: Number? { node.scalar.flatMap { Setting.number($0.string) } }

  /// Points of a score or a weight, within `limits`; a percent sign changes nothing.
  func points(_ limits: ClosedRange<Int>, _ problems: inout Problems) -> Fraction? {
    let range =
      Fraction(Int128(limits.lowerBound))...Fraction(Int128(limits.upperBound))
    guard let number else {
      tell(Setting.range("a number", "数字", limits), &problems)
      return nil
    }
    let points = number.isPercent ? number.value * Fraction(100) : number.value
    guard range.contains(points) else {
      tell(Setting.range("a number", "数字", limits), &problems)
      return nil
    }
    return points
  }

  /// A share, such as 95%.
  func share(_ problems: inout Problems) -> Fraction? {
    guard let number, number.isPercent, Fraction.zero <= number.value, number.value <= .one else {
      tell(Phrase("a percentage from 0% to 100%", "0% 至 100% 的百分数"), &problems)
      return nil
    }
    return number.value
  }

  /// A share more or less, such as +10% or -5%.
  func change(_ problems: inout Problems) -> Fraction? {
    let text = node.scalar?.string ?? ""
    let isSigned = text.first == "+"
    let number = Setting.number(isSigned ? String(text.dropFirst()) : text)
    guard let number, number.isPercent || number.value == .zero,
      !(isSigned && number.value < .zero), number.value > -.one, number.value <= Fraction(10)
    else {
      tell(
        Phrase(
          "a change such as +10% or -5%, above -100%", "增减幅度，例如 +10% 或 -5%，且大于 -100%"),
        &problems)
      return nil
    }
    return number.value
  }

  /// A value in percent, or one that is a plain number.
  func value(inPercent: Bool, _ problems: inout Problems) -> Fraction? {
    guard let number, number.isPercent == inPercent || number.value == .zero else {
      tell(
        inPercent
          ? Phrase("a percentage such as 35%", "百分数，例如 35%")
          : Phrase("a number such as 12, 50000 or 5万", "数字，例如 12、50000 或 5万"), &problems)
      return nil
    }
    return number.value
  }

  /// A whole number within `limits`.
  func whole(_ limits: ClosedRange<Int>, _ problems: inout Problems) -> Int? {
    guard let number, !number.isPercent, number.value.denominator == 1,
      let whole = Int(exactly: number.value.numerator), limits.contains(whole)
    else {
      tell(Setting.range("a whole number", "整数", limits), &problems)
      return nil
    }
    return whole
  }
}
