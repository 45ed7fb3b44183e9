extension TableSchema {
  static let adjustments = TableSchema(
    .adjustments, "Points that somebody gave or took by hand, and why.",
    "人工加减分：谁因何加减多少分。",
    columns: [
      Column(
        "scope", .choice(["rep", "team", "organization"]), required: true, "Whose.",
        "加减分对象的种类。", example: "rep", "team"),
      Column(
        "id", .text, "Whose id; empty for the organization.", "对象编号；全公司则留空。",
        example: "R001", "T01"),
      Column(
        "period", .text, "2026-10, 2026-Q3, 2026; or from and to.",
        "2026-10、2026-Q3、2026；或改填 from 和 to。", example: "2026-10", ""),
      Column(
        "from", .day, "First day, where no period is given.", "开始日期；未填 period 时使用。",
        example: "", "2026-10-01"),
      Column("to", .day, "Last day, which is part of it.", "结束日期（含当日）。", example: "", "2026-10-31"),
      Column(
        "points", .number, required: true, "Points; below zero they are taken.",
        "分值，负数为减分。", example: "3", "-2.5"),
      Column(
        "reason", .text, required: true, "Why; it is printed.", "事由，会印在报告上。",
        example: "协助新人签下首单", "合同归档逾期"),
      Column(
        "author", .text, required: true, "Who decided it; it is printed.", "批准人，会印在报告上。",
        example: "王伟", "李娜"),
      Column(
        "kpi", .text, "The KPI that it is about, if it is about one.", "所涉指标；不针对某项指标则留空。",
        example: "", "orders"),
    ])
}
