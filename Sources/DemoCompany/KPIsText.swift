import Quantities

extension Company {
  /// kpis.yaml: how things are measured, and a KPI of the company's own.
  var kpisText: String { language == .chinese ? chineseKPIs : englishKPIs }

  private var stageList: String {
    DemoCompany.stages(language).joined(separator: ", ")
  }

  private var successList: String {
    Activity.Outcome.successes.map { $0.name.text(language) }.joined(separator: ", ")
  }

  private var chineseKPIs: String {
    """
    # 计量口径与自定义指标；每一项都可省略，省略即为惯例。

    rules:
      sales: { basis: orders }     # 订单；也可写 deals（赢单）或 payments（回款）
      # 如只计已批准的订单：sales: { basis: orders, approved: [approved] }
      credit: { team: of-row, managers: count }
      stages: [\(stageList)]
      activities:
        calls: [call]
        visits: [visit]
        demos: [demo]
        meetings: [meeting]
        successes: [\(successList)]
      least_sample: 10

    measures:
      large_orders:
        name: 大额订单
        table: orders
        aggregate: count
        where:
          - amount: { least: 30万 }

    kpis:
      large_order_share:
        name: 大额订单占比
        text: 30 万元及以上的订单数 ÷ 订单数，退货不计。
        form: share
        of: large_orders
        in: orders
        direction: up
        examples:
          - { given: { large_orders: 2, orders: 8 }, gives: 25% }
          - { given: { orders: 0 }, gives: not measured }

    """
  }

  private var englishKPIs: String {
    """
    # How things are measured, and KPIs of one's own; what is left out is as usual.

    rules:
      sales: { basis: orders }     # or deals that were won, or payments
      # To count approved orders only: sales: { basis: orders, approved: [approved] }
      credit: { team: of-row, managers: count }
      stages: [\(stageList)]
      activities:
        calls: [call]
        visits: [visit]
        demos: [demo]
        meetings: [meeting]
        successes: [\(successList)]
      least_sample: 10

    measures:
      large_orders:
        name: large orders
        table: orders
        aggregate: count
        where:
          - amount: { least: 300000 }

    kpis:
      large_order_share:
        name: Share of large orders
        text: Orders of 300,000 and more ÷ all orders, returns not counted.
        form: share
        of: large_orders
        in: orders
        direction: up
        examples:
          - { given: { large_orders: 2, orders: 8 }, gives: 25% }
          - { given: { orders: 0 }, gives: not measured }

    """
  }
}
