extension Problem {
  /// Points given by hand for a KPI that is not there.
  public static func adjustmentKPI(_ kpi: String, nearest: String?, at place: Place) -> Problem {
    Problem(
      "adjustment-kpi", .warning, at: place, isCheck: true,
      Phrase("there is no KPI \(quoted(kpi))", "没有名为\(quoted(kpi))的指标") + didYouMean(nearest),
      discreet: Phrase("the adjustment is for an unknown KPI", "该加减分的指标不存在"),
      consequence: Phrase(
        "the points count, and no KPI is printed with them", "分值照常计入，但不印出所涉指标"))
  }

  /// More points by hand than a whole scorecard has.
  public static func adjustmentPoints(_ points: String, most: Int, at place: Place) -> Problem {
    Problem(
      "adjustment-points", .warning, at: place, isCheck: true,
      Phrase(
        "\(shortened(points)) points by hand, more than the \(most) of a whole scorecard",
        "人工加减 \(shortened(points)) 分，超过整张计分卡的 \(most) 分"),
      discreet: Phrase(
        "the adjustment is of more points than a whole scorecard has", "加减分超过整张计分卡的满分"),
      consequence: rowLeftOut)
  }
}
