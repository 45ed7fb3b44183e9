/// The organization's currency: how its amounts are marked and how many decimals it has.
public struct Currency: Hashable, Sendable {
  /// ISO 4217, such as `CNY`.
  public let code: String
  /// What stands before an amount: `¥`, `$`, `€`, or the code and a space.
  public let symbol: String
  /// Decimals of the minor unit: 2 for the yuan, 0 for the yen, 3 for the Kuwaiti dinar.
  public let decimals: Int

  /// The currency with an ISO 4217 code; nil where the code is not three capital letters.
  public init?(code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return nil
    }
    self.code = code
    symbol = Currency.symbols[code] ?? code + "\u{A0}"
    decimals =
      Currency.withoutDecimals.contains(code) ? 0 : Currency.withThree.contains(code) ? 3 : 2
  }

  static let withoutDecimals: Set = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  static let withThree: Set = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  static let symbols = [
    "CNY": "¥", "JPY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "TWD": "NT$",
    "SGD": "S$", "AUD": "A$", "CAD": "C$", "INR": "₹", "KRW": "₩",
  ]
}
