import Evaluation
import Facts
import Quantities
import TestSupport
import Testing

@testable import Incentives

/// A company that pays by plans, told as a story.
struct PaidCompany {
  let facts: Facts
  let settings: PaySettings
  var catalogue = Catalogue.usual

  init(facts: Facts, settings: PaySettings) {
    self.facts = facts
    self.settings = settings
  }

  init(_ story: String, _ settings: PaySettings) {
    self.init(facts: Facts(story: story), settings: settings)
  }

  init(_ story: String, _ plans: IncentivePlan...) {
    self.init(story, PaySettings(plans: plans))
  }

  func book(
    _ period: String, asOf: String? = nil, judged: [Int: Judged] = [:],
    stated: StatedPay = StatedPay()
  ) throws -> PayBook {
    let period = try #require(Period(period))
    let organization = Organization(facts: facts, teams: .fromTables)
    return PayBook(
      settings, organization: organization,
      targets: TargetBook(facts: facts, organization: organization), catalogue: catalogue,
      facts: facts, period: period, asOf: asOf.flatMap { Day(iso: $0) } ?? period.lastDay,
      decimals: 2, judged: judged, stated: stated)
  }

  /// The amounts of a rep's lines by what they are, in units of currency.
  func lines(_ period: String, rep: Int = 0, asOf: String? = nil, stated: StatedPay = StatedPay())
    throws -> [String]
  {
    let statement = try book(period, asOf: asOf, stated: stated).statement(ofRep: rep)
    return (statement?.lines ?? []).map(\.told)
  }
}

extension PayLine {
  /// `commission 8250`
  var told: String {
    let name =
      switch kind {
      case .base: "base"
      case .commission, .bonus, .spiff, .pool: component
      case .cap: "cap"
      case .minimum: "minimum"
      case .earlier(let month, let stated, let now):
        "\(PayMonths.period(month, .january)) stated \(stated) now \(now):"
      case .draw: "draw"
      case .advance: "advance"
      case .recovered: "recovered"
      case .prize(let place): "\(component) place \(place)"
      }
    return "\(name) \(amount)"
  }
}

extension Fraction {
  static func percent(_ percent: Int) -> Fraction { Fraction(Int128(percent), 100) }
}

extension RateTable {
  /// 5 % to 100,000, 6 % to 125,000, 7 % above.
  static let marginal = RateTable(
    .marginal, by: .amount,
    [
      Tier(from: 0, .percent(5)), Tier(from: 100_000, .percent(6)),
      Tier(from: 125_000, .percent(7)),
    ])
}

extension IncentivePlan {
  /// A plan with one commission on own sales.
  static func commission(
    _ rates: RateTable, threshold: Commission.Threshold? = nil, accelerators: [Tier] = [],
    cap: Fraction? = nil, pays: Pays = .month
  ) -> IncentivePlan {
    IncentivePlan(
      name: "reps", pays: pays,
      components: [
        PayComponent(
          name: "commission",
          .commission(
            Commission(
              PayBasis(.salesAmount), rates, threshold: threshold, accelerators: accelerators)),
          cap: cap)
      ])
  }
}
