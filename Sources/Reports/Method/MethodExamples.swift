import Evaluation
import Quantities
import Statistics

extension Method {
  /// An example in words: what is given, the formula with it, and the result as reports tell it.
  func example(_ example: KPI.Example, of kpi: KPI) -> MethodPage.Example {
    let given = kpi.given(in: example).map {
      Detail(terms.name(of: $0.name), terms.text(of: $0, numerals))
    }
    switch example.result {
    case .measured(let value):
      let isWorked = kpi.formula.expression.leaves != [kpi.formula.expression]
      return MethodPage.Example(
        given: given, working: isWorked ? terms.working(kpi, example, numerals) : "",
        result: text(of: value, in: example, kpi), isMeasured: true)
    case .notMeasured(let reason):
      return MethodPage.Example(
        given: given, working: "",
        result: words("reason.notMeasured", ["reason": terms.text(of: reason, numerals)]),
        isMeasured: false)
    }
  }

  /// `80.0% (37.6% to 96.4%), small sample`
  private func text(of value: Fraction, in example: KPI.Example, _ kpi: KPI) -> String {
    let result = kpi.formula.result(example.inputs)
    var text = kpi.unit == .money ? numerals.fullMoney(value) : numerals.text(value, kpi.unit)
    if let interval = result.interval {
      text = words(
        "methods.within",
        ["value": text, "low": bound(interval.low, kpi), "high": bound(interval.high, kpi)])
    }
    return result.isSmallSample ? words("methods.small", ["value": text]) : text
  }

  private func bound(_ value: Double, _ kpi: KPI) -> String {
    numerals.text(Fraction(Int128((value * 1_000_000).rounded()), 1_000_000), kpi.unit)
  }
}
