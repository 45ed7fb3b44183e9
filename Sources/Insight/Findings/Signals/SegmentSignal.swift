import Evaluation
import Facts
import Measures
import Quantities
import Statistics

extension Sight {
  /// Answers of the last six months by the customers' segment.
  var segments: [Observation] {
    let (feedback, accounts) = (facts[.feedback], facts[.accounts])
    guard case .text(let segments)? = accounts.columns["segment"] else { return [] }
    let end = evaluation.days.current.upperBound
    let days = end.adding(months: -6)..<end
    let names = segments.values
    var content = [Double](repeating: 0, count: names.count)
    var answers = [Double](repeating: 0, count: names.count)
    for row in 0..<feedback.rowCount {
      guard let day = feedback.day("date", row: row), days.contains(day),
        feedback.text("kind", row: row) == "csat",
        let score = feedback.amount("score", row: row),
        let account = feedback.reference("account", row: row)
          ?? feedback.reference("order", row: row).flatMap({
            facts[.orders].reference("account", row: $0)
          })
      else { continue }
      let segment = Int(segments.code(ofRow: account))
      answers[segment] += 1
      // As CSAT has it: four of five and more.
      if score >= 4 * Int64(Money.scale) { content[segment] += 1 }
    }
    let (all, allContent) = (answers.reduce(0, +), content.reduce(0, +))
    let sales = salesBySegment(segments, names.count)
    return names.indices.compactMap { index in
      guard !names[index].isEmpty, answers[index] >= 10, all - answers[index] >= 10 else {
        return nil
      }
      let rest = (part: allContent - content[index], of: all - answers[index])
      return Observation(
        .segment, of: .organization, topic: names[index],
        [
          "segment": .text(names[index]), "content": .share(.near(content[index] / answers[index])),
          "others": .share(.near(rest.part / rest.of)), "answers": .count(Int(answers[index])),
          "gap": .share(.near(rest.part / rest.of - content[index] / answers[index])),
          "chance": .chance(PValue.ofShares((content[index], answers[index]), rest)),
          "sales": .money(sales[index]), "size": .money(sales[index]),
        ])
    }
  }

  /// Of the year.
  private func salesBySegment(_ segments: TextColumn, _ count: Int) -> [Fraction] {
    var sums = [Fraction](repeating: .zero, count: count)
    let organization = engine.subjects.organization
    for (account, amount) in CustomerSums(self, in: Span(year.days.current)).largest(
      slot: organization)
    {
      let segment = Int(segments.code(ofRow: account))
      sums[segment] = sums[segment] + amount
    }
    return sums
  }
}
