import Quantities

/// From where on a rate or factor holds.
public struct Tier: Sendable, Hashable {
  /// An amount, or an attainment.
  public let from: Fraction
  public let rate: Fraction

  public init(from: Fraction, _ rate: Fraction) {
    self.from = from
    self.rate = rate
  }
}

/// What is paid of an amount, tier by tier.
///
///     let rates = RateTable(.marginal, by: .amount, [
///       Tier(from: 0, Fraction(5, 100)), Tier(from: 100_000, Fraction(6, 100)),
///     ])
public struct RateTable: Sendable, Hashable {
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    /// The whole amount at the rate of the tier it reaches.
    case whole
    /// Each slice at its own rate.
    case marginal
    /// Each slice at its own rate, where tiers go on from the fiscal year's amount before.
    case cumulative
  }

  public enum By: String, Sendable, Hashable, CaseIterable {
    case amount, attainment
  }

  public let shape: Shape
  public let by: By
  /// The first begins at zero; each begins above the one before.
  public let tiers: [Tier]

  public init(_ shape: Shape, by: By, _ tiers: [Tier]) {
    precondition(tiers.first?.from == .zero, "the first tier begins at zero")
    self.shape = shape
    self.by = by
    self.tiers = tiers
  }

  /// The slices of an amount that begins at `start`, each with its rate; none of nothing.
  ///
  /// What takes back is made of slices too, from the end on: they are negative, and go back at the
  /// rates at which they were paid. Below zero the first rate holds.
  ///
  /// - Parameter target: what an attainment is a part of; above zero.
  public func slices(of amount: Fraction, from start: Fraction = .zero, target: Fraction)
    -> [PaySlice]
  {
    let bounds = tiers.map { by == .attainment ? $0.from * target : $0.from }
    if amount == .zero { return [] }
    if shape == .whole {
      let place = bounds.lastIndex { $0 <= amount } ?? 0
      return [
        PaySlice(
          .rate, from: .zero, to: amount, credited: amount, rate: tiers[place].rate,
          amount: amount * tiers[place].rate)
      ]
    }
    let end = start + amount
    let (low, high) = (min(start, end), max(start, end))
    var slices: [PaySlice] = []
    for (place, tier) in tiers.enumerated() {
      let lower = place == 0 ? low : max(low, bounds[place])
      let upper = place + 1 < tiers.count ? min(high, bounds[place + 1]) : high
      guard lower < upper else { continue }
      let part = amount < .zero ? lower - upper : upper - lower
      slices.append(
        PaySlice(
          .rate, from: lower, to: upper, credited: part, rate: tier.rate,
          amount: part * tier.rate))
    }
    return slices
  }
}
