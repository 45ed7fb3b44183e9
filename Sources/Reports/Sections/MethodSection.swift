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
    let kpi = briefing.kpi(line.line.kpi)
    let words = briefing.words
    var parts = [working(line, kpi, briefing)]
    if line.line.weight > .zero || line.line.bonus != nil, let curve = line.line.curve {
      parts.append(
        line.line.bonus.map {
          words("method.bonus", ["most": briefing.numerals.plain($0)])
        } ?? words("method.weight", ["weight": briefing.numerals.plain(line.line.weight)]))
      parts += said(line.line.target, briefing)
      parts.append(CurveWording(kpi: kpi, words: words, numerals: briefing.numerals).said(curve))
    }
    if let veto = line.line.veto { parts.append(said(veto, kpi, briefing)) }
    return Definition(
      id: kpi.id, term: briefing.kpiName(kpi.id), text: briefing.edition.text(of: kpi),
      working: parts.joined(separator: words("method.separator")),
      path: briefing.edition.methodFolder.map { $0 + "/" + MethodPage.fileName(of: kpi.id) },
      trace: trace(kpi, briefing))
  }

  /// Nothing where no rows were kept.
  private static func trace(_ kpi: KPI, _ briefing: Briefing) -> Definition.Trace? {
    guard let explanation = briefing.edition.explanation(of: kpi.id, for: briefing.subject),
      explanation.parts.contains(where: { $0.count != nil })
    else { return nil }
    return Definition.Trace(title: briefing.words("explain.title"), explanation: explanation)
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
    let total =
      kpi.unit == .money ? briefing.numerals.fullMoney(value) : briefing.worded(value, kpi)
    if case .measure = kpi.formula.expression { return words("method.total", ["value": total]) }
    let formula = ExpressionText(language: words.language) { leaf in
      if case .constant(let value) = leaf { return briefing.numerals.plain(value) }
      return line.result.working.first { $0.name == Operand.Name(leaf) }.map {
        briefing.operand($0)
      } ?? ""
    }
    return words(
      "method.formula", ["formula": formula.text(kpi.formula.expression), "value": total])
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
    let wording = CurveWording(kpi: kpi, words: briefing.words, numerals: briefing.numerals)
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
