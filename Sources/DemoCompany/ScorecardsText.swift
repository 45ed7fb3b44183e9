extension Company {
  /// scorecards.yaml: how performance is weighed.
  var scorecardsText: String {
    words(
      "# 评分卡：每项指标的权重、目标与得分曲线（权重合计 100；权重为 0 的只展示、不计分），以及等级界限。\n",
      "# Scorecards: each KPI's weight, target and curve (weights sum to 100; those of weight 0 are\n"
        + "# shown and do not count), and where the grades begin.\n") + scorecards
  }

  private var scorecards: String {
    """

    scorecards:
      rep:
        lines:
          - { kpi: target_attainment, weight: 40, target: 100%, curve: { ratio: { cap: 110 } } }
          - { kpi: gross_margin, weight: 15, target: 37%, curve: { points: [[25%, 0], [31%, 60], [37%, 100], [42%, 110]] } }
          - { kpi: growth_year_ago, weight: 15, target: 15%, curve: { points: [[-40%, 0], [-5%, 60], [15%, 100], [40%, 110]] } }
          - { kpi: active_customers, weight: 10, target: 7, curve: { ratio: { cap: 110 } } }
          - { kpi: average_order, weight: 10, target: 160000, curve: { ratio: { threshold: 50, cap: 110 } } }
          - { kpi: discount_rate, weight: 10, target: 6%, curve: { points: [[2%, 110], [6%, 100], [10%, 60], [16%, 0]] } }
          - { kpi: sales_amount, weight: 0, target: table }
          - { kpi: orders, weight: 0 }
          - { kpi: growth_previous, weight: 0 }
          - { kpi: large_order_share, weight: 0 }
      team:
        lines:
          - { kpi: target_attainment, weight: 45, target: 100%, curve: { ratio: { cap: 110 } } }
          - { kpi: gross_margin, weight: 20, target: 37%, curve: { points: [[25%, 0], [31%, 60], [37%, 100], [42%, 110]] } }
          - { kpi: growth_year_ago, weight: 20, target: 15%, curve: { points: [[-40%, 0], [-5%, 60], [15%, 100], [40%, 110]] } }
          - { kpi: discount_rate, weight: 15, target: 6%, curve: { points: [[2%, 110], [6%, 100], [10%, 60], [16%, 0]] } }
          - { kpi: sales_amount, weight: 0, target: table }
          - { kpi: orders, weight: 0 }
          - { kpi: average_order, weight: 0 }
          - { kpi: active_customers, weight: 0 }
          - { kpi: growth_previous, weight: 0 }
          - { kpi: large_order_share, weight: 0 }
      organization:
        lines:
          - { kpi: target_attainment, weight: 40, target: 100%, curve: { ratio: { cap: 110 } } }
          - { kpi: gross_margin, weight: 25, target: 37%, curve: { points: [[25%, 0], [31%, 60], [37%, 100], [42%, 110]] } }
          - { kpi: growth_year_ago, weight: 20, target: 15%, curve: { points: [[-40%, 0], [-5%, 60], [15%, 100], [40%, 110]] } }
          - { kpi: discount_rate, weight: 15, target: 6%, curve: { points: [[2%, 110], [6%, 100], [10%, 60], [16%, 0]] } }
          - { kpi: sales_amount, weight: 0, target: table }
          - { kpi: orders, weight: 0 }
          - { kpi: average_order, weight: 0 }
          - { kpi: active_customers, weight: 0 }
          - { kpi: growth_previous, weight: 0 }
          - { kpi: large_order_share, weight: 0 }

    grades:
      - { grade: S, from: 95 }
      - { grade: A, from: 85 }
      - { grade: B, from: 70 }
      - { grade: C, from: 60 }
      - { grade: D, from: 0 }

    ranking:
      ties: share-better

    margin:
      cost_coverage: 95%

    """
  }
}
