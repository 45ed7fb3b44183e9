extension TableSchema {
  static let feedback = TableSchema(
    .feedback, "What customers said.", "客户反馈。", facts: ["date"],
    columns: [
      Column("date", .day, required: true, "When.", "日期。", example: "2026-10-18", "2026-10-29"),
      Column(
        "account", .reference(.accounts), "Who.", "客户。", example: "A001", "A002"),
      Column(
        "rep", .reference(.reps), "About whom.", "所涉销售。",
        example: "R001", "R002"),
      Column(
        "kind", .choice(["csat", "nps", "complaint", "text"]),
        "What was asked; text is a comment without a score.",
        "类型：csat（满意度）、nps（推荐意愿）、complaint（投诉）、text（纯文字）。",
        example: "csat", "complaint"),
      Column("score", .number, "The answer.", "评分。", example: "5", ""),
      Column(
        "text", .text, "In their words.", "客户原话。",
        example: "交货很快", "The sensor came late"),
      Column(
        "sentiment", .number, derivable: true,
        "How well they speak, from -1 to 1; without it, it is read from the text.",
        "情感得分，-1 至 1；没有此列时由文字判断。", example: "0.6", ""),
      Column(
        "channel", .choice(["survey", "callback", "review", "social"]), evaluated: false,
        "How it was said.", "途径：survey（问卷）、callback（回访）、review（评价）、social（社交媒体）。",
        example: "survey", "callback"),
      Column(
        "language", .text, "The language of the text.", "文字的语言。",
        example: "zh", "en"),
      Column(
        "order", .reference(.orders), "About which order.", "相关订单。",
        example: "S1001", "S1002"),
    ])
}
