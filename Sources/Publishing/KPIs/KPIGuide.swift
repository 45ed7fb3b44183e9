import Evaluation
import Facts
import Measures
import Problems
import Quantities
import Reports
import Workspaces

/// Which KPIs there are and how each is measured, as `scorebook kpis` prints it.
///
///     print(KPIGuide(.usual, language: .english).list)
public struct KPIGuide: Sendable {
  private let method: Method
  /// By which periods are counted.
  public let calendar: FiscalCalendar

  /// - Parameters:
  ///   - currency: of the examples; where none is given, one that readers of the language know.
  ///   - costCoverage: the share of sales whose cost must be known.
  public init(
    _ catalogue: Catalogue, language: Language, currency: Currency? = nil,
    costCoverage: Fraction = Policy.usualCostCoverage, calendar: FiscalCalendar = .january
  ) {
    self.calendar = calendar
    var problems = Problems()
    let words = WordList(language, problems: &problems)
    precondition(!problems.hasErrors, "the built-in words are right: \(problems.text)")
    let code = language == .chinese ? "CNY" : "USD"
    guard let currency = currency ?? Currency(code: code) else {
      preconditionFailure("a currency's code is three capital letters")
    }
    method = Method(
      catalogue: catalogue, words: words, currency: currency, costCoverage: costCoverage)
  }

  /// A workspace's KPIs by its settings, in its language unless another is asked for.
  public init(of workspace: Workspace, language: Language?) {
    self.init(
      workspace.catalogue, language: language ?? workspace.language, currency: workspace.currency,
      costCoverage: workspace.policy.costCoverage, calendar: workspace.calendar)
  }

  /// The measures of a KPI as SQL; nil where there is no such KPI.
  public func queries(of id: String, in dialect: SQLDialect, period: Period) -> String? {
    method.catalogue.kpi(id).map {
      KPIQueries(method.catalogue, period: period, language: method.terms.words.language)
        .text(of: $0, in: dialect)
    }
  }

  /// The built-in KPIs under the usual rules.
  public init(language: Language) { self.init(.usual, language: language) }

  /// The ids of the built-in KPIs.
  public static let ids = KPI.all.map(\.id)

  private var words: WordList { method.terms.words }

  /// Every KPI by its side: id, name, unit, direction, and the tables it needs.
  public var list: String {
    method.index.groups.map { group in
      let rows = group.entries.compactMap { method.catalogue.kpi($0.id) }.map { kpi in
        [mark(kpi), method.terms.name(of: kpi), facts(on: kpi)]
      }
      return "\(group.title)\n" + TextGrid(rows: rows).text
    }.joined(separator: "\n")
  }

  /// The id, marked where the workspace defines the KPI.
  private func mark(_ kpi: KPI) -> String {
    method.catalogue.ownKPIs.contains(kpi.id) ? kpi.id + " *" : kpi.id
  }

  private func facts(on kpi: KPI) -> String {
    let tables = method.catalogue.tables(of: kpi) + (kpi.formula.targets.isEmpty ? [] : [.targets])
    return [
      method.unit(of: kpi), method.direction(of: kpi),
      tables.map(\.rawValue).joined(separator: ", "),
    ].joined(separator: words("counted.and"))
  }

  /// How one KPI is measured; nil where there is none with that id.
  public func page(on id: String) -> String? {
    method.catalogue.kpi(id).map {
      KPIGuide.text(of: method.page(on: $0), list: words("methods.list"))
    }
  }

  /// - Parameter list: what stands between the parts of a list.
  static func text(of page: MethodPage, list: String) -> String {
    let headings = page.headings
    var parts = [
      TextGrid(rows: [[page.id + (page.isOwn ? " *" : ""), page.name], ["", page.text]]).text,
      grid([Detail(headings.formula, page.formula)] + page.facts),
      headings.rules + "\n" + grid(page.rules),
    ]
    if !page.examples.isEmpty {
      parts.append(headings.examples + "\n" + text(of: page.examples, list))
    }
    for (index, part) in page.parts.enumerated() {
      parts.append(
        (index == 0 ? headings.parts + "\n" : "") + "  \(part.name) (\(part.id))\n"
          + grid(part.details, indent: 4))
    }
    if !page.settings.isEmpty { parts.append(headings.settings + "\n" + grid(page.settings)) }
    return parts.joined(separator: "\n")
  }

  private static func grid(_ details: [Detail], indent: Int = 2) -> String {
    TextGrid(rows: details.map { [$0.label, $0.value] }, indent: indent).text
  }

  /// `  won deals 4, deals won or lost 5  → 4 ÷ 5 = 80.0%`
  private static func text(of examples: [MethodPage.Example], _ list: String) -> String {
    let rows = examples.map { example in
      let given = example.given.map { $0.label + " " + $0.value }.joined(separator: list)
      let worked = example.working.isEmpty ? "" : example.working + " = "
      return [given.isEmpty ? Numerals.missing : given, "→ " + worked + example.result]
    }
    return TextGrid(rows: rows, widestColumn: 46, indent: 2).text
  }

  /// What a KPI is told to be missing as, with the id that may have been meant.
  public func refusal(of id: String) -> String {
    let short = id.count > 60 ? id.prefix(60) + "…" : id
    if let nearest = NearestWord.nearest(to: id, in: method.catalogue.kpis.map(\.id)) {
      return "there is no KPI “\(short)”; did you mean “\(nearest)”?"
    }
    return "there is no KPI “\(short)”; “scorebook kpis” lists all KPIs"
  }
}
