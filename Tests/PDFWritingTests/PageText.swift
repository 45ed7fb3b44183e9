import Drawings
import Reports

@testable import PDFWriting

extension Sheet {
  static let all = Paper.allCases.flatMap { [Sheet($0), Sheet($0, isLandscape: true)] }
}

/// A line of text on a page with the room it takes.
struct PageText {
  var text: String
  var box: Box
  var style: TextStyle
  var ink: Ink
  var block: Block?
  /// Whether it is part of a figure's or a cell's own drawing.
  var isDrawn: Bool
}

extension Drawing {
  /// The texts of a page, measured with fixed-width fonts.
  var texts: [PageText] { texts(in: FixedWidthFonts()) }

  func texts(in fonts: any FontMeasuring) -> [PageText] {
    var texts: [PageText] = []
    for mark in marks {
      mark.collect(&texts, fonts, at: Point(0, 0), block: nil, isDrawn: false)
    }
    return texts
  }

  /// What structure blocks there are, in order.
  var blocks: [Block] {
    marks.compactMap { if case .block(let block, _) = $0 { block } else { nil } }
  }
}

extension Mark {
  fileprivate func collect(
    _ texts: inout [PageText], _ fonts: any FontMeasuring, at origin: Point, block: Block?,
    isDrawn: Bool
  ) {
    switch self {
    case .text(let text, let point, let style, let anchor, let ink):
      texts.append(
        PageText(
          text: text, box: Mark.box(of: text, at: origin + point, style, anchor, fonts),
          style: style,
          ink: ink, block: block, isDrawn: isDrawn))
    case .drawing(let drawing, let point):
      for mark in drawing.marks {
        mark.collect(&texts, fonts, at: origin + point, block: block, isDrawn: true)
      }
    case .block(let inner, let marks):
      for mark in marks { mark.collect(&texts, fonts, at: origin, block: inner, isDrawn: isDrawn) }
    case .link(_, let marks):
      for mark in marks { mark.collect(&texts, fonts, at: origin, block: block, isDrawn: isDrawn) }
    default: break
    }
  }

  static func box(
    of text: String, at point: Point, _ style: TextStyle, _ anchor: Anchor,
    _ fonts: any FontMeasuring
  ) -> Box {
    let width = fonts.width(of: text, in: style)
    let x =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    return Box(
      x: x, y: point.y - 0.86 * style.size, width: width, height: 1.05 * style.size)
  }

  fileprivate var corners: [Point] {
    switch self {
    case .box(let box, _, _): [Point(box.x, box.y), Point(box.right, box.bottom)]
    case .line(let from, let to, _): [from, to]
    case .polyline(let points, _), .polygon(let points, _, _): points
    case .circle(let center, let radius, _, _):
      [Point(center.x - radius, center.y - radius), Point(center.x + radius, center.y + radius)]
    case .image(_, let box): [Point(box.x, box.y), Point(box.right, box.bottom)]
    case .text: []
    case .drawing(let drawing, let point):
      [point, point + Point(drawing.size.width, drawing.size.height)]
    case .block(_, let marks), .link(_, let marks): marks.flatMap(\.corners)
    }
  }
}

/// What is wrong with pages that no page may have, in sentences; empty where all is well.
func faults(of pages: [Drawing], in fonts: any FontMeasuring = FixedWidthFonts()) -> [String] {
  var faults: [String] = []
  if pages.isEmpty { faults.append("there is no page") }
  for (number, page) in pages.enumerated() {
    guard let sheet = Sheet.all.first(where: { $0.size == page.size }) else {
      faults.append("page \(number) is of no known size")
      continue
    }
    let texts = page.texts(in: fonts).filter { !$0.isDrawn }
    let corners = texts.flatMap {
      [Point($0.box.x, $0.box.y), Point($0.box.right, $0.box.bottom)]
    }
    for corner in corners + page.marks.flatMap(\.corners)
    where corner.x < sheet.left - 0.1 || corner.x > sheet.right + 0.3
      || corner.y < 20 || corner.y > sheet.footerBaseline + 7
    {
      faults.append("page \(number) has something at \(corner)")
    }
    for text in texts
    where text.block != nil
      && (text.box.y < sheet.top - 0.1 || text.box.bottom > sheet.bottom + 0.1)
    {
      faults.append("page \(number) has '\(text.text.prefix(20))' outside the text block")
    }
    if !page.marks.contains(where: { if case .block = $0 { true } else { false } }) {
      faults.append("page \(number) is blank")
    }
    faults += overlaps(of: texts).map { "page \(number): \($0)" }
    if page.blocks.last == .heading {
      let heading = texts.last { $0.block == .heading }?.text.prefix(20) ?? ""
      faults.append("page \(number) ends with the heading '\(heading)'")
    }
  }
  return faults
}

private func overlaps(of texts: [PageText]) -> [String] {
  let sorted = texts.filter { $0.box.width > 0 }.sorted { $0.box.y < $1.box.y }
  var found: [String] = []
  for (index, a) in sorted.enumerated() {
    for b in sorted[(index + 1)...] {
      if b.box.y >= a.box.bottom - 0.1 { break }
      if a.box.x < b.box.right - 0.1, b.box.x < a.box.right - 0.1 {
        found.append("'\(a.text.prefix(20))' and '\(b.text.prefix(20))' overlap")
      }
    }
  }
  return found
}
