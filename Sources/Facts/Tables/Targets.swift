extension TableSchema {
  static let targets = TableSchema(
    .targets, "What was to be reached, by whom and when.", "目标：谁在什么时间应达到多少。",
    columns: [
      Column(
        "kpi", .text, "The KPI; empty: sales_amount.", "指标；留空为 sales_amount。",
        example: "sales_amount", "discount_rate"),
      Column(
        "scope", .choice(["rep", "team", "organization", "product", "channel", "region"]),
        required: true, "Whose.", "目标对象的种类。", example: "rep", "organization"),
      Column(
        "id", .text, "Whose id; empty for the organization.", "对象编号；全公司则留空。",
        example: "R001", ""),
      Column(
        "period", .text, "2026-10, 2026-Q3, 2026; or from and to.",
        "2026-10、2026-Q3、2026；或改填 from 和 to。", example: "2026-10", ""),
      Column(
        "from", .day, "First day, where no period is given.", "开始日期；未填 period 时使用。",
        example: "", "2026-10-01"),
      Column("to", .day, "Last day, which is part of it.", "结束日期（含当日）。", example: "", "2026-12-31"),
      Column(
        "value", .numberOrPercent, required: true, "The amount, or a percent such as 35%.",
        "目标值，可以是 35% 这样的百分比。", example: "150000", "10%"),
    ])
}
