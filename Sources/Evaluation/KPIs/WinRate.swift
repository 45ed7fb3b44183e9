import Measures
import Quantities

extension KPI {
  /// 赢单率: won ÷ (won + lost) deals that closed in the period; open ones are on neither side.
  public static let winRate = KPI(
    id: "win_rate", unit: .percent, direction: .up,
    formula: .share(of: "won_deals", in: "closed_deals"),
    examples: [
      Example(Inputs(["won_deals": 4, "closed_deals": 5]), gives: .measured(Fraction(4, 5))),
      Example(Inputs(["won_deals": 1, "closed_deals": 1]), gives: .measured(1)),
      Example(Inputs([:]), gives: .notMeasured(because: .none("closed_deals"))),
      Example(Inputs([:], emptyTables: [.deals]), gives: .notMeasured(because: .noData(.deals))),
    ])
}
