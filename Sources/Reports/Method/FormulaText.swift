import Evaluation
import Measures
import Quantities

extension Terms {
  /// A formula in words: `won deals ÷ deals won or lost`.
  func text(of expression: Expression, _ numerals: Numerals) -> String {
    ExpressionText(language: words.language) { name(of: $0, numerals) }.text(expression)
  }

  /// A formula with an example's numbers: `4 ÷ 5`.
  func working(_ kpi: KPI, _ example: KPI.Example, _ numerals: Numerals) -> String {
    let text = ExpressionText(language: words.language) { leaf in
      kpi.operand(leaf, in: example).map { self.text(of: $0, numerals) } ?? name(of: leaf, numerals)
    }
    return text.text(kpi.formula.expression)
  }

  private func name(of leaf: Expression, _ numerals: Numerals) -> String {
    if case .constant(let value) = leaf { return numerals.plain(value) }
    return Operand.Name(leaf).map { name(of: $0) } ?? ""
  }

  /// What a part of a formula is called.
  func name(of operand: Operand.Name) -> String {
    switch operand {
    case .measure(let id): name(of: id)
    case .earlier(let id, .previous): words("formula.previous", ["measure": name(of: id)])
    case .earlier(let id, .yearAgo): words("formula.yearAgo", ["measure": name(of: id)])
    case .whole(let id): words("formula.whole", ["measure": name(of: id)])
    case .target(let kpi): target(of: kpi)
    case .days: words("measure.days")
    case .workingDays: words("measure.working_days")
    case .discountRate: words("formula.discountRate")
    case .forecastMisses: words("formula.forecastMisses")
    case .forecastSales: words("formula.forecastSales")
    }
  }

  /// An operand's number, in full.
  func text(of operand: Operand, _ numerals: Numerals) -> String {
    if case .discountRate = operand.name { return numerals.shortPercent(operand.value) }
    return numerals.full(operand.value, unit(of: operand))
  }

  /// Of a target that of its KPI; of a measure that of the catalogue.
  private func unit(of operand: Operand) -> Measure.Unit {
    switch operand.name {
    case .measure(let id), .earlier(let id, _), .whole(let id):
      return catalogue.measure(id)?.unit ?? operand.unit
    case .target(let kpi):
      guard let unit = catalogue.kpi(Formula.targeted(kpi).kpi)?.unit else { return operand.unit }
      return unit == .money ? .money : unit == .count ? .count : .number
    case .days, .workingDays, .discountRate, .forecastMisses, .forecastSales: return operand.unit
    }
  }
}
