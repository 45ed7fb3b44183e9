extension TableSchema {
  static let creditSplits = TableSchema(
    .creditSplits, "Orders or deals whose credit several reps share.", "多人分摊业绩的订单或商机。",
    columns: [
      Column(
        "order", .reference(.orders), "The order, or else the deal.",
        "订单；按商机分摊时留空。", example: "S1001"),
      Column(
        "deal", .reference(.deals), "The deal, or else the order.",
        "商机；按订单分摊时留空。", example: ""),
      Column(
        "rep", .reference(.reps), required: true, "Who shares it.",
        "分得业绩的销售。", example: "R001", "R002"),
      Column(
        "share", .percent, required: true, "How much of it.", "分摊比例。",
        example: "70%", "30%"),
      Column(
        "kind", .choice(["split", "overlay"]),
        "A split is part of the whole; an overlay is credited beyond it, to the rep alone.",
        "split（分摊，合计为整单）或 overlay（叠加，整单之外另计，只计个人）。", example: "split"),
    ])
}
