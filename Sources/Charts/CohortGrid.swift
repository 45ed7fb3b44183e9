import Drawings

/// How much of each group came back in each later stretch of time: a row a group, a column a
/// stretch.
///
///     CohortGrid(
///       title: "客户留存 · 按首购季度", summary: "…", width: 493, sizeName: "客户数",
///       columns: ["+1", "+2"],
///       rows: [.init(label: "2026年第一季度", size: "120", cells: [.init("45%", share: 0.45)])]
///     ).drawing(fonts: fonts)
///
/// Rows stand as given, mostly each one cell shorter than the one before: what has not happened yet
/// is left free. The fuller a cell, the darker; its number says it too. Not for what is good or bad:
/// that is a ``HeatMap``.
public struct CohortGrid: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    /// As it is printed.
    public var text: String
    /// From 0 to 1.
    public var share: Double

    public init(_ text: String, share: Double) {
      self.text = text
      self.share = share
    }
  }

  public struct Row: Hashable, Sendable {
    public var label: String
    /// How many there are of the group, as it is printed.
    public var size: String
    /// From the first column on; further columns have not come yet.
    public var cells: [Cell]

    public init(label: String, size: String, cells: [Cell]) {
      self.label = label
      self.size = size
      self.cells = cells
    }
  }

  public var title: String
  public var summary: String
  public var width: Double
  /// Over the sizes of groups.
  public var sizeName: String
  public var columns: [String]
  public var rows: [Row]

  public init(
    title: String, summary: String, width: Double, sizeName: String, columns: [String], rows: [Row]
  ) {
    self.title = title
    self.summary = summary
    self.width = width
    self.sizeName = sizeName
    self.columns = columns
    self.rows = rows
  }

  /// The finished picture, `width` wide and as high as its rows need.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    guard !rows.isEmpty else {
      return .unmeasured(Size(width, HeatMapFrame.pitch), title: title, summary: summary)
    }
    // Names and cells stand where those of a heat map do.
    var map = HeatMap(
      title: title, summary: summary, width: width, columns: [sizeName] + columns,
      rows: rows.map { row in
        .init(
          label: row.label,
          cells: ([row.size] + row.cells.prefix(columns.count).map(\.text)).map {
            .init($0, level: nil)
          })
      })
    var frame = HeatMapFrame(of: map, top: 0, fonts: fonts)
    var marks: [Mark] = []
    if frame.headings[0].count > 1 {
      // Above the names there is room for a heading that is wider than its column.
      map.columns[0] = ""
      frame = HeatMapFrame(of: map, top: 0, fonts: fonts)
      marks += frame.wideHeading(sizeName, fonts: fonts)
    }
    let style = frame.style(of: map, fonts: fonts)
    marks += frame.columnLabels
    for (index, row) in map.rows.enumerated() {
      marks += frame.label(of: row, at: index, fonts: fonts)
      for column in row.cells.indices {
        let share = column == 0 ? nil : Optional(rows[index].cells[column - 1].share).measured
        marks += self.marks(
          row.cells[column].text, share, in: frame.cell(row: index, column: column), style, fonts)
      }
    }
    return Drawing(size: Size(width, frame.height), title: title, summary: summary, marks: marks)
  }

  private func marks(
    _ text: String, _ share: Double?, in box: Box, _ style: TextStyle, _ fonts: any FontMeasuring
  ) -> [Mark] {
    let step = share.map(CohortStep.init)
    var marks: [Mark] = []
    if let step { marks.append(.box(box, fill: step.fill, stroke: nil)) }
    // Left out where the cell is too narrow: a cut number would be a wrong one.
    guard !text.isEmpty, fonts.width(of: text, in: style) <= box.width - ChartStyle.gap else {
      return marks
    }
    marks.append(
      .text(
        text, at: Point(box.x + box.width / 2, box.y + box.height / 2 + style.drop), style,
        .middle, step?.textInk ?? .text))
    return marks
  }
}

/// The steps that the cells of a cohort grid are told apart by: fifths of the whole.
enum CohortStep: Int, CaseIterable {
  case least, little, half, much, most

  /// A share from 0 to 1; what is beyond is at the end.
  init(_ share: Double) {
    switch share {
    case ..<0.2: self = .least
    case ..<0.4: self = .little
    case ..<0.6: self = .half
    case ..<0.8: self = .much
    default: self = .most
    }
  }

  var fill: Fill {
    switch self {
    case .least: .tinted(.actual, 0.05)
    case .little: .tinted(.actual, 0.13)
    case .half: .tinted(.actual, 0.24)
    case .much: .tinted(.actual, 0.38)
    case .most: .tinted(.actual, 0.9)
    }
  }

  /// Of a text on the fill.
  var textInk: Ink { self == .most ? .paper : .text }
}
