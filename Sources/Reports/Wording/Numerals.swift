import Evaluation
import Measures
import Quantities

/// Numbers in words of a language: exact values in, rounded once, text out.
///
///     Numerals(language: .chinese, currency: yuan).money(Fraction(1_234_000))   // ¥123.4万
public struct Numerals: Sendable {
  public let language: Language
  public let currency: Currency

  /// Stands for a value that was not measured.
  public static let missing = "–"
  static let minus = "\u{2212}"

  public init(language: Language, currency: Currency) {
    self.language = language
    self.currency = currency
  }

  /// A unit that amounts are told in, from the largest down.
  struct Scale {
    let size: Int128
    let decimals: Int
    let suffix: String
    /// How many of the unit an amount needs to be told in it.
    var least: Int128 = 1
  }

  var scales: [Scale] {
    switch language {
    case .chinese:
      [
        Scale(size: 100_000_000, decimals: 2, suffix: "亿"),
        Scale(size: 10_000, decimals: 1, suffix: "万"),
      ]
    case .english:
      [
        Scale(size: 1_000_000_000, decimals: 2, suffix: "B"),
        Scale(size: 1_000_000, decimals: 2, suffix: "M"),
        Scale(size: 1_000, decimals: 1, suffix: "k", least: 10),
      ]
    }
  }

  /// An amount in three or four digits: `¥123.4万`, `¥1.23M`, `¥870.6k`, `¥8,250`.
  public func money(_ amount: Fraction) -> String {
    let units = Scale(size: 1, decimals: 0, suffix: "")
    for (scale, smaller) in zip(scales, scales.dropFirst() + [units]) {
      // What the smaller unit would round up to this one is told in it: ¥99,999,999 is ¥1.00亿,
      // not ¥10,000.0万, and ¥9,600 stays so.
      let carried = Numerals.digits(amount, smaller).magnitude * smaller.size.magnitude
      let least = scale.size * scale.least * Numerals.power(smaller.decimals)
      if carried >= least.magnitude {
        return marked(Numerals.digits(amount, scale), decimals: scale.decimals) + scale.suffix
      }
    }
    return marked(Numerals.digits(amount, units), decimals: 0)
  }

  /// An amount in full, with minor units where it has them: `¥1,234,000`, `$12.50`.
  public func fullMoney(_ amount: Fraction) -> String {
    let minor = amount.rounded(scale: Numerals.power(currency.decimals))
    let isWhole = minor % Numerals.power(currency.decimals) == 0
    return isWhole
      ? marked(amount.rounded(scale: 1), decimals: 0)
      : marked(minor, decimals: currency.decimals)
  }

  /// An amount with all its minor units, as pay is told: `¥8,000.00`, `JP¥8,000`.
  public func paidMoney(_ amount: Fraction) -> String {
    marked(amount.rounded(scale: Numerals.power(currency.decimals)), decimals: currency.decimals)
  }

  /// An amount with its sign: `+¥3.6万`.
  public func signedMoney(_ amount: Fraction) -> String {
    let text = money(amount)
    return amount > .zero && !Numerals.isZero(text) ? "+" + text : text
  }

  /// A count in groups of three: `1,234`.
  public func count(_ value: Fraction) -> String {
    Numerals.grouped(value.rounded(scale: 1), decimals: 0)
  }

  /// A share with one decimal: `12.3%`.
  public func percent(_ share: Fraction) -> String {
    Numerals.grouped(share.rounded(scale: 1000), decimals: 1) + "%"
  }

  /// A share from statistics, which is no exact number.
  func percent(_ share: Double) -> String {
    share.isFinite && abs(share) < 1e9
      ? percent(Fraction(Int128((share * 1000).rounded()), 1000)) : Numerals.missing
  }

  /// The same without decimals.
  func wholePercent(_ share: Double) -> String {
    share.isFinite && abs(share) < 1e9
      ? shortPercent(Fraction(Int128((share * 100).rounded()), 100)) : Numerals.missing
  }

  /// A share as it was set, with up to one decimal: `35%`, `7.5%`.
  public func shortPercent(_ share: Fraction) -> String {
    let digits = share.rounded(scale: 1000)
    return digits % 10 == 0
      ? Numerals.grouped(digits / 10, decimals: 0) + "%" : percent(share)
  }

