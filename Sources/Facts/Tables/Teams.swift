extension TableSchema {
  static let teams = TableSchema(
    .teams, "Groups of reps that are evaluated together.", "一起考核的销售团队。", key: "id",
    columns: [
      Column(
        "id", .text, required: true, "Identifies the team.", "团队编号。", example: "T01"),
      Column("name", .text, required: true, "As printed.", "报告中显示的名称。", example: "华东一组"),
      Column(
        "latin", .text, "The name in Latin letters, where it differs.", "拉丁字母写法，与名称不同时填写。",
        example: "East 1"),
      Column(
        "manager", .text, "The id of the rep who leads the team.", "负责人的销售编号。",
        example: "R001"),
    ])
}
