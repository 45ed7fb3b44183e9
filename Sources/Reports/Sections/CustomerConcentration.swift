import Charts
import Drawings
import Insight
import Quantities

extension Section {
  /// How few customers bring most of the period's sales.
  static func concentration(_ slot: Int, _ briefing: Briefing) -> [Content] {
    let (words, numerals) = (briefing.words, briefing.numerals)
    guard let shares = briefing.edition.insight.customers.shares(slot: slot) else { return [] }
    let most = numerals.shortPercent(CustomerShares.mostPart)
    var (bars, list) = ([ParetoChart.Bar](), [String]())
    var sum = Fraction.zero
    func add(_ label: String, _ amount: Fraction, isRest: Bool = false) {
      sum = sum + amount
      let share = sum.divided(by: shares.total)
      let (value, part) = (numerals.money(amount), share.map { numerals.percent($0) } ?? "")
      bars.append(
        .init(
          label: label, value: amount.double, valueLabel: value, share: share?.double,
          shareLabel: part, isRest: isRest))
      list.append(
        words("concentration.item", ["label": label, "value": value, "share": part]))
    }
    for customer in shares.largest {
      add(name(ofAccount: customer.account, briefing), customer.amount)
    }
    // Those between who are shown and who it takes, then all others.
    let told = max(shares.largest.count, shares.needed)
    for (key, count, upTo) in [
      ("concentration.next", told - shares.largest.count, shares.most),
      ("concentration.rest", shares.customers - told, shares.total),
    ] where count > 0 {
      add(
        words(key, ["count": numerals.count(Fraction(Int128(count)))]), upTo - sum, isRest: true)
    }
    let title = words(
      "concentration.title", ["name": briefing.name, "period": briefing.periodText])
    let chart = ParetoChart(
      title: title,
      summary: words(
        "concentration.summary", ["list": list.joined(separator: words("method.list"))]),
      width: Figure.points(of: .full), bars: bars, shareName: words("concentration.share"),
      level: CustomerShares.mostPart.double, levelLabel: most)
    let message = words(
      "concentration.message",
      [
        "count": numerals.count(Fraction(Int128(shares.needed))),
        "of": numerals.count(Fraction(Int128(shares.customers))), "share": most,
      ])
    var content: [Content] = [
      .figures([
        Figure(
          id: "concentration", title: title, message: message, width: .full,
          drawing: chart.drawing(fonts: briefing.fonts))
      ])
    ]
    if shares.unnamed != .zero {
      content.append(
        .paragraph(
          words("concentration.unnamed", ["amount": numerals.money(shares.unnamed)])))
    }
    return content
  }
}
