import Measures
import Quantities

extension KPI {
  /// 渠道效率: sales of orders with a channel ÷ expenses of channels.
  public static let channelEfficiency = KPI(
    id: "channel_efficiency", unit: .times, direction: .up,
    formula: Formula(
      .perUnit, .measure("channel_sales") / .measure("channel_cost"),
      requires: [.positive("channel_cost")]),
    examples: [
      Example(Inputs(["channel_sales": 900, "channel_cost": 60]), gives: .measured(15)),
      Example(Inputs(["channel_sales": 900]), gives: .notMeasured(because: .none("channel_cost"))),
    ])
}
