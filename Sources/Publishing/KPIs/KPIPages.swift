import Evaluation
import Foundation
import HTMLWriting
import Problems
import Quantities
import Reports

/// The site's pages on how KPIs are measured: a list and a page a KPI, in every language.
struct KPIPages {
  /// In a period's folder: `methods/zh-Hans`.
  static func folder(_ language: Language) -> String { "methods/" + language.rawValue }
  static let folders = Language.allCases.map(folder)
  static let listName = "index.html"
  /// From a page up to the period's folder.
  private static let root = "../../"

  private let edition: Edition
  private let methods: [Method]

  init(_ edition: Edition) {
    self.edition = edition
    // A word list that cannot be read has been told when the edition was made.
    var problems = Problems()
    methods = Language.allCases.map { language in
      let words =
        language == edition.words.language
        ? edition.words : WordList(language, problems: &problems)
      return Method(
        catalogue: edition.evaluation.catalogue, words: words, currency: edition.numerals.currency,
        costCoverage: edition.evaluation.policy.costCoverage)
    }
  }

  func written(_ site: SiteWriter, in folder: String) throws -> [PublishedFile] {
    var files: [PublishedFile] = []
    for method in methods {
      let path = KPIPages.folder(method.terms.words.language) + "/"
      let list = site.kpiListPage(list(method))
      files.append(
        try ReportPress.written(Array(list.utf8), to: path + KPIPages.listName, in: folder))
      for kpi in method.catalogue.kpis {
        let page = page(method.page(on: kpi), method)
        files.append(
          try ReportPress.written(
            Array(site.kpiPage(page).utf8), to: path + page.method.fileName, in: folder))
      }
    }
    return files
  }

  private func list(_ method: Method) -> KPIListPage {
    let index = method.index
    return KPIListPage(
      index: index, title: index.name, author: edition.organizationName,
      kicker: edition.organizationName, root: KPIPages.root,
      breadcrumbs: way(method.terms.words),
      translations: translations(of: KPIPages.listName, method), logo: logo)
  }

  private func page(_ page: MethodPage, _ method: Method) -> KPIPage {
    let words = method.terms.words
    let name = words("methods.name")
    return KPIPage(
      method: page, title: words("methods.title", ["kpi": page.name, "name": name]),
      author: edition.organizationName, root: KPIPages.root,
      breadcrumbs: way(words) + [Link(name, path: KPIPages.listName)],
      translations: translations(of: page.fileName, method), logo: logo)
  }

  private var logo: String? { edition.theme.logo.map { KPIPages.root + $0.fileName } }

  private func way(_ words: WordList) -> [Link] {
    [
      Link(words("periods.heading"), path: KPIPages.root + "../index.html"),
      Link(edition.organizationName, path: KPIPages.root + "index.html"),
    ]
  }

  private func translations(of file: String, _ method: Method) -> [Translation] {
    methods.map(\.terms.words).filter { $0.language != method.terms.words.language }.map { words in
      Translation(
        words.language,
        Link(words("methods.language"), path: "../\(words.language.rawValue)/\(file)"))
    }
  }
}
