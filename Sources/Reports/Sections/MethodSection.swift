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
    if line.line.weight > .zero, let curve = line.line.curve {
      parts.append(
        words("method.weight", ["weight": briefing.numerals.plain(line.line.weight)]))
      parts.append(said(curve, kpi, briefing))
    }
    return Definition(
      id: kpi.id, term: briefing.kpiName(kpi.id), text: briefing.edition.text(of: kpi),
      working: parts.joined(separator: words("method.separator")),
      path: briefing.edition.methodFolder.map { $0 + "/" + MethodPage.fileName(of: kpi.id) })
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

  private static func said(_ curve: Curve, _ kpi: KPI, _ briefing: Briefing) -> String {
    let (words, numerals) = (briefing.words, briefing.numerals)
    switch curve {
    case .ratio(let threshold, let cap):
      return words("method.curve.ratio", ["cap": numerals.plain(cap.fraction)])
        + (threshold.map {
          words("method.curve.threshold", ["threshold": numerals.plain($0.fraction)])
        } ?? "")
    case .points(let knots):
      let said = knots.map { knot in
        let x = briefing.level(knot.x, kpi)
        return words(
          "method.curve.knot", ["x": x, "score": numerals.plain(knot.score.fraction)])
      }
      return words(
        "method.curve.points", ["knots": said.joined(separator: words("method.list"))])
    }
  }
}
