extension TableSchema {
  static let leads = TableSchema(
    .leads, "People or companies who may become customers.", "线索：可能成为客户的人或企业。",
    key: "id", facts: ["created"],
    columns: [
      Column(
        "id", .text, required: true, evaluated: false, "Identifies the lead.", "线索编号。",
        example: "L001", "L002"),
      Column(
        "created", .day, required: true, "The day it came in.", "创建日期。",
        example: "2026-07-21", "2026-10-08"),
      Column(
        "rep", .reference(.reps), "Who follows it up.", "跟进的销售。",
        example: "R001", "R002"),
      Column(
        "account", .reference(.accounts), evaluated: false, "The customer, where it is one.",
        "对应的客户（如已建档）。", example: "A001", ""),
      Column(
        "source", .text, evaluated: false, "Where it came from.", "来源。",
        example: "referral", "website"),
      Column(
        "channel", .text, evaluated: false, "The way it came in.", "渠道。",
        example: "direct", "online"),
      Column(
        "region", .reference(.regions), evaluated: false, "Where it is.", "所在区域。",
        example: "EAST", "SOUTH"),
      Column(
        "status", .text, evaluated: false, "As the source has it.", "状态，按来源系统原样。",
        example: "converted", "new"),
      Column(
        "converted", .day, evaluated: false, "The day it became a deal.", "转为商机的日期。",
        example: "2026-08-03", ""),
      Column(
        "touched", .day, "The day of the first touch.", "首次跟进日期。",
        example: "2026-07-22", "2026-10-09"),
      Column(
        "deal", .reference(.deals), "The deal it became.", "转成的商机。",
        example: "D001", ""),
      Column(
        "name", .text, evaluated: false, "As printed.", "报告中显示的名称。",
        example: "长江机械 张工", "珠江光学"),
    ])
}
