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
          - { kpi: target_attainment, weight: 40, target: 100%, curve: { ratio: { cap: 120 } } }
          - { kpi: gross_margin, weight: 15, target: 33%, curve: { points: [[20%, 0], [28%, 60], [33%, 100], [38%, 120]] } }
          - { kpi: growth_year_ago, weight: 15, target: 8%, curve: { points: [[-30%, 0], [-5%, 60], [8%, 100], [25%, 120]] } }
          - { kpi: active_customers, weight: 10, target: 5, curve: { ratio: { cap: 120 } } }
          - { kpi: average_order, weight: 10, target: 150000, curve: { ratio: { threshold: 50, cap: 120 } } }
          - { kpi: discount_rate, weight: 10, target: 8%, curve: { points: [[0%, 120], [8%, 100], [15%, 60], [25%, 0]] } }
          - { kpi: sales_amount, weight: 0, target: table }
          - { kpi: orders, weight: 0 }
          - { kpi: growth_previous, weight: 0 }
      team:
        lines:
          - { kpi: target_attainment, weight: 45, target: 100%, curve: { ratio: { cap: 120 } } }
          - { kpi: gross_margin, weight: 20, target: 33%, curve: { points: [[20%, 0], [28%, 60], [33%, 100], [38%, 120]] } }
          - { kpi: growth_year_ago, weight: 20, target: 8%, curve: { points: [[-30%, 0], [-5%, 60], [8%, 100], [25%, 120]] } }
          - { kpi: discount_rate, weight: 15, target: 8%, curve: { points: [[0%, 120], [8%, 100], [15%, 60], [25%, 0]] } }
          - { kpi: sales_amount, weight: 0, target: table }
          - { kpi: orders, weight: 0 }
          - { kpi: average_order, weight: 0 }
          - { kpi: active_customers, weight: 0 }
          - { kpi: growth_previous, weight: 0 }
      organization:
        lines:
          - { kpi: target_attainment, weight: 40, target: 100%, curve: { ratio: { cap: 120 } } }
          - { kpi: gross_margin, weight: 25, target: 33%, curve: { points: [[20%, 0], [28%, 60], [33%, 100], [38%, 120]] } }
          - { kpi: growth_year_ago, weight: 20, target: 8%, curve: { points: [[-30%, 0], [-5%, 60], [8%, 100], [25%, 120]] } }
          - { kpi: discount_rate, weight: 15, target: 8%, curve: { points: [[0%, 120], [8%, 100], [15%, 60], [25%, 0]] } }
          - { kpi: sales_amount, weight: 0, target: table }
          - { kpi: orders, weight: 0 }
          - { kpi: average_order, weight: 0 }
          - { kpi: active_customers, weight: 0 }
          - { kpi: growth_previous, weight: 0 }

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
