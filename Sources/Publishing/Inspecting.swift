import CairoCanvas
import HTMLWriting
import Problems

extension Publication {
  /// What was looked at.
  public struct Inspected: Sendable {
    public let reports: Int
    public let pages: Int
    public let numbers: Int
  }

  /// Makes every report of the period and looks at it without publishing anything; nil where
  /// problems keep reports from being made.
  ///
  /// Adds a problem for each flaw that a reader would see.
  public func inspect(problems: inout Problems) throws -> Inspected? {
    let site = workspace.siteWriter(problems: &problems)
    guard !problems.hasErrors, let edition = try edition(problems: &problems) else { return nil }
    let fonts = try FontBook(for: edition.characters, family: edition.theme.typeface)
    for scalar in fonts.missing { problems.add(.missingGlyph(scalar)) }
    let press = ReportPress(
      edition: edition, fonts: fonts, site: site, folder: nil, workers: workers)
    var printed = try press.printed { _, _ in }
    printed.add(try PayPress(press).printed)
    printed.compareWithData(in: output + "/" + period.folderName)
    for flaw in printed.flaws { problems.add(flaw.problem) }
    return Inspected(reports: printed.reports, pages: printed.pages, numbers: printed.numbers)
  }
}
