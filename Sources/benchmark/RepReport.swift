import Charts
import Drawings
import Foundation
import Quantities
import Reports

/// The workload's report, made of the sections, tables and charts that all reports are made of: a
/// table of twelve KPIs, twelve columns with targets, a funnel, a radar, a forecast, twenty ranked
/// bars and three paragraphs.
struct RepReport {
  let data: RepReportData
  let fonts: any FontMeasuring

  private static let stages = [
    "线索 Leads", "商机 Opportunities", "方案 Proposals", "谈判 Negotiation", "成交 Closed Won",
  ]
  private static let skills = [
    "拓展 Prospecting", "谈判 Negotiation", "产品 Product", "关系 Relationship", "跟进 Follow-up",
    "协作 Teamwork", "数据 CRM Data", "价值 Value Selling",
  ]
  private static let columns = [
    "指标 Metric", "实际 Value", "目标 Target", "得分 Score", "趋势 Trend",
  ]

  /// The last day of the workload's year.
  static let day = Day(iso: "2024-12-31") ?? Day(number: 0)

  var report: Report {
    Report(
      subject: .rep, id: data.id, language: .chinese,
      address: ReportAddress(subject: .rep, slug: data.id), name: data.name + " " + data.latin,
      kicker: data.period, title: data.name, author: "benchmark",
      details: [
        Detail("团队 Team", data.team), Detail("工号 ID", data.id),
        Detail("区域经理 Manager", data.manager),
      ],
      sections: [
        Section(id: "kpis", title: "一、关键指标 Key Indicators", content: [.table(table)]),
        Section(
          id: "months", title: "二、月度业绩 Monthly Performance", content: [.figures([months])]),
        Section(
          id: "skills", title: "三、漏斗与能力 Funnel & Capability",
          content: [.figures([funnel, radar])]),
        Section(
          id: "forecast", title: "四、趋势与预测 Trend & Forecast", content: [.figures([outlook])]),
        Section(id: "ranking", title: "五、团队排名 Team Ranking", content: [.figures([ranking])]),
        Section(
          id: "findings", title: "六、分析结论 Findings",
          content: data.paragraphs.map { .paragraph($0) }),
      ], provenance: [], breadcrumbs: [],
      pageNumbering: "第 {page}/{pages} 页 Page {page}/{pages}", asOf: RepReport.day,
      words: ReportWords(
        reportKind: "销售绩效报告 Sales Performance Report", downloadPDF: "PDF", continued: "续",
        provenance: "", contents: ""))
  }

  /// Every character that a report of the workload prints.
  static func characters(of reps: [RepReportData]) throws -> Set<Unicode.Scalar> {
    var characters: Set<Unicode.Scalar> = []
    func add(_ texts: [String]) {
      for text in texts { characters.formUnion(text.unicodeScalars) }
    }
    add(stages + skills + columns)
    for rep in reps {
      add([rep.id, rep.name, rep.latin, rep.team, rep.manager, rep.period])
      add(rep.kpis.flatMap { $0 } + rep.peers + rep.paragraphs)
    }
    add([
      "一二三四五六、关键指标月度业绩漏斗与能力趋势预测团队排名分析结论实际目标区间万第页工号域经理销售效报告续平均本人–…"
    ])
    return characters
  }

  private func figure(_ id: String, _ width: Figure.Width, _ drawing: Drawing) -> Figure {
    Figure(id: id, title: "", message: nil, width: width, drawing: drawing)
  }

  private func number(_ value: Double) -> String { Benchmark.text(value, 1) }

  private var table: ReportTable {
    let widths = [0.32, 0.2, 0.2, 0.13, 0.15]
    return ReportTable(
      id: "kpis",
      columns: RepReport.columns.enumerated().map { index, title in
        .init(
          id: "\(index)", title: title, alignment: index == 0 ? .leading : .trailing,
          width: widths[index])
      },
      rows: data.kpis.enumerated().map { row, cells in
        .init(
          id: "\(row)",
          cells: cells.enumerated().map { column, text in
            .init(text, tone: column < 4 ? .plain : text.hasPrefix("▲") ? .good : .bad)
          })
      })
  }

  private var months: Figure {
    let chart = TargetColumns(
      title: "月度业绩", summary: "", size: Size(Figure.points(of: .full), 140),
      columns: data.actual.indices.map {
        .init(
          label: "\($0 + 1)月", value: data.actual[$0], valueLabel: number(data.actual[$0]),
          target: data.target[$0])
      }, actualName: "实际 Actual", targetName: "目标 Target")
    return figure("months", .full, chart.drawing(fonts: fonts))
  }

  private var funnel: Figure {
    let chart = FunnelChart(
      title: "漏斗", summary: "", width: Figure.points(of: .half),
      stages: data.funnel.enumerated().map { index, value in
        .init(
          label: RepReport.stages[index], value: value, valueLabel: "\(Int(value))",
          note: Benchmark.text(value / data.funnel[0] * 100, 1) + "%")
      })
    return figure("funnel", .half, chart.drawing(fonts: fonts))
  }

  private var radar: Figure {
    let chart = RadarChart(
      title: "能力", summary: "", size: Size(Figure.points(of: .half), 170),
      axes: data.skills.indices.map {
        .init(label: RepReport.skills[$0], value: data.skills[$0], peers: data.average[$0])
      }, rings: stride(from: 20.0, through: 100, by: 20).map { .init($0, "\(Int($0))") },
      ownName: "本人", peersName: "团队平均")
    return figure("radar", .half, chart.drawing(fonts: fonts))
  }

  private var outlook: Figure {
    let chart = FanChart(
      title: "趋势", summary: "", size: Size(Figure.points(of: .full), 140),
      history: data.actual.enumerated().map {
        .init(label: "\($0 + 1)月", value: $1, valueLabel: number($1))
      },
      ahead: data.forecast.indices.map { index in
        let band = min(data.low[index], data.high[index])...max(data.low[index], data.high[index])
        return .init(
          label: "+\(index + 1)月 F", value: data.forecast[index],
          valueLabel: number(data.forecast[index]), likely: band, wide: band)
      }, actualName: "实际 Actual", aheadName: "预测 Forecast", likelyName: "80% 区间 Interval",
      wideName: "")
    return figure("forecast", .full, chart.drawing(fonts: fonts))
  }

  private var ranking: Figure {
    let chart = RankedBars(
      title: "排名", summary: "", width: Figure.points(of: .full),
      bars: data.peers.indices.map {
        .init(
          label: data.peers[$0], value: data.peerSales[$0],
          valueLabel: number(data.peerSales[$0]) + " 万", isOwn: $0 == data.own,
          rank: "\($0 + 1).")
      })
    return figure("ranking", .full, chart.drawing(fonts: fonts))
  }
}
