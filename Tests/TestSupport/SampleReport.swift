import Drawings
import Quantities
import Reports

/// A small report of one rep with every kind of content, for the tests of writers.
public enum SampleReport {
  public static let chinese = Report(
    subject: .rep, id: "R001", language: .chinese,
    address: ReportAddress(subject: .rep, slug: "li-na-r001"), name: "李娜",
    kicker: "销售绩效报告 · 2026年10月", title: "李娜 · 销售绩效报告 · 2026年10月",
    author: "星河科技",
    details: [Detail("团队", "华东一组"), Detail("截至", "2026年10月31日"), Detail("币种", "人民币（CNY）")],
    sections: [
      Section(
        id: "headline", title: "概要",
        content: [
          .headline(
            Headline(
              message: "10月达成 96.4%，比目标少 ¥3.6万；毛利率 35.2%，高于目标。", score: "87.4",
              scoreLabel: "综合得分", grade: "A", gradeLabel: "等级",
              figures: [
                KeyFigure(label: "销售额", value: "¥96.4万", comparison: "环比 +3.2%", tone: .good),
                KeyFigure(label: "排名", value: "3 / 18", comparison: nil),
              ]))
        ]),
      Section(
        id: "scorecard", title: "评分卡", message: "六项指标中四项达标",
        content: [
          .table(scorecard), .paragraph("未计量的指标不计零分，其权重由其余指标按比例分担。"),
        ]),
      Section(
        id: "trend", title: "趋势与目标",
        content: [
          .figures([
            figure("trend", .full), figure("year", .half), figure("mix", .half),
          ])
        ]),
      Section(
        id: "method", title: "计算方法",
        content: [
          .definitions([
            Definition(
              id: "target_attainment", term: "目标达成率", text: "销售额与目标之比。",
              working: "¥964,000 ÷ ¥1,000,000 = 96.4%"),
            Definition(
              id: "gross_margin", term: "毛利率", text: "（收入 − 成本）÷ 收入。", working: nil),
          ])
        ]),
    ],
    provenance: [Detail("版本", "0.1.0"), Detail("数据指纹", "3f2a9c")],
    breadcrumbs: [
      Link("星河科技", path: "index.html"), Link("华东一组", path: "teams/east-1-t01/index.html"),
    ],
    pageNumbering: "第 {page} / {pages} 页", asOf: Day(2026, 10, 31)!,
    words: ReportWords(
      reportKind: "销售绩效报告", downloadPDF: "下载 PDF", continued: "续", provenance: "数据来源",
      contents: "目录"))

  public static let scorecard = ReportTable(
    id: "scorecard",
    columns: [
      .init(id: "kpi", title: "指标", width: 2.2),
      .init(id: "actual", title: "实际", alignment: .trailing),
      .init(id: "target", title: "目标", alignment: .trailing),
      .init(id: "bullet", title: "达成", width: 1.6),
      .init(id: "score", title: "得分", alignment: .trailing, width: 0.7),
    ],
    rows: [
      .init(
        id: "target_attainment",
        cells: [
          .init("目标达成率"), .init("96.4%", tone: .bad, exact: Fraction(241, 250)), .init("100%"),
          .init("96.4%", drawing: bullet), .init("96.4"),
        ]),
      .init(
        id: "gross_margin",
        cells: [
          .init("毛利率"), .init("–", note: "缺少成本", tone: .muted), .init("35%"), .init("–"),
          .init("–"),
        ]),
      .init(
        id: "total", emphasis: .total,
        cells: [.init("综合"), .init(""), .init(""), .init(""), .init("87.4")]),
    ],
    notes: ["毛利率未计量：3 条明细没有成本；其权重由其余指标分担。"])

  static let bullet = Drawing(
    size: Size(90, 12), title: "目标达成率", summary: "96.4%，目标 100%",
    marks: [
      .box(Box(x: 0, y: 3, width: 80, height: 6), fill: .solid(.actual), stroke: nil),
      .line(from: Point(83, 1), to: Point(83, 11), Stroke(.target, width: 1.5)),
    ])

  static func figure(_ id: String, _ width: Figure.Width) -> Figure {
    let points = Figure.points(of: width)
    return Figure(
      id: id, title: "李娜 · 销售额（万元）· 2026年", message: "连续三个月上升", width: width,
      drawing: Drawing(
        size: Size(points, 150), title: "李娜 · 销售额（万元）", summary: "十个月的销售额，最近三个月上升。",
        marks: [
          .box(Box(x: 10, y: 60, width: 30, height: 80), fill: .solid(.actual), stroke: nil),
          .box(
            Box(x: 50, y: 40, width: 30, height: 100), fill: .hatched(.forecast),
            stroke: Stroke(.forecast)),
          .line(from: Point(0, 140), to: Point(points, 140), Stroke(.rule)),
          .text("96.4", at: Point(25, 56), TextStyle(7.5), .middle, .text),
        ]))
  }
}