  /// A change with its sign and one decimal: `+3.2%`.
  public func change(_ ratio: Fraction) -> String {
    let digits = ratio.rounded(scale: 1000)
    return (digits > 0 ? "+" : "") + Numerals.grouped(digits, decimals: 1) + "%"
  }

  /// Points with one decimal, or as many as put it on its own side of every grade's limit.
  public func score(_ score: Score, limits: [Score] = []) -> String {
    for decimals in 1..<9 {
      let shown = score.fraction.rounded(scale: Numerals.power(decimals))
      let misleads = limits.contains {
        (score < $0) != (Fraction(shown, Numerals.power(decimals)) < $0.fraction)
      }
      if !misleads { return Numerals.grouped(shown, decimals: decimals) }
    }
    return score.description
  }

  /// A weight or other plain number with up to two decimals: `40`, `12.5`.
  public func plain(_ value: Fraction) -> String {
    value.decimalText(atMost: 2).replacingMinus
  }

  /// Points more or less, with their sign: `+2.5`.
  public func signedPlain(_ value: Fraction) -> String {
    (value > .zero ? "+" : "") + plain(value)
  }

  /// A KPI's value in its unit.
  public func text(_ value: Fraction, _ unit: KPI.Unit) -> String {
    switch unit {
    case .money: money(value)
    case .count: shared(value)
    case .percent: percent(value)
    case .change: change(value)
    case .days: language == .chinese ? oneDecimal(value) + " 天" : oneDecimal(value) + " d"
    case .points: oneDecimal(value)
    case .times: twoDecimals(value) + "×"
    case .moneyPerDay: money(value) + (language == .chinese ? "/天" : "/d")
    case .number: twoDecimals(value)
    }
  }

  /// A level that was set, such as a knot of a curve: shares in whole percents where they are.
  public func level(_ value: Fraction, _ unit: KPI.Unit) -> String {
    switch unit {
    case .percent, .change: shortPercent(value)
    default: text(value, unit)
    }
  }

  /// A measure's total in full, as a formula has it.
  public func full(_ value: Fraction, _ unit: Measure.Unit) -> String {
    switch unit {
    case .money: fullMoney(value)
    case .count: shared(value)
    case .days, .number: twoDecimals(value)
    }
  }

  /// A count, which has decimals only where credit is shared.
  private func shared(_ value: Fraction) -> String {
    value.denominator == 1 ? count(value) : twoDecimals(value)
  }

  private func oneDecimal(_ value: Fraction) -> String {
    Numerals.grouped(value.rounded(scale: 10), decimals: 1)
  }

  /// Up to two decimals, in groups of three.
  private func twoDecimals(_ value: Fraction) -> String {
    let digits = value.rounded(scale: 100)
    if digits % 100 == 0 { return Numerals.grouped(digits / 100, decimals: 0) }
    if digits % 10 == 0 { return Numerals.grouped(digits / 10, decimals: 1) }
    return Numerals.grouped(digits, decimals: 2)
  }

  /// `amount` in the last decimal of `scale`.
  private static func digits(_ amount: Fraction, _ scale: Scale) -> Int128 {
    (amount * Fraction(1, scale.size)).rounded(scale: power(scale.decimals))
  }

  private func marked(_ digits: Int128, decimals: Int) -> String {
    let text = Numerals.grouped(Int128(digits.magnitude), decimals: decimals)
    return (digits < 0 ? Numerals.minus : "") + currency.symbol + text
  }

  static func power(_ decimals: Int) -> Int128 {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }

  private static func isZero(_ text: String) -> Bool {
    !text.utf8.contains { (49...57).contains($0) }
  }

  /// A number of `10^-decimals` in groups of three; never a negative zero.
  static func grouped(_ digits: Int128, decimals: Int) -> String {
    var text = Array(String(digits.magnitude).utf8)
    while text.count <= decimals { text.insert(48, at: 0) }
    let whole = text.count - decimals
    var out: [UInt8] = []
    for (index, digit) in text.enumerated() {
      if index == whole { out.append(46) }
      if index > 0, index < whole, (whole - index) % 3 == 0 { out.append(44) }
      out.append(digit)
    }
    return (digits < 0 ? minus : "") + String(decoding: out, as: UTF8.self)
  }
}

extension String {
  var replacingMinus: String {
    hasPrefix("-") ? Numerals.minus + dropFirst() : self
  }
}
