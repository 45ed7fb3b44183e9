import Drawings
import Quantities
import Reports

/// A team's report in English with ranked members, links, every tone and every emphasis.
enum EnglishReport {
  static let words = ReportWords(
    reportKind: "Sales performance report", downloadPDF: "Download PDF", continued: "continued",
    provenance: "Where the figures come from", contents: "Contents")

  static let team = Report(
    subject: .team, id: "T01", language: .english,
    address: ReportAddress(subject: .team, slug: "east-1-t01"), name: "East 1",
    kicker: "Sales performance report · Q3 2026",
    title: "East 1 · Sales performance report · Q3 2026", author: "Galaxy Technologies",
    details: [
      Detail("Led by", "Wang Fang"), Detail("Members", "6"),
      Detail("As of", "October 1, 2026"), Detail("Currency", "CNY"),
    ],
    sections: [headline, members, trend, method],
    provenance: [
      Detail("Version", "0.1.0"), Detail("Data digest", "3f2a9c51d07e"),
      Detail("Returns", "count against the day of the return"),
    ],
    breadcrumbs: [Link("Galaxy Technologies", path: "index.html")],
    pageNumbering: "Page {page} of {pages}", asOf: Day(firstOfMonth: 10, year: 2026),
    words: words)

  static let headline = Section(
    id: "headline", title: "Summary",
    content: [
      .headline(
        Headline(
          message: "East 1 reached 103.2% of target, ¥184k over; two accounts bring most of it.",
          score: "91.6", scoreLabel: "Team score", grade: "A", gradeLabel: "Grade",
          figures: [
            KeyFigure(
              label: "Revenue", value: "¥5.93m", comparison: "+3.2% on Q2", tone: .good),
            KeyFigure(
              label: "Gross margin", value: "34.1%", comparison: "−0.9 pp on target", tone: .bad),
            KeyFigure(label: "Win rate", value: "27.5%", comparison: "as in Q2"),
            KeyFigure(label: "Rank among teams", value: "2 of 7", comparison: nil, tone: .good),
          ]))
    ])

  static let members = Section(
    id: "members", title: "Members",
    message: "Four of six members are on target; Zhao Lei is ¥96k short",
    content: [
      .table(
        ReportTable(
          id: "members",
          columns: [
            .init(id: "rank", title: "Rank", alignment: .trailing),
            .init(id: "rep", title: "Rep", width: 2.2),
            .init(id: "revenue", title: "Revenue (¥k)", alignment: .trailing),
            .init(id: "target", title: "Target (¥k)", alignment: .trailing),
            .init(id: "attainment", title: "Attainment", alignment: .trailing),
            .init(id: "change", title: "ΔPQ", alignment: .trailing),
            .init(id: "bullet", title: "Against target", width: 1.4),
            .init(id: "grade", title: "Grade", alignment: .center),
          ],
          rows: [
            row("1", "Li Na", "1,204", "1,100", "109.5%", "+8.1%", .good, "A+"),
            row("2", "Chen Wei", "1,130", "1,050", "107.6%", "+4.0%", .good, "A"),
            row("3", "Wang Fang", "1,021", "1,000", "102.1%", "−0.4%", .good, "A", .own),
            row(
              "4", "Alexandra Featherstonehaugh-Cholmondeley", "988", "980", "100.8%", "+1.3%",
              .plain, "B"),
            row("5", "Zhao Lei", "864", "960", "90.0%", "−7.7%", .bad, "C"),
            ReportTable.Row(
              id: "R006", emphasis: .muted,
              cells: [
                .init("–"), .init("Sun Hao", note: "joined on September 14"), .init("–"),
                .init("–"), .init("–", note: "no quota yet", tone: .muted), .init("–"),
                .init("–"), .init("–"),
              ]),
            row("", "Team", "5,934", "5,750", "103.2%", "+3.2%", .good, "A", .total),
          ],
          notes: ["ΔPQ: change since the previous quarter. Members without a quota have no rank."]))
    ])

  static func row(
    _ rank: String, _ name: String, _ revenue: String, _ target: String, _ attainment: String,
    _ change: String, _ tone: Tone, _ grade: String,
    _ emphasis: ReportTable.Emphasis = .normal
  ) -> ReportTable.Row {
    ReportTable.Row(
      id: name, emphasis: emphasis,
      cells: [
        .init(rank), .init(name, path: emphasis == .total ? nil : "reps/r-\(rank)/index.html"),
        .init(revenue), .init(target), .init(attainment, tone: tone),
        .init(change, tone: change.hasPrefix("+") ? .good : .bad),
        .init(attainment, drawing: bullet), .init(grade),
      ])
  }

  static let bullet = Drawing(
    size: Size(90, 12), title: "Attainment", summary: "103.2% of 100%",
    marks: [
      .box(Box(x: 0, y: 3, width: 84, height: 6), fill: .solid(.actual), stroke: nil),
      .line(from: Point(80, 1), to: Point(80, 11), Stroke(.target, width: 1.5)),
    ])

  static let trend = Section(
    id: "trend", title: "Trend", message: "Revenue has grown for three months",
    content: [
      .paragraph(
        "Growth comes from two accounts in Suzhou, which together bring 41% of the quarter's "
          + "revenue. Without them the team would stand at 88.4% of target; the pipeline for the "
          + "fourth quarter covers the gap 1.6 times."),
      .figures([
        figure("revenue", .full, "Growth for three months in a row"),
        figure("mix", .half, "Licences bring most of it"), figure("stages", .half, nil),
      ]),
    ])

  static func figure(_ id: String, _ width: Figure.Width, _ message: String?) -> Figure {
    let points = Figure.points(of: width)
    let marks = (0..<9).flatMap { month -> [Mark] in
      let x = 8 + Double(month) * (points - 16) / 9
      let height = 60 + Double(month) * 5
      let box = Box(x: x, y: 120 - height, width: (points - 16) / 14, height: height)
      return [
        .box(
          box, fill: month > 6 ? .hatched(.forecast) : .solid(month == 3 ? .own : .actual),
          stroke: month > 6 ? Stroke(.forecast) : nil),
        .text(
          "\(Int(height))", at: Point(x + box.width / 2, 116 - height), TextStyle(7.5), .middle,
          .text),
        .text("M\(month + 1)", at: Point(x + box.width / 2, 131), TextStyle(7.5), .middle, .muted),
      ]
    }
    return Figure(
      id: id, title: "East 1 · revenue (¥k) · 2026", message: message, width: width,
      drawing: Drawing(
        size: Size(points, 140), title: "East 1 · revenue (¥k)", summary: "Nine months.",
        marks: marks + [.line(from: Point(0, 120), to: Point(points, 120), Stroke(.text))]))
  }

  static let method = Section(
    id: "method", title: "Method",
    content: [
      .definitions([
        Definition(
          id: "target_attainment", term: "Target attainment",
          text: "Revenue of the period against the quota assigned for it.",
          working: "¥5,934,000 ÷ ¥5,750,000 = 103.2%"),
        Definition(
          id: "gross_margin", term: "Gross margin",
          text: "Revenue less cost of goods, as a share of revenue.", working: nil),
      ])
    ])
}
