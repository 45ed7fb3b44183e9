extension TableSchema {
  static let orders = TableSchema(
    .orders, "Orders, one row each; returns are rows with negative amounts.",
    "订单，一单一行；退货记为负金额的一行。", key: "id", facts: ["date"],
    columns: [
      Column(
        "id", .text, required: true, evaluated: false, "Identifies the order.", "订单编号。",
        example: "S1001", "S1002"),
      Column(
        "date", .day, required: true, "The day it counts for.", "计入业绩的日期。",
        example: "2026-10-12", "2026-10-27"),
      Column(
        "rep", .reference(.reps), "Who is credited; empty: unassigned.", "业绩归属的销售；留空则不归个人。",
        example: "R001", "R002"),
      Column("account", .reference(.accounts), "Who bought.", "客户。", example: "A001", "A002"),
      Column(
        "amount", .money, required: true, derivable: true,
        "Net amount, before tax and freight; without this column the sum of the lines.",
        "净额，不含税和运费；没有此列时取订单明细之和。", example: "45600", "-350"),
      Column(
        "status", .text, evaluated: false, "As the source has it.", "状态，按来源系统原样。",
        example: "shipped", "returned"),
      Column(
        "currency", .text, evaluated: false,
        "Three letters; empty: the organization's currency.", "币种的三字母代码；本位币可留空。",
        example: "CNY"),
      Column(
        "channel", .text, "The way it was sold.", "销售渠道。",
        example: "direct", "dealer"),
      Column(
        "region", .reference(.regions), "Where it was sold.", "所属区域。",
        example: "EAST", "SOUTH"),
      Column(
        "deal", .reference(.deals), evaluated: false, "The deal it comes from.", "来源商机。",
        example: "D001", ""),
      Column(
        "returns", .text, evaluated: false,
        "Of a return, the id of the order it takes back.", "退货所对应的原订单编号。",
        example: "", "S0987"),
      Column(
        "approval", .text, "Whether and how it was approved.", "审批情况。",
        example: "approved", ""),
    ])
}
