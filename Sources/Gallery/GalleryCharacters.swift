import Drawings
import Reports

extension Gallery {
  /// Every character that the gallery's charts print, for making their fonts.
  public var characters: Set<Unicode.Scalar> {
    let report = report(fonts: RoomyFonts())
    var scalars: Set<Unicode.Scalar> = []
    func add(_ text: String) { scalars.formUnion(text.unicodeScalars) }
    for text in [
      report.name, report.title, report.words.continued, Gallery.documents, Gallery.grey,
      Gallery.contents,
    ] {
      add(text)
    }
    for section in report.sections {
      add(section.title)
      for case .figures(let figures) in section.content {
        for figure in figures {
          add(figure.title + (figure.message ?? ""))
          for text in figure.drawing.allText { add(text) }
        }
      }
    }
    return scalars
  }
}

/// Fonts so narrow that every text fits: what is drawn with them has all texts whole.
private final class RoomyFonts: FontMeasuring {
  func width(of text: String, in style: TextStyle) -> Double { 0.01 * Double(text.count) }

  func lines(of text: String, in style: TextStyle, width: Double) -> [String] { [text] }
}
