import Evaluation
import Measures
import Problems

/// The formula of an own KPI, and the units in which it can be told.
struct FormulaSetting {
  /// The closed forms, as files name them.
  enum Form: String, CaseIterable {
    case total, share, mean, difference, reduction, change, attainment, gap, median
    case perUnit = "per-unit"

    /// The form that a KPI's block names, if it is one.
    init?(of setting: Setting) {
      guard let word = setting.node.mapping?["form"]?.scalar?.string else { return nil }
      self.init(rawValue: word)
    }

    /// What it is made from.
    var operands: [String] {
      switch self {
      case .total: ["of"]
      case .share: ["of", "in"]
      case .perUnit, .mean: ["of", "each"]
      case .difference: ["of", "minus", "in"]
      case .reduction: ["to", "from"]
      case .change: ["of", "since"]
      case .attainment, .gap: ["of", "target"]
      case .median: ["of", "cases"]
      }
    }

    /// Those of `form`, or of all.
    static func keys(of form: Form?) -> [String] {
      if let form { return form.operands }
      return ["of", "in", "each", "minus", "to", "from", "since", "target", "cases"]
    }
  }

  /// What a formula can be made from.
  struct Context {
    let catalogue: Catalogue
    /// Ids of measures that are wrong, which has been told.
    let unusable: Set<String>
    /// The KPIs that can have targets.
    let targets: [String]
  }

  let formula: Formula
  /// The usual one first.
  let units: [KPI.Unit]

  /// Tells an operand that is missing, unknown or does not fit the others.
  init?(_ block: Block, _ form: Form?, _ context: Context, _ problems: inout Problems) {
    guard let form else {
      _ = block.required("form", example: "share", &problems)?.choice(of: Form.self, &problems)
      return nil
    }
    let operands = Operands(block, form, context, &problems)
    let (of, second) = (operands.measures.first, operands.measures.dropFirst().first)
    guard let of, operands.isComplete else { return nil }
    switch form {
    case .total:
      (formula, units) = (.total(of.id), KPI.Unit.amounts(of.unit))
    case .median:
      guard let second else { return nil }
      (formula, units) = (.median(of.id, cases: second.id), KPI.Unit.amounts(of.unit))
    case .perUnit, .mean:
      guard let second else { return nil }
      units = KPI.Unit.rates(of.unit, each: second.unit)
      formula =
        form == .mean
        ? .mean(of: of.id, each: second.id) : .perUnit(of: of.id, each: second.id)
    case .share:
      guard let second else { return nil }
      units = [.percent]
      // Only of cases that all are among the others is known how sure a share is.
      formula =
        of.isPart(of: second)
        ? .share(of: of.id, in: second.id) : .shareOfAmount(of.id, in: second.id)
    case .reduction:
      guard let second else { return nil }
      (formula, units) = (.reduction(to: of.id, from: second.id), [.percent])
    case .difference:
      guard let second, let all = operands.measures.last else { return nil }
      formula = .difference(of: of.id, minus: second.id, in: all.id)
      units = [.points]
    case .change:
      guard let time = operands.time else { return nil }
      (formula, units) = (.change(of: of.id, since: time), [.change, .percent])
    case .attainment:
      guard let target = operands.target else { return nil }
      (formula, units) = (.attainment(of: of.id, target: target), [.percent, .times])
    case .gap:
      guard let target = operands.target else { return nil }
      (formula, units) = (.gap(of: of.id, target: target), KPI.Unit.amounts(of.unit))
    }
  }

  /// The unit that a setting asks for, which has to fit.
  func unit(_ setting: Setting, _ problems: inout Problems) -> KPI.Unit? {
    let word = setting.node.scalar?.string ?? ""
    if let unit = units.first(where: { $0.rawValue == word }) { return unit }
    let words = units.map(\.rawValue)
    setting.tell(.either(words), nearest: NearestWord.nearest(to: word, in: words), &problems)
    return nil
  }

  /// Examples as they could be.
  var example: String {
    let given = formula.measures.enumerated().map { "\($1): \(($0 + 1) * 2)" }
    return "[{ given: { \(given.joined(separator: ", ")) }, gives: … }]"
  }
}

extension Measure {
  var isMedian: Bool {
    if case .median = aggregate { return true }
    return false
  }

  /// Whether both count rows, and each row that counts here counts there too.
  func isPart(of all: Measure) -> Bool {
    aggregate == .count && all.aggregate == .count && table == all.table && date == all.date
      && timing == all.timing && credit == all.credit && creditElse == all.creditElse
      && creditTeam == all.creditTeam && all.filter.allSatisfy { holds($0) }
  }

  /// Whether each row that counts meets `condition`.
  private func holds(_ condition: Condition) -> Bool {
    if filter.contains(condition) { return true }
    guard case .notNegative(let path) = condition else { return false }
    return filter.contains {
      if case .atLeast(path, let limit) = $0 { return limit >= 0 }
      return false
    }
  }
}

extension KPI.Unit {
  /// What a total or a median in a measure's unit can be told in.
  fileprivate static func amounts(_ unit: Measure.Unit) -> [KPI.Unit] {
    switch unit {
    case .money: [.money]
    case .count: [.count]
    case .days: [.days]
    case .number: [.number, .points]
    }
  }

  /// What one measure ÷ another can be told in.
  fileprivate static func rates(_ of: Measure.Unit, each: Measure.Unit) -> [KPI.Unit] {
    switch (of, each) {
    case (.money, .money): [.times, .number]
    case (.money, .days): [.moneyPerDay]
    case (.money, _): [.money]
    case (.days, .count): [.days]
    case (.number, .count): [.number, .points]
    default: [.number, .times]
    }
  }
}
