import Evaluation
import Measures
import Problems
import Quantities

// Worked examples of an own KPI, which are its tests.

extension KPI.Example {
  private static let example = "{ given: { orders: 8 }, gives: not measured }"

  /// The examples of a list; told where the formula gives something else than they say.
  static func list(
    _ setting: Setting, _ formula: Formula, _ unit: KPI.Unit, _ catalogue: Catalogue,
    _ problems: inout Problems
  ) -> [KPI.Example]? {
    guard let entries = setting.list(atMost: 20, of: Phrase("examples", "示例"), &problems) else {
      return nil
    }
    var examples: [KPI.Example] = []
    for entry in entries {
      if let example = read(entry, formula, unit, catalogue, &problems) {
        examples.append(example)
      }
    }
    return examples
  }

  private static func read(
    _ setting: Setting, _ formula: Formula, _ unit: KPI.Unit, _ catalogue: Catalogue,
    _ problems: inout Problems
  ) -> KPI.Example? {
    let earlier = formula.comparison?.rawValue
    let further = [earlier, formula.targets.isEmpty ? nil : "target"].compactMap { $0 }
    guard
      let block = Block(
        setting, allowed: ["given", "gives"] + further, example: example, &problems)
    else { return nil }
    let ids = formula.measures
    let given = block.required("given", example: "{ \(ids[0]): 8 }", &problems)
      .flatMap { totals($0, ids, &problems) }
    let before = earlier.flatMap { block[$0] }.map { totals($0, ids, &problems) } ?? [:]
    var targets: [String: AssignedTarget] = [:]
    if let target = block["target"] {
      guard let value = target.exampleNumber(inPercent: nil, &problems) else { return nil }
      for kpi in formula.targets { targets[kpi] = AssignedTarget(value.value) }
    }
    let gives = block.required("gives", example: "not measured", &problems)
    guard let given, let before, let gives else { return nil }
    let inputs = Inputs(
      given, previous: formula.comparison == .previous ? before : [:],
      yearAgo: formula.comparison == .yearAgo ? before : [:], targets: targets,
      catalogue: catalogue)
    let outcome = formula.result(inputs).outcome
    guard gives.states(outcome, inPercent: unit == .percent || unit == .change, &problems) else {
      return nil
    }
    return KPI.Example(inputs, gives: outcome)
  }

  /// What measures come to; those that are not named come to nothing.
  private static func totals(
    _ setting: Setting, _ ids: [Measure.ID], _ problems: inout Problems
  ) -> [Measure.ID: Fraction]? {
    guard
      let block = Block(
        setting, allowed: ids.map(\.rawValue), example: "{ \(ids[0]): 8 }", &problems),
      // With a measure that is no part of the formula nothing can be worked out.
      block.keys.count == setting.node.mapping?.count
    else { return nil }
    var totals: [Measure.ID: Fraction] = [:]
    for id in ids {
      guard let entry = block[id.rawValue] else { continue }
      guard let number = entry.exampleNumber(inPercent: false, &problems) else { return nil }
      totals[id] = number.value
    }
    return totals
  }
}

extension Setting {
  /// A number of an example: not so large that a formula cannot work with it.
  ///
  /// - Parameter inPercent: nil where both forms are right.
  fileprivate func exampleNumber(inPercent: Bool?, _ problems: inout Problems) -> Number? {
    let limit = Fraction(1_000_000_000_000)
    guard let number = node.scalar.flatMap({ Setting.number($0.string) }),
      inPercent == nil || number.isPercent == inPercent || number.value == .zero,
      -limit <= number.value, number.value <= limit
    else {
      tell(
        inPercent == true
          ? Phrase("a percentage such as 25%, or not measured", "百分数，例如 25%；或 not measured")
          : Phrase(
            "a plain number of at most 1,000,000,000,000", "绝对值不超过 1,000,000,000,000 的数字"),
        &problems)
      return nil
    }
    return number
  }

  /// Whether the text says what came out, to the last digit that it has; told where it does not.
  fileprivate func states(
    _ outcome: KPIResult.Outcome, inPercent: Bool, _ problems: inout Problems
  ) -> Bool {
    let saysNothing = node.scalar?.string == "not measured"
    switch outcome {
    case .notMeasured(let reason):
      if saysNothing { return true }
      tell(Phrase("not measured: ", "not measured，因为") + reason.phrase, &problems)
    case .measured(let value):
      if !saysNothing {
        guard let number = exampleNumber(inPercent: inPercent, &problems) else { return false }
        let distance = value - number.value
        let half = number.step * Fraction(1, 2)
        if -half <= distance, distance <= half { return true }
      }
      let text =
        inPercent
        ? (value * Fraction(100)).decimalText(atMost: 4) + "%" : value.decimalText(atMost: 4)
      tell(Phrase("\(text), which the formula gives", "\(text)（公式的计算结果）"), &problems)
    }
    return false
  }
}

extension KPIResult.Reason {
  /// Why an example is not measured.
  fileprivate var phrase: Phrase {
    switch self {
    case .none(let measure):
      Phrase("“\(measure)” is not above zero", "“\(measure)”不大于零")
    case .newSince(let time, let measure):
      Phrase(
        "“\(time.rawValue)” has no “\(measure)” above zero",
        "“\(time.rawValue)”没有大于零的“\(measure)”")
    case .noTarget, .targetIncomplete, .zeroTarget:
      Phrase("“target” is not above zero", "“target”不大于零")
    case .costUnknown, .noData, .noStages, .periodOver, .noForecasts:
      Phrase("the formula says so", "公式如此规定")
    }
  }
}
