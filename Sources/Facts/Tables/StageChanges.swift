extension TableSchema {
  static let stageChanges = TableSchema(
    .stageChanges, "When deals moved from one stage to another.", "商机的阶段变更记录。",
    facts: ["day"],
    columns: [
      Column(
        "deal", .reference(.deals), required: true, "The deal.", "商机。",
        example: "D001"),
      Column("day", .day, required: true, "When.", "变更日期。", example: "2026-08-20", "2026-10-12"),
      Column(
        "from", .text, "The stage it left; empty: it began.",
        "变更前的阶段；新建时留空。", example: "qualified", "proposal"),
      Column(
        "to", .text, required: true, "The stage it reached.", "变更后的阶段。",
        example: "proposal", "closed"),
    ])
}
