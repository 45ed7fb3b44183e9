extension TableSchema {
  static let accounts = TableSchema(
    .accounts, "Customers.", "客户。", key: "id",
    columns: [
      Column(
        "id", .text, required: true, evaluated: false, "Identifies the customer.", "客户编号。",
        example: "A001", "A002"),
      Column(
        "name", .text, required: true, "As printed.", "报告中显示的名称。",
        example: "长江机械", "南海电子"),
      Column(
        "segment", .text, "Industry or size class.", "行业或规模。",
        example: "制造业", "电子"),
      Column("region", .text, "Where it is.", "所在地区。", example: "EAST", "SOUTH"),
      Column(
        "rep", .reference(.reps), "Who looks after it.", "负责维护的销售。",
        example: "R001", "R002"),
      Column(
        "created", .day, evaluated: false, "The day it became a customer.", "建档日期。",
        example: "2023-05-08", "2026-02-16"),
      Column(
        "kind", .text, evaluated: false, "Such as end customer, dealer, key account.",
        "类型，如直客、经销商、大客户。", example: "直客", "经销商"),
    ])
}
