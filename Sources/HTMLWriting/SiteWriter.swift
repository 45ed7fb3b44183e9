import Drawings
import Mustache
import Problems
import Reports
import Templates

/// A template or style sheet that takes the place of a built-in one.
public struct TemplateOverride: Hashable, Sendable {
  /// The built-in file it replaces: `table.mustache`, `style.css`.
  public var name: String
  /// Where it lies, for problems.
  public var path: String
  public var text: String

  public init(name: String, path: String, text: String) {
    self.name = name
    self.path = path
    self.text = text
  }
}

/// Writes reports as pages of a static site that needs no script and nothing from outside.
///
///     var problems = Problems()
///     let writer = SiteWriter(palette: .standard, problems: &problems)
///     let html = writer.page(of: report)
///
/// Templates are compiled once; one writer serves many tasks at a time.
public struct SiteWriter: Sendable {
  /// The style sheet's name. It lies beside each `index.html` that has no folder above it in the
  /// site: in every period's folder, and beside the list of periods.
  public static let styleSheetName = "style.css"

  /// What templates of a report's page may name.
  public static let reportValues: [PageValue] = PageValues.report.values
  /// What templates of the list of periods may name.
  public static let periodsValues: [PageValue] = PageValues.periods.values

  /// What templates of the page on a period's data may name.
  public static let qualityValues: [PageValue] = PageValues.quality.values

  /// What templates of the page on a KPI may name.
  public static let kpiValues: [PageValue] = PageValues.kpi.values
  /// What templates of the list of KPIs may name.
  public static let kpisValues: [PageValue] = PageValues.kpis.values
  /// What templates of the page on restatements may name.
  public static let restatementValues: [PageValue] = PageValues.restatement.values

  /// The text of `style.css`: the palette as custom properties, the inks' classes, the looks.
  public let styleSheet: String

  let library: MustacheLibrary

  /// A writer with `overrides` in place of the built-in templates of their names.
  ///
  /// `fonts` is a list of CSS that takes the place of the usual fonts.
  /// Adds a problem for each override that replaces nothing, each tag that cannot be read or
  /// names no value of its page. With problems the writer keeps to the built-in templates.
  public init(
    overrides: [TemplateOverride] = [], palette: Palette = .standard, fonts: String? = nil,
    problems: inout Problems
  ) {
    var found = Problems()
    let files = TemplateFile.all(with: overrides, problems: &found)
    TemplateCheck.check(files, problems: &found)
    if !found.hasErrors {
      let library = SiteWriter.library(of: files, problems: &found)
      if !found.hasErrors {
        self.library = library
        styleSheet = StyleSheet(palette: palette, fonts: fonts, files: files).text
        problems.add(contentsOf: found)
        return
      }
    }
    problems.add(contentsOf: found)
    precondition(!overrides.isEmpty, "the built-in templates are right: \(found.text)")
    self = SiteWriter(palette: palette, fonts: fonts, problems: &problems)
  }

  static func library(of files: [TemplateFile], problems: inout Problems) -> MustacheLibrary {
    EscapedText.register()
    var library = MustacheLibrary()
    for file in files where file.isTemplate {
      do {
        try library.register(EscapedText.pragma + file.text, named: file.templateName)
      } catch let error as MustacheTemplate.ParserError {
        let line = max(1, error.context.lineNumber - 1)
        problems.add(
          .invalidTemplate(
            Phrase(same: "\(error.error)"), at: Place(file.path, line: line),
            excerpt: error.context.line))
      } catch {
        problems.add(.invalidTemplate(Phrase(same: "\(error)"), at: Place(file.path), excerpt: nil))
      }
    }
    return library
  }

  /// The page of `report`, which belongs at its address.
  public func page(of report: Report) -> String {
    text(of: PageValues.report.view(of: report), template: "report")
  }

  /// The page that lists the periods: the site's first.
  public func periodsPage(_ page: PeriodsPage) -> String {
    text(of: PageValues.periods.view(of: page), template: "periods")
  }

  /// The page on a period's data.
  public func qualityPage(_ page: QualityPage) -> String {
    text(of: PageValues.quality.view(of: page), template: "quality")
  }

  /// The page on how a KPI is measured.
  public func kpiPage(_ page: KPIPage) -> String {
    text(of: PageValues.kpi.view(of: page), template: "kpi")
  }

  /// The page that lists all KPIs.
  public func kpiListPage(_ page: KPIListPage) -> String {
    text(of: PageValues.kpis.view(of: page), template: "kpis")
  }

  /// The page on what restatements changed.
  public func restatementPage(_ page: RestatementPage) -> String {
    text(of: PageValues.restatement.view(of: page), template: "restatement")
  }

  func text(of view: PageView, template: String) -> String {
    guard let text = library.render(view, withTemplate: template) else {
      preconditionFailure("every page has a built-in template")
    }
    return text
  }
}
