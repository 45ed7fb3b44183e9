import Quantities

/// How much of target pay a value brings: steps, or straight lines between them.
public struct BonusLadder: Sendable, Hashable {
  /// With rising values; below the first nothing is paid.
  public let steps: [Tier]
  public let isStraight: Bool

  public init(_ steps: [Tier], isStraight: Bool = false) {
    self.steps = steps
    self.isStraight = isStraight
  }

  public func factor(_ value: Fraction) -> Fraction {
    guard let place = steps.lastIndex(where: { $0.from <= value }) else { return .zero }
    let step = steps[place]
    guard isStraight, place + 1 < steps.count else { return step.rate }
    let next = steps[place + 1]
    guard let part = (value - step.from).divided(by: next.from - step.from) else {
      return step.rate
    }
    return step.rate + (next.rate - step.rate) * part
  }
}
