import Evaluation
import Facts
import Measures
import Quantities
import TestSupport
import Testing

/// Parts of generated companies sum to the whole, and credit is given as it is shared.
struct GeneratedSumTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `reps and unassigned less overlays are the organization, and so are teams`(
    seed: UInt64
  ) throws {
    let evaluation = try #require(GeneratedStory(seed: seed).evaluation(seed: seed))
    let slots = evaluation.subjects
    let isOverlapping = evaluation.organization.memberships.contains { stretches in
      zip(stretches, stretches.dropFirst()).contains { $0.days.upperBound > $1.days.lowerBound }
    }
    var sums = 0
    for measure in evaluation.measures where measure.isAdditive {
      for time in [nil, Formula.Comparison.previous, .yearAgo]
      where evaluation.isTotaled(measure.id, at: time) {
        func total(_ slot: Int) -> Fraction { evaluation.total(measure.id, slot: slot, at: time) }
        func sum(_ slots: [Int]) -> Fraction { slots.reduce(.zero) { $0 + total($1) } }
        let whole = total(slots.organization)
        let reps = sum((0..<slots.reps).map { slots.rep($0) } + [slots.unassigned])
        #expect(reps - total(slots.overlays) == whole, "\(measure.id)")
        if !isOverlapping {
          let teams = sum((0..<slots.teams).map { slots.team($0) } + [slots.withoutTeam])
          #expect(teams == whole, "\(measure.id)")
        }
        sums += 1
      }
    }
    #expect(sums > 30)
  }

  static let story = """
    teams: id name
    T1 East
    T2 West
    reps: id name team
    R1 Li T1
    R2 Wang T2
    R3 Zhao T2
    products: id name
    P1 Pump
    orders: id date rep amount
    O1 2026-03-02 R1 50
    O2 2026-03-03 R1 100
    O3 2026-03-04 R2 100.000001
    order_lines: order product quantity unit_price net
    O1 P1 5 10 50
    O2 P1 10 10 100
    O3 P1 3 10 100.000001
    credit_splits: order rep share kind
    O2 R1 0.5 -
    O2 R2 0.5 -
    """

  /// Units by what they are of; the built-in measures count money.
  static let units = Measure(
    "units", .orderLines, .sum("quantity"), unit: .number, date: "order.date", credit: "order.rep")

  static func totals(_ story: String) throws -> Totals {
    let facts = Facts(story: story)
    let sales = try #require(Catalogue.usual.measure(.salesAmount))
    let days = try #require(Period("2026-03")).days
    return ColumnEngine(facts: facts, organization: Organization(facts: facts, teams: .fromTables))
      .totals(
        of: [MeasureRequest(Self.units, spans: [0]), MeasureRequest(sales, spans: [0])],
        in: [Span(days)])
  }

  @Test func `who has all of 5 and half of 10 is credited 10`() throws {
    let totals = try Self.totals(Self.story)
    let slots = totals.subjects
    func units(_ slot: Int) -> Fraction { totals.total("units", subject: slot, span: 0) }
    #expect(units(slots.rep(0)) == 10)
    #expect(units(slots.rep(1)) == 8 && units(slots.rep(2)) == 0)
    #expect(units(slots.team(0)) == 10 && units(slots.team(1)) == 8)
    #expect(units(slots.organization) == 18)
  }

  @Test func `an overlay is credited to the rep alone, beyond the whole`() throws {
    let (plain, overlaid) = (
      try Self.totals(Self.story), try Self.totals(Self.story + "\nO2 R3 0.2 overlay")
    )
    let slots = plain.subjects
    for (id, part) in [("units", Fraction(2)), ("sales_amount", 20)] as [(Measure.ID, Fraction)] {
      for slot in 0..<slots.count {
        let difference =
          overlaid.total(id, subject: slot, span: 0) - plain.total(id, subject: slot, span: 0)
        let isCredited = slot == slots.rep(2) || slot == slots.overlays
        #expect(difference == (isCredited ? part : 0), "\(id)")
      }
    }
  }

  @Test func `an order with nothing but an overlay stays with who sold it`() throws {
    let (plain, overlaid) = (
      try Self.totals(Self.story), try Self.totals(Self.story + "\nO1 R3 0.2 overlay")
    )
    let slots = plain.subjects
    for slot in [slots.rep(0), slots.team(0), slots.unassigned, slots.organization] {
      #expect(
        overlaid.total("sales_amount", subject: slot, span: 0)
          == plain.total("sales_amount", subject: slot, span: 0))
    }
    #expect(overlaid.total("sales_amount", subject: slots.rep(2), span: 0) == 10)
  }
}
