import Drawings
import Evaluation
import Quantities

/// How an organization wants its reports: title, logo, colours, type, paper, sections.
///
///     var theme = Theme.standard
///     theme.paper = .letter
///     theme.sections[.rep] = [.headline, .scorecard, .actions]
public struct Theme: Sendable {
  /// Instead of “Sales performance report”, as printed; no language where that stays.
  public var title: [Language: String] = [:]
  public var logo: Logo?
  public var palette = Palette.standard
  /// The installed font family of PDF files; nil for the usual one.
  public var typeface: String?
  /// The site's fonts as a list of CSS; nil for the usual one.
  public var siteFonts: String?
  public var paper = Paper.a4
  /// Sections whose sheets lie on their long side.
  public var landscape: Set<SectionName> = []
  /// Where the site will be published, with a slash at its end; PDF files link there.
  public var site: String?
  /// What reports for an audience consist of, in order, where that is not as usual.
  public var sections: [Policy.Audience: [SectionName]] = [:]

  public static let standard = Theme()

  public init() {}
}

/// An organization's logo and the file that the site has it in.
public struct Logo: Hashable, Sendable {
  public var picture: Picture
  /// In the period's folder.
  public var fileName: String

  public init(_ picture: Picture, fileName: String) {
    self.picture = picture
    self.fileName = fileName
  }
}

extension Edition {
  /// What the theme calls reports, as printed; nil where that is as usual.
  public var title: String? {
    guard let title = theme.title[words.language] else { return nil }
    return Direction.plain(title)
  }

  /// What the theme gives to every report, whatever it tells.
  func themed(_ report: Report) -> Report {
    var report = report
    report.paper = theme.paper
    report.logo = theme.logo
    report.site = theme.site.map { $0 + evaluation.period.folderName + "/" }
    return report
  }
}
