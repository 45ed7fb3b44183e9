import Drawings
import Quantities
import Reports

/// A typical rep's report in two languages, as long as real ones are.
enum RepReport {
  static let chinese = chinese(withParagraph: false)
  static let english = english(withParagraph: false)

  static func chinese(withParagraph: Bool) -> Report {
    report(
      .chinese, name: "李娜", kicker: "销售绩效报告 · 2026年10月",
      details: [
        Detail("团队", "华东一组"), Detail("岗位", "大客户经理"), Detail("截至", "2026年10月31日"),
        Detail("币种", "人民币（CNY）"),
      ],
      headline: Headline(
        message: "10月达成 96.4%，比目标少 ¥3.6万；毛利率 35.2%，高于目标。缺口来自两家推迟签约的客户。",
        score: "87.4", scoreLabel: "综合得分", grade: "A", gradeLabel: "等级",
        figures: [
          KeyFigure(label: "销售额", value: "¥96.4万", comparison: "环比 +3.2%", tone: .good),
          KeyFigure(label: "目标达成率", value: "96.4%", comparison: "Δ目标 −3.6 点", tone: .bad),
          KeyFigure(label: "团队排名", value: "3 / 18", comparison: "上期第 5 名"),
          KeyFigure(label: "预计全季", value: "¥312.0万", comparison: "达标", tone: .good),
        ]),
      titles: ["评分卡", "趋势与结构", "团队排名", "下一步", "计算方法"],
      messages: ["九项指标中六项达标", "连续三个月上升，新客户贡献了大部分增长", "领先第四名 2.1 分", nil, nil],
      columns: ["指标", "实际", "目标", "达成", "环比", "权重", "得分"],
      kpis: [
        "目标达成率", "毛利率", "回款率", "赢单率", "客单价", "新客户数", "拜访次数", "线索响应时间", "客户满意度",
      ],
      rankColumns: ["名次", "姓名", "团队", "销售额（万元）", "达成率", "得分", "等级"],
      names: ["王芳", "张伟", "李娜", "刘洋", "陈静", "杨帆", "赵磊", "黄敏", "周杰", "吴倩"],
      figures: ["销售额与目标（万元）· 2026年", "销售漏斗（单）· 10月", "产品结构（万元）· 10月", "季度展望（万元）"],
      total: "综合", note: "客户满意度未计量：本期没有回访记录；其权重由其余指标分担。",
      paragraph:
        "两家客户把签约推迟到 11 月，合计 ¥8.2万；若按期签约，本月达成率为 104.6%。建议先跟进这两单，再补充华东区域的新线索，把 11 月的覆盖倍数提高到 3 倍以上。",
      text: "期内确认的销售额除以同期分配的目标；退货与折让已经扣除，跨团队的订单按贡献比例分摊。",
      numbering: "第 {page} / {pages} 页", provenance: ["版本", "数据指纹", "政策", "数据截止"],
      words: ReportWords(
        reportKind: "销售绩效报告", downloadPDF: "下载 PDF", continued: "续", provenance: "数据来源",
        contents: "目录"), hasParagraph: withParagraph)
  }

  static func english(withParagraph: Bool) -> Report {
    report(
      .english, name: "Katherine Montgomery-Whitfield",
      kicker: "Sales performance report · October 2026",
      details: [
        Detail("Team", "East Coast Enterprise"), Detail("Role", "Key account manager"),
        Detail("As of", "31 October 2026"), Detail("Currency", "US dollar (USD)"),
      ],
      headline: Headline(
        message: "October closed at 96.4% of target, $36K short; gross margin of 35.2% is above "
          + "plan. Two postponed signatures make up the gap.",
        score: "87.4", scoreLabel: "Overall score", grade: "A", gradeLabel: "Grade",
        figures: [
          KeyFigure(label: "Sales", value: "$964.0K", comparison: "+3.2% vs. Sep", tone: .good),
          KeyFigure(
            label: "Attainment", value: "96.4%", comparison: "Δtarget −3.6 pp", tone: .bad),
          KeyFigure(label: "Rank in team", value: "3 / 18", comparison: "5th last month"),
          KeyFigure(
            label: "Quarter outlook", value: "$3.12M", comparison: "on target", tone: .good),
        ]),
      titles: ["Scorecard", "Trend and mix", "Team ranking", "Next steps", "How it is calculated"],
      messages: [
        "Six of nine KPIs met their target", "Third rise in a row, mostly from new customers",
        "2.1 points ahead of fourth place", nil, nil,
      ],
      columns: ["KPI", "Actual", "Target", "Attainment", "vs. Sep", "Weight", "Score"],
      kpis: [
        "Target attainment", "Gross margin", "Collection rate", "Win rate", "Average deal size",
        "New customers", "Customer visits", "Lead response time", "Customer satisfaction",
      ],
      rankColumns: ["Rank", "Name", "Team", "Sales ($K)", "Attainment", "Score", "Grade"],
      names: [
        "Priya Raghunathan", "Tom Becker", "Katherine Montgomery-Whitfield", "Ana Souza",
        "Wei Zhang", "Olu Adeyemi", "Mary O’Neill", "Jan Kowalski", "Sofia Rossi", "Max Müller",
      ],
      figures: [
        "Sales and target ($K), 2026", "Sales funnel (deals), October",
        "Product mix ($K), October", "Quarter outlook ($K)",
      ],
      total: "Overall",
      note:
        "Customer satisfaction is not measured: no follow-up calls were recorded in the period; "
        + "the other KPIs share its weight.",
      paragraph: "Two customers postponed their signatures to November, $82K together; with them "
        + "October would have closed at 104.6%. Follow up on these two first, then add new leads "
        + "in the region until November’s pipeline covers three times the target.",
      text: "Revenue recognised in the period over its quota; shared orders count by contribution.",
      numbering: "Page {page} of {pages}",
      provenance: ["Version", "Data digest", "Policy", "Data until"],
      words: ReportWords(
        reportKind: "Sales performance report", downloadPDF: "Download PDF",
        continued: "continued", provenance: "Sources", contents: "Contents"),
      hasParagraph: withParagraph)
  }

