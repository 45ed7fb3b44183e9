import Evaluation
import Facts
import Measures
import Quantities

/// How everything is measured by a workspace's rules, told in one language.
///
///     Method(catalogue: catalogue, words: words, currency: currency).page(on: kpi)
public struct Method: Sendable {
  public let terms: Terms
  let numerals: Numerals
  let dates: Dates
  /// The share of sales whose cost must be known.
  let costCoverage: Fraction

  public init(
    catalogue: Catalogue, words: WordList, currency: Currency,
    costCoverage: Fraction = Policy.usualCostCoverage
  ) {
    terms = Terms(words, catalogue: catalogue)
    numerals = Numerals(language: words.language, currency: currency)
    dates = Dates(language: words.language)
    self.costCoverage = costCoverage
  }

  var words: WordList { terms.words }
  public var catalogue: Catalogue { terms.catalogue }

  public func page(on kpi: KPI) -> MethodPage {
    let measures = kpi.formula.measures.compactMap { catalogue.measure($0) }
    return MethodPage(
      language: words.language, id: kpi.id, name: terms.name(of: kpi), text: terms.text(of: kpi),
      isOwn: catalogue.ownKPIs.contains(kpi.id),
      formula: terms.text(of: kpi.formula.expression, numerals), facts: facts(on: kpi),
      parts: measures.map { measure in
        MethodPage.Part(
          id: measure.id.rawValue, name: terms.name(of: measure.id),
          details: terms.details(of: measure, numerals))
      },
      settings: settings(of: kpi, measures), rules: rules(of: kpi),
      examples: kpi.examples.map { example($0, of: kpi) }, headings: MethodHeadings(words))
  }

  /// The workspace's own KPIs last; a side without KPIs is left out.
  public var index: MethodIndex {
    let sides = KPI.Side.allCases.map { side in
      group(side.rawValue, catalogue.kpis(of: side))
    }
    let own = group("own", catalogue.kpis.filter { catalogue.ownKPIs.contains($0.id) })
    return MethodIndex(
      language: words.language, name: words("methods.name"),
      introduction: words("methods.introduction"),
      groups: (sides + [own]).filter { !$0.entries.isEmpty })
  }

  private func group(_ id: String, _ kpis: [KPI]) -> MethodIndex.Group {
    MethodIndex.Group(
      id: id, title: words("methods.side.\(id)"),
      entries: kpis.map {
        MethodIndex.Entry(id: $0.id, name: terms.name(of: $0), text: terms.text(of: $0))
      })
  }

  /// `percent; more is better`
  public func unit(of kpi: KPI) -> String {
    words("unit.\(kpi.unit.rawValue)", ["currency": numerals.currency.code])
  }

  public func direction(of kpi: KPI) -> String { words("methods.better.\(kpi.direction.rawValue)") }

  private func facts(on kpi: KPI) -> [Detail] {
    var tables = catalogue.tables(of: kpi)
    if !kpi.formula.targets.isEmpty { tables.append(.targets) }
    return [
      Detail(words("methods.unit"), unit(of: kpi)),
      Detail(words("methods.direction"), direction(of: kpi)),
      Detail(
        words("methods.tables"),
        tables.map { terms.name(of: $0) }.joined(separator: words("methods.list"))),
    ]
  }

  private func rules(of kpi: KPI) -> [Detail] {
    var rules: [Detail] = []
    if words.has("kpi.\(kpi.id).note") {
      let rate = numerals.shortPercent(catalogue.rules.discountRate)
      let values = [
        "days": "\(catalogue.rules.leadHorizon)", "months": "\(catalogue.rules.repeatMonths)",
        "rate": rate, "share": numerals.shortPercent(costCoverage),
      ]
      rules.append(Detail(words("methods.note"), words("kpi.\(kpi.id).note", values)))
    }
    if let certainty = certainty(of: kpi) {
      rules.append(Detail(words("methods.certainty"), certainty))
    }
    rules.append(Detail(words("methods.teams"), words(teams(kpi))))
    return rules
  }

  /// How sure a value is; nil where nothing is said of that.
  private func certainty(of kpi: KPI) -> String? {
    guard let certainty = kpi.formula.certainty else { return nil }
    let interval =
      switch certainty {
      case .share: words("methods.interval.share")
      case .difference: words("methods.interval.difference")
      case .cases: words("methods.interval.none")
      }
    let least = words(
      "methods.least",
      ["count": "\(catalogue.rules.leastSample)", "cases": terms.name(of: certainty.cases)])
    return interval + words("sentence.space") + least
  }

  /// The key of the rule by which teams and the organization are worked out.
  private func teams(_ kpi: KPI) -> String {
    switch kpi.formula.form {
    case .total where catalogue.isAdditive(kpi), .gap: "methods.teams.sums"
    case .total: "methods.teams.counts"
    case .median: "methods.teams.middle"
    default: "methods.teams.ratio"
    }
  }
}
