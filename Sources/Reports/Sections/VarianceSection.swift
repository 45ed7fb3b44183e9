import Charts
import Drawings
import Evaluation
import Quantities

extension Section {
  /// Why sales changed since the period before: price, volume, mix, new and discontinued products.
  @Sendable static func variance(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let evaluation = briefing.evaluation
    guard let exact = evaluation.bridges[briefing.subject], exact.before > .zero,
      exact.effects.change != .zero, !evaluation.dataBegin(after: evaluation.days.previous)
    else { return Section(id: "variance", title: words("section.variance"), content: []) }
    let bridge = exact.rounded(decimals: briefing.numerals.currency.decimals)
    let all = bridge.effects
    let effects = [
      ("price", all.price), ("volume", all.volume), ("mix", all.mix), ("new", all.new),
      ("gone", all.gone), ("rest", all.rest),
    ].filter { $0.0 != "rest" || $0.1 != .zero }
    let change = all.change
    var rows = [end("before", bridge.before, .normal, briefing)]
    for (id, amount) in effects {
      let share = amount.fraction.divided(by: change.fraction)
      rows.append(
        .init(
          id: id,
          cells: [
            .init(effectName(id, briefing), note: words("variance.\(id).note")),
            .init(
              signed(amount, briefing), tone: briefing.tone(amount.fraction, against: .zero, .up),
              exact: amount.fraction),
            .init(
              share.map { briefing.numerals.percent($0) } ?? Numerals.missing,
              tone: share == nil ? .muted : .plain, exact: share),
          ]))
    }
    rows.append(end("now", bridge.now, .total, briefing))
    return Section(
      id: "variance", title: words("section.variance"),
      message: message(effects, change, briefing),
      content: [
        .figures([figure(of: bridge, effects, briefing)]),
        .table(
          ReportTable(
            id: "variance",
            columns: [
              .init(id: "effect", title: words("column.effect"), width: 4),
              .init(id: "amount", title: words("column.amount"), alignment: .trailing, width: 1.5),
              .init(
                id: "share", title: words("column.shareOfChange"), alignment: .trailing, width: 1),
            ], rows: rows, notes: [words("variance.note")])),
      ])
  }

  /// The way from the sales of the period before to those of this one.
  private static func figure(
    of bridge: SalesBridge, _ effects: [(String, Money)], _ briefing: Briefing
  ) -> Figure {
    let (words, numerals) = (briefing.words, briefing.numerals)
    func end(_ id: String, _ amount: Money, _ part: Waterfall.Step.Part) -> Waterfall.Step {
      .init(
        label: effectName(id, briefing), value: amount.fraction.double,
        valueLabel: numerals.money(amount.fraction), part: part)
    }
    var steps = [end("before", bridge.before, .before)]
    for (id, amount) in effects {
      let tone = briefing.tone(amount.fraction, against: .zero, .up)
      steps.append(
        .init(
          label: effectName(id, briefing), value: amount.fraction.double,
          valueLabel: numerals.signedMoney(amount.fraction), part: .effect,
          tone: ChartTone(rawValue: tone.rawValue) ?? .plain))
    }
    steps.append(end("now", bridge.now, .level))
    func sum(_ isCounted: (Money) -> Bool) -> String {
      let amounts = effects.map(\.1).filter(isCounted)
      return numerals.signedMoney(amounts.reduce(.zero, +).fraction)
    }
    let list = steps.map { words("mix.item", ["label": $0.label, "value": $0.valueLabel]) }
    let title = words("variance.title", ["name": briefing.name, "period": briefing.periodText])
    let chart = Waterfall(
      title: title,
      summary: words("variance.summary", ["list": list.joined(separator: words("method.list"))]),
      width: Figure.points(of: .full), steps: steps)
    return Figure(
      id: "variance", title: title,
      message: words(
        "variance.figure.message",
        ["up": sum { $0 > .zero }, "down": sum { $0 < .zero }]),
      width: .full, drawing: chart.drawing(fonts: briefing.fonts))
  }

  private static func end(
    _ id: String, _ amount: Money, _ emphasis: ReportTable.Emphasis, _ briefing: Briefing
  ) -> ReportTable.Row {
    .init(
      id: id, emphasis: emphasis,
      cells: [
        .init(effectName(id, briefing)),
        .init(briefing.numerals.fullMoney(amount.fraction), exact: amount.fraction), .init(""),
      ])
  }

  /// The change and the effect that did most towards it; of equal ones, the first.
  private static func message(
    _ effects: [(String, Money)], _ change: Money, _ briefing: Briefing
  ) -> String? {
    if change == .zero { return nil }
    let isUp = change > .zero
    var largest = effects[0]
    for effect in effects where isUp ? effect.1 > largest.1 : effect.1 < largest.1 {
      largest = effect
    }
    return briefing.words(
      isUp ? "variance.message.up" : "variance.message.down",
      [
        "change": briefing.numerals.money(isUp ? change.fraction : (-change).fraction),
        "effect": effectName(largest.0, briefing),
        "amount": briefing.numerals.signedMoney(largest.1.fraction),
      ])
  }

  private static func effectName(_ id: String, _ briefing: Briefing) -> String {
    briefing.words("variance.\(id)")
  }

  private static func signed(_ amount: Money, _ briefing: Briefing) -> String {
    (amount > .zero ? "+" : "") + briefing.numerals.fullMoney(amount.fraction)
  }
}
