extension TableSchema {
  static let deals = TableSchema(
    .deals, "Opportunities: what may be sold, was won or was lost.", "商机：在谈、赢单或输单。",
    key: "id", facts: ["created", "closes"],
    columns: [
      Column(
        "id", .text, required: true, evaluated: false, "Identifies the deal.", "商机编号。",
        example: "D001", "D002"),
      Column(
        "name", .text, evaluated: false, "As printed.", "报告中显示的名称。",
        example: "三号线改造", "新厂传感器"),
      Column(
        "rep", .reference(.reps), "Who works on it.", "跟进的销售。",
        example: "R001", "R002"),
      Column(
        "account", .reference(.accounts), evaluated: false, "Who may buy.", "客户。",
        example: "A001", "A002"),
      Column(
        "amount", .money, "What it is worth.", "商机金额。",
        example: "48000", "17500"),
      Column(
        "currency", .text, evaluated: false,
        "Three letters; empty: the organization's currency.", "币种的三字母代码；本位币可留空。",
        example: "CNY"),
      Column(
        "stage", .text, evaluated: false, "Where in the pipeline it stands.", "所处的销售阶段。",
        example: "closed", "proposal"),
      Column(
        "status", .choice(["open", "won", "lost"]), "How it ended, if it did.",
        "状态：open（进行中）、won（赢单）、lost（输单）。", example: "won", "open"),
      Column(
        "probability", .percent, "How likely it is to be won.", "赢单概率。",
        example: "100%", "60%"),
      Column(
        "created", .day, "The day it was entered.", "创建日期。", example: "2026-08-03", "2026-09-14"),
      Column(
        "closes", .day, "The day it closed, or is expected to.", "成交（或输单）日期；进行中则为预计日期。",
        example: "2026-10-12", "2026-11-20"),
      Column(
        "source", .text, "Where it came from.", "来源。",
        example: "referral", "exhibition"),
      Column(
        "channel", .text, "The way it is sold.", "销售渠道。",
        example: "direct", "dealer"),
      Column(
        "product", .reference(.products), evaluated: false, "What is to be sold.", "产品。",
        example: "P001", "P002"),
      Column(
        "lead", .text, evaluated: false, "The id of the lead it grew from.", "来源线索的编号。",
        example: "L001", ""),
    ])
}
