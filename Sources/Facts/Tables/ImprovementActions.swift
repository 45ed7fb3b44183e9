extension TableSchema {
  static let improvementActions = TableSchema(
    .improvementActions, "What was agreed to do better, by whom and until when.",
    "改进措施：谁在什么时间之前做什么。", key: "id",
    columns: [
      Column(
        "id", .text, required: true, "Identifies the action.", "措施编号。",
        example: "I01", "I02"),
      Column(
        "rep", .reference(.reps), "For which rep.", "针对的销售。",
        example: "R002", ""),
      Column(
        "team", .reference(.teams), "For which team.", "针对的团队。",
        example: "", "T01"),
      Column(
        "kpi", .text, "What is to become better.", "要改善的指标。",
        example: "active_customers", "discount_rate"),
      Column(
        "agreed", .day,
        "The day it was agreed; without it an action is known from two months before it is due.",
        "商定日期；留空则自截止日期前两个月起计。", example: "2026-10-08", ""),
      Column("due", .day, "The last day for it.", "截止日期。", example: "2026-11-30"),
      Column(
        "done", .day, "The day it was done; empty: not yet.",
        "完成日期；未完成则留空。", example: "", "2026-10-30"),
      Column(
        "title", .text, required: true, "What is to be done.", "措施内容。",
        example: "回访沉睡客户", "复核折扣审批"),
      Column(
        "owner", .text, "Who sees to it.", "责任人。", example: "王伟", "李娜"),
    ])
}
