extension TableSchema {
  static let regions = TableSchema(
    .regions, "Sales territories.", "销售区域。", key: "id",
    columns: [
      Column(
        "id", .text, required: true, evaluated: false, "Identifies the region.", "区域编号。",
        example: "EAST", "SOUTH"),
      Column("name", .text, required: true, "As printed.", "报告中显示的名称。", example: "华东", "华南"),
      Column(
        "group", .text, evaluated: false, "A larger region around it.", "上级大区。",
        example: "东部"),
    ])
}
