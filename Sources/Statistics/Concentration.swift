/// How much of a whole hangs on few of its parts, such as sales on customers.
///
///     Concentration(of: [50, 30, 20])?.herfindahl   // 0.38, like 2.6 equal parts
public struct Concentration: Hashable, Sendable {
  public var count: Int
  /// 0 where all parts are equal, nearly 1 where one is all: half the mean difference of two parts
  /// over their mean (Gini 1912).
  public var gini: Double
  /// The sum of the squared shares, from 1/n to 1 (Herfindahl 1950, Hirschman 1945). Competition
  /// authorities, who count it in 10,000ths, call 0.18 and more highly concentrated.
  public var herfindahl: Double
  /// How many equal parts would be as concentrated: 1 / Herfindahl.
  public var equalParts: Double { 1 / herfindahl }
  /// From the largest, summing to 1.
  public var shares: [Double]

  /// The share of the `count` largest parts together.
  public func share(ofLargest count: Int) -> Double {
    shares.prefix(max(0, count)).reduce(0, +)
  }

  /// Nil where a part is below zero or not finite, and where the whole is nothing.
  public init?(of parts: [Double]) {
    let whole = parts.reduce(0, +)
    guard whole > 0, whole.isFinite, parts.allSatisfy({ $0 >= 0 }) else { return nil }
    count = parts.count
    shares = parts.sorted(by: >).map { $0 / whole }
    herfindahl = shares.reduce(0) { $0 + $1 * $1 }
    let numbers = Double(count)
    var ranked = 0.0
    for (index, share) in shares.reversed().enumerated() {
      ranked += (2 * Double(index + 1) - numbers - 1) * share
    }
    gini = max(0, ranked / numbers)
  }
}
