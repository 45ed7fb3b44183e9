import Evaluation
import Measures
import Problems

extension FormulaSetting {
  /// What a KPI's block names as its formula's operands.
  struct Operands {
    /// In the form's order.
    private(set) var measures: [Measure] = []
    private(set) var time: Formula.Comparison?
    private(set) var target: String?
    /// Whether all are there and right.
    private(set) var isComplete = true

    init(_ block: Block, _ form: Form, _ context: Context, _ problems: inout Problems) {
      for key in form.operands {
        let example = Operands.examples[key] ?? "orders"
        guard let setting = block.required(key, example: example, &problems) else {
          isComplete = false
          continue
        }
        switch key {
        case "since":
          time = setting.choice(of: Formula.Comparison.self, &problems)
          if time == nil { isComplete = false }
        case "target":
          target = Operands.target(setting, context, &problems)
          if target == nil { isComplete = false }
        default:
          let unit = Operands.hasOneUnit(form) ? measures.first?.unit : nil
          let found = Operands.measure(
            setting, isMedian: form == .median && key == "of",
            isCount: key == "cases" || form == .mean && key == "each", unit: unit, context,
            &problems)
          if let found { measures.append(found) } else { isComplete = false }
        }
      }
    }

    private static let examples = [
      "of": "sales_amount", "since": "year-ago", "target": "sales_amount",
    ]

    /// Whether what is divided has to be of the same unit.
    private static func hasOneUnit(_ form: Form) -> Bool {
      switch form {
      case .share, .reduction, .difference: true
      case .total, .perUnit, .mean, .change, .attainment, .gap, .median: false
      }
    }

    private static func measure(
      _ setting: Setting, isMedian: Bool, isCount: Bool, unit: Measure.Unit?, _ context: Context,
      _ problems: inout Problems
    ) -> Measure? {
      let name = setting.node.scalar?.string ?? ""
      if context.unusable.contains(name) { return nil }
      let fitting = context.catalogue.measures.filter {
        $0.isMedian == isMedian && (!isCount || $0.aggregate == .count)
          && (unit == nil || $0.unit == unit)
      }
      if let found = fitting.first(where: { $0.id.rawValue == name }) { return found }
      let ids = fitting.map(\.id.rawValue)
      let what =
        if isMedian {
          Phrase("a median", "中位数度量")
        } else if isCount {
          Phrase("a measure that counts rows", "计数的度量")
        } else if let unit {
          unit.measure
        } else {
          Phrase("a measure that is no median", "非中位数的度量")
        }
      setting.tell(
        what + Phrase(", such as ", "，例如 ") + .list(NearestWord.nearest(8, to: name, in: ids)),
        nearest: NearestWord.nearest(to: name, in: ids), &problems)
      return nil
    }

    private static func target(
      _ setting: Setting, _ context: Context, _ problems: inout Problems
    ) -> String? {
      let name = setting.node.scalar?.string ?? ""
      if context.targets.contains(name) { return name }
      setting.tell(
        Phrase("a KPI such as ", "指标，例如 ")
          + .list(NearestWord.nearest(8, to: name, in: context.targets)),
        nearest: NearestWord.nearest(to: name, in: context.targets), &problems)
      return nil
    }
  }
}

extension Measure.Unit {
  /// `a measure in money`
  fileprivate var measure: Phrase {
    switch self {
    case .money: Phrase("a measure in money", "金额度量")
    case .count: Phrase("a count", "计数度量")
    case .days: Phrase("a measure in days", "天数度量")
    case .number: Phrase("a measure in plain numbers", "数值度量")
    }
  }
}
