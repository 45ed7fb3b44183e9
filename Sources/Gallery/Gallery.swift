import Drawings
import Quantities
import Reports

/// Every chart with ordinary and extreme data, in both languages side by side, as a report: so that
/// writers lay it out as they lay out all others.
///
///     let report = Gallery(asOf: day).report(fonts: engine)
///
/// A chart has a section, each sample a pair of figures: Chinese, then English.
public struct Gallery: Sendable {
  /// In the order of the gallery: ranks and amounts, time, spread, structure.
  public static let charts: [GalleryChart] = [
    .rankedBars, .bullet, .funnelChart, .waterfall, .paretoChart,
    .targetColumns, .yearLines, .fanChart, .sparkline, .smallMultiples,
    .distributionColumns, .stripPlot, .scatterChart, .dotProfile, .radarChart,
    .heatMap, .cohortGrid,
  ]

  /// The name of its files.
  public static let name = "gallery"

  let asOf: Day

  /// - Parameter asOf: the day that the PDF's dates come from.
  public init(asOf: Day) { self.asOf = asOf }

  /// The charts; `fonts` measure the text in them.
  public func report(fonts: any FontMeasuring) -> Report {
    let tellers = [Language.chinese, .english].map { SampleTeller(language: $0, fonts: fonts) }
    return report(sections: Gallery.charts.map { section(of: $0, tellers) })
  }

  /// Pages of other reports as figures, for a site.
  public func section(of pages: [Page]) -> Section {
    Section(
      id: "documents", title: Gallery.documents,
      content: [
        .figures(
          pages.map { page in
            Figure(
              id: "page-" + page.id, title: page.title, message: nil, width: .full,
              drawing: Drawing(
                size: page.drawing.size, title: page.title, summary: "",
                marks: page.drawing.marks.map(\.leadingNowhere)))
          })
      ])
  }

  /// A page of a report.
  public struct Page: Sendable {
    /// Unique among all pages.
    public var id: String
    public var title: String
    public var drawing: Drawing

    public init(id: String, title: String, drawing: Drawing) {
      self.id = id
      self.title = title
      self.drawing = drawing
    }
  }

  public static let title = "图表与文档 · Charts and documents"
  public static let documents = "文档 · Documents"
  public static let grey = "灰度 · Grey"
  public static let contents = "目录 · Contents"

  private func report(sections: [Section]) -> Report {
    Report(
      subject: .organization, id: "", language: .chinese,
      address: ReportAddress(subject: .organization, slug: Gallery.name), name: Gallery.title,
      kicker: "Scorebook", title: "Scorebook · " + Gallery.title, author: "Scorebook", details: [],
      sections: sections, provenance: [], breadcrumbs: [], pageNumbering: "{page} / {pages}",
      asOf: asOf,
      words: ReportWords(
        reportKind: Gallery.title, downloadPDF: "下载 PDF · Download PDF", continued: "续 · continued",
        provenance: "", contents: Gallery.contents))
  }

  private func section(of chart: GalleryChart, _ tellers: [SampleTeller]) -> Section {
    let figures = chart.samples.flatMap { sample in
      tellers.map { tell -> Figure in
        let width = chart.isWide ? Figure.Width.full : .half
        let drawing = chart.draw(sample, tell)
        return Figure(
          id: [chart.name, sample.rawValue, tell.language.rawValue].joined(separator: "-"),
          title: drawing.title, message: chart.message(of: sample, tell), width: width,
          drawing: drawing.captioned(
            tell("Alternative text: ", "替代文字：") + drawing.summary,
            width: Figure.points(of: width), fonts: tell.fonts))
      }
    }
    return Section(
      id: chart.name, title: chart.chinese + " · " + chart.english, content: [.figures(figures)])
  }
}
