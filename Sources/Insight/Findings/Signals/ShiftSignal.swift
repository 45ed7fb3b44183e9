import Evaluation
import Facts
import Measures
import Quantities
import Statistics

extension Sight {
  /// Parts of all sales, by product and by channel, that rise or fall over a year.
  var shifts: [Observation] {
    let months = Array(history.months.suffix(Sight.monthsOfTrend))
    guard months.count >= Sight.fewestMonths else { return [] }
    return products(months) + channels(months)
  }

  private func products(_ months: [Period]) -> [Observation] {
    guard let net = evaluation.catalogue.measure(.netAmount),
      case .references(let orders)? = facts[.orderLines].columns["order"],
      case .references(let products)? = facts[.orderLines].columns["product"],
      case .days(let days)? = facts[.orders].columns["date"]
    else { return [] }
    let sums = monthlySums(net, months, things: facts[.products].rowCount) { row in
      guard let order = orders[row], let product = products[row] else { return nil }
      return (Int(product), Day(number: days[Int(order)]))
    }
    return observations(sums, months) { product($0) }
  }

  private func channels(_ months: [Period]) -> [Observation] {
    guard let sales = evaluation.catalogue.measure(.salesAmount),
      case .text(let labels)? = facts[sales.table].columns["channel"],
      case .days(let days)? = facts[sales.table].columns[sales.date.column]
    else { return [] }
    let values = labels.values
    let sums = monthlySums(sales, months, things: values.count) { row in
      (Int(labels.code(ofRow: row)), Day(number: days[row]))
    }
    return observations(sums, months) { values[$0].isEmpty ? nil : values[$0] }
  }

  /// Of the whole organization, by thing and month.
  private func monthlySums(
    _ measure: Measure, _ months: [Period], things: Int,
    _ place: (Int) -> (thing: Int, day: Day)?
  ) -> [[Double]] {
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: months.count), count: things)
    let organization = engine.subjects.organization
    let starts = months.map(\.days.lowerBound)
    let span = Span(starts[0]..<months[months.count - 1].days.upperBound)
    engine.visitRows(of: measure, in: span) { row, parts in
      guard let (thing, day) = place(row) else { return }
      let month = (starts.firstIndex { $0 > day } ?? starts.count) - 1
      guard month >= 0 else { return }
      for (slots, part) in parts where slots.contains(organization) {
        sums[thing][month] += Double(part) / 1_000_000
      }
    }
    return sums
  }

  private func observations(
    _ sums: [[Double]], _ months: [Period], _ name: (Int) -> String?
  ) -> [Observation] {
    let totals = months.indices.map { month in sums.reduce(0) { $0 + $1[month] } }
    guard totals.allSatisfy({ $0 > 0 }) else { return [] }
    let year = totals.reduce(0, +)
    return sums.indices.compactMap { index in
      let own = sums[index].reduce(0, +)
      let parts = zip(sums[index], totals).map { $0 / $1 }
      // What is sold now and then has no trend.
      guard let name = name(index), own > 0, sums[index].count(where: { $0 > 0 }) >= 6,
        let trend = MonotoneTrend(of: parts), trend.start > 0
      else { return nil }
      let rise = trend.slope * Double(parts.count - 1)
      let now = max(0, trend.start + rise)
      return Observation(
        .shift, of: .organization, topic: name,
        [
          "thing": .text(name), "change": .change(.near(max(-1, rise / trend.start))),
          "before": .share(.near(trend.start)), "now": .share(.near(now)),
          "months": .count(parts.count), "chance": .chance(trend.pValue),
          "size": .money(.near(abs(now - trend.start) * year)), "sales": .money(.near(own)),
        ])
    }
  }
}
