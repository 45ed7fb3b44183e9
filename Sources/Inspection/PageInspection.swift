import Drawings

/// Looks at laid-out pages as a careful reader would: is everything on the sheet, legible and there?
///
///     PageInspection(pages: pages, fonts: engine, prints: fonts.prints).flaws
///
/// `fonts` must be those that the pages are drawn with.
public struct PageInspection {
  public let flaws: [Flaw]

  /// Texts may come this near to each other's boxes, in points: a box is a little higher than what
  /// is drawn in it.
  static let tolerance = 1.2

  /// - Parameter prints: whether the fonts have a glyph for a character, or it needs none.
  public init(
    pages: [Drawing], fonts: any FontMeasuring, prints: (Unicode.Scalar) -> Bool
  ) {
    var flaws: [Flaw] = []
    for (index, page) in pages.enumerated() {
      let texts = page.placedTexts(fonts: fonts)
      let number = index + 1
      flaws += PageInspection.strays(on: page, texts: texts, number: number, fonts: fonts)
      flaws += PageInspection.collisions(of: texts, number: number)
      flaws += PageInspection.blankFigures(in: page.marks, number: number)
      if !page.marks.contains(where: \.isBlock) {
        flaws.append(Flaw(.blankPage, page: number))
      }
      for text in texts {
        for scalar in text.text.unicodeScalars where !prints(scalar) {
          flaws.append(
            Flaw(
              .missingGlyph, page: number, place: Point(text.box.x, text.box.y),
              subject: String(scalar), other: text.text))
        }
      }
    }
    self.flaws = flaws
  }

  private static func strays(
    on page: Drawing, texts: [PlacedText], number: Int, fonts: any FontMeasuring
  ) -> [Flaw] {
    let sheet = Box(x: 0, y: 0, width: page.size.width, height: page.size.height)
      .grown(by: 0.01)
    guard let ink = page.inkBounds(fonts: fonts), !sheet.contains(ink) else { return [] }
    let strays = texts.filter { !sheet.contains($0.box) }
    // A shape has no words of its own: the edges of all ink tell where it lies.
    guard !strays.isEmpty else {
      return [Flaw(.outsidePage, page: number, place: Point(ink.x, ink.y))]
    }
    return strays.map {
      Flaw(.outsidePage, page: number, place: Point($0.box.x, $0.box.y), subject: $0.text)
    }
  }

  private static func collisions(of texts: [PlacedText], number: Int) -> [Flaw] {
    let boxes = texts.filter { !$0.text.allSatisfy(\.isWhitespace) }
      .sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    var flaws: [Flaw] = []
    for (index, text) in boxes.enumerated() {
      let core = text.box.grown(by: -tolerance)
      guard core.width > 0, core.height > 0 else { continue }
      for other in boxes[(index + 1)...] {
        if other.box.y >= core.bottom { break }
        if core.overlaps(other.box.grown(by: -tolerance)) {
          flaws.append(
            Flaw(
              .collidingTexts, page: number, place: Point(other.box.x, other.box.y),
              subject: text.text, other: other.text))
        }
      }
    }
    return flaws
  }

  private static func blankFigures(in marks: [Mark], number: Int) -> [Flaw] {
    marks.flatMap { mark -> [Flaw] in
      guard case .block(.figure, let marks) = mark else { return [] }
      return marks.compactMap {
        guard case .drawing(let drawing, let place) = $0, drawing.isBlank else { return nil }
        return Flaw(.blankFigure, page: number, place: place, subject: drawing.title)
      }
    }
  }
}

extension Mark {
  fileprivate var isBlock: Bool {
    if case .block = self { true } else { false }
  }
}

extension Drawing {
  /// Whether it shows neither a value nor a word: frames and rules alone tell nothing.
  var isBlank: Bool { !marks.contains(where: \.tells) }
}

extension Mark {
  /// Whether a reader learns something from it.
  fileprivate var tells: Bool {
    switch self {
    case .text(let text, _, _, _, _): !text.allSatisfy(\.isWhitespace)
    case .box(let box, let fill, let stroke):
      box.width > 0 && box.height > 0 && (fill.tells || stroke?.tells == true)
    case .line(_, _, let stroke), .polyline(_, let stroke): stroke.tells
    case .polygon(_, let fill, let stroke), .circle(_, _, let fill, let stroke):
      fill.tells || stroke?.tells == true
    case .image: true
    case .drawing(let drawing, _): !drawing.isBlank
    case .block(_, let marks), .link(_, let marks): marks.contains(where: \.tells)
    }
  }
}

extension Stroke {
  fileprivate var tells: Bool { ink.tells }
}

extension Ink {
  fileprivate var tells: Bool { ![.rule, .pale, .paper].contains(self) }
}

extension Fill {
  fileprivate var tells: Bool {
    switch self {
    case .none: false
    case .solid(let ink), .tinted(let ink, _), .hatched(let ink): ink.tells
    }
  }
}
