extension TableSchema {
  static let trainings = TableSchema(
    .trainings, "Courses that reps took.", "销售参加的培训。", facts: ["date"],
    columns: [
      Column(
        "date", .day, required: true, "The day it began.", "开始日期。",
        example: "2026-10-13", "2026-10-20"),
      Column(
        "rep", .reference(.reps), required: true, "Who.", "销售。",
        example: "R001", "R002"),
      Column(
        "course", .text, required: true, "What.", "课程。", example: "谈判技巧", "产品认证"),
      Column("hours", .number, "How long.", "学时。", example: "6", "12"),
      Column(
        "completed", .day, "The day it was completed; empty: not yet.",
        "完成日期；未完成则留空。", example: "2026-10-14", ""),
      Column("pre", .number, "Score before.", "训前得分。", example: "62", "55"),
      Column("post", .number, "Score after.", "训后得分。", example: "81", ""),
      Column(
        "kpi", .text, "The KPI it is meant to move, by its id.", "课程旨在提升的指标，填指标 id。",
        example: "discount_rate", "win_rate"),
    ])
}
