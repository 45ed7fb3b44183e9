import Charts
import Drawings
import Quantities

extension Section {
  static let categoriesShown = 8

  /// Sales by product category, and how they changed.
  @Sendable static func mix(_ briefing: Briefing) -> Section {
    let words = briefing.words
    let current = amounts(briefing, ofPrevious: false)
    let previous = amounts(briefing, ofPrevious: true)
    let labels = Array(Set(current.keys).union(previous.keys)).sorted()
    guard !labels.isEmpty else {
      return Section(
        id: "mix", title: words("section.mix"), content: [.paragraph(words("mix.none"))])
    }
    let sorted = labels.sorted {
      let (a, b) = (current[$0] ?? .zero, current[$1] ?? .zero)
      return a == b ? $0 < $1 : a > b
    }
    let changes = largest(
      sorted.map { ($0, (current[$0] ?? .zero) - (previous[$0] ?? .zero)) })
    return Section(
      id: "mix", title: words("section.mix"),
      content: [
        .figures([
          sales(briefing, sorted.map { ($0, current[$0] ?? .zero) }),
          change(briefing, changes),
        ])
      ])
  }

  /// The subject's sales by category, without those of zero.
  private static func amounts(_ briefing: Briefing, ofPrevious: Bool) -> [String: Fraction] {
    let evaluation = briefing.evaluation
    let breakdown = ofPrevious ? evaluation.mix.previous : evaluation.mix.current
    var result: [String: Fraction] = [:]
    for (index, label) in breakdown.labels.enumerated() {
      let amount = breakdown.amount(label: index, subject: evaluation.slot(of: briefing.subject))
      if amount != .zero {
        // A category may be called as the one of products that have none.
        let name = label.isEmpty ? briefing.words("mix.noCategory") : label
        result[name] = (result[name] ?? .zero) + amount
      }
    }
    return result
  }

  /// The amounts with the most on either side of zero, in their order; the others come last.
  private static func largest(_ amounts: [(String, Fraction)]) -> [(String, Fraction)] {
    let places = amounts.indices.sorted {
      let (a, b) = (magnitude(amounts[$0].1), magnitude(amounts[$1].1))
      return a == b ? $0 < $1 : a > b
    }
    let shown = Set(places.prefix(categoriesShown))
    return amounts.indices.filter { shown.contains($0) }.map { amounts[$0] }
      + amounts.indices.filter { !shown.contains($0) }.map { amounts[$0] }
  }

  private static func magnitude(_ amount: Fraction) -> Fraction {
    amount < .zero ? -amount : amount
  }

  private static func sales(_ briefing: Briefing, _ amounts: [(String, Fraction)]) -> Figure {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let total = amounts.reduce(Fraction.zero) { $0 + $1.1 }
    // Where returns outweigh sales somewhere, there is no whole to have a share of.
    let isWhole = amounts.allSatisfy { $0.1 >= .zero }
    let share = isWhole ? amounts.first.flatMap { $0.1.divided(by: total) } : nil
    return bars(
      briefing, id: "mix-sales", title: "mix.title", summary: "mix.summary",
      message: share.map {
        words("mix.message", ["category": amounts[0].0, "share": numerals.percent($0)])
      }, amounts: amounts, worded: numerals.money)
  }

  private static func change(_ briefing: Briefing, _ amounts: [(String, Fraction)]) -> Figure {
    let (words, numerals) = (briefing.words, briefing.numerals)
    let largest = amounts.max { magnitude($0.1) < magnitude($1.1) }
    return bars(
      briefing, id: "mix-change", title: "mix.change.title", summary: "mix.change.summary",
      message: largest.flatMap { category, amount in
        amount == .zero
          ? nil
          : words(
            amount > .zero ? "mix.change.message.up" : "mix.change.message.down",
            [
              "category": category,
              "amount": numerals.money(amount > .zero ? amount : -amount),
            ])
      }, amounts: amounts, worded: numerals.signedMoney)
  }

  private static func bars(
    _ briefing: Briefing, id: String, title: String, summary: String, message: String?,
    amounts: [(String, Fraction)], worded: (Fraction) -> String
  ) -> Figure {
    let words = briefing.words
    let title = words(title, ["name": briefing.name, "period": briefing.periodText])
    let shown = amounts.prefix(categoriesShown)
    let list = shown.map { words("mix.item", ["label": $0.0, "value": worded($0.1)]) }
    var bars = shown.map {
      RankedBars.Bar(label: $0.0, value: $0.1.double, valueLabel: worded($0.1))
    }
    if amounts.count > shown.count {
      bars.append(.gap(words("ranking.gap", ["count": "\(amounts.count - shown.count)"])))
    }
    return Figure(
      id: id, title: title, message: message, width: .half,
      drawing: RankedBars(
        title: title,
        summary: words(summary, ["list": list.joined(separator: words("method.list"))]),
        width: Figure.points(of: .half), bars: bars
      ).drawing(fonts: briefing.fonts))
  }
}