  private static func report(
    _ language: Language, name: String, kicker: String, details: [Detail], headline: Headline,
    titles: [String], messages: [String?], columns: [String], kpis: [String],
    rankColumns: [String], names: [String], figures: [String], total: String, note: String,
    paragraph: String, text: String, numbering: String, provenance: [String], words: ReportWords,
    hasParagraph: Bool
  ) -> Report {
    var sections = [
      Section(id: "headline", title: kicker, content: [.headline(headline)]),
      Section(
        id: "scorecard", title: titles[0], message: messages[0],
        content: [.table(scorecard(columns, kpis: kpis, total: total, note: note))]),
      Section(
        id: "trend", title: titles[1], message: messages[1],
        content: [
          .figures([
            FakeChart.figure("trend", figures[0], messages[1], .full, height: 132),
            FakeChart.figure("funnel", figures[1], nil, .half, height: 128),
            FakeChart.figure("mix", figures[2], nil, .half, height: 128),
            FakeChart.figure("outlook", figures[3], messages[0], .full, height: 96),
          ])
        ]),
      Section(
        id: "ranking", title: titles[2], message: messages[2],
        content: [.table(ranking(rankColumns, names: names, team: details[0].value))]),
      Section(
        id: "method", title: titles[4],
        content: [
          .definitions(
            kpis.enumerated().map { index, kpi in
              Definition(
                id: "kpi-\(index)", term: kpi, text: text,
                working: index == 8 ? nil : "¥964,000 ÷ ¥1,000,000 = 96.4%")
            })
        ]),
    ]
    if hasParagraph {
      sections.insert(
        Section(id: "next", title: titles[3], content: [.paragraph(paragraph)]), at: 4)
    }
    return Report(
      subject: .rep, id: "R001", language: language,
      address: ReportAddress(subject: .rep, slug: "r001"), name: name, kicker: kicker,
      title: name + " · " + kicker, author: "Galaxy", details: details, sections: sections,
      provenance: zip(provenance, ["0.1.0", "3f2a9c41d07be85a", "2026-H2", "2026-10-31"]).map {
        Detail($0, $1)
      },
      breadcrumbs: [], pageNumbering: numbering, asOf: Day(number: 20757), words: words)
  }

  private static func scorecard(
    _ columns: [String], kpis: [String], total: String, note: String
  ) -> ReportTable {
    let widths = [2.4, 1.1, 1.1, 1.8, 1, 0.8, 0.8]
    var rows = kpis.enumerated().map { index, kpi in
      let value = [964, 352, 910, 288, 1034, 870, 1120, 940, 0][index]
      let text = "\(value / 10).\(value % 10)%"
      if value == 0 {
        return ReportTable.Row(
          id: kpi, emphasis: .muted,
          cells: [
            .init(kpi), .init("–", note: String(note.prefix(9))), .init("4.5"), .init("–"),
            .init("–"), .init("10%"), .init("–"),
          ])
      }
      let tone: Tone = value > 1000 ? .good : value < 900 ? .bad : .plain
      return ReportTable.Row(
        id: kpi,
        cells: [
          .init(kpi), .init(text, tone: tone), .init("100%"),
          .init(text, drawing: FakeChart.bullet(Double(value) / 10)),
          .init(index % 2 == 0 ? "+3.2%" : "−1.4%", tone: index % 2 == 0 ? .good : .bad),
          .init("10%"), .init("\(value / 10).\(value % 10)"),
        ])
    }
    rows.append(
      ReportTable.Row(
        id: "total", emphasis: .total,
        cells: [total, "", "", "", "+1.8", "100%", "87.4"].map { .init($0) }))
    return ReportTable(
      id: "scorecard",
      columns: columns.enumerated().map { index, title in
        .init(
          id: "c\(index)", title: title,
          alignment: index == 0 || index == 3 ? .leading : .trailing, width: widths[index])
      }, rows: rows, notes: [note])
  }

  private static func ranking(
    _ columns: [String], names: [String], team: String
  ) -> ReportTable {
    ReportTable(
      id: "ranking",
      columns: columns.enumerated().map { index, title in
        .init(
          id: "c\(index)", title: title,
          alignment: index == 1 || index == 2 ? .leading : index == 6 ? .center : .trailing,
          width: [0.5, 2, 1.8, 1.3, 1, 0.8, 0.7][index])
      },
      rows: names.enumerated().map { index, name in
        ReportTable.Row(
          id: name, emphasis: index == 2 ? .own : .normal,
          cells: [
            .init("\(index + 1)"), .init(name), .init(team), .init("\(120 - index * 8).4"),
            .init("\(112 - index * 5).0%"), .init("\(94 - index * 3).5"),
            .init(index < 4 ? "A" : "B"),
          ])
      })
  }
}
