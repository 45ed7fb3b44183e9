import Evaluation
import Measures
import Quantities

extension Section {
  /// How each KPI of the card is defined, worked with this subject's numbers, and scored.
  @Sendable static func method(_ briefing: Briefing) -> Section {
    Section(
      id: "method", title: briefing.words("section.method"),
      content: [.definitions(briefing.result.card.lines.map { definition($0, briefing) })])
  }

  private static func definition(_ line: CardResult.Line, _ briefing: Briefing) -> Definition {
    guard let kpi = KPI.named(line.line.kpi) else {
      preconditionFailure("a policy names known KPIs only")
    }
    let words = briefing.words
    var parts = [working(line, kpi, briefing)]
    if line.line.weight > .zero || line.line.bonus != nil, let curve = line.line.curve {
      parts.append(
        line.line.bonus.map {
          words("method.bonus", ["most": briefing.numerals.plain($0)])
        } ?? words("method.weight", ["weight": briefing.numerals.plain(line.line.weight)]))
      parts += said(line.line.target, briefing)
      parts.append(CurveWording(kpi: kpi, briefing: briefing).said(curve))
    }
    if let veto = line.line.veto { parts.append(said(veto, kpi, briefing)) }
    return Definition(
      id: kpi.id, term: briefing.kpiName(kpi.id), text: words("kpi.\(kpi.id).text"),
      working: parts.joined(separator: words("method.separator")))
  }

  private static func working(_ line: CardResult.Line, _ kpi: KPI, _ briefing: Briefing)
    -> String
  {
    let words = briefing.words
    let value: Fraction
    switch line.result.outcome {
    case .notMeasured(let reason):
      return words("reason.notMeasured", ["reason": briefing.reason(reason)])
    case .measured(let measured): value = measured
    }
    let operands = line.result.working.map { operand in
      operand.unit == .money
        ? briefing.numerals.fullMoney(operand.value) : briefing.numerals.count(operand.value)
    }
    let key: String =
      switch kpi.formula {
      case .total: "method.total"
      case .perUnit, .attainment: "method.attainment"
      case .reduction: "method.reduction"
      case .margin: "method.margin"
      case .change: "method.change"
      }
    let total =
      kpi.unit == .money ? briefing.numerals.fullMoney(value) : briefing.worded(value, kpi)
    return words(
      key,
      [
        "a": operands.first ?? "", "b": operands.dropFirst().first ?? "", "value": total,
      ])
  }

  /// Where the target comes from; nothing for one that stands in the policy or the data.
  private static func said(_ target: Scorecard.Target, _ briefing: Briefing) -> [String] {
    let words = briefing.words
    switch target {
    case .none, .constant, .table: return []
    case .since(.yearAgo, let change):
      return [words("method.target.yearAgo", ["change": briefing.numerals.change(change)])]
    case .since(.previous, let change):
      return [words("method.target.previous", ["change": briefing.numerals.change(change)])]
    case .peers(.median): return [words("method.target.median")]
    case .peers(.topQuartile): return [words("method.target.topQuartile")]
    }
  }

  private static func said(_ veto: Scorecard.Veto, _ kpi: KPI, _ briefing: Briefing) -> String {
    let wording = CurveWording(kpi: kpi, briefing: briefing)
    switch veto.limit {
    case .below(let limit):
      return briefing.words(
        "method.veto.below", ["limit": wording.value(limit), "grade": veto.grade])
    case .above(let limit):
      return briefing.words(
        "method.veto.above", ["limit": wording.value(limit), "grade": veto.grade])
    }
  }
}
