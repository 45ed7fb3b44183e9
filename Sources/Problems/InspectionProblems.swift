// Problems of finished reports, found by looking at them before they are published.

/// What is wrong with a finished report.
public enum ReportFlaw: Sendable {
  case outsidePage(String)
  case collidingTexts(String, String)
  case blankFigure(String)
  case blankPage
  case wrongPageNumber(String)
  case missingGlyph(String, in: String)
  case notInPDF(String)
  case notOnSite(String)
  case wronglyRounded(String, exact: String)
  case unlikeData(String, data: String)
}

extension Problem {
  /// A flaw of a report.
  ///
  /// - Parameters:
  ///   - page: counted from 1; nil where it is not about a page of paper.
  ///   - millimetres: from the page's left and top edge.
  public static func flawedReport(
    _ flaw: ReportFlaw, page: Int?, millimetres: (Int, Int)?, at place: Place
  ) -> Problem {
    let spot = Spot(place: place, page: page, millimetres: millimetres)
    return switch flaw {
    case .outsidePage(let text):
      flawed("ink-outside-page", .error, at: spot, [text]) { texts in
        text.isEmpty
          ? Phrase("a shape leaves the page", "有图形超出页面")
          : Phrase("\(texts[0]) leaves the page", "\(texts[0])超出页面")
      }
    case .collidingTexts(let text, let other):
      flawed("colliding-texts", .error, at: spot, [text, other]) {
        Phrase("\($0[0]) and \($0[1]) overlap", "\($0[0])与\($0[1])重叠")
      }
    case .blankFigure(let title):
      flawed("blank-figure", .error, at: spot, [title]) {
        Phrase("the figure \($0[0]) is empty", "图\($0[0])是空的")
      }
    case .blankPage:
      flawed("blank-page", .error, at: spot) { _ in Phrase("the page is empty", "该页为空白") }
    case .wrongPageNumber(let number):
      flawed("wrong-page-number", .error, at: spot, [number]) {
        Phrase("the footer does not say \($0[0])", "页脚没有\($0[0])")
      }
    case .missingGlyph(let character, let text):
      flawed("unprintable-text", .error, at: spot, [character, text]) {
        Phrase("no font has \($0[0]) in \($0[1])", "\($0[1])中的\($0[0])没有字形")
      }
    case .notOnSite(let number):
      flawed("missing-on-site", .error, at: spot, [number]) {
        Phrase("the page does not tell \($0[0])", "网页中缺少\($0[0])")
      }
    case .notInPDF(let number):
      unlike(at: spot, [number]) {
        Phrase("the PDF does not tell \($0[0])", "PDF 中缺少\($0[0])")
      }
    case .wronglyRounded(let number, let exact):
      unlike(at: spot, [number, exact]) {
        Phrase("\($0[0]) is not \($0[1]) rounded", "\($0[0])不是\($0[1])四舍五入的结果")
      }
    case .unlikeData(let number, let data):
      unlike(at: spot, [number, data]) {
        Phrase("the report tells \($0[0]), the data \($0[1])", "报告为\($0[0])，数据为\($0[1])")
      }
    }
  }

  private static func unlike(
    at spot: Spot, _ texts: [String], _ message: ([String]) -> Phrase
  ) -> Problem {
    flawed("unlike-numbers", .error, at: spot, texts, message)
  }

  /// Where in a report.
  private struct Spot {
    let place: Place
    let page: Int?
    let millimetres: (Int, Int)?

    var told: Phrase {
      guard let page else { return Phrase(same: "") }
      let told = Phrase("page \(page)", "第 \(page) 页")
      guard let (x, y) = millimetres else { return told + Phrase(": ", "：") }
      return told
        + Phrase(
          ", \(x) mm from the left and \(y) mm from the top: ",
          "，距左边 \(x) 毫米、距上边 \(y) 毫米：")
    }
  }

  private static func flawed(
    _ kind: String, _ severity: Severity, at spot: Spot, _ texts: [String] = [],
    _ message: ([String]) -> Phrase
  ) -> Problem {
    Problem(
      kind, severity, at: spot.place, isCheck: true, spot.told + message(texts.map(quoted)),
      discreet: spot.told + message(texts.map { _ in "“…”" }),
      consequence: Phrase("readers would see it", "读者会看到"),
      help: Phrase(
        "Scorebook or a template of yours is at fault; to publish all the same, set “checks: "
          + "{ \(kind): warning }” in scorebook.yaml",
        "这是 Scorebook 或自定义模板的缺陷；如仍要发布，请在 scorebook.yaml 中写明“checks: { \(kind): "
          + "warning }”"))
  }
}
