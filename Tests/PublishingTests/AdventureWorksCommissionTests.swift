import Evaluation
import Facts
import Measures
import Quantities
import TestSupport
import Testing

/// What reps sold in each window of a quota, and what they are paid of it, against straight loops
/// over the rows of the files.
@Suite(.enabled(if: SharedData.has("adventureworks/truth.csv")))
struct AdventureWorksCommissionTests {
  @Test func `sales, quota and commission of each quota's window are those of its rows`() throws {
    let data = try AdventureWorksData.read.get()
    let quotas = data.rows.quotas
    #expect(quotas.count == 163)
    let spans = quotas.map { Span($0.days) }
    let sales = try #require(data.workspace.catalogue.measure(.salesAmount))
    let totals = ColumnEngine(facts: data.facts, organization: data.organization).totals(
      of: [MeasureRequest(sales, spans: Array(spans.indices))], in: spans)
    let targets = TargetBook(facts: data.facts, organization: data.organization)
    var paid = Fraction.zero
    for (span, quota) in quotas.enumerated() {
      let who = "\(quota.rep) from \(quota.days.lowerBound)"
      let rep = try #require(data.organization.reps.firstIndex { $0.id == quota.rep })
      let rate = try #require(data.rows.commission[quota.rep])
      // Each order's commission is summed, so that base × rate is found another way.
      var (base, commission) = (Fraction.zero, Fraction.zero)
      for order in data.rows.orders[quota.rep] ?? [] where quota.days.contains(order.day) {
        base = base + Fraction(order.amount, 1_000_000)
        commission = commission + Fraction(order.amount, 1_000_000) * rate
      }
      let found = totals.total(.salesAmount, subject: totals.subjects.rep(rep), span: span)
      #expect(found == base, "\(who)")
      #expect(found * rate == commission, "\(who)")
      paid = paid + found * rate
      // Who was hired within the window is held to the days of work.
      let hired = try #require(data.organization.reps[rep].hired)
      let worked = quota.days.count { $0 >= hired }
      let assigned = Fraction(
        quota.value * Int128(worked), 1_000_000 * Int128(quota.days.count))
      let target = targets.target("sales_amount", of: .rep(rep), in: quota.days)
      #expect(target?.complete == assigned, "\(who)")
      let attainment = assigned == .zero ? nil : base.divided(by: assigned)
      #expect(target?.complete.flatMap { found.divided(by: $0) } == attainment, "\(who)")
    }
    print(
      "AdventureWorks: \(quotas.count) quota windows, commission \(paid.decimalText(atMost: 6))")
  }

  @Test func `the windows of a rep's quotas have all sales from the first quota on, once`() throws {
    let data = try AdventureWorksData.read.get()
    let sales = try #require(data.workspace.catalogue.measure(.salesAmount))
    let spans = data.rows.quotas.map { Span($0.days) }
    let totals = ColumnEngine(facts: data.facts, organization: data.organization).totals(
      of: [MeasureRequest(sales, spans: Array(spans.indices))], in: spans)
    for (index, rep) in data.organization.reps.enumerated() {
      let windows = data.rows.quotas.indices.filter { data.rows.quotas[$0].rep == rep.id }
      let first = try #require(windows.first.map { data.rows.quotas[$0].days.lowerBound })
      let end = try #require(windows.last.map { data.rows.quotas[$0].days.upperBound })
      let sum = windows.reduce(Fraction.zero) {
        $0 + totals.total(.salesAmount, subject: totals.subjects.rep(index), span: $1)
      }
      let all = (data.rows.orders[rep.id] ?? []).filter { (first..<end).contains($0.day) }
      #expect(sum == Fraction(all.reduce(0) { $0 + $1.amount }, 1_000_000), "\(rep.id)")
    }
  }
}
