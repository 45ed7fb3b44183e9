import Planning
import Problems
import Quantities

// Values of plan.yaml.

extension Setting {
  func planTotal(_ problems: inout Problems) -> PlanSettings.Total? {
    guard let total = node.scalar.flatMap({ PlanFile.total($0.string) }) else {
      tell(
        Phrase(
          "an amount above zero such as 1.2亿, or a growth such as +12%",
          "大于零的金额，例如 1.2亿；或增幅，例如 +12%"), &problems)
      return nil
    }
    return total
  }

  func planMonths(_ problems: inout Problems) -> PlanSettings.Months? {
    if node.sequence == nil {
      switch node.scalar?.string {
      case "history": return .history
      case "even": return .even
      default:
        tell(
          Phrase(
            "history, even, or a list of shares such as [8%, 9%, …]",
            "history、even，或比例列表，例如 [8%, 9%, …]"), &problems)
        return nil
      }
    }
    guard let entries = list(atMost: 60, of: Phrase("shares", "比例"), &problems) else {
      return nil
    }
    let shares = entries.compactMap { $0.share(&problems) }
    guard shares.count == entries.count else { return nil }
    let sum = shares.reduce(.zero, +)
    guard sum == .one else {
      let percent = (sum * Fraction(100)).decimalText(atMost: 6)
      tell(
        Phrase("shares that sum to 100%, not \(percent)%", "合计为 100% 的比例（现为 \(percent)%）"),
        &problems)
      return nil
    }
    return .shares(shares)
  }

  /// What a weight is multiplied by: `1.2` or `120%`.
  func factor(_ problems: inout Problems) -> Fraction? {
    let number = node.scalar.flatMap { Setting.number($0.string) }
    let allowed = Fraction(1, 100)...Fraction(100)
    guard let value = number?.value, allowed.contains(value) else {
      tell(Phrase("a factor from 0.01 to 100", "0.01 至 100 的系数"), &problems)
      return nil
    }
    return value
  }

  /// An amount of money above zero.
  func amount(_ problems: inout Problems) -> Fraction? {
    guard let number = node.scalar.flatMap({ Setting.number($0.string) }), !number.isPercent,
      number.value > .zero
    else {
      tell(
        Phrase("an amount above zero such as 50000 or 5万", "大于零的金额，例如 50000 或 5万"), &problems)
      return nil
    }
    return number.value
  }
}

extension PlanSettings.Bounds {
  init?(_ setting: Setting, _ problems: inout Problems) {
    guard
      let block = Block(
        setting, allowed: ["least", "most", "least_share", "most_share"],
        example: "{ least: 90%, most: 140% }", &problems)
    else { return nil }
    self.init(
      least: PlanSettings.Limits(block["least"], share: block["least_share"], &problems),
      most: PlanSettings.Limits(block["most"], share: block["most_share"], &problems))
  }
}

extension PlanSettings.Limits {
  /// A percentage is one of last year's sales, a number an amount; `share` is of the target above.
  fileprivate init(_ setting: Setting?, share: Setting?, _ problems: inout Problems) {
    self.init(ofParent: share.flatMap { $0.share(&problems) })
    guard let setting else { return }
    guard let number = setting.node.scalar.flatMap({ Setting.number($0.string) }),
      number.value >= .zero, !number.isPercent || number.value <= Fraction(100)
    else {
      setting.tell(
        Phrase(
          "a percentage of last year such as 90%, or an amount such as 5万",
          "上一年的百分比，例如 90%；或金额，例如 5万"), &problems)
      return
    }
    if number.isPercent { ofBase = number.value } else { amount = number.value }
  }
}
