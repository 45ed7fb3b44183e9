import Planning
import Quantities
import Reports

/// A plan as tables for a terminal: months, teams, reps, products, and who is left out.
struct PlanPreview {
  let words: PlanWords

  private var plan: TargetPlan { words.plan }

  var text: String {
    var parts = [words.heading.joined(separator: "\n") + "\n", months]
    if !plan.teams.isEmpty { parts.append(table(of: plan.teams, words.said("team", "团队"))) }
    parts.append(reps)
    if !plan.products.isEmpty {
      parts.append(table(of: plan.products, words.said("product", "产品")))
    } else {
      parts.append(
        words.said(
          "no targets of products: order lines tell of no sales of any", "没有产品目标：订单明细中没有产品销售")
          + "\n")
    }
    if !plan.passedOver.isEmpty { parts.append(passedOver) }
    return parts.joined(separator: "\n")
  }

  private var months: String {
    var rows = [[words.said("month", "月份"), words.said("target", "目标"), words.said("share", "占比")]]
    for (month, units) in zip(plan.period.eachMonth, plan.months) {
      rows.append([
        month.description, words.amount(units),
        words.numerals.percent(Fraction(units, plan.units)),
      ])
    }
    return AlignedTable(rows: rows).text
  }

  /// One table a team, or one of all reps.
  private var reps: String {
    if plan.teams.isEmpty { return table(of: plan.reps, words.said("rep", "销售人员")) }
    return plan.teams.indices.map { team in
      table(of: plan.reps.filter { $0.team == team }, plan.teams[team].name)
    }.joined(separator: "\n")
  }

  private func table(of lines: [TargetPlan.Line], _ title: String) -> String {
    var rows = [
      [
        title, words.said("target", "目标"), words.said("share", "占比"),
        words.said("year before", "上年"), words.said("growth", "增长"), words.said("why", "原因"),
      ]
    ]
    for line in lines {
      let growth = line.reasoning.growth(to: plan.amount(line.units))
      rows.append([
        line.name, words.amount(line.units), words.numerals.percent(line.reasoning.share),
        words.past(line.reasoning.sold),
        growth.map { words.numerals.change($0) } ?? Numerals.missing, words.why(line),
      ])
    }
    return AlignedTable(rows: rows).text
  }

  private var passedOver: String {
    let head = words.said("not planned for:", "未纳入规划：")
    return head + "\n"
      + plan.passedOver.map { passed in
        let (name, id) = (AlignedTable.name(passed.name), AlignedTable.name(passed.id))
        return "  \(name) (\(id)): \(words.reason(passed.reason))\n"
      }.joined()
  }
}
