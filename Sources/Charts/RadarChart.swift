import Drawings
import Foundation

/// One's own values on axes around a middle, and those of peers as a dashed outline.
///
///     RadarChart(
///       title: "李娜 · 能力测评 · 2026年10月", summary: "…", size: Size(238, 190),
///       axes: [.init(label: "谈判", value: 74, peers: 67), .init(label: "跟进", value: 81, peers: 66)],
///       rings: [.init(20, "20"), .init(100, "100")], ownName: "本人", peersName: "团队平均"
///     ).drawing(fonts: fonts)
///
/// All axes share one scale from zero; what is beyond it is drawn at its end. It shows a shape, not
/// sizes: corners do not compare as lengths do, so prefer ``DotProfile``. From 3 to about 12 axes.
public struct RadarChart: Hashable, Sendable {
  public struct Axis: Hashable, Sendable {
    public var label: String
    /// Nil where it was not measured: the outline skips it.
    public var value: Double?
    public var peers: Double?

    public init(label: String, value: Double?, peers: Double? = nil) {
      self.label = label
      self.value = value
      self.peers = peers
    }
  }

  public var title: String
  public var summary: String
  public var size: Size
  /// From the top, clockwise.
  public var axes: [Axis]
  /// Where rings are drawn; the largest one is the end of the scale.
  public var rings: [Tick]
  public var ownName: String
  public var peersName: String

  public init(
    title: String, summary: String, size: Size, axes: [Axis], rings: [Tick], ownName: String = "",
    peersName: String = ""
  ) {
    self.title = title
    self.summary = summary
    self.size = size
    self.axes = axes
    self.rings = rings
    self.ownName = ownName
    self.peersName = peersName
  }

  private static let web = Stroke(.rule, width: 0.5)
  private static let own = Stroke(.own, width: 1.5)
  private static let peers = Stroke(.actual, width: 1, dash: [3, 2])

  /// The finished picture, `size` large.
  public func drawing(fonts: any FontMeasuring) -> Drawing {
    let end = rings.map(\.value).filter { $0.isFinite && $0 > 0 }.max() ?? 0
    guard axes.count >= 3, end > 0, axes.contains(where: { $0.value.measured != nil }) else {
      return .unmeasured(size, title: title, summary: summary)
    }
    let legend = self.legend.marks(x: 0, width: size.width, fonts: fonts)
    let top = legend.isEmpty ? 0 : Legend.height + 2
    let style = ChartStyle.label
    let widest = min(fonts.widest(of: axes.map(\.label), in: style), size.width / 4)
    let web = Web(
      center: Point(size.width / 2, top + (size.height - top) / 2),
      radius: max(
        0, min(size.width / 2 - widest - 8, (size.height - top) / 2 - style.size - 6)),
      count: axes.count, end: end)
    var marks = legend
    for ring in rings where ring.value.isFinite && ring.value > 0 {
      marks.append(
        .polygon(
          axes.indices.map { web.point($0, ring.value) }, fill: .none, stroke: RadarChart.web))
    }
    for index in axes.indices {
      marks.append(.line(from: web.center, to: web.point(index, end), RadarChart.web))
    }
    marks += outline(web, axes.map(\.peers), fill: .none, RadarChart.peers)
    marks += outline(web, axes.map(\.value), fill: .tinted(.own, 0.15), RadarChart.own)
    for (index, axis) in axes.enumerated() {
      guard let value = axis.value.measured else { continue }
      marks.append(
        .circle(center: web.point(index, value), radius: 2, fill: .solid(.own), stroke: nil))
    }
    return Drawing(
      size: size, title: title, summary: summary,
      marks: marks + labels(web, top: top, widest: widest, fonts))
  }

  private var legend: Legend {
    var entries: [(Legend.Sample, String)] = [(.line(RadarChart.own), ownName)]
    if axes.contains(where: { $0.peers.measured != nil }) {
      entries.append((.line(RadarChart.peers), peersName))
    }
    return Legend(entries: entries)
  }

  /// From corner to corner; none where fewer than three are known.
  private func outline(_ web: Web, _ values: [Double?], fill: Fill, _ stroke: Stroke) -> [Mark] {
    let corners = values.enumerated().compactMap { index, value in
      value.measured.map { web.point(index, $0) }
    }
    return corners.count < 3 ? [] : [.polygon(corners, fill: fill, stroke: stroke)]
  }

  /// The axes' names around the web, then as many of the rings' as have room.
  private func labels(
    _ web: Web, top: Double, widest: Double, _ fonts: any FontMeasuring
  ) -> [Mark] {
    let style = ChartStyle.label
    var placement = LabelPlacement(
      in: Box(x: 0, y: top, width: size.width, height: size.height - top))
    for (index, axis) in axes.enumerated() {
      let text = fonts.fitted(axis.label, in: style, width: widest)
      let (cosine, sine) = web.direction(index)
      let reach = web.radius + 5
      let at = Point(
        web.center.x + reach * cosine,
        web.center.y + reach * sine + style.drop + sine * style.size / 2)
      let anchor: Anchor = abs(cosine) < 0.1 ? .middle : cosine > 0 ? .start : .end
      _ = placement.place(
        text, width: fonts.width(of: text, in: style), at: [at], style, anchor, .text)
    }
    var plates: [Mark] = []
    for ring in rings where ring.value.isFinite && ring.value > 0 {
      let small = ChartStyle.small
      let at = Point(web.center.x + 2, web.point(0, ring.value).y + small.size)
      let text = fonts.fitted(ring.label, in: small, width: size.width / 4)
      let width = fonts.width(of: text, in: small)
      guard placement.place(text, width: width, at: [at], small, .start, .muted), !text.isEmpty
      else { continue }
      // Outlines that run through a number make it illegible.
      plates.append(
        .box(small.box(width: width, at: at, .start), fill: .solid(.paper), stroke: nil))
    }
    return plates + placement.marks
  }
}

/// Where values on axes lie.
private struct Web {
  let center: Point
  let radius: Double
  let count: Int
  let end: Double

  /// Cosine and sine; the first axis points up.
  func direction(_ axis: Int) -> (cosine: Double, sine: Double) {
    let angle = -Double.pi / 2 + 2 * Double.pi * Double(axis) / Double(count)
    return (cos(angle), sin(angle))
  }

  func point(_ axis: Int, _ value: Double) -> Point {
    let (cosine, sine) = direction(axis)
    let length = radius * min(max(value / end, 0), 1)
    return Point(center.x + length * cosine, center.y + length * sine)
  }
}
