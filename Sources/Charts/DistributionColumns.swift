import Drawings

/// How many lie in each of some named bands, with one's own band marked.
///
///     DistributionColumns(
///       title: "销售人员 · 目标达成率分布 · 2026年10月", summary: "…", size: Size(238, 130),
///       bands: [.init(label: "80–100%", count: 12, countLabel: "12", shareLabel: "30%", isOwn: true)],
///       ownName: "您所在的区间"
///     ).drawing(fonts: fonts)
///
/// Bands stand as given, from low to high. Not for change over time: that is ``TargetColumns``.
public struct DistributionColumns: Hashable, Sendable {
  /// A range of values.
  public struct Band: Hashable, Sendable {
    public var label: String
    /// How many lie in it; not below zero.
    public var count: Int
    /// The count and its share of all as they are printed.
    public var countLabel: String
    public var shareLabel: String
    /// Whether the reader's own value lies in it.
    public var isOwn: Bool

    public init(
      label: String, count: Int, countLabel: String, shareLabel: String, isOwn: Bool = false
    ) {
      self.label = label
      self.count = count
      self.countLabel = countLabel
      self.shareLabel = shareLabel
      self.isOwn = isOwn
    }
  }

  public var title: String
  public var summary: String
  public var size: Size
  public var bands: [Band]
  /// Explains the own band's look where there is one.
  public var ownName: String

  public init(title: String, summary: String, size: Size, bands: [Band], ownName: String = "") {
    self.title = title
    self.summary = summary
    self.size = size
    self.bands = bands
    self.ownName = ownName
  }

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    guard !bands.isEmpty else { return .unmeasured(size, title: title, summary: summary) }
    let own = bands.firstIndex(where: \.isOwn)
    let legend =
      own == nil
      ? []
      : Legend(entries: [(.column(.solid(.own)), ownName)])
        .marks(x: 0, width: size.width, fonts: fonts)
    let frame = ColumnFrame(
      size: size, top: legend.isEmpty ? 0 : Legend.height + 3, labels: bands.map(\.label),
      values: bands.map(value(of:)))
    var marks = legend
    for (index, band) in bands.enumerated() where band.count > 0 {
      let ink: Ink = band.isOwn ? .own : own == nil ? .actual : .previous
      marks.append(.box(frame.bar(value(of: band), at: index), fill: .solid(ink), stroke: nil))
    }
    marks.append(frame.axis)
    marks += frame.valueLabels(valueLabels(frame, fonts), fonts: fonts)
    marks += frame.timeLabels(anchor: own ?? 0, fonts: fonts)
    return Drawing(size: size, title: title, summary: summary, marks: marks)
  }

  private func value(of band: Band) -> Double { Double(max(0, band.count)) }

  /// Count and share where there is room for both above every column, else the count.
  private func valueLabels(
    _ frame: ColumnFrame, _ fonts: any FontMeasuring
  ) -> [ColumnFrame.ValueLabel] {
    let both = bands.map { band in
      [band.countLabel, band.shareLabel].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let fits =
      fonts.widest(of: both, in: ChartStyle.smallStrong) + ChartStyle.gap <= frame.bands.pitch
    return bands.enumerated().map { index, band in
      .init(
        text: fits ? both[index] : band.countLabel, value: value(of: band), level: nil,
        isStrong: band.isOwn, ink: band.isOwn ? .text : .muted)
    }
  }
}
