import Drawings

/// A table whose cells tell by their fill how good they are: reps × KPIs.
///
///     HeatMap(
///       title: "华东一组 · 指标得分 · 2026年10月", summary: "…", width: 493,
///       columns: ["销售额", "目标达成率"],
///       rows: [.init(label: "李娜", cells: [.init("96.4", level: -0.1), .unmeasured])],
///       badName: "低于目标", goodName: "高于目标"
///     ).drawing(fonts: fonts)
///
/// Rows and columns stand as given. Up to about twelve columns are legible; any number of rows is.
public struct HeatMap: Hashable, Sendable {
  /// A value and how good it is.
  public struct Cell: Hashable, Sendable {
    /// As it is printed. Left out where the cell is too narrow: a cut number would be a wrong one.
    public var text: String
    /// From −1, worst, over 0, neither good nor bad, to 1, best; nil where nothing tells.
    public var level: Double?

    public init(_ text: String, level: Double?) {
      self.text = text
      self.level = level
    }

    /// Drawn as an en dash.
    public static let unmeasured = Cell("", level: nil)
  }

  /// A rep, a team, a product.
  public struct Row: Hashable, Sendable {
    public var label: String
    /// One for each column; those that are missing are not measured.
    public var cells: [Cell]
    /// Whether it is the reader's own.
    public var isOwn: Bool

    public init(label: String, cells: [Cell], isOwn: Bool = false) {
      self.label = label
      self.cells = cells
      self.isOwn = isOwn
    }
  }

  public var title: String
  public var summary: String
  public var width: Double
  public var columns: [String]
  public var rows: [Row]
  /// Explain the fills at both ends.
  public var badName: String
  public var goodName: String

  public init(
    title: String, summary: String, width: Double, columns: [String], rows: [Row],
    badName: String = "", goodName: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.width = width
    self.columns = columns
    self.rows = rows
    self.badName = badName
    self.goodName = goodName
  }

  /// The finished picture, `width` wide and as high as its rows need.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    guard !rows.isEmpty, !columns.isEmpty else {
      return .unmeasured(Size(width, HeatMapFrame.pitch), title: title, summary: summary)
    }
    let legend = Legend(entries: [
      (.column(HeatLevel.worst.fill), badName), (.column(HeatLevel.best.fill), goodName),
    ]).marks(x: 0, width: width, fonts: fonts)
    let frame = HeatMapFrame(of: self, top: legend.isEmpty ? 0 : Legend.height + 5, fonts: fonts)
    let style = frame.style(of: self, fonts: fonts)
    var marks = legend + frame.columnLabels
    for (index, row) in rows.enumerated() {
      marks += frame.label(of: row, at: index, fonts: fonts)
      for column in columns.indices {
        let cell = column < row.cells.count ? row.cells[column] : .unmeasured
        marks += self.marks(of: cell, in: frame.cell(row: index, column: column), style, fonts)
      }
    }
    for (index, row) in rows.enumerated() where row.isOwn {
      marks.append(
        .box(frame.row(index), fill: .none, stroke: Stroke(.own, width: HeatMapFrame.ownWidth)))
    }
    return Drawing(
      size: Size(width, frame.height), title: title, summary: summary, marks: marks)
  }

  private func marks(
    of cell: Cell, in box: Box, _ style: TextStyle, _ fonts: any FontMeasuring
  ) -> [Mark] {
    let level = cell.level.measured.map(HeatLevel.init)
    var marks: [Mark] = []
    if let fill = level?.fill, fill != .none { marks.append(.box(box, fill: fill, stroke: nil)) }
    let isUnmeasured = level == nil && cell.text.isEmpty
    let text = isUnmeasured ? ChartStyle.unmeasured : cell.text
    let room = box.width - ChartStyle.gap
    guard !text.isEmpty, fonts.width(of: text, in: style) <= room else { return marks }
    marks.append(
      .text(
        text, at: Point(box.x + box.width / 2, box.y + box.height / 2 + style.drop), style,
        .middle, isUnmeasured ? .muted : level?.textInk ?? .text))
    return marks
  }
}
