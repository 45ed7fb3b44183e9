extension TableSchema {
  static let reps = TableSchema(
    .reps, "The people who sell.", "销售人员。", key: "id",
    columns: [
      Column(
        "id", .text, required: true, "Identifies the rep in every other table.",
        "销售编号，其他各表用它指代此人。", example: "R001", "R002"),
      Column(
        "name", .text, required: true, "As printed.", "报告中显示的姓名。", example: "李娜", "王伟"),
      Column(
        "latin", .text, "The name in Latin letters, where it differs.", "拉丁字母写法，与姓名不同时填写。",
        example: "Li Na", "Wang Wei"),
      Column(
        "team", .reference(.teams), "The team, where no memberships are given.",
        "所在团队；没有 memberships 表时使用。", example: "T01"),
      Column("manager", .text, "The id of the rep's manager.", "上级的销售编号。", example: "", "R001"),
      Column(
        "role", .text, "Job title, as printed.", "职务，按原样显示。", example: "销售经理", "销售代表"),
      Column("hired", .day, "First day of work.", "入职日期。", example: "2022-03-01", "2025-07-15"),
      Column(
        "left", .day, "Last day of work; empty: still here.", "最后工作日；在职则留空。",
        example: ""),
      Column(
        "email", .text, evaluated: false, "Where the report is sent.", "接收报告的邮箱。",
        example: "lina@example.com", "wangwei@example.com"),
    ])
}
